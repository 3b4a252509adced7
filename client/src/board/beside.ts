import type { SceneElement } from '@onsite/server/contract/board-scene';

/**
 * What a copy of a board holds and the present one does not, with ids of its own and moved down by `shift`, so that it
 * can be put beside what is there. What both have, element by element in the same version, is not doubled.
 */
export function beside(
  copy: readonly SceneElement[],
  present: readonly SceneElement[],
  shift: number,
  newId: () => string,
): SceneElement[] {
  const versions = new Map(present.map(({ id, version, versionNonce }) => [id, `${version} ${versionNonce}`]));
  const added = copy.filter(({ id, version, versionNonce }) => versions.get(id) !== `${version} ${versionNonce}`);
  const ids = new Map(added.map(({ id }) => [id, newId()]));
  const renamed = (id: unknown) => (typeof id === 'string' ? (ids.get(id) ?? id) : id);
  const bound = (binding: unknown) =>
    isRecord(binding) ? { ...binding, elementId: renamed(binding.elementId) } : (binding ?? null);
  return added.map((element) => ({
    ...element,
    id: String(renamed(element.id)),
    y: (typeof element.y === 'number' ? element.y : 0) + shift,
    ...('containerId' in element && { containerId: renamed(element.containerId) }),
    ...('frameId' in element && { frameId: renamed(element.frameId) }),
    ...('startBinding' in element && { startBinding: bound(element.startBinding) }),
    ...('endBinding' in element && { endBinding: bound(element.endBinding) }),
    ...(Array.isArray(element.boundElements) && {
      boundElements: element.boundElements.map((bond) => ({ ...bond, id: renamed(bond.id) })),
    }),
  }));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
