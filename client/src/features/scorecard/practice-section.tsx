import type { SessionSummary } from '@onsite/server/contract/http';
import type { Scorecard } from '@onsite/server/contract/scorecard';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import { scenarios, sessions } from '../../api/queries.ts';
import { drillsFor, interviewNear, lengthAt, startOf } from '../../practice/drill-for.ts';
import { minutes } from '../../ui/format.ts';
import { type DimensionReport, openByPart } from './report.ts';

const PARTS = 2;

interface Props {
  card: Scorecard;
  session: SessionSummary;
  reports: readonly DimensionReport[];
}

/**
 * An open point of each of the two parts that hold the score back the most, with a drill where one is about it, else
 * with the nearest interview.
 */
export function PracticeSection({ card, session, reports }: Props) {
  const offered = useQuery(scenarios()).data;
  const sessionsHad = useQuery(sessions()).data;
  const open = openByPart(card, reports).slice(0, PARTS);
  if (!offered || open.length === 0) return null;
  const areas = offered.find(({ id }) => id === session.scenarioId)?.areas ?? [];
  const wanted = {
    level: card.level,
    had: new Set(sessionsHad?.map(({ scenarioId }) => scenarioId)),
    without: new Set([session.scenarioId]),
  };
  const found = drillsFor(
    open.map((items) => items.map(({ id, dimension, question }) => ({ id, dimension, question, areas }))),
    offered,
    wanted,
  ).map(({ weakness, drill }) => {
    const scenario = drill ?? interviewNear(areas, offered, wanted);
    if (scenario) wanted.without.add(scenario.id);
    return { weakness, scenario };
  });
  return (
    <section aria-labelledby="practice" className="pt-14 print:hidden">
      <h2 id="practice" className="text-lg font-semibold">
        What to practise next
      </h2>
      <ul className="mt-4 grid gap-4 md:grid-cols-2">
        {found.map(({ weakness, scenario }) => (
          <li key={weakness.id} className="flex flex-col rounded-lg border border-line bg-surface p-4">
            <p className="label">
              {card.dimensions.find(({ id }) => id === weakness.dimension)?.title ?? weakness.dimension}
            </p>
            <p className="mt-0.5 mb-3 font-medium">
              <a href={`#item-${weakness.id}`} className="rounded underline-offset-4 hover:underline">
                {weakness.question}
              </a>
            </p>
            {scenario && (
              <Link
                to={startOf(scenario, card.level)}
                className="mt-auto flex items-baseline gap-2 rounded border-t border-line pt-3 text-sm font-medium text-accent hover:underline"
              >
                <span>
                  {scenario.kind === 'drill' ? 'Drill' : 'Interview'}: {scenario.title}
                  <span className="font-normal text-ink-2">, {minutes(lengthAt(scenario, card.level))}</span>
                </span>
                <ArrowRight aria-hidden className="ml-auto size-4 shrink-0 self-center" />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
