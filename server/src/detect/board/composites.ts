import type { Drawn } from './elements.ts';
import { areaOf } from './plane.ts';

/** Groups resolved: what stands for what, and which groups hold several parts. */
export interface Groups {
  /** The element that stands for another in its group: an icon of many strokes is one part. */
  standsFor: ReadonlyMap<string, string>;
  /** The one text of such a part, by the element that stands for it. */
  labels: ReadonlyMap<string, Drawn>;
  /** Groups of several parts: the parts, and the group's own title where it has one. */
  boundaries: readonly { members: readonly string[]; title: Drawn | null }[];
}

/**
 * Resolves groups from the inside out. A group with at most one text is one part, drawn of several shapes; a group with
 * more is a boundary around them.
 * @param labelled ids of shapes that have a text bound to them
 */
export function resolveGroups(drawn: readonly Drawn[], labelled: ReadonlySet<string>): Groups {
  const members = new Map<string, Drawn[]>();
  for (const element of drawn) {
    for (const group of element.groups) {
      const known = members.get(group);
      if (known) known.push(element);
      else members.set(group, [element]);
    }
  }
  const standsFor = new Map<string, string>();
  const labels = new Map<string, Drawn>();
  const titles = new Set<string>();
  const boundaries: { members: string[]; title: Drawn | null }[] = [];
  const inside = [...members.values()].filter((group) => group.length > 1).sort((a, b) => a.length - b.length);
  for (const group of inside) {
    const parts = group.filter(
      ({ id, what, container }) => !standsFor.has(id) && what !== 'frame' && container === null,
    );
    const free = parts.filter(({ id, what }) => what === 'text' && !titles.has(id));
    const named = parts.filter(({ id }) => labelled.has(id) || labels.has(id));
    if (free.length + named.length > 1) {
      const title = free.length === 1 ? (free[0] ?? null) : null;
      boundaries.push({ members: parts.filter(({ what }) => what !== 'line').map(({ id }) => id), title });
      continue;
    }
    const bodies = parts.filter(({ what, from, to }) => what === 'shape' || (what === 'line' && !from && !to));
    const body = named[0] ?? largest(bodies);
    if (!body) continue;
    for (const { id } of [...bodies, ...free]) if (id !== body.id) standsFor.set(id, body.id);
    if (!free[0]) continue;
    labels.set(body.id, free[0]);
    titles.add(free[0].id);
  }
  return { standsFor, labels, boundaries };
}

const largest = (bodies: readonly Drawn[]): Drawn | undefined =>
  bodies.reduce<Drawn | undefined>((best, body) => {
    const area = (element: Drawn | undefined) => (element?.box ? areaOf(element.box) : -1);
    return area(body) > area(best) ? body : best;
  }, undefined);
