/** The whiteboard scene that shows the first `count` arrows ("App → API gateway") of a diagram, with their boxes. */
export function sceneOf(diagram: readonly string[], count: number): unknown[] {
  const boxes = new Map<string, unknown[]>();
  const links: unknown[] = [];
  for (const line of diagram.slice(0, count)) {
    const [from, to] = line.split('→').map((part) => part.trim());
    if (!from || !to) continue;
    for (const label of [from, to]) if (!boxes.has(label)) boxes.set(label, box(label, boxes.size));
    links.push({
      id: `arrow-${links.length + 1}`,
      type: 'arrow',
      startBinding: { elementId: idOf(from) },
      endBinding: { elementId: idOf(to) },
    });
  }
  return [...[...boxes.values()].flat(), ...links];
}

const idOf = (label: string): string => `box-${label.toLowerCase().replace(/\W+/g, '-')}`;

function box(label: string, place: number): unknown[] {
  const at = { x: (place % 4) * 240, y: Math.floor(place / 4) * 160, width: 180, height: 80 };
  return [
    { id: idOf(label), type: 'rectangle', ...at },
    { id: `${idOf(label)}-text`, type: 'text', text: label, containerId: idOf(label), ...at },
  ];
}
