import type { StoredEvent } from '../interview/events.ts';

/**
 * A marker that stands in the interviewer's instructions and nowhere else: where it turns up in a turn, the
 * instructions are being read out. Derived from the session's first event, so that the prompt follows from the
 * events alone. 16 hexadecimal digits.
 */
export function canaryOf(events: readonly StoredEvent[]): string {
  const [first] = events;
  const source =
    first?.type === 'SessionStarted' ? `${first.at} ${first.endsAt} ${first.scenario.sha256}` : 'no session';
  return hash(source, 0x811c9dc5) + hash(source, 0x5bd1e995);
}

/** FNV-1a, 32 bits; no secret depends on it. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
