import type { ScenarioDetail } from '@onsite/server/contract/http';
import type { Level } from '@onsite/server/contract/vocabulary';
import { Chip } from '../../ui/chip.tsx';
import { LineTable } from '../../ui/line-table.tsx';
import { LEVEL_TITLES } from '../../ui/words.ts';

type Dimension = NonNullable<ScenarioDetail['judged'][Level]>[number];
const ANCHORS = [1, 2, 3, 4];
const SHARE = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

/** What counts at this level, how much, and how far it must reach. */
export function Judged({ dimensions, level }: { dimensions: Dimension[]; level: Level }) {
  const total = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  const most = Math.max(...dimensions.map(({ weight }) => weight));
  if (total === 0) return null;
  return (
    <section aria-labelledby="judged">
      <h2 id="judged" className="text-lg font-semibold">
        What you are judged on
      </h2>
      <p className="mt-1 max-w-[62ch] text-sm text-ink-2">
        At {LEVEL_TITLES[level]}. The bar is the level, of four, that a part must reach: 1 named, 2 applied, 3
        justified, 4 taken further unprompted. Core parts cannot be made up for elsewhere.
      </p>
      <LineTable
        className="mt-4"
        heads={
          <>
            <th scope="col">Part</th>
            <th scope="col" className="w-20 sm:w-48">
              Weight
            </th>
            <th scope="col" className="w-20">
              Bar
            </th>
          </>
        }
      >
        {dimensions.map(({ id, title, weight, bar, core }) => (
          <tr key={id} className="[&>*]:border-b [&>*]:border-line [&>*]:py-2.5">
            <th scope="row" className="pr-4 text-left font-normal">
              <span className="mr-2">{title}</span>
              {core && <Chip tone="accent">core</Chip>}
            </th>
            <td>
              <span className="flex items-center gap-3">
                <span className="w-9 sm:text-right text-ink-2 tabular-nums">{SHARE.format(weight / total)}</span>
                <span aria-hidden className="flex-1 max-sm:hidden">
                  <span
                    className="block h-1.5 rounded-full bg-accent-mid"
                    style={{ width: `${(weight / most) * 90}%` }}
                  />
                </span>
              </span>
            </td>
            <td>
              <Bar bar={bar} />
            </td>
          </tr>
        ))}
      </LineTable>
    </section>
  );
}

function Bar({ bar }: { bar: number | null }) {
  if (bar === null) return <span className="text-ink-3">none</span>;
  return (
    <span className="flex items-center gap-2">
      <span className="tabular-nums">{bar}</span>
      <span aria-hidden className="flex gap-0.5">
        {ANCHORS.map((anchor) => (
          <span key={anchor} className={`h-3 w-1.5 rounded-[1px] ${anchor <= bar ? 'bg-ink-2' : 'bg-line'}`} />
        ))}
      </span>
    </span>
  );
}
