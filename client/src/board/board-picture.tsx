import './asset-path.ts';
import { useEffect, useRef, useState } from 'react';
import { PageLoading } from '../ui/states.tsx';
import { useTheme } from '../ui/theme.ts';

interface Props {
  /** The array of Excalidraw elements, as it is stored. */
  scene: readonly unknown[];
  /** What the picture shows, for those who do not see it. */
  label: string;
  className?: string;
}

type State = 'loading' | 'drawn' | 'empty' | 'failed';

/**
 * A board to look at, not to draw on, as large as its container's width allows. Excalidraw is loaded with the first
 * one. Another scene is drawn into the same place, so that a scrubber does not flicker.
 */
export function BoardPicture({ scene, label, className = '' }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const dark = useTheme(({ theme }) => theme === 'dark');
  const [state, setState] = useState<State>('loading');

  useEffect(() => {
    let late = false;
    const show = (next: State, svg: SVGSVGElement | null) => {
      if (late) return;
      place.current?.replaceChildren(...(svg ? [svg] : []));
      setState(next);
    };
    import('./picture.ts')
      .then(({ boardSvg }) => boardSvg(scene, dark))
      .then((svg) => show(svg ? 'drawn' : 'empty', svg))
      .catch(() => show('failed', null));
    return () => {
      late = true;
    };
  }, [scene, dark]);

  return (
    <figure className={className}>
      {state === 'loading' && <PageLoading label="Drawing the board" />}
      {state === 'empty' && <p className="py-8 text-center text-sm text-ink-3">The board was empty.</p>}
      {state === 'failed' && <p className="py-8 text-center text-sm text-ink-3">This board cannot be shown.</p>}
      <div
        ref={place}
        role="img"
        aria-label={label}
        hidden={state !== 'drawn'}
        className="[&>svg]:mx-auto [&>svg]:h-auto [&>svg]:max-w-full print:[&>svg]:[filter:none]"
      />
    </figure>
  );
}
