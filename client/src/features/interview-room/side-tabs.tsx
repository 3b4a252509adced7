import type { Tab } from '../../ui/tabs.tsx';
import { BriefPanel } from './brief-panel.tsx';

/** What the side panel offers, in order. The board and the code pad join here. */
export function useSideTabs(): Tab[] {
  return [{ id: 'brief', title: 'Brief', content: <BriefPanel /> }];
}
