import { useRoom } from '../../session/session-context.tsx';
import type { Tab } from '../../ui/tabs.tsx';
import { BoardPanel, LastBoard } from './board-panel.tsx';
import { BriefPanel } from './brief-panel.tsx';
import { CodePanel, LastCode } from './code-panel.tsx';
import { BoardNotStored, CodeNotStored } from './not-stored.tsx';

const BoardAtTheEnd = () => (
  <>
    <LastBoard />
    <BoardNotStored />
  </>
);
const CodeAtTheEnd = () => (
  <>
    <LastCode />
    <CodeNotStored />
  </>
);

/** What the side panel offers, in order. */
export function useSideTabs(): Tab[] {
  const live = useRoom(({ view }) => view.status === 'live');
  return [
    {
      id: 'board',
      title: 'Board',
      content: live ? <BoardPanel /> : <BoardAtTheEnd />,
    },
    {
      id: 'code',
      title: 'Code',
      content: live ? <CodePanel /> : <CodeAtTheEnd />,
    },
    { id: 'brief', title: 'Brief', content: <BriefPanel /> },
  ];
}
