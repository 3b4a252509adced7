import type { Item } from '../content/script.ts';
import type { Shown } from '../detect/windows.ts';
import type { Judgement } from './judge.ts';

/** From this anchor on something is justified and not only applied. */
const JUSTIFIED = 3;

/**
 * Rule S6: rare words in common show what is to be justified (anchor 3 and 4) only beside another item of its dimension
 * that is justified in full by its own concepts. In a strong answer such a sentence mostly says the idea; in a weak one
 * the same words come from the brief.
 */
export function inCompany(
  served: ReadonlyMap<string, Judgement>,
  places: ReadonlyMap<string, readonly Pick<Shown, 'unnamed'>[]>,
  items: readonly Item[],
): Map<string, Judgement> {
  const isUnnamed = ({ id }: Item) => places.get(id)?.every(({ unnamed }) => unnamed) === true;
  const justified = new Set(
    items
      .filter((item) => item.anchor >= JUSTIFIED && !isUnnamed(item) && served.get(item.id)?.status === 'met')
      .map(({ dimension }) => dimension),
  );
  const alone = new Set(
    items
      .filter((item) => item.anchor >= JUSTIFIED && isUnnamed(item) && !justified.has(item.dimension))
      .map(({ id }) => id),
  );
  return new Map([...served].filter(([id]) => !alone.has(id)));
}
