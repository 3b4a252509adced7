import type { Script } from '../content/script.ts';
import type { Ask } from './events.ts';
import { type Interview, saidBefore } from './state.ts';

/**
 * The interviewer's last question in other words: the simpler form of one that was put for the first time, the first
 * form of one that went deeper. Null where there is no other form, or it was said.
 */
export function rewordedAsk(script: Script, state: Interview): Ask | null {
  const last = lastPut(state);
  const probe = script.probes.find(({ id }) => id === last?.probe);
  if (!last || !probe) return null;
  const text = last.text.endsWith(probe.ask) ? probe.then.missing : probe.ask;
  if (saidBefore(state).some((words) => words.includes(text))) return null;
  return { probe: probe.id, step: 'missing', items: [...probe.for], text };
}

/** The interviewer's last question; a nudge and an offer ask nothing. */
export const lastPut = ({ spoken }: Interview): Ask | null =>
  spoken.findLast(({ brief, asked }) => asked && brief.ask && isPut(brief.ask))?.brief.ask ?? null;

const isPut = ({ step }: Ask): boolean => step !== 'nudge' && step !== 'hint-offer';

/** The last hint, word for word; null before the first. */
export function lastHint({ spoken, view }: Interview): string | null {
  const given = spoken.findLast(({ brief }) => brief.hint !== null);
  return (given && view.turns[given.turnIndex]?.text) ?? null;
}
