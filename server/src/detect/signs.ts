import { type Relation, tells } from './relations.ts';
import { isStop, type Token } from './words.ts';

/** As people type it. */
export const ARROW = /-{1,2}>|=>|[→⇒]/g;
/** Between words, not within a path or a division. */
const SLASH = /(?<=\p{L}[)"']?) \/ (?=["'(]?\p{L})/gu;
const COLON = /:\s/g;
/** So many words say something, even small ones: "PUT with from and to -> 409". */
const CLAUSE = 4;
/** What calls answer; alone it says what happens, as a figure with a unit does. */
const STATUS_CODE = /^(?:20[0-24]|30[12478]|4(?:0[0-9]|1[0-8]|2[2-9])|50[0-4])$/;
const ANSWERS = /^(?:answers?|returns?|replies|reply|responds?|gives?|gets?|with|http|status|code|a|an|the)$/;

/**
 * The relations that terse people write as signs: an arrow is a sequence, a slash of alternatives a contrast, what
 * stands after a colon explains what stands before it. Both sides must say something.
 * @param least as in `relationsIn`
 */
export function signsIn(text: string, start: number, tokens: readonly Token[], least: number): Set<Relation> {
  const found = new Set<Relation>();
  const sides = (at: number): [readonly Token[], readonly Token[]] => [
    tokens.filter(({ end }) => end - start <= at),
    tokens.filter((token) => token.start - start >= at),
  ];
  const told = (side: readonly Token[], count: number, before: readonly Token[] = []) =>
    tells(side, 0, new Set(before.map(({ stem }) => stem)), count);
  for (const { index } of text.matchAll(ARROW)) {
    const [before, after] = sides(index);
    if ((before.length >= CLAUSE || told(before, 1)) && told(after, least, before)) found.add('sequence');
  }
  for (const { index } of text.matchAll(SLASH)) {
    const [before, after] = sides(index);
    if (told(before, least) && told(after, least, before)) found.add('contrast');
  }
  const [colon] = text.matchAll(COLON);
  if (colon) {
    const [before, after] = sides(colon.index);
    const telling = (side: readonly Token[]) => side.filter(({ word }) => !isStop(word)).length;
    if (telling(before) >= 1 && (telling(after) >= 4 || told(after, 3, before))) found.add('reason');
  }
  return found;
}

/** Whether a call's answer is named by its code: "-> 409", "returns 202". */
export function namesStatus(text: string, start: number, tokens: readonly Token[]): boolean {
  return tokens.some(({ word, start: from }, i) => {
    if (!STATUS_CODE.test(word)) return false;
    const before = tokens[i - 1];
    const gap = before ? text.slice(before.end - start, from - start) : '';
    return /[>→⇒]\s*$/.test(gap) || ANSWERS.test(before?.word ?? '');
  });
}
