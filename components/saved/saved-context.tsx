import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type SavedState, useSavedState } from './use-saved-state';

const Saved = createContext<SavedState | null>(null);

/** Keeps the saved cables for everything within. */
export function SavedProvider({ children }: { children: ComponentChildren }) {
  return <Saved.Provider value={useSavedState()}>{children}</Saved.Provider>;
}

/** Gives the saved cables and what can be done with them. Throws outside a SavedProvider. */
export function useSaved(): SavedState {
  const saved = useContext(Saved);
  if (!saved) throw new Error('useSaved outside a SavedProvider');
  return saved;
}
