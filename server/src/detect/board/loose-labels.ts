import type { Drawn } from './elements.ts';
import type { Inside } from './inside.ts';
import { middleOf } from './plane.ts';

/**
 * Texts that were put onto a shape and not bound to it, by the shape that they label, in reading order. A shape around
 * others takes its topmost text as a title; a shape that has a label of its own takes none.
 */
export function looseLabels(
  texts: readonly Drawn[],
  { shapeAt, parentOf }: Inside,
  isLabelled: (shape: string) => boolean,
): ReadonlyMap<string, readonly Drawn[]> {
  const around = new Set(parentOf.values());
  const found = new Map<string, Drawn[]>();
  const sorted = texts.flatMap((text) => (text.box ? [{ text, box: text.box }] : [])).sort((a, b) => a.box.y - b.box.y);
  for (const { text, box } of sorted) {
    const shape = text.text === '' ? null : shapeAt(middleOf(box));
    if (shape === null || isLabelled(shape)) continue;
    const known = found.get(shape);
    if (!known) found.set(shape, [text]);
    else if (!around.has(shape)) known.push(text);
  }
  return found;
}
