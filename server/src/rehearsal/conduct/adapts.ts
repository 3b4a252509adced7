import { difficultyOf } from '../../interview/probing.ts';
import { doesNotApply, type Finding, share } from './check.ts';
import type { History } from './history.ts';

const FEWEST_WORDS = 300;
const LEAST = 0.8;

interface Question {
  probe: string;
  step: string;
  difficulty: number;
  index: number;
  phase: string;
}

/** C19: after two strong answers it goes deeper, after two weak ones no harder. Strong: something new was shown. */
export function adapts(history: History): Finding {
  const { script, said, coverage } = history;
  if (history.candidateWords < FEWEST_WORDS) return doesNotApply(`${history.candidateWords} candidate words`);
  const questions = said.flatMap(({ chosen, index, phase }): Question[] => {
    const ask = chosen?.brief.ask;
    const probe = script.probes.find(({ id }) => id === ask?.probe);
    return ask && probe
      ? [{ probe: probe.id, step: ask.step, difficulty: difficultyOf(probe, script), index, phase }]
      : [];
  });
  const strong = questions.map(({ index }, n) => {
    const next = questions[n + 1]?.index ?? Number.POSITIVE_INFINITY;
    const later = coverage.newSince(next);
    return [...coverage.newSince(index)].some((item) => !later.has(item));
  });
  let cases = 0;
  let adapted = 0;
  questions.forEach((question, n) => {
    const [one, two] = [strong[n - 2], strong[n - 1]];
    const before = questions[n - 1];
    if (one === undefined || two === undefined || !before || one !== two) return;
    cases += 1;
    const open = openProbes(history, questions.slice(0, n), question);
    if (one) {
      const deepest = Math.max(0, ...open);
      const deeper = question.difficulty >= before.difficulty || question.difficulty >= deepest;
      if (question.step === 'shown' || (question.step === 'first' && deeper)) adapted += 1;
    } else {
      const easiest = Math.min(4, ...open);
      const noHarder = question.difficulty <= before.difficulty || question.difficulty <= easiest;
      if (question.step === 'missing' || (question.step === 'first' && noHarder)) adapted += 1;
    }
  });
  return cases === 0 ? doesNotApply('never two answers alike in a row') : share(adapted, cases, LEAST);
}

/** How hard the probes of the phase are that were still open (1–4). */
function openProbes({ script, coverage }: History, before: readonly Question[], at: Question): number[] {
  const asked = new Set(before.map(({ probe }) => probe));
  const later = coverage.newSince(at.index);
  return script.probes
    .filter(({ id, phase, for: items }) => {
      const open = items.some((item) => !coverage.shown.has(item) || later.has(item));
      return phase === at.phase && !asked.has(id) && open;
    })
    .map((probe) => difficultyOf(probe, script));
}
