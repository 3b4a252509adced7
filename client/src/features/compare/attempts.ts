import type { SessionSummary } from '@onsite/server/contract/http';

/** What can be compared: scored interviews of one scenario, oldest first. */
export function attemptsOf(sessions: readonly SessionSummary[], scenarioId: string): SessionSummary[] {
  return sessions
    .filter((session) => session.scenarioId === scenarioId && session.status === 'scored')
    .toSorted((one, other) => one.startedAt - other.startedAt);
}

/**
 * The two that an address asks for. With one name, the other is the attempt before it, or, for the first one, the
 * attempt after it; the older of the two stands first. Null where there is no second.
 */
export function chosenPair(
  attempts: readonly SessionSummary[],
  a: string,
  b: string | null,
): { first: string; second: string } | null {
  if (b !== null) return { first: a, second: b };
  const place = attempts.findIndex(({ id }) => id === a);
  if (place < 0 || attempts.length < 2) return null;
  const [first, second] = place === 0 ? [attempts[0], attempts[1]] : [attempts[place - 1], attempts[place]];
  return first && second ? { first: first.id, second: second.id } : null;
}

/** The scenarios that were had more than once, most recent first. `sessions` come newest first. */
export function comparable(sessions: readonly SessionSummary[]): { newest: SessionSummary; count: number }[] {
  const ids = new Set(sessions.map(({ scenarioId }) => scenarioId));
  return [...ids].flatMap((id) => {
    const attempts = attemptsOf(sessions, id);
    const newest = attempts.at(-1);
    return newest && attempts.length > 1 ? [{ newest, count: attempts.length }] : [];
  });
}
