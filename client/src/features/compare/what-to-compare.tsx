import type { SessionSummary } from '@onsite/server/contract/http';
import { Link } from 'react-router';
import { ButtonLink } from '../../ui/button.tsx';
import { date } from '../../ui/format.ts';
import { EmptyState } from '../../ui/states.tsx';
import { comparable } from './attempts.ts';

/** The scenarios that were had more than once, where the address names no interview. */
export function WhatToCompare({ sessions }: { sessions: SessionSummary[] }) {
  const found = comparable(sessions);
  if (found.length === 0) {
    return (
      <EmptyState
        title="Nothing to compare yet"
        action={
          <ButtonLink to="/" variant="primary">
            Pick an interview
          </ButtonLink>
        }
      >
        <p>Two scored interviews of the same scenario can be laid side by side, part by part.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p className="text-ink-2">Which one? These you have had more than once.</p>
      <ul className="mt-4">
        {found.map(({ newest, count }) => (
          <li key={newest.scenarioId} className="border-b border-line">
            <Link
              to={`/compare?a=${newest.id}`}
              className="flex flex-wrap items-baseline justify-between gap-x-6 rounded py-3.5 hover:bg-hover"
            >
              <span className="font-medium">{newest.title}</span>
              <span className="text-[0.8125rem] text-ink-3 tabular-nums">
                {count} times, last on {date(newest.startedAt)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
