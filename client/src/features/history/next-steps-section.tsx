import type { ScenarioSummary, ScoredSession } from '@onsite/server/contract/http';
import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import { lengthAt, startOf } from '../../practice/drill-for.ts';
import { minutes } from '../../ui/format.ts';
import { AREA_TITLES } from '../../ui/words.ts';
import { type NextStep, nextSteps } from './next-steps.ts';

interface Props {
  scored: ScoredSession[];
  scenarios: ScenarioSummary[];
}

/** What to do next, and why. */
export function NextStepsSection({ scored, scenarios }: Props) {
  const steps = nextSteps(scored, scenarios);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="next-steps" className="pt-10">
      <h2 id="next-steps" className="text-lg font-semibold">
        What to do next
      </h2>
      <ul className="mt-3 grid gap-4 md:grid-cols-3">
        {steps.map((step) => (
          <li
            key={step.scenario.id}
            className="relative flex flex-col rounded-lg border border-line bg-surface p-4 hover:bg-hover"
          >
            <p className="label">
              {step.kind === 'drill' ? 'Drill' : 'Interview'}, {minutes(lengthAt(step.scenario, step.level))}
            </p>
            <p className="mt-0.5 font-medium">
              <Link
                to={startOf(step.scenario, step.level)}
                className="rounded after:absolute after:inset-0 after:rounded-lg"
              >
                {step.scenario.title}
              </Link>
            </p>
            <p className="mt-1.5 pr-7 text-[0.8125rem]/5 text-ink-2">{why(step)}</p>
            <ArrowRight aria-hidden className="absolute right-4 bottom-4 size-4 text-ink-3" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function why(step: NextStep): string {
  if (step.kind === 'drill') {
    return `${step.dimension} holds your latest scores back. Still open: ${step.weakness.question}.`;
  }
  return WHY[step.standing](AREA_TITLES[step.area]);
}

const WHY: Readonly<Record<Extract<NextStep, { kind: 'interview' }>['standing'], (area: string) => string>> = {
  new: (area) => `None of your interviews was about this area yet: ${area}.`,
  unscored: (area) => `What you had in this area was too short to be scored: ${area}.`,
  weakest: (area) => `Your interviews in this area scored lowest: ${area}.`,
};
