import { coverageReader, designExists } from '../../interview/coverage.ts';
import { doesNotApply, type Finding, faultless } from './check.ts';
import { clockOf, type History, loose } from './history.ts';
import { shownItems } from './shown-items.ts';

const EARLIEST = 0.4;
const LATEST = 0.75;

/** C12: as many requirement changes as the level wants, in the middle of the time, on a design that exists. */
export function announcesChanges(history: History): Finding {
  const { script, said, end } = history;
  if (script.kind === 'drill') return doesNotApply('a drill');
  if (script.changes.length === 0) return doesNotApply('the scenario has none');
  const { startedAt, endsAt, endedAt } = end.view;
  const shareAt = (at: number) => (at - startedAt) / (endsAt - startedAt);
  const changes = said.filter(({ text }) => script.changes.some(({ say }) => loose(text).includes(loose(say))));
  const last = startedAt + LATEST * (endsAt - startedAt);
  const designAt = firstDesign(history);
  if (changes.length === 0 && (designAt === null || designAt > last))
    return doesNotApply('no design by 75 % of the time');
  if (changes.length === 0 && endedAt !== null && endedAt < last) return doesNotApply('ended before 75 % of the time');
  const most = script.level === 'senior' ? 1 : 2;
  const faults = changes.flatMap((turn) => {
    const part = shareAt(turn.at);
    const where = `at ${clockOf(history, turn.at)}`;
    if (part < EARLIEST || part > LATEST) return [`${Math.round(part * 100)} % of the time ${where}`];
    return designAt === null || designAt > turn.at ? [`before a design ${where}`] : [];
  });
  if (changes.length < 1 || changes.length > most)
    faults.push(`${changes.length} changes, wanted 1${most > 1 ? ' or 2' : ''}`);
  return faultless(faults, changes.map(({ at }) => `${Math.round(shareAt(at) * 100)} %`).join(', '));
}

/** When a high-level design first existed: on the board, or in words; null where it never did. */
function firstDesign({ script, events }: History): number | null {
  const read = coverageReader(shownItems(script));
  const turns: Parameters<typeof read>[0][number][] = [];
  let board: { nodes: readonly unknown[]; edges: readonly unknown[] } = { nodes: [], edges: [] };
  for (const event of events) {
    if (event.type === 'BoardSaved') board = event.graph;
    else if (event.type === 'CandidateSaid') {
      const { turnId: id, text, at } = event;
      turns.push({ id, by: 'candidate', text, at, phase: '', move: null, interrupted: false, draft: false });
    } else continue;
    if (designExists(script, read(turns), board)) return event.at;
  }
  return null;
}
