import type { Level } from '@onsite/server/contract/vocabulary';

/** What each level is about, in a line. */
export const LEVEL_LINES: Readonly<Record<Level, { title: string; line: string }>> = {
  senior: { title: 'Senior', line: 'Frame the problem, make it work end to end, defend the trade-offs.' },
  staff: { title: 'Staff', line: 'Go deep where it is hard, and design across teams.' },
  principal: { title: 'Principal', line: 'Set direction: cost, risk, order of work, and what not to build.' },
};
