import type { Script } from '../content/script.ts';
import type { PlannedPhase } from '../contract/events.ts';
import { codeTurn, moveEvents } from './brief.ts';
import type { NewEvent } from './events.ts';
import { greeting, OPENING_LONG_BRIEF } from './lines.ts';
import { foldAhead, NEW_INTERVIEW } from './state.ts';

/** The opening may be 150 words (conduct C2); greeting and question need some of them. */
const LONGEST_BRIEF_WORDS = 110;

/** The first events of an interview: it starts now, in its first phase, and the interviewer opens. */
export function startInterview(script: Script, means: { now: number; nextId: () => string }): NewEvent[] {
  const { now } = means;
  const phases = plan(script, now);
  const [first] = phases;
  if (!first) throw new Error(`Scenario ${script.scenario.id} has no phase.`);
  const started: NewEvent[] = [
    {
      type: 'SessionStarted',
      scenarioId: script.scenario.id,
      title: script.title,
      level: script.level,
      phases,
      endsAt: now + script.durationMs,
      scenario: { ...script.scenario },
      rubric: { ...script.rubric },
    },
    { type: 'PhaseEntered', phase: first.id, endsAt: first.endsAt },
  ];
  const state = foldAhead(NEW_INTERVIEW, started, now);
  const opens = script.opens[first.id] ?? script.opens.any ?? [];
  return [
    ...started,
    ...moveEvents(codeTurn(state, now, 'open', openingWords(script, first), { opens }), means.nextId(), null),
  ];
}

/** Phase ends are fixed offsets from the start; the last one ends with the interview. */
function plan(script: Script, now: number): PlannedPhase[] {
  let offset = 0;
  return script.phases.map((phase, index) => {
    offset += phase.minutes * 60_000;
    const endsAt = index === script.phases.length - 1 ? now + script.durationMs : now + Math.round(offset);
    return { ...phase, endsAt };
  });
}

function openingWords(script: Script, first: PlannedPhase): string {
  const brief = script.brief.trim().replace(/\s+/g, ' ');
  const task = brief.split(' ').length > LONGEST_BRIEF_WORDS ? OPENING_LONG_BRIEF : brief;
  const ways = script.openings[first.id] ?? script.openings.any ?? [];
  return [greeting(script.durationMs), task, ways[script.title.length % Math.max(1, ways.length)] ?? '']
    .filter((part) => part !== '')
    .join(' ');
}
