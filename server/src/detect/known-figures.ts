import type { Script } from '../content/script.ts';
import { type Found, quantitiesIn, within2 } from './quantities.ts';
import { unitOf } from './units.ts';
import { tokensOf } from './words.ts';

/** A figure of the scenario: seconds, bytes or a count, per second where it is a rate. */
interface Known {
  kind: Found['kind'];
  rate: boolean;
  nouns: readonly string[];
  value: number;
}

/** Somebody reckons with other assumptions; further off than this nobody does. */
const FAR = 10;

/**
 * Prepares a check of what is stated against the scenario's own figures: its numbers, its brief and its fact sheet.
 * Figures contradict them where they count the same thing and each is off by more than ten from all that is known of
 * it. Where one of them agrees, the others may be a machine's capacity or a limit.
 */
export function compileFigures({ numbers, brief, facts }: Script): (found: readonly Found[]) => boolean {
  const given = [brief, ...facts.map(({ say }) => say)].flatMap((text) => quantitiesIn(text, 0, tokensOf(text)));
  const known: Known[] = [
    ...given.map(({ kind, per, nouns, value }) => ({ kind, rate: per !== null, nouns, value })),
    ...Object.values(numbers).map(({ value, unit: written }) => {
      const unit = unitOf(written);
      return { kind: unit.kind, rate: unit.per !== null, nouns: [unit.noun], value: value * unit.scale };
    }),
  ];
  const isFar = (a: number, b: number) => a > b * FAR || b > a * FAR;
  return (stated) => {
    const compared = stated.flatMap((found) => {
      const alike = known.filter(({ kind, rate }) => kind === found.kind && rate === (found.per !== null));
      const same = alike.filter(({ kind, rate, nouns }) =>
        kind === 'count' ? nouns.some((noun) => found.nouns.includes(noun)) : kind === 'data' && rate,
      );
      if (same.length === 0) return [];
      // People call the same thing by other names: 46 photos are 46 writes.
      return [
        !alike.some(({ value }) => within2(value, found.value)) && same.every(({ value }) => isFar(value, found.value)),
      ];
    });
    return compared.length > 0 && compared.every(Boolean);
  };
}
