/** A part of the reference with the parts that it leads to. */
export interface Node {
  name: string;
  to: string[];
}

/** Reads lines such as "A → B" or "A → B → C" into one entry for each part that leads on, in order of mention. */
export function diagramOf(lines: readonly string[]): Node[] {
  const nodes = new Map<string, string[]>();
  for (const line of lines) {
    const parts = line
      .split(/→|->/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    for (const [index, name] of parts.entries()) {
      const next = parts[index + 1];
      if (next === undefined && index > 0) continue;
      const to = nodes.get(name) ?? [];
      if (next !== undefined && !to.includes(next)) to.push(next);
      nodes.set(name, to);
    }
  }
  return [...nodes].map(([name, to]) => ({ name, to }));
}
