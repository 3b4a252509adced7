/** One element of an Excalidraw scene. What else stands in it is Excalidraw's business. */
export interface SceneElement {
  id: string;
  type: string;
  [field: string]: unknown;
}

export interface CleanScene {
  elements: SceneElement[];
  /** What was taken out, in words a candidate understands; null where nothing was. */
  message: string | null;
}

const DRAWN = new Set([
  'rectangle',
  'ellipse',
  'diamond',
  'arrow',
  'line',
  'freedraw',
  'text',
  'frame',
  'magicframe',
  // Names of older versions, which Excalidraw still reads.
  'draw',
]);
const PAGES = new Set(['embeddable', 'iframe']);
const MEASURES = ['x', 'y', 'width', 'height', 'angle', 'strokeWidth', 'roughness', 'opacity', 'fontSize', 'seed'];
/** Nobody draws there; to fill a larger shape with strokes would keep a browser busy until its tab dies. */
const FARTHEST = 100_000;
/** A seed is no distance: any whole number of 31 bits. */
const LARGEST_SEED = 2 ** 31;

/**
 * Takes out of a scene what a board does not keep: images and embedded pages, links that run something, measures that
 * are no numbers or too large, and what is no element at all. Everything else stays as it is; a clean scene comes back unchanged.
 */
export function cleanScene(scene: readonly unknown[]): CleanScene {
  const out = { image: 0, page: 0, link: 0, measure: 0, other: 0 };
  const elements = scene.flatMap((input): SceneElement[] => {
    if (!isElement(input)) {
      out.other += 1;
      return [];
    }
    if (input.type === 'image') out.image += 1;
    else if (PAGES.has(input.type)) out.page += 1;
    else if (!DRAWN.has(input.type)) out.other += 1;
    else {
      const element = withoutBadNumbers(input);
      if (element !== input) out.measure += 1;
      if (!isBadLink(element.link)) return [element];
      out.link += 1;
      return [{ ...element, link: null }];
    }
    return [];
  });
  const left = [
    counted(out.image, 'an image', 'images'),
    counted(out.page, 'an embedded page', 'embedded pages'),
    counted(out.link, 'a link', 'links'),
    counted(out.measure, 'a measure that nobody can draw', 'measures that nobody can draw'),
    counted(out.other, 'something that is no drawing', 'things that are no drawing'),
  ].filter((words) => words !== '');
  return { elements, message: left.length === 0 ? null : `Left out of the board: ${left.join(', ')}.` };
}

const counted = (count: number, one: string, many: string) =>
  count === 0 ? '' : count === 1 ? one : `${count} ${many}`;

function isElement(input: unknown): input is SceneElement {
  if (typeof input !== 'object' || input === null) return false;
  const { id, type } = input as Record<string, unknown>;
  return typeof id === 'string' && id !== '' && typeof type === 'string';
}

const isMeasure = (value: unknown, most = FARTHEST) =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;

function withoutBadNumbers(element: SceneElement): SceneElement {
  const bad = MEASURES.filter(
    (field) => field in element && !isMeasure(element[field], field === 'seed' ? LARGEST_SEED : FARTHEST),
  );
  const lost = 'points' in element && !arePoints(element.points);
  if (bad.length === 0 && !lost) return element;
  const fields = Object.entries(element).filter(([field]) => !bad.includes(field) && !(lost && field === 'points'));
  return Object.fromEntries(fields) as SceneElement;
}

const arePoints = (points: unknown) =>
  Array.isArray(points) && points.every((point) => Array.isArray(point) && isMeasure(point[0]) && isMeasure(point[1]));

/** Only a web address may be followed from a board. */
const isBadLink = (link: unknown) =>
  link !== undefined && link !== null && link !== '' && !(typeof link === 'string' && /^https?:\/\//i.test(link));
