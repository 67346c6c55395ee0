import { useEffect, useState } from 'preact/hooks';
import { ask } from '@/lib/messages/send';
import { isLooseAlways, type Loose } from '@/lib/settings';

/**
 * Gives where uncertain references are marked (null while not known), and a way to choose. `onPage` is whether the page
 * in front has them marked.
 */
export function useLoose(tab: number | null, onPage: boolean, onChanged: () => void) {
  const [always, setAlways] = useState<boolean | null>(null);
  useEffect(() => {
    isLooseAlways().then(setAlways);
  }, []);
  const choose = async (loose: Loose) => {
    if (tab === null) return;
    const answer = await ask('setLoose', { tab, loose });
    if (!answer.ok) return;
    setAlways(loose === 'always');
    onChanged();
  };
  const loose: Loose | null =
    always === null ? null : always ? 'always' : onPage ? 'page' : 'never';
  return { loose, choose };
}
