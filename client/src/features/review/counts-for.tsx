import type { ScorecardItem } from '@onsite/server/contract/scorecard';
import { Link } from 'react-router';
import { ItemStatusMark } from '../../ui/item-status.tsx';

interface Props {
  where: 'board' | 'code';
  sessionId: string;
  items: ScorecardItem[];
  titles: ReadonlyMap<string, string>;
}

/** The points that quote the board or the code; each leads to the scorecard. */
export function CountsFor({ where, sessionId, items, titles }: Props) {
  if (items.length === 0) return null;
  return (
    <section aria-label={`What the ${where} counts for`} className="mt-5">
      <h2 className="label">What the {where} counts for</h2>
      <ul className="mt-1.5 space-y-2">
        {items.map((item) => (
          <li key={item.id} className="text-[0.8125rem]/5">
            <Link
              to={`/i/${sessionId}/scorecard#item-${item.id}`}
              title="Open in the scorecard"
              className="flex w-fit gap-1.5 rounded text-ink-2 hover:text-ink hover:underline"
            >
              <ItemStatusMark status={item.status} className="mt-0.75 size-3.5" />
              <span>
                <span className="font-medium">{titles.get(item.dimension) ?? item.dimension}</span>: {item.question}
              </span>
            </Link>
            {item.evidence
              .filter(({ turnId }) => turnId === where)
              .map(({ quote }) => (
                <q key={quote} className="ml-5 block font-mono text-xs/5 break-words text-ink-3">
                  {quote}
                </q>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
