import type { SessionSummary } from '@onsite/server/contract/http';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { Chip } from '../../ui/chip.tsx';
import { daysAgo, minutes } from '../../ui/format.ts';
import { PlanBar } from '../../ui/plan-bar.tsx';
import { Topics } from '../../ui/topics.tsx';
import { LEVEL_TITLES, VERDICT_TITLES } from '../../ui/words.ts';
import type { Choice } from './choices.ts';

interface Props {
  title: string;
  line: string;
  choices: Choice[];
  results: Map<string, SessionSummary>;
  showLevel?: boolean;
  /** By which the address can name it. */
  anchor?: string;
}

/** A programme of interviews: one line each, parted by hairlines. */
export function ChoiceList({ title, line, choices, results, showLevel = false, anchor }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} {...(anchor && { id: anchor })} className="scroll-mt-20">
      <div className="flex flex-wrap items-baseline gap-x-3 border-b border-line-strong/60 pb-2.5">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        <p className="text-sm text-ink-3">{line}</p>
      </div>
      <ul>
        {choices.map((choice) => (
          <ChoiceLine
            key={choice.scenario.id}
            choice={choice}
            result={results.get(choice.scenario.id)}
            showLevel={showLevel}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  choice: Choice;
  result: SessionSummary | undefined;
  showLevel: boolean;
}

function ChoiceLine({ choice: { scenario, level, durationMinutes, phases }, result, showLevel }: LineProps) {
  const others = scenario.levels.filter((each) => each !== level);
  return (
    <li className="relative -mx-3 grid gap-x-8 gap-y-2 rounded-lg px-3 py-4 transition-colors not-last:after:absolute not-last:after:inset-x-3 not-last:after:bottom-0 not-last:after:h-px not-last:after:bg-line hover:bg-hover/70 md:grid-cols-[minmax(0,1fr)_8rem_9rem] md:gap-x-10">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-2 text-[1.0625rem]/6 font-medium">
          <Link
            to={`/s/${scenario.id}?level=${level}`}
            className="rounded after:absolute after:inset-0 after:rounded-lg"
          >
            {scenario.title}
          </Link>
          {showLevel && <Chip>{LEVEL_TITLES[level]}</Chip>}
          {others.map((other) => (
            <Chip key={other}>also {LEVEL_TITLES[other]}</Chip>
          ))}
        </h3>
        <p className="mt-1 max-w-[78ch] text-sm text-ink-2">{scenario.summary}</p>
        <Topics topics={scenario.topics} className="mt-1.5" />
      </div>
      <div className="flex items-center gap-3 md:block md:pt-0.5">
        <p className="text-sm text-ink-2 tabular-nums">{minutes(durationMinutes)}</p>
        <span title={planLine(phases)} className="relative w-28 py-1.5 md:mt-0.5 md:block md:w-full">
          <PlanBar phases={phases} />
        </span>
      </div>
      <Result result={result} />
    </li>
  );
}

/** "Requirements 5 min, High-level design 15 min" */
const planLine = (phases: Choice['phases']) =>
  phases.map((phase) => `${phase.title} ${minutes(phase.minutes)}`).join(', ');

/** How it went the last time; on a phone only where there was one. */
function Result({ result }: { result: SessionSummary | undefined }) {
  if (!result) {
    return (
      <ResultCell when="" hideOnPhone>
        <span className="text-ink-3">Not tried yet</span>
      </ResultCell>
    );
  }
  const when = daysAgo(result.endedAt ?? result.startedAt, Date.now());
  if (result.status === 'scoring-failed') return <ResultCell when={when}>Not scored</ResultCell>;
  if (result.verdict === null) return <ResultCell when={when}>Being scored</ResultCell>;
  return (
    <ResultCell when={when}>
      {result.overall !== null && (
        <span className="mr-2 text-base font-semibold tabular-nums">{Math.floor(result.overall)}</span>
      )}
      {VERDICT_TITLES[result.verdict]}
    </ResultCell>
  );
}

function ResultCell({ when, hideOnPhone, children }: { when: string; hideOnPhone?: boolean; children: ReactNode }) {
  return (
    <div className={`text-sm md:pt-0.5 md:text-right ${hideOnPhone ? 'max-md:hidden' : ''}`}>
      <p>{children}</p>
      {when && <p className="text-[0.8125rem] text-ink-3">{when}</p>}
    </div>
  );
}
