import type { SessionDetail } from '@onsite/server/contract/http';
import type { ScorecardItem } from '@onsite/server/contract/scorecard';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { Moment } from '../../record/moments.ts';
import type { PhaseUse } from '../../record/phase-use.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { BoardPanel } from './board-panel.tsx';
import { CodePanel } from './code-panel.tsx';
import type { EvidenceBySource } from './evidence.ts';
import { MomentsPanel } from './moments-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { OverviewPanel } from './overview-panel.tsx';
import { Scrubber } from './scrubber.tsx';
import type { useNotes } from './use-notes.ts';
import type { usePosition } from './use-position.ts';

interface Props {
  detail: SessionDetail;
  phases: PhaseUse[];
  moments: Moment[];
  position: ReturnType<typeof usePosition>;
  evidence: EvidenceBySource;
  titles: ReadonlyMap<string, string>;
  notes: ReturnType<typeof useNotes>;
}

const NONE: ScorecardItem[] = [];

/** Beside the transcript, or above it where there is no room: the moment that is looked at, and what belongs to it. */
export function SidePanel({ detail, phases, moments, position, evidence, titles, notes }: Props) {
  const { session, turns, scorecard, course } = detail;
  const { id, startedAt } = session;
  const [tab, setTab] = useTab(course.boards.length > 0 ? 'board' : 'overview');
  const at = position.moment;
  const shared = { sessionId: id, titles };
  return (
    <aside
      aria-label="Beside the transcript"
      className="min-w-0 lg:sticky lg:top-17 lg:-mx-1.5 lg:max-h-[calc(100dvh-5.5rem)] lg:self-start lg:overflow-y-auto lg:-mt-1.5 lg:px-1.5 lg:pt-1.5 print:hidden"
    >
      <Scrubber
        moments={moments}
        place={position.place}
        chosen={position.chosen}
        phases={phases}
        startedAt={startedAt}
        onMove={position.move}
      />
      <Tabs
        label="About this interview"
        value={tab}
        onChange={setTab}
        listClassName="px-1! sticky top-0 bg-paper z-10 max-sm:gap-3.5!"
        tabs={[
          {
            id: 'board',
            title: 'Board',
            content: (
              <Pane>
                <BoardPanel
                  {...shared}
                  revision={at?.board ?? 0}
                  revisions={course.boards.length}
                  items={evidence.get('board') ?? NONE}
                />
              </Pane>
            ),
          },
          {
            id: 'code',
            title: 'Code',
            content: (
              <Pane>
                <CodePanel
                  {...shared}
                  revision={at?.code ?? 0}
                  revisions={course.codes.length}
                  items={evidence.get('code') ?? NONE}
                />
              </Pane>
            ),
          },
          {
            id: 'overview',
            title: 'Overview',
            content: (
              <Pane>
                <OverviewPanel
                  sessionId={id}
                  phases={phases}
                  turns={turns}
                  card={scorecard}
                  endReason={course.endReason}
                  calls={detail.modelCalls}
                />
              </Pane>
            ),
          },
          {
            id: 'moments',
            title: 'Moments',
            content: <MomentsPanel turns={turns} startedAt={startedAt} />,
          },
          { id: 'notes', title: 'Notes', content: <NotesPanel notes={notes} /> },
        ]}
      />
    </aside>
  );
}

const Pane = ({ children }: { children: ReactNode }) => <div className="px-1 py-5">{children}</div>;

/** The tab in sight; `#board` and `#code` in the address choose theirs, as the scorecard's quotes do. */
function useTab(first: string) {
  const { hash, key } = useLocation();
  const named = hash === '#board' || hash === '#code' ? hash.slice(1) : null;
  const [tab, setTab] = useState(named ?? first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` changes when the same link is followed again.
  useEffect(() => {
    if (named) setTab(named);
  }, [named, key]);
  return [tab, setTab] as const;
}
