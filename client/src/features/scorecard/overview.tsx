import type { ScorecardDimension } from '@onsite/server/contract/scorecard';
import { Chip } from '../../ui/chip.tsx';
import { LevelMeter, levelFigure } from '../../ui/level-meter.tsx';
import { LineTable } from '../../ui/line-table.tsx';
import { type DimensionReport, hasPoints } from './report.ts';

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

/** All dimensions in one table; each that has points leads to them further down. */
export function Overview({ reports, gain }: { reports: DimensionReport[]; gain: string | null }) {
  return (
    <section aria-labelledby="overview" className="pt-14">
      <h2 id="overview" className="text-lg font-semibold">
        Part by part
      </h2>
      <p className="mt-1 max-w-[70ch] text-sm text-ink-2">
        Levels: 1 named, 2 applied to this system, 3 justified, 4 taken further unprompted. The line on each meter is
        the bar.
      </p>
      <LineTable
        className="mt-4"
        heads={
          <>
            <th scope="col">Part</th>
            <th scope="col" className="w-24 pl-3 sm:w-72 sm:pl-0 xl:w-[30rem]">
              Level and bar
            </th>
            <th scope="col" className="w-20 text-right max-sm:hidden">
              Weight
            </th>
            <th scope="col" className="w-20 text-right">
              Points
            </th>
          </>
        }
      >
        {reports.map((report) => (
          <Part key={report.dimension.id} report={report} most={report.dimension.id === gain} />
        ))}
      </LineTable>
    </section>
  );
}

function Part({ report, most }: { report: DimensionReport; most: boolean }) {
  const { dimension, share } = report;
  return (
    <tr className="[&>*]:border-b [&>*]:border-line [&>*]:py-2.5">
      <th scope="row" className="pr-4 text-left font-medium">
        {hasPoints(report) ? (
          <a href={`#dimension-${dimension.id}`} className="mr-2 rounded underline-offset-4 hover:underline">
            {dimension.title}
          </a>
        ) : (
          <span className="text-ink-3">{dimension.title}</span>
        )}
        {most && <Chip tone="amber">most to gain</Chip>}
      </th>
      <td className="pl-3 sm:pl-0">
        <LevelCell dimension={dimension} />
      </td>
      <td className="text-right text-ink-2 tabular-nums max-sm:hidden">{PERCENT.format(share)}</td>
      <td className="text-right tabular-nums">
        {dimension.score === null ? <span className="text-ink-3">–</span> : Math.floor(dimension.score)}
      </td>
    </tr>
  );
}

function LevelCell({ dimension: { level, bar, evaluable, weight } }: { dimension: ScorecardDimension }) {
  if (!evaluable) return <span className="text-ink-3">Not judged</span>;
  if (bar === null || weight === 0) return <span className="text-ink-3">Does not count</span>;
  return (
    <span className="flex items-center gap-4">
      <span className="flex-1 max-sm:hidden">
        <LevelMeter level={level} bar={bar} />
      </span>
      <span className={`w-16 tabular-nums ${level < bar ? 'text-amber' : 'text-ink'}`}>
        {levelFigure(level)} <span className="text-ink-3">/ {bar}</span>
      </span>
    </span>
  );
}
