/** A text as it is put in order. */
export interface Ordered {
  scenario: string;
  /** Points are reckoned against a level's bars; undefined: the scenario's first. */
  level?: string | undefined;
  file: string;
  quality: number;
  words: number;
  points: number;
}

export interface Order {
  /** Pairs of one scenario and level and of equal length whose quality differs. */
  pairs: number;
  /** Those of them that the points order rightly; a draw is half right. */
  right: number;
  /** Those that the number of words orders rightly. */
  byWords: number;
  inversions: readonly string[];
}

/** Lengths differ by a quarter of the longer text at most: the stretch over which "equal length" is meant. */
const LENGTH_SHARE = 0.75;
export const areAsLong = (a: { words: number }, b: { words: number }): boolean =>
  Math.min(a.words, b.words) >= LENGTH_SHARE * Math.max(a.words, b.words);

/** How well points order texts of known worth. */
export function orderOf(texts: readonly Ordered[]): Order {
  let [pairs, right, byWords] = [0, 0, 0];
  const inversions: string[] = [];
  for (const better of texts) {
    for (const worse of texts) {
      const alike = areAsLong(better, worse);
      if (
        better.scenario !== worse.scenario ||
        better.level !== worse.level ||
        better.quality <= worse.quality ||
        !alike
      )
        continue;
      pairs += 1;
      right += rightness(better.points, worse.points);
      byWords += rightness(better.words, worse.words);
      if (better.points > worse.points) continue;
      inversions.push(
        `${better.scenario}: ${better.file} (${better.points.toFixed(1)}) not above ${worse.file} (${worse.points.toFixed(1)})`,
      );
    }
  }
  return { pairs, right, byWords, inversions };
}

const rightness = (better: number, worse: number): number => (better > worse ? 1 : better === worse ? 0.5 : 0);
