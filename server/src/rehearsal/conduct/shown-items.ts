import type { Script } from '../../content/script.ts';
import { compileDetector } from '../../detect/items.ts';
import type { ReadItems } from '../../interview/coverage.ts';

const READERS = new WeakMap<Script, ReadItems>();

/** Which items a turn's text shows; each script is prepared once. */
export function shownItems(script: Script): ReadItems {
  const known = READERS.get(script);
  if (known) return known;
  const detector = compileDetector(script);
  const read = (text: string) =>
    detector.read(text).map(({ status, itemId }) => ({ item: itemId, whole: status === 'met' }));
  READERS.set(script, read);
  return read;
}
