import type { ReactNode } from 'react';
import { barsMet } from '../../record/bars.ts';
import { talkShare } from '../../record/talk-share.ts';
import { date, lasted, time } from '../../ui/format.ts';
import { LineTable } from '../../ui/line-table.tsx';
import { CERTIFICATE_TITLES, engineName, LEVEL_TITLES, VERDICT_TITLES } from '../../ui/words.ts';
import { Dot } from './attempt-select.tsx';
import { Change } from './change.tsx';
import type { Scored } from './comparison.tsx';

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

/** Both interviews as wholes. */
export function FiguresTable({ before, after }: { before: Scored; after: Scored }) {
  const [first, second] = [before.card.overall, after.card.overall];
  return (
    <section aria-labelledby="figures" className="min-w-0">
      <h2 id="figures" className="sr-only">
        As a whole
      </h2>
      <LineTable
        className="table-fixed"
        heads={
          <>
            <td className="w-24 border-b border-line sm:w-32" />
            <th scope="col">
              <span className="flex items-center gap-2">
                <Dot look="outline" /> First
              </span>
            </th>
            <th scope="col">
              <span className="flex items-center gap-2">
                <Dot look="solid" /> Second
              </span>
            </th>
          </>
        }
      >
        <Row name="Overall" first={<Overall value={first} />} second={<Overall value={second} change={first} />} />
        <Row name="Verdict" first={VERDICT_TITLES[before.card.verdict]} second={VERDICT_TITLES[after.card.verdict]} />
        <Row name="Bars met" {...both(before, after, ({ card }) => bars(card))} />
        <Row name="Certificate" {...both(before, after, ({ card }) => CERTIFICATE_TITLES[card.certificate])} />
        <Row name="Level" {...both(before, after, ({ card }) => LEVEL_TITLES[card.level])} />
        <Row name="Scored by" {...both(before, after, ({ card }) => engineName(card))} />
        <Row
          name="Taken"
          {...both(before, after, ({ session: { startedAt } }) => `${date(startedAt)}, ${time(startedAt)}`)}
        />
        <Row name="Lasted" {...both(before, after, length)} />
        <Row name="You spoke" {...both(before, after, share)} />
        <Row name="Hints" {...both(before, after, hints)} />
      </LineTable>
    </section>
  );
}

const both = (before: Scored, after: Scored, of: (side: Scored) => ReactNode) => ({
  first: of(before),
  second: of(after),
});

function bars({ dimensions }: Scored['card']): string {
  const { met, of } = barsMet(dimensions);
  return `${met} of ${of}`;
}

const length = ({ session: { startedAt, endedAt } }: Scored) => (endedAt === null ? '–' : lasted(endedAt - startedAt));

function share({ turns }: Scored): string {
  const part = talkShare(turns).share;
  return part === null ? '–' : `${PERCENT.format(part)} of the words`;
}

const hints = ({ turns }: Scored) => turns.filter(({ move }) => move === 'hint').length;

function Overall({ value, change }: { value: number | null; change?: number | null }) {
  if (value === null) return <span className="text-ink-3">Not scored</span>;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2.5">
      <span className="text-2xl font-semibold tabular-nums">{Math.floor(value)}</span>
      {typeof change === 'number' && <Change by={Math.floor(value) - Math.floor(change)} />}
    </span>
  );
}

function Row({ name, first, second }: { name: string; first: ReactNode; second: ReactNode }) {
  return (
    <tr className="align-baseline [&>*]:border-b [&>*]:border-line [&>*]:py-2">
      <th scope="row" className="pr-3 text-left font-normal text-ink-3">
        {name}
      </th>
      <td className="pr-3 break-words tabular-nums">{first}</td>
      <td className="break-words tabular-nums">{second}</td>
    </tr>
  );
}
