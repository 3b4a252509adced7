import type { Evidence, ScorecardItem } from '@onsite/server/contract/scorecard';
import { Link } from 'react-router';
import { stopwatch } from '../../ui/format.ts';
import { ItemStatusMark } from '../../ui/item-status.tsx';
import type { Scored } from './comparison.tsx';
import type { DimensionPair, ItemPair } from './pairs.ts';

interface Props {
  pair: DimensionPair;
  before: Scored;
  after: Scored;
}

/** What came, what went and what is still open in one dimension, with the words of both times. */
export function DimensionChanges({ pair, before, after }: Props) {
  const { id, title, gained, lost, kept, open, apart } = pair;
  const groups = [
    { name: 'Gained', items: gained },
    { name: 'Lost', items: lost },
    { name: 'Open both times', items: open },
    { name: 'Shown both times', items: kept },
    { name: 'Judged once at most', items: apart },
  ].filter(({ items }) => items.length > 0);
  return (
    <section
      id={`dimension-${id}`}
      aria-label={title}
      className="grid scroll-mt-16 gap-x-12 gap-y-4 border-t border-line py-8 lg:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <h3 className="text-lg/6 font-semibold">{title}</h3>
      <div className="min-w-0 space-y-6">
        {groups.length === 0 && <p className="text-sm text-ink-3">Nothing was asked here.</p>}
        {groups.map(({ name, items }) =>
          name === 'Gained' || name === 'Lost' ? (
            <div key={name}>
              <h4 className="label">
                {name} <span className="font-normal tabular-nums">{items.length}</span>
              </h4>
              <ul className="mt-1">
                {items.map((item) => (
                  <Pair key={item.id} item={item} before={before} after={after} />
                ))}
              </ul>
            </div>
          ) : (
            <details key={name}>
              <summary className="label w-fit rounded">
                {name} <span className="font-normal tabular-nums">{items.length}</span>
              </summary>
              <ul className="mt-1">
                {items.map((item) => (
                  <Pair key={item.id} item={item} before={before} after={after} />
                ))}
              </ul>
            </details>
          ),
        )}
      </div>
    </section>
  );
}

interface PairProps {
  item: ItemPair;
  before: Scored;
  after: Scored;
}

function Pair({ item: { anchor, question, first, second }, before, after }: PairProps) {
  const quotes = [
    { name: 'First', item: first, of: before },
    { name: 'Second', item: second, of: after },
  ].filter(({ item }) => item && item.evidence.length > 0);
  return (
    <li className="border-b border-line py-3 last:border-0">
      <p className="flex gap-3 text-sm">
        <span className="flex-1">{question}</span>
        <span className="shrink-0 text-xs/5 text-ink-3">level {anchor}</span>
      </p>
      <p className="mt-1 flex flex-wrap gap-x-5 text-[0.8125rem]/5 text-ink-3">
        <Status name="First" item={first} />
        <Status name="Second" item={second} />
      </p>
      {quotes.length > 0 && (
        <div className={`mt-2 grid gap-x-6 gap-y-2 ${quotes.length > 1 ? 'sm:grid-cols-2' : ''}`}>
          {quotes.map(({ name, item, of }) => (
            <Quote key={name} name={name} quote={item?.evidence[0]} of={of} />
          ))}
        </div>
      )}
    </li>
  );
}

const STATUS_WORDS = { met: 'met', partial: 'in part', not_met: 'not shown', cannot_evaluate: 'not judged' };

/** How one side was judged; an item that it did not have was not asked. */
function Status({ name, item }: { name: string; item: ScorecardItem | null }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <ItemStatusMark status={item?.status ?? 'cannot_evaluate'} said={false} className="size-3.5" />
      {name}: {item ? STATUS_WORDS[item.status] : 'not asked'}
      {item?.status === 'met' && item.credit < 1 && ', after a hint'}
    </span>
  );
}

/** The words of one side; they lead into its review. */
function Quote({ name, quote, of }: { name: string; quote: Evidence | undefined; of: Scored }) {
  if (!quote) return null;
  const turn = of.turns.find(({ id }) => id === quote.turnId);
  return (
    <Link
      to={`/i/${of.session.id}/review#${turn ? `turn-${turn.id}` : quote.turnId}`}
      title="Open in the review"
      className="block border-l-2 border-accent-mid py-0.5 pl-3 text-sm text-ink-2 hover:border-accent hover:text-ink"
    >
      <span className="mr-2 text-xs text-ink-3">
        {name}
        {turn && <span className="figures ml-1.5">{stopwatch(turn.at - of.session.startedAt)}</span>}
      </span>
      <q>{quote.quote}</q>
    </Link>
  );
}
