export type Urgency = 'calm' | 'soon' | 'last';

export interface Countdown {
  leftMs: number;
  urgency: Urgency;
}

const SOON_MS = 300_000;
const LAST_MS = 60_000;

/**
 * Time left until `endsAt` (both epoch ms on the server's clock) of a span that lasts `lengthMs`. Soon is the last five
 * minutes and last the last one; of a short span it is the last third and the last tenth, so that a five-minute phase
 * does not begin alarmed.
 */
export function countdown(now: number, endsAt: number, lengthMs: number): Countdown {
  const leftMs = Math.max(0, endsAt - now);
  if (leftMs <= Math.min(LAST_MS, lengthMs / 10)) return { leftMs, urgency: 'last' };
  if (leftMs <= Math.min(SOON_MS, lengthMs / 3)) return { leftMs, urgency: 'soon' };
  return { leftMs, urgency: 'calm' };
}

/** How far a phase has come, 0–1: whole before it, none after it. */
export function progress(now: number, from: number, to: number): number {
  if (to <= from) return now >= to ? 1 : 0;
  return Math.min(1, Math.max(0, (now - from) / (to - from)));
}

/** What to say aloud as the time left falls from `beforeMs` to `leftMs`; null at every other instant. */
export function announcement(beforeMs: number, leftMs: number): string | null {
  if (leftMs <= 0) return null;
  if (beforeMs > LAST_MS && leftMs <= LAST_MS) return 'One minute left.';
  if (beforeMs > SOON_MS && leftMs <= SOON_MS) return 'Five minutes left.';
  return null;
}
