import { addTrigrams, overlapWith } from '../../detect/echo.ts';
import { sentencesOf } from '../../detect/words.ts';
import { type Finding, faultless } from './check.ts';
import { clockOf, type History, loose, withoutTrueQuotes } from './history.ts';

/** More than this share of a question's runs of three words stood in one earlier question: the same again. */
const SAME = 0.8;
const SHORT_WORDS = 5;
/** The candidate wanted to hear it once more, or later. */
const ON_REQUEST = /\b(?:I had asked|You wanted to come back to this): .*/s;

/** C15: no question twice, and none whose answer was given before it was asked. */
export function repeatsNothing(history: History): Finding {
  const { said, script } = history;
  const asked: { words: string; trigrams: Set<string> }[] = [];
  const faults: string[] = [];
  for (const turn of said) {
    const where = `at ${clockOf(history, turn.at)}`;
    const sentences = sentencesOf(withoutTrueQuotes(history, turn).replace(ON_REQUEST, ''));
    sentences.forEach((sentence, index) => {
      if (!sentence.text.trim().endsWith('?')) return;
      // "What happens?" is a question only together with what it is asked of.
      const before = sentence.tokens.length < SHORT_WORDS ? (sentences[index - 1]?.tokens ?? []) : [];
      const tokens = [...before, ...sentence.tokens];
      const words = tokens.map(({ word }) => word).join(' ');
      if (asked.some((earlier) => earlier.words === words || overlapWith(earlier.trigrams, tokens) > SAME)) {
        faults.push(`"${sentence.text.slice(0, 50)}" again ${where}`);
      }
      const trigrams = new Set<string>();
      addTrigrams(trigrams, tokens);
      asked.push({ words, trigrams });
    });
    const probe = script.probes.find(({ ask }) => loose(turn.text).includes(loose(ask)));
    if (probe && answeredBefore(history, probe.for, turn.index))
      faults.push(`${probe.id} was answered before ${where}`);
  }
  return faultless(faults, `${asked.length} questions`);
}

function answeredBefore({ coverage }: History, items: readonly string[], index: number): boolean {
  const later = coverage.newSince(index);
  return items.length > 0 && items.every((item) => coverage.shown.has(item) && !later.has(item));
}
