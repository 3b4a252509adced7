import type { SessionDetail, SessionSummary } from '@onsite/server/contract/http';
import type { Scorecard } from '@onsite/server/contract/scorecard';
import { ArrowLeft, Info } from 'lucide-react';
import { Link } from 'react-router';
import { barred } from '../../record/bars.ts';
import { LevelRadar } from '../../ui/level-radar.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SessionTabs } from '../../ui/session-tabs.tsx';
import { LEVEL_TITLES } from '../../ui/words.ts';
import { AttemptSelect } from './attempt-select.tsx';
import { caveats, stops } from './caveats.ts';
import { DimensionChanges } from './dimension-changes.tsx';
import { DimensionTable } from './dimension-table.tsx';
import { FiguresTable } from './figures-table.tsx';
import { pairsOf } from './pairs.ts';
import { WorkSideBySide } from './work-side-by-side.tsx';

/** A session with its scorecard. */
export type Scored = SessionDetail & { card: Scorecard };

interface Props {
  before: Scored;
  after: Scored;
  attempts: SessionSummary[];
  /** The one whose pages the tabs lead to. */
  of: string;
  onChoose: (first: string, second: string) => void;
}

/** What changed from one interview to the other. */
export function Comparison({ before, after, attempts, of, onChoose }: Props) {
  const pairs = pairsOf(before.card, after.card);
  const notes = [...stops(before, after), ...caveats(before.card, after.card)];
  const [first, second] = [before.session.id, after.session.id];
  const corners = barred(after.card.dimensions);
  return (
    <>
      <PageTitle title={`Compare, ${before.session.title}`} />
      <header className="border-b border-line pt-8">
        <Link
          to="/history"
          className="inline-flex items-center gap-1.5 rounded text-[0.8125rem] font-medium text-ink-3 hover:text-ink print:hidden"
        >
          <ArrowLeft aria-hidden className="size-3.5" />
          History
        </Link>
        <h1 className="mt-3 text-2xl font-semibold break-words sm:text-[1.75rem]/9">
          {before.session.title}, two times
        </h1>
        <SessionTabs session={of === first ? before.session : after.session} named />
      </header>
      <div>
        <div className="mt-6 grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:max-w-3xl">
          <AttemptSelect
            label="First"
            look="outline"
            attempts={attempts}
            value={first}
            other={second}
            onChange={(id) => onChoose(id, second)}
          />
          <AttemptSelect
            label="Second"
            look="solid"
            attempts={attempts}
            value={second}
            other={first}
            onChange={(id) => onChoose(first, id)}
          />
        </div>
      </div>
      {notes.length > 0 && (
        <ul aria-label="What to keep in mind" className="mt-6 space-y-2 lg:max-w-3xl">
          {notes.map((note) => (
            <li key={note} className="flex gap-2.5 rounded-md bg-amber-soft px-3 py-2 text-sm">
              <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-amber" />
              {note}
            </li>
          ))}
        </ul>
      )}
      <div className="grid gap-x-16 gap-y-8 pt-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <FiguresTable before={before} after={after} />
        {corners.length >= 3 && (
          <LevelRadar
            dimensions={corners}
            levelTitle={LEVEL_TITLES[after.card.level]}
            name="Second"
            second={{ name: 'First', dimensions: before.card.dimensions }}
          />
        )}
      </div>
      <DimensionTable pairs={pairs} />
      <WorkSideBySide before={before} after={after} />
      <section aria-labelledby="changes" className="pt-6">
        <h2 id="changes" className="pb-2 text-lg font-semibold">
          Point by point
        </h2>
        {pairs.map((pair) => (
          <DimensionChanges key={pair.id} pair={pair} before={before} after={after} />
        ))}
      </section>
    </>
  );
}
