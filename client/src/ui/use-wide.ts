import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 64rem)');

function subscribe(onChange: () => void) {
  wide.addEventListener('change', onChange);
  return () => wide.removeEventListener('change', onChange);
}

/** Whether two columns fit, as the layout's own `lg` has it. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
