import type { SessionDetail } from '@onsite/server/contract/http';
import type { Scorecard } from '@onsite/server/contract/scorecard';

/** Less than this share of the time is not the whole interview, even where every phase was entered. */
const HALF = 0.5;
const MINUTE_MS = 60_000;
const FIGURE = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

type Ended = Pick<SessionDetail, 'course'> & {
  session: Pick<SessionDetail['session'], 'startedAt' | 'endedAt' | 'endsAt'>;
};

/**
 * "8 of 45 minutes" where the candidate stopped before the last phase or after less than half of the time; null where
 * the interview was had. Time that was given back is not time used.
 */
export function stoppedAfter({ session: { startedAt, endedAt, endsAt }, course }: Ended): string | null {
  const total = course.plan.reduce((sum, { minutes }) => sum + minutes, 0);
  if (endedAt === null || total === 0) return null;
  const givenBack = Math.max(0, endsAt - startedAt - total * MINUTE_MS);
  const used = Math.min(total, Math.max(0, endedAt - startedAt - givenBack) / MINUTE_MS);
  if (course.endReason !== 'withdrawn' && used >= HALF * total) return null;
  const after = used < 1 ? 'less than one' : FIGURE.format(Math.floor(used));
  return `${after} of ${FIGURE.format(total)} minutes`;
}

/** What the score of an interview that was stopped early rests on; null where it was had. */
export function stoppedEarly(ended: Ended, { dimensions }: Pick<Scorecard, 'dimensions'>): string | null {
  const after = stoppedAfter(ended);
  if (after === null) return null;
  const unseen = dimensions.filter(({ evaluable, weight }) => !evaluable && weight > 0).map(({ title }) => title);
  return `You stopped after ${after}. ${
    unseen.length > 0
      ? `What had not come up is not in this score: ${unseen.join('; ')}.`
      : 'Every part had come up, and each is scored by what was said until then.'
  } A whole interview asks more.`;
}
