import type { ScoredSession } from '@onsite/server/contract/http';
import { date } from '../../ui/format.ts';
import { levelFigure } from '../../ui/level-meter.tsx';
import { type DimensionTrend, dimensionTrends } from './dimension-trends.ts';
import { Sparkline } from './sparkline.tsx';

/** Each dimension over time, against the bars that were aimed at; the first line is the overall score. */
export function TrendsSection({ scored, filtered }: { scored: ScoredSession[]; filtered: boolean }) {
  const overall = scored
    .flatMap(({ overall, startedAt }) => (overall === null ? [] : [{ value: overall / 100, bar: 0.75, at: startedAt }]))
    .toReversed()
    .slice(-16);
  const trends = dimensionTrends(scored);
  if (trends.length === 0) return null;
  return (
    <section aria-labelledby="trends" className="min-w-0">
      <h2 id="trends" className="text-lg font-semibold">
        Over time
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1 text-[0.8125rem] text-ink-3">
        <span>Level 0 to 4 in each part{filtered ? ', of what the filter shows' : ''}.</span>
        <span className="flex items-center gap-2">
          <span aria-hidden className="w-5 border-t border-dashed border-line-strong" />
          the bar aimed at
        </span>
      </p>
      <ul className="mt-3">
        {overall.length > 0 && (
          <Line
            title="Overall score"
            points={overall}
            now={String(Math.floor((overall.at(-1)?.value ?? 0) * 100))}
            met={(overall.at(-1)?.value ?? 0) >= 0.75}
          />
        )}
        {trends.map((trend) => (
          <Line key={trend.id} title={trend.title} points={placed(trend)} now={figure(trend)} met={reached(trend)} />
        ))}
      </ul>
    </section>
  );
}

interface Point {
  /** Both 0–1. */
  value: number;
  bar: number;
  at: number;
}

const placed = ({ points }: DimensionTrend): Point[] =>
  points.map(({ level, bar, session }) => ({ value: level / 4, bar: bar / 4, at: session.startedAt }));

const figure = ({ points }: DimensionTrend) => levelFigure(points.at(-1)?.level ?? 0);

function reached({ points }: DimensionTrend): boolean {
  const last = points.at(-1);
  return last !== undefined && last.level >= last.bar;
}

function Line({ title, points, now, met }: { title: string; points: Point[]; now: string; met: boolean }) {
  const [first, last] = [points[0], points.at(-1)];
  const when = points.length > 1 && first && last ? `, from ${date(first.at)} to ${date(last.at)}` : '';
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_6rem_2.5rem] items-center gap-x-4 border-b border-line py-2.5 text-sm sm:grid-cols-[minmax(0,1fr)_11rem_2.5rem]">
      <span className="font-medium">
        {title}
        <span className="sr-only">
          : now {now}, bar {met ? 'met' : 'not met'}
          {when}
        </span>
      </span>
      <Sparkline points={points} />
      <span aria-hidden className={`text-right font-medium tabular-nums ${met ? '' : 'text-amber'}`}>
        {now}
      </span>
    </li>
  );
}
