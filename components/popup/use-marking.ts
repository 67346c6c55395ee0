import { useEffect, useState } from 'preact/hooks';
import { ask } from '@/lib/messages/send';
import { isMarkingOn } from '@/lib/settings';

/** Gives whether marking is on for a site (null while not known) and a way to turn it on or off. */
export function useMarking(site: string | null, onChanged: () => void) {
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    if (site) isMarkingOn(site).then(setOn);
  }, [site]);
  const turn = async (next: boolean) => {
    if (!site) return;
    setOn(next);
    const answer = await ask('setMarking', { site, on: next });
    if (answer.ok) onChanged();
    else setOn(!next);
  };
  return { marking: on, turn };
}
