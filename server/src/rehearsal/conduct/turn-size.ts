import { doesNotApply, type Finding, share } from './check.ts';
import { clockOf, type History, wordsIn } from './history.ts';

const MOST_WORDS = 90;
const MOST_WORDS_OPENING = 150;
const WORDS_FOR_SHARE = 1_000;
const MOST_SHARE = 0.25;

/** C1: at most one question in a turn, in 95 of 100. */
export function oneQuestion({ said }: History): Finding {
  const single = said.filter(({ text }) => (text.match(/\?+/g) ?? []).length <= 1);
  return share(single.length, said.length, 0.95);
}

/** C2: no turn is a speech. */
export function shortTurns(history: History): Finding {
  const counts = history.said.map(({ text, move, at }) => ({
    words: wordsIn(text),
    most: move === 'open' ? MOST_WORDS_OPENING : MOST_WORDS,
    at,
  }));
  const long = counts.filter(({ words, most }) => words > most);
  const longest = Math.max(0, ...counts.filter(({ most }) => most === MOST_WORDS).map(({ words }) => words));
  const opening = Math.max(0, ...counts.filter(({ most }) => most !== MOST_WORDS).map(({ words }) => words));
  const where = long.map(({ words, at }) => `${words} at ${clockOf(history, at)}`).join(', ');
  return {
    pass: long.length === 0,
    measured: `opening ${opening}, longest other ${longest}${where && `; too long: ${where}`}`,
  };
}

/** C3: the interviewer mostly listens. */
export function mostlyListens({ candidateWords, interviewerWords }: History): Finding {
  if (candidateWords < WORDS_FOR_SHARE) return doesNotApply(`${candidateWords} candidate words`);
  const part = interviewerWords / (interviewerWords + candidateWords);
  return { pass: part <= MOST_SHARE, measured: `${(part * 100).toFixed(1)} %` };
}
