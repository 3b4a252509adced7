import { useRoom } from '../../session/session-context.tsx';
import type { Tab } from '../../ui/tabs.tsx';
import { BoardPanel } from './board-panel.tsx';
import { BriefPanel } from './brief-panel.tsx';
import { CodePanel } from './code-panel.tsx';

/** What the side panel offers, in order. */
export function useSideTabs(): Tab[] {
  const live = useRoom(({ view }) => view.status === 'live');
  const brief: Tab = { id: 'brief', title: 'Brief', content: <BriefPanel /> };
  if (live) return [brief];
  return [
    brief,
    { id: 'board', title: 'Board', content: <BoardPanel /> },
    { id: 'code', title: 'Code', content: <CodePanel /> },
  ];
}
