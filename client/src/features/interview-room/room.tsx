import { useRef, useState } from 'react';
import { useRoom } from '../../session/session-context.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { Announcer } from './announcer.tsx';
import { Composer } from './composer.tsx';
import { Ended } from './ended.tsx';
import { Joining } from './joining.tsx';
import { LinkState } from './link-state.tsx';
import { Notices } from './notices.tsx';
import { PaneSwitch } from './pane-switch.tsx';
import { PhaseBar } from './phase-bar.tsx';
import { PresenceLine } from './presence-line.tsx';
import { RoomHeader } from './room-header.tsx';
import { useSideTabs } from './side-tabs.tsx';
import { Transcript } from './transcript.tsx';
import { Unsent } from './unsent.tsx';
import { useUnread } from './use-unread.ts';

const CONVERSATION = 'conversation';

/** The room: left the conversation, right what the candidate works with. On a phone one of them at a time. */
export function Room() {
  const joined = useRoom(({ view }) => view.seq > 0);
  const title = useRoom(({ view }) => view.title);
  const live = useRoom(({ view }) => view.status === 'live');
  const tabs = useSideTabs();
  const [side, setSide] = useState(tabs[0]?.id ?? '');
  const [pane, setPane] = useState(CONVERSATION);
  const wide = useWide();
  const unread = useUnread(wide || pane === CONVERSATION);
  const sideSeen = useRef(false);
  if (!joined) return <Joining />;

  // On a phone the board is loaded when it is first asked for.
  sideSeen.current ||= wide || pane !== CONVERSATION;

  const panes = [{ id: CONVERSATION, title: 'Conversation' }, ...tabs];
  const show = (id: string) => {
    setPane(id);
    if (id !== CONVERSATION) setSide(id);
  };
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <PageTitle title={title} />
      <RoomHeader />
      <PhaseBar />
      <LinkState />
      <PaneSwitch panes={panes} value={pane} unread={unread ? CONVERSATION : null} onChange={show} />
      <main className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,47fr)_minmax(0,53fr)]">
        <section
          aria-label="Conversation"
          className={`flex min-h-0 flex-col ${pane === CONVERSATION ? '' : 'max-lg:hidden'}`}
        >
          <Transcript />
          <div className="mx-auto w-full max-w-3xl shrink-0 px-4 pb-3 sm:px-6">
            <Notices />
            <Unsent />
            {live && <PresenceLine />}
            {live ? <Composer /> : <Ended />}
          </div>
        </section>
        <section
          aria-label="Side panel"
          className={`flex min-h-0 flex-col bg-surface lg:border-l lg:border-line ${pane === CONVERSATION ? 'max-lg:hidden' : ''}`}
        >
          {sideSeen.current && (
            <Tabs
              label="Side panel"
              tabs={tabs}
              value={side}
              onChange={show}
              keepMounted
              className="flex-1"
              listClassName="max-lg:hidden"
            />
          )}
        </section>
      </main>
      <Announcer />
    </div>
  );
}
