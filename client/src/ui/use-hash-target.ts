import { useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** The state of a navigation that only keeps the address in step with the page, which stays where it is. */
export const QUIETLY = 'quietly';

/** Whether the present address came about quietly. The browser keeps the state, so that loading it anew is none. */
export function useIsQuiet(): boolean {
  const { state } = useLocation();
  return useNavigationType() === 'REPLACE' && state === QUIETLY;
}

/**
 * Brings the element that the address names (`#turn-…`, `#item-…`) into sight and gives it the focus, once `ready`
 * says that it is on the page.
 * @returns the id that the address names, for marking it; empty without one.
 */
export function useHashTarget(ready: boolean): string {
  const { hash, key } = useLocation();
  const quiet = useIsQuiet();
  const id = decoded(hash.slice(1));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` changes when the same link is followed again.
  useEffect(() => {
    if (!ready || id === '' || quiet) return;
    // After the shell, which sends every new page to its top.
    const frame = requestAnimationFrame(() => {
      const target = document.getElementById(id);
      if (!target) return;
      target.scrollIntoView({ block: target.offsetHeight > innerHeight / 2 ? 'start' : 'center' });
      target.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [ready, id, key]);
  return id;
}

/** The text of an address as it was meant; what is not well encoded stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
