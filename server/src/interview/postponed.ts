import type { Script } from '../content/script.ts';
import type { Coverage } from './coverage.ts';
import type { Ask } from './events.ts';
import { BACK_TO_IT, LATER } from './lines.ts';
import type { Interview, SpokenMove } from './state.ts';

/** So many other questions lie between a question that they put off and its return. */
const QUESTIONS_BETWEEN = 2;

/** Whether they asked to come back to this question later, before another was asked. */
export function isPostponed({ view, spoken: moves }: Interview, spoken: SpokenMove): boolean {
  const next = moves.find(({ turnIndex, brief }) => turnIndex > spoken.turnIndex && brief.ask?.probe);
  const until = view.turns.slice(spoken.turnIndex + 1, next?.turnIndex);
  return until.some(({ by, text }) => by === 'interviewer' && LATER.some((way) => text.includes(way)));
}

/** The question that they put off, once other ones have been asked: a promise to come back is kept. */
export function postponedAsk(script: Script, state: Interview, coverage: Coverage): Ask | null {
  const probes = state.spoken.filter(({ brief, asked }) => asked && brief.ask?.probe);
  for (const [index, spoken] of probes.entries()) {
    const probe = script.probes.find(({ id }) => id === spoken.brief.ask?.probe);
    const since = new Set(probes.slice(index + 1).map(({ brief }) => brief.ask?.probe));
    if (!probe || since.size < QUESTIONS_BETWEEN || since.has(probe.id) || !isPostponed(state, spoken)) continue;
    if (probe.for.every((item) => coverage.shown.has(item))) continue;
    return { probe: probe.id, step: 'first', items: [...probe.for], text: `${BACK_TO_IT} ${probe.ask}` };
  }
  return null;
}
