/** Something that may serve a claim: the sentences that it takes, in the order of preference. */
export interface Choice {
  claim: string;
  /** Lower is better: whole before half, early before late. */
  options: readonly { sentences: readonly number[] }[];
}

/** A sentence serves at most this many items. */
const CAPACITY = 2;
/** How far making room may go on; each step moves one claim to another of its sentences. */
const DEPTH = 4;

/**
 * Gives each claim one of its options so that no sentence serves more than two claims and as many claims as possible
 * are served. The most constrained claims come first; the result hangs on the input's order alone.
 */
export function assign(choices: readonly Choice[]): Map<string, number> {
  const given = new Map<string, number>();
  const load = new Map<number, string[]>();
  const byClaim = new Map(choices.map((choice) => [choice.claim, choice]));

  const take = (choice: Choice, option: number): void => {
    given.set(choice.claim, option);
    for (const sentence of choice.options[option]?.sentences ?? [])
      load.set(sentence, [...(load.get(sentence) ?? []), choice.claim]);
  };
  const release = (claim: string): void => {
    const choice = byClaim.get(claim);
    for (const sentence of choice?.options[given.get(claim) ?? -1]?.sentences ?? []) {
      load.set(
        sentence,
        (load.get(sentence) ?? []).filter((each) => each !== claim),
      );
    }
    given.delete(claim);
  };
  const isFree = (sentences: readonly number[]): boolean =>
    sentences.every((sentence) => (load.get(sentence)?.length ?? 0) < CAPACITY);

  const place = (choice: Choice, depth: number, tried: Set<string>): boolean => {
    const free = choice.options.findIndex((option) => isFree(option.sentences));
    if (free >= 0) {
      take(choice, free);
      return true;
    }
    if (depth === 0) return false;
    for (const [index, option] of choice.options.entries()) {
      for (const claim of new Set(option.sentences.flatMap((sentence) => load.get(sentence) ?? []))) {
        if (tried.has(claim)) continue;
        tried.add(claim);
        const [other, before] = [byClaim.get(claim), given.get(claim)];
        if (!other || before === undefined) continue;
        release(claim);
        if (isFree(option.sentences)) {
          take(choice, index);
          if (place(other, depth - 1, tried)) return true;
          release(choice.claim);
        }
        take(other, before);
      }
    }
    return false;
  };

  const order = choices.map((choice, index) => ({ choice, index }));
  order.sort((a, b) => a.choice.options.length - b.choice.options.length || a.index - b.index);
  for (const { choice } of order) place(choice, DEPTH, new Set([choice.claim]));
  return given;
}
