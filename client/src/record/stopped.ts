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
 * What a score rests on where the candidate stopped before the last phase or after less than half of the time; null
 * where the interview was had. Time that was given back is not time used.
 */
export function stoppedEarly(
  { session: { startedAt, endedAt, endsAt }, course }: Ended,
  { dimensions }: Pick<Scorecard, 'dimensions'>,
): string | null {
  const total = course.plan.reduce((sum, { minutes }) => sum + minutes, 0);
  if (endedAt === null || total === 0) return null;
  const givenBack = Math.max(0, endsAt - startedAt - total * MINUTE_MS);
  const used = Math.min(total, Math.max(0, endedAt - startedAt - givenBack) / MINUTE_MS);
  if (course.endReason !== 'withdrawn' && used >= HALF * total) return null;
  const unseen = dimensions.filter(({ evaluable, weight }) => !evaluable && weight > 0).map(({ title }) => title);
  const after = used < 1 ? 'less than one' : FIGURE.format(Math.floor(used));
  return `You stopped after ${after} of ${FIGURE.format(total)} minutes. ${
    unseen.length > 0
      ? `What had not come up is not in this score: ${unseen.join('; ')}.`
      : 'Every part had come up, and each is scored by what was said until then.'
  } A whole interview asks more.`;
}
