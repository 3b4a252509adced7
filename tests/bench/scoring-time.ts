import type { StoredEvent } from '../../server/src/interview/events.ts';
import { builtInJudge } from '../../server/src/judges/built-in.ts';
import { scoringRecord } from '../../server/src/scoring/record.ts';
import { makeScorecard } from '../../server/src/scoring/scorecard.ts';
import { bySize, quantile, type Row, type Size } from '../figures/row.ts';
import { rehearsed, scriptOf, shippedContent } from './content.ts';
import { isBusy } from './crowd.ts';
import { overBaseline } from './rounds.ts';

/** P8: built-in scoring of an hour's interview, and of twice and four times as many words. */
export async function measureScoringTime(size: Size): Promise<Row[]> {
  const content = shippedContent();
  const script = scriptOf(content, 'global-subscription');
  const { events } = await rehearsed(content, script, null);
  const runs = bySize(size, 2, 9, 30);
  const score = async (all: readonly StoredEvent[]) => {
    const record = scoringRecord(script, all, null, null);
    const from = performance.now();
    makeScorecard(record, await builtInJudge.judge(record, () => {}, new AbortController().signal), builtInJudge);
    return performance.now() - from;
  };
  const times = new Map<number, number[]>([1, 2, 4].map((factor) => [factor, []]));
  for (let run = 0; run <= runs; run += 1) {
    for (const [factor, taken] of times) {
      const ms = await score(repeated(events, factor));
      if (run > 0) taken.push(ms);
    }
  }
  const [one, two, four] = [1, 2, 4].map((factor) => quantile(times.get(factor) ?? [], 0.5)) as [
    number,
    number,
    number,
  ];
  // Linear growth doubles; half as much again is the noise of a machine.
  const linear = two / one <= 3 && four / one <= 6;
  const minutes = Math.round(script.durationMs / 60_000);
  const figure = `${one.toFixed(0)} ms for ${minutes} minutes; ${(two / one).toFixed(1)} × for twice the words, ${(four / one).toFixed(1)} × for four times`;
  const holds = one <= 300 && linear;
  return [overBaseline('P8', figure, '≤ 300 ms, grows linearly', holds, !holds && (await isBusy()))];
}

/** The same interview with every candidate turn said so many times. */
function repeated(events: readonly StoredEvent[], factor: number): StoredEvent[] {
  const more = events.flatMap((event): StoredEvent[] =>
    event.type === 'CandidateSaid'
      ? Array.from({ length: factor }, (_, nth) => ({ ...event, turnId: `${event.turnId}-${nth}` }))
      : [event],
  );
  return more.map((event, at) => ({ ...event, seq: at + 1 }));
}
