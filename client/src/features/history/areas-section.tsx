import type { ScenarioSummary, ScoredSession } from '@onsite/server/contract/http';
import { Link } from 'react-router';
import { date } from '../../ui/format.ts';
import { LineTable } from '../../ui/line-table.tsx';
import { AREA_TITLES } from '../../ui/words.ts';
import { type AreaPractice, areaPractice } from './areas.ts';

interface Props {
  scored: ScoredSession[];
  scenarios: ScenarioSummary[];
}

/** The ten knowledge areas: how often each was practised, and how those interviews went. */
export function AreasSection({ scored, scenarios }: Props) {
  return (
    <section aria-labelledby="areas" className="min-w-0">
      <h2 id="areas" className="text-lg font-semibold">
        Knowledge areas
      </h2>
      <p className="mt-1 text-[0.8125rem] text-ink-3">
        Points are not judged by area: the score is the whole interview’s, on average of the last three that touched the
        area. An area leads to what practises it.
      </p>
      <LineTable
        className="mt-3"
        heads={
          <>
            <th scope="col">Area</th>
            <th scope="col" className="w-16 text-right sm:w-20">
              Times
            </th>
            <th scope="col" className="w-28 text-right max-sm:hidden lg:max-xl:hidden">
              Last
            </th>
            <th scope="col" className="w-28 pl-4 text-right">
              Whole score
            </th>
          </>
        }
      >
        {areaPractice(scored, scenarios).map((practice) => (
          <AreaRow key={practice.area} practice={practice} />
        ))}
      </LineTable>
    </section>
  );
}

function AreaRow({ practice: { area, interviews, drills, lastAt, average } }: { practice: AreaPractice }) {
  const times = interviews + drills;
  const parts = [
    ...(interviews > 0 ? [`${interviews} ${interviews === 1 ? 'interview' : 'interviews'}`] : []),
    ...(drills > 0 ? [`${drills} ${drills === 1 ? 'drill' : 'drills'}`] : []),
  ];
  return (
    <tr className="[&>*]:border-b [&>*]:border-line [&>*]:py-2">
      <th scope="row" className={`pr-3 text-left font-medium ${times === 0 ? 'text-ink-3' : ''}`}>
        <Link to={`/?q=${area}`} className="rounded underline-offset-4 hover:underline">
          {AREA_TITLES[area]}
        </Link>
      </th>
      <td className="text-right tabular-nums" title={parts.join(', ')}>
        {times === 0 ? <span className="text-ink-3">–</span> : times}
      </td>
      <td className="text-right whitespace-nowrap text-ink-2 tabular-nums max-sm:hidden lg:max-xl:hidden">
        {lastAt === null ? '' : date(lastAt)}
      </td>
      <td className="pl-4">
        {average === null ? (
          <span className="block text-right text-ink-3">–</span>
        ) : (
          <span className="block text-right font-medium tabular-nums">{Math.floor(average)}</span>
        )}
      </td>
    </tr>
  );
}
