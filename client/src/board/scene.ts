import { cleanScene, type SceneElement } from '@onsite/server/contract/board-scene';
import { restoreElements } from './excalidraw.ts';

type Restored = ReturnType<typeof restoreElements>;

/**
 * A stored scene as Excalidraw takes it: cleaned, brought up to this version, foreign fields gone. An element that
 * Excalidraw cannot restore is left out, so that one bad element does not cost the whole board.
 */
export function openScene(scene: readonly unknown[]): Restored {
  const elements = cleanScene(scene).elements.map(complete);
  try {
    return restore(elements);
  } catch {
    return restore(elements.filter((element) => restores([element])));
  }
}

function restores(elements: SceneElement[]): boolean {
  try {
    restore(elements);
    return true;
  } catch {
    return false;
  }
}

const restore = (elements: SceneElement[]) =>
  restoreElements(elements as unknown as Parameters<typeof restoreElements>[0], null, {
    repairBindings: true,
    refreshDimensions: false,
  });

/** Fills in what Excalidraw takes for granted and a foreign file may lack. */
function complete(element: SceneElement): SceneElement {
  const { width, height, points, groupIds, boundElements } = element;
  return {
    ...element,
    width: typeof width === 'number' ? width : 100,
    height: typeof height === 'number' ? height : element.type === 'text' ? 25 : 100,
    groupIds: Array.isArray(groupIds) ? groupIds.filter((id) => typeof id === 'string') : [],
    boundElements: Array.isArray(boundElements) ? boundElements.filter((bound) => typeof bound?.id === 'string') : null,
    ...(element.type === 'text' && { fontSize: element.fontSize ?? 20, fontFamily: element.fontFamily ?? 6 }),
    ...(element.type === 'freedraw' && { points: points ?? [], pressures: [], simulatePressure: true }),
  };
}
