import { isStop, type Token, tokensOf } from '../detect/words.ts';
import { askingPart } from './clauses.ts';
import { FILLERS, QUESTION_WORDS, waysIn } from './ways-to-ask.ts';

/** Asks for a figure: of a thing that the sheet knows there is mostly one. */
const HOW_MANY =
  /\bhow (?:many|much|big|large|often|frequently|long|fast|high|heavy|soon|quickly|sharply|far|late|old|deep|bad|precise|exact|accurate|skewed)\b/i;

/** In what time so many are: "how many orders a year". */
const UNITS = /^(?:day|week|month|year|hour|minute|second|daily|yearly)s?$/;
const IS_CASE = /^\W*(?:(?:and|so|but)\b[, ]*)*(?:if|when) (?!.*\b(?:do|does|is|are) (?:we|you)\b)/i;

/** How much of a question (0–1) a fact must know of to be its answer. */
const LEAST = 0.5;
const LEAST_OF_FIGURE = 0.3;
/** How much a way of speaking tells that no word alone shows. */
const PHRASED = 0.5;

/**
 * Whether a fact knows of enough that a question speaks of, be it in other words. "Do redirects have to be permanent?"
 * is not answered by how many redirects there are; words that the sheet has never heard of count in full, those that
 * lead to the question or give its reason not at all.
 * @param terms what the fact is asked by or says: stems, and the ways in which it speaks of things (`~rate`)
 * @param telling how much a word of the question tells (0–1)
 */
export function meetsSubject(
  text: string,
  terms: { has: (term: string) => boolean },
  telling: (stem: string) => number,
): boolean {
  // What happens is what a case asks about: "if a push never arrives, who sees it?"
  const asking = IS_CASE.test(text) ? text : askingPart(text);
  const figure = HOW_MANY.test(asking);
  const told = [
    ...new Map(
      tokensOf(asking)
        .filter((word) => tells(word) && !(figure && UNITS.test(word.word)))
        .map((word) => [word.stem, word]),
    ).values(),
  ];
  let all = 0;
  let met = 0;
  for (const { stem, word } of told) {
    const weight = telling(stem);
    all += weight;
    if (terms.has(stem) || waysIn(word).some((way) => terms.has(`~${way}`))) met += weight;
  }
  // "Where does it come from?" speaks of a reason by no word alone.
  const alone = new Set(told.flatMap(({ word }) => waysIn(word)));
  const phrased = PHRASED * waysIn(asking).filter((way) => !alone.has(way) && terms.has(`~${way}`)).length;
  all += phrased;
  met += phrased;
  return all === 0 || met / all >= (figure ? LEAST_OF_FIGURE : LEAST);
}

const tells = ({ word, stem }: Token): boolean =>
  !isStop(word) && !QUESTION_WORDS.has(stem) && !FILLERS.has(stem) && !/^[.\d,]+%?$/.test(word);
