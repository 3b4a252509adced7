import type { SessionSummary } from '@onsite/server/contract/http';
import { date } from '../../ui/format.ts';
import { trendPoints } from './trend-line.ts';

const HEIGHT = 72;
const BAR_UP = 0.75;

/** Scores over time as a line, with the line at which every bar is met. The list below gives the numbers. */
export function Trend({ sessions }: { sessions: SessionSummary[] }) {
  const points = trendPoints(sessions);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const line = points.map(({ along, up }) => `${along * 1000},${(1 - up) * HEIGHT}`).join(' ');
  return (
    <figure className="mb-8 rounded-lg border border-line bg-surface px-5 pt-4 pb-3">
      <figcaption className="flex flex-wrap justify-between gap-x-6 text-[0.8125rem]">
        <span className="font-medium">
          Overall score, last {points.length} <span className="font-normal text-ink-3">of those shown below</span>
        </span>
        <span className="flex items-center gap-2 text-ink-3">
          <span aria-hidden className="w-5 border-t border-dashed border-ink-3" />
          75, every bar met
        </span>
      </figcaption>
      <div
        role="img"
        aria-label={`From ${Math.floor(first.overall)} on ${date(first.session.startedAt)} to ${Math.floor(last.overall)} on ${date(last.session.startedAt)}.`}
        className="relative mt-4 mr-8 mb-1"
        style={{ height: HEIGHT }}
      >
        <span
          className="absolute inset-x-0 border-t border-dashed border-line-strong"
          style={{ bottom: `${BAR_UP * 100}%` }}
        />
        <svg
          viewBox={`0 0 1000 ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          className="absolute inset-0 size-full overflow-visible"
        >
          <polyline
            points={line}
            vectorEffect="non-scaling-stroke"
            className="fill-none stroke-accent stroke-2"
            strokeLinejoin="round"
          />
        </svg>
        {points.map(({ session, along, up }) => (
          <span
            key={session.id}
            className="absolute -mb-0.75 -ml-0.75 size-1.5 rounded-full bg-accent ring-2 ring-surface"
            style={{ left: `${along * 100}%`, bottom: `${up * 100}%` }}
          />
        ))}
        <span
          className="absolute left-full translate-y-1/2 pl-2.5 text-sm font-semibold tabular-nums"
          style={{ bottom: `${last.up * 100}%` }}
        >
          {Math.floor(last.overall)}
        </span>
      </div>
      <div className="mt-2 mr-8 flex justify-between text-xs text-ink-3">
        <span>{date(first.session.startedAt)}</span>
        <span>{date(last.session.startedAt)}</span>
      </div>
    </figure>
  );
}
