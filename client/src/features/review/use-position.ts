import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type Moment, placeOfTurn } from '../../record/moments.ts';
import { decoded, QUIETLY, useIsQuiet } from '../../ui/use-hash-target.ts';

const REST_MS = 300;
/** Where the transcript stands beside the board; below that the page would be pulled away from under the scrubber. */
const BESIDE = '(min-width: 64rem)';

/**
 * The moment that is looked at. A link to a turn moves it, and where it comes to rest is kept in the address. Without
 * such a link it is the end.
 * @returns `chosen` false until somebody has picked a moment
 */
export function usePosition(moments: readonly Moment[]) {
  const { hash, key } = useLocation();
  const quiet = useIsQuiet();
  const navigate = useNavigate();
  const linked = placeOfTurn(moments, decoded(hash.replace(/^#turn-/, '')));
  const [place, setPlace] = useState(linked >= 0 ? linked : moments.length - 1);
  const [chosen, setChosen] = useState(linked >= 0);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` changes when the same link is followed again.
  useEffect(() => {
    if (linked < 0 || quiet) return;
    clearTimeout(rest.current);
    setPlace(linked);
    setChosen(true);
  }, [linked, key]);
  useEffect(() => () => clearTimeout(rest.current), []);

  function move(next: number): void {
    setPlace(next);
    setChosen(true);
    const id = moments[next]?.turn?.id;
    if (id === undefined) return;
    if (matchMedia(BESIDE).matches) document.getElementById(`turn-${id}`)?.scrollIntoView({ block: 'center' });
    clearTimeout(rest.current);
    // Browsers refuse an address that changes with every step of a slider.
    rest.current = setTimeout(
      () => void navigate({ hash: `turn-${id}` }, { replace: true, preventScrollReset: true, state: QUIETLY }),
      REST_MS,
    );
  }

  return { place, chosen, moment: moments[place] ?? null, move };
}
