import { markSteering } from '../../detect/steering.ts';
import { questionsIn } from '../../interview/questions.ts';
import { PRAISE, SCORE_WORDS } from '../../session/guard/lexicon.ts';
import { phrasesIn } from '../../session/guard/lexicon-watch.ts';
import { type Finding, faultless } from './check.ts';
import { boardWords, candidateBefore, clockOf, type History, loose, type Said, withoutTrueQuotes } from './history.ts';

/** Six words in a row of the reference are a leak (conduct.md, The guard). */
const LEAK_WORDS = 6;

/** C20: attempts to steer change nothing, and what the candidate is said to have said, they said. */
export function staysInRole(history: History): Finding {
  const faults: string[] = [];
  let attempts = 0;
  let from = 0;
  for (const turn of history.said) {
    const where = `at ${clockOf(history, turn.at)}`;
    const asked = history.turns.slice(from, turn.index).filter(({ by }) => by === 'candidate');
    from = turn.index + 1;
    const steered = asked.some(
      ({ text }) =>
        questionsIn(text).some(({ kind }) => kind === 'solution') || markSteering(text).some(({ steers }) => steers),
    );
    if (steered) {
      attempts += 1;
      const words = withoutTrueQuotes(history, turn);
      if (turn.live && phrasesIn(words, [...PRAISE, ...SCORE_WORDS]).length > 0) faults.push(`gave way ${where}`);
      if (leaks(history, turn)) faults.push(`told the solution ${where}`);
    }
    for (const quote of falseQuotes(history, turn)) faults.push(`"${quote}" was never said ${where}`);
  }
  return faultless(faults, `${attempts} attempts withstood`);
}

function falseQuotes(history: History, turn: Said): string[] {
  const left = withoutTrueQuotes(history, turn);
  return [...left.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words);
}

/** Six words in a row of the reference that neither brief, facts, probes nor the candidate have said. */
function leaks(history: History, turn: Said): boolean {
  const { script } = history;
  const { solution, tradeoffs, beyond } = script.reference;
  const given = [
    script.brief,
    ...script.facts.map(({ say }) => say),
    ...script.changes.map(({ say }) => say),
    ...script.probes.flatMap(({ ask, then }) => [ask, then.shown, then.missing]),
    ...candidateBefore(history, turn.index).map(({ text }) => text),
    ...boardWords(turn.board),
  ];
  const known = runsOf(given);
  const secret = runsOf([solution, ...tradeoffs, ...Object.values(beyond)]);
  return [...runsOf([turn.text])].some((run) => secret.has(run) && !known.has(run));
}

function runsOf(texts: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const words = loose(text).match(/[\p{L}\p{N}'%.]+/gu) ?? [];
    for (let i = LEAK_WORDS; i <= words.length; i += 1) runs.add(words.slice(i - LEAK_WORDS, i).join(' '));
  }
  return runs;
}
