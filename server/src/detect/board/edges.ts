import type { BoardEdge } from '../../contract/board.ts';
import type { Drawn, Point } from './elements.ts';
import { endFinder, type Target } from './ends.ts';

interface Parts {
  byId: ReadonlyMap<string, Drawn>;
  /** What an unbound end can be meant for. */
  targets: readonly Target[];
  standsFor: ReadonlyMap<string, string>;
  labelOf(element: Drawn): string;
}

/** Lines between two shapes: bound to them, or ending near them. */
export function edgesOf(drawn: readonly Drawn[], { byId, targets, standsFor, labelOf }: Parts): BoardEdge[] {
  const near = endFinder(targets);
  const resolve = (id: string): string | null => {
    const element = byId.get(id);
    if (!element || element.what === 'line') return null;
    // An arrow that is tied to a label means the shape that has it.
    const own = element.what === 'text' && element.container && byId.has(element.container) ? element.container : id;
    return standsFor.get(own) ?? own;
  };
  const endOf = (bound: string | null, place: Point | null): string | null =>
    (bound === null ? null : resolve(bound)) ?? (place ? near(place) : null);

  return drawn.flatMap((line): BoardEdge[] => {
    if (line.what !== 'line' || standsFor.has(line.id)) return [];
    const [from, to] = [endOf(line.from, line.start), endOf(line.to, line.end)];
    if (from === null || to === null || (from === to && (line.from === null || line.to === null))) return [];
    const label = labelOf(line);
    const { start, end } = line.heads;
    if (start === end) return [{ from, to, label, heads: start ? 'both' : 'none' }];
    return [start ? { from: to, to: from, label } : { from, to, label }];
  });
}
