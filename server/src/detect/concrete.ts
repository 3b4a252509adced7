import type { Script } from '../content/script.ts';
import { type CompiledPhrases, compileConcepts, findConcepts } from './concepts.ts';
import { stemOf } from './stems.ts';
import type { Token } from './words.ts';

/** Things that one can point at, and what goes wrong with them: who explains how something works cannot do without. */
const HANDS_ON =
  'row column field record key id number counter flag status state version timestamp token lock transaction table ledger ' +
  'line list page file log worker job thread process timer clock batch message request answer response reply call header ' +
  'phone app tablet screen browser device button tap cursor ' +
  'bytes byte memory disk core machine node network connection wire cable building zone city country region ' +
  'second minute hour day night week month morning year today tomorrow ' +
  'engineer lawyer accountant dollar price bill refund invoice fee test pilot release contract entry mistake ' +
  'crash die dead lost lose hang stuck timeout expire offline dark restart twice duplicate late missing empty full wrong ' +
  'index cache queue order receipt provider adapter history view picture half once double overwrite overtake leak steal stolen guess burn pending paid unpaid unknown unsure';

/** Words of numbers, and of shares of a whole. */
const COUNTS =
  'two three four five six seven eight nine ten twelve twenty thirty fifty hundred thousand million half third quarter tenth percent';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));
const HANDS_ON_STEMS = stems(HANDS_ON);
const COUNT_STEMS = stems(COUNTS);

/** Finds in a sentence what is concrete: each mark is named once, so that saying it again adds nothing. */
export interface Concrete {
  marksIn(tokens: readonly Token[]): ReadonlySet<string>;
}

/** Prepares a scenario's own words: its subject groups. */
export function compileConcrete(script: Script): Concrete {
  const subject: CompiledPhrases = compileConcepts(
    Object.fromEntries(script.subject.map((group, n) => [`${n}`, group])),
  );
  return {
    marksIn(tokens) {
      const marks = new Set<string>();
      for (const token of tokens) {
        if (/^\d/.test(token.word) || COUNT_STEMS.has(token.stem)) marks.add(`number ${token.stem}`);
        else if (HANDS_ON_STEMS.has(token.stem)) marks.add(`thing ${token.stem}`);
      }
      for (const { concept } of findConcepts(subject, tokens)) marks.add(`subject ${concept}`);
      return marks;
    },
  };
}
