import type { SessionSummary } from '@onsite/server/contract/http';
import type { Scorecard } from '@onsite/server/contract/scorecard';
import { weakestItems } from '@onsite/server/contract/weakest-items';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import { scenarios, sessions } from '../../api/queries.ts';
import { drillsFor, startOf } from '../../practice/drill-for.ts';
import { minutes } from '../../ui/format.ts';

const PARTS = 2;

/** An open point of each of the two parts that hold the score back the most, with a drill where one is about it. */
export function PracticeSection({ card, session }: { card: Scorecard; session: SessionSummary }) {
  const offered = useQuery(scenarios()).data;
  const had = useQuery(sessions()).data;
  const open = Object.values(Object.groupBy(weakestItems(card, card.items.length), ({ dimension }) => dimension));
  if (!offered || open.length === 0) return null;
  const areas = offered.find(({ id }) => id === session.scenarioId)?.areas ?? [];
  const found = drillsFor(
    open
      .slice(0, PARTS)
      .map((items) => items.map(({ id, dimension, question }) => ({ id, dimension, question, areas }))),
    offered,
    {
      level: card.level,
      had: new Set(had?.map(({ scenarioId }) => scenarioId)),
      without: new Set([session.scenarioId]),
    },
  );
  return (
    <section aria-labelledby="practice" className="pt-14 print:hidden">
      <h2 id="practice" className="text-lg font-semibold">
        What to practise next
      </h2>
      <ul className="mt-4 grid gap-4 md:grid-cols-2">
        {found.map(({ weakness, drill }) => (
          <li key={weakness.id} className="flex flex-col rounded-lg border border-line bg-surface p-4">
            <p className="label">
              {card.dimensions.find(({ id }) => id === weakness.dimension)?.title ?? weakness.dimension}
            </p>
            <p className="mt-0.5 mb-3 font-medium">
              <a href={`#item-${weakness.id}`} className="rounded underline-offset-4 hover:underline">
                {weakness.question}
              </a>
            </p>
            {drill ? (
              <Link
                to={startOf(drill, card.level)}
                className="mt-auto flex items-baseline gap-2 rounded border-t border-line pt-3 text-sm font-medium text-accent hover:underline"
              >
                <span>
                  Drill: {drill.title}
                  <span className="font-normal text-ink-2">, {minutes(drill.durationMinutes)}</span>
                </span>
                <ArrowRight aria-hidden className="ml-auto size-4 shrink-0 self-center" />
              </Link>
            ) : (
              <p className="mt-auto border-t border-line pt-3 text-sm text-ink-2">
                No drill is about this; say it in your next interview.
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
