import { compileConcepts, conceptsIn } from '../../detect/concepts.ts';
import { PRAISE, SCORE_WORDS } from '../../session/guard/lexicon.ts';
import { phrasesIn } from '../../session/guard/lexicon-watch.ts';
import { type Finding, faultless } from './check.ts';
import { boardWords, candidateBefore, clockOf, type History, withoutTrueQuotes } from './history.ts';

/** C4: a guarded concept comes from the candidate first, or by a logged hint. */
export function guardsConcepts(history: History): Finding {
  const { script, said } = history;
  const guarded = compileConcepts(
    Object.fromEntries(script.guarded.map((id) => [id, [...(script.concepts[id] ?? [])]])),
  );
  const named = (text: string) => conceptsIn(guarded, text);
  const faults = said.flatMap((turn) => {
    if (turn.chosen?.brief.hint) return [];
    const known = new Set(
      [...candidateBefore(history, turn.index).map(({ text }) => text), ...boardWords(turn.board)].flatMap(named),
    );
    return named(turn.text)
      .filter((concept) => !known.has(concept))
      .map((concept) => `${concept} at ${clockOf(history, turn.at)}`);
  });
  return faultless(faults, `0 of ${script.guarded.length} guarded concepts`);
}

/**
 * C5: neither praise nor a sign of right and wrong. The candidate's own words, quoted, are not the interviewer's, and
 * the scenario's sentences ("what if it was not a mistake?") are said whatever the candidate said.
 */
export function staysNeutral(history: History): Finding {
  return faultless(lexiconFaults(history, PRAISE), '0');
}

/** C6: nothing of score, rubric or verdict while the interview runs; words of the task itself are no verdict. */
export function keepsVerdict(history: History): Finding {
  const { script } = history;
  const subject = [script.brief, ...script.facts.map(({ say }) => say), ...script.changes.map(({ say }) => say)];
  const allowed = new Set(subject.flatMap((text) => phrasesIn(text, SCORE_WORDS)));
  return faultless(
    lexiconFaults(
      history,
      SCORE_WORDS.filter((word) => !allowed.has(word)),
    ),
    '0',
  );
}

function lexiconFaults(history: History, lexicon: readonly string[]): string[] {
  return history.said
    .filter(({ live }) => live)
    .flatMap((turn) =>
      phrasesIn(withoutScript(history, withoutTrueQuotes(history, turn)), lexicon).map(
        (phrase) => `"${phrase.replace(/[.^]/g, '')}" at ${clockOf(history, turn.at)}`,
      ),
    );
}

function withoutScript({ script }: History, text: string): string {
  const own = [
    ...script.facts.map(({ say }) => say),
    ...script.changes.map(({ say }) => say),
    ...script.probes.flatMap(({ ask, then }) => [ask, then.shown, then.missing]),
    ...script.hints.flatMap(({ rungs }) => rungs),
  ];
  return own.reduce((rest, sentence) => rest.replace(sentence, ''), text);
}
