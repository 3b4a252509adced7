import type { SessionSummary } from '@onsite/server/contract/http';

/** One scored interview in the trend. Both places are 0–1, `up` from the bottom. */
export interface Point {
  session: SessionSummary;
  overall: number;
  along: number;
  up: number;
}

/** Fewer points make no line. */
const LEAST = 3;
const MOST = 24;

/** The latest scored interviews in the order they were taken, evenly spaced; empty where there are too few. */
export function trendPoints(sessions: readonly SessionSummary[]): Point[] {
  const scored = sessions
    .flatMap((session) => (session.overall === null ? [] : [{ session, overall: session.overall }]))
    .toSorted((one, other) => one.session.startedAt - other.session.startedAt)
    .slice(-MOST);
  if (scored.length < LEAST) return [];
  return scored.map((point, index) => ({ ...point, along: index / (scored.length - 1), up: point.overall / 100 }));
}
