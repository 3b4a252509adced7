import type { ScorecardDimension } from '@onsite/server/contract/scorecard';
import { levelFigure } from '../../ui/level-meter.tsx';
import { LineTable } from '../../ui/line-table.tsx';
import { Change } from './change.tsx';
import type { DimensionPair } from './pairs.ts';

/** Both levels of each dimension on one line. */
export function DimensionTable({ pairs }: { pairs: DimensionPair[] }) {
  return (
    <section aria-labelledby="parts" className="pt-14">
      <h2 id="parts" className="text-lg font-semibold">
        Part by part
      </h2>
      <LineTable
        className="mt-3"
        heads={
          <>
            <th scope="col">Part</th>
            <th scope="col" className="max-sm:hidden">
              Level 0 to 4, and bar
            </th>
            <th scope="col" className="w-14 text-right sm:w-20">
              First
            </th>
            <th scope="col" className="w-16 text-right sm:w-20">
              Second
            </th>
            <th scope="col" className="w-16 text-right sm:w-20">
              Change
            </th>
          </>
        }
      >
        {pairs.map(({ id, title, first, second, change }) => (
          <tr key={id} className="[&>*]:border-b [&>*]:border-line [&>*]:py-3">
            <th scope="row" className="pr-4 text-left font-medium">
              <a href={`#dimension-${id}`} className="rounded underline-offset-4 hover:underline">
                {title}
              </a>
            </th>
            <td className="w-2/5 max-sm:hidden">
              <Track first={first} second={second} />
            </td>
            <Level dimension={first} />
            <Level dimension={second} />
            <td className="pl-3 text-right">
              {change === null ? <span className="text-ink-3">–</span> : <Change by={change} digits={1} />}
            </td>
          </tr>
        ))}
      </LineTable>
    </section>
  );
}

function Level({ dimension }: { dimension: ScorecardDimension | null }) {
  if (!dimension || dimension.weight === 0) return <td className="pl-3 text-right text-ink-3">–</td>;
  if (!dimension.evaluable) return <td className="pl-3 text-right text-xs/4 text-ink-3">not judged</td>;
  return <td className="pl-3 text-right tabular-nums">{levelFigure(dimension.level)}</td>;
}

const counts = (dimension: ScorecardDimension | null): dimension is ScorecardDimension =>
  dimension !== null && dimension.weight > 0 && dimension.evaluable;

/** A line from 0 to 4: where the first was, where the second is, and the bars. */
function Track({ first, second }: { first: ScorecardDimension | null; second: ScorecardDimension | null }) {
  const at = (level: number) => ({ left: `${(level / 4) * 100}%` });
  const bars = [...new Set([first, second].flatMap((dimension) => (dimension?.weight ? [dimension.bar ?? 0] : [])))];
  const span =
    counts(first) && counts(second)
      ? { left: Math.min(first.level, second.level), to: Math.max(first.level, second.level) }
      : null;
  return (
    <span aria-hidden className="relative mx-2 block h-3">
      <span className="absolute inset-x-0 top-1/2 h-px bg-line-strong" />
      {[0, 1, 2, 3, 4].map((tick) => (
        <span key={tick} className="absolute top-1/2 h-1.5 w-px -translate-y-1/2 bg-line-strong" style={at(tick)} />
      ))}
      {span && (
        <span
          className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-ink-3"
          style={{ ...at(span.left), width: `${((span.to - span.left) / 4) * 100}%` }}
        />
      )}
      {bars.map((bar) => (
        <span key={bar} className="absolute -inset-y-0.5 -ml-px w-0.5 bg-ink" style={at(bar)} />
      ))}
      {counts(first) && (
        <span
          className="absolute top-1/2 -mt-1.5 -ml-1.5 size-3 rounded-full border-2 border-amber-mid bg-paper"
          style={at(first.level)}
        />
      )}
      {counts(second) && (
        <span className="absolute top-1/2 -mt-1.5 -ml-1.5 size-3 rounded-full bg-accent" style={at(second.level)} />
      )}
    </span>
  );
}
