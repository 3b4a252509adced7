import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanScene } from '../contract/board-scene.ts';
import { checkBoard } from './board-checks.ts';
import { readBoard } from './board-graph.ts';
import { boardDiff, boardText } from './board-words.ts';

type Element = Record<string, unknown> & { id: string; type: string };
const FOLDER = join(import.meta.dirname, '../../../tests/fixtures/boards');

/** Drawn in the editor and saved as they came, unless the file's name says otherwise. */
const scene = (name: string): Element[] =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.excalidraw`), 'utf8')).elements as Element[];
const read = (elements: Element[]) => boardText(readBoard(elements)).split('\n');

describe('files of the editor', () => {
  it('six parts with labels on arrows', () => {
    const graph = readBoard(scene('six-parts'));
    expect(boardText(graph).split('\n')).toEqual([
      'Phone app → API gateway: HTTPS',
      'API gateway → Order service',
      'Order service → Orders DB: writes',
      'Order service → Shop queue',
      'Shop queue → Barista tablet',
    ]);
    expect(graph.nodes.map(({ kind }) => kind)).toEqual([
      'client',
      'gateway',
      'service',
      'database',
      'queue',
      'client',
    ]);
    const { path, orphans, singlePoints } = checkBoard(graph);
    const named = (ids: readonly string[]) => ids.map((id) => graph.nodes.find((node) => node.id === id)?.label);
    expect(named(path ?? [])).toEqual(['Phone app', 'API gateway', 'Order service', 'Orders DB']);
    expect(orphans).toEqual([]);
    expect(named(singlePoints)).toEqual(['Order service']);
  });

  it('boxes and lines by the pen, text that is bound to nothing, a box without a label', () => {
    expect(read(scene('by-hand'))).toEqual(['Web client — Backend', 'Backend → unnamed box', 'Note: retry 3 times']);
  });

  it('groups in groups', () => {
    expect(read(scene('nested-groups'))).toEqual([
      'Phone → Ledger: pay',
      'Ledger → Wallet DB',
      'In Payments: Ledger, Wallet DB',
    ]);
  });

  it('an old version, with deleted elements, boxes drawn backwards and no bound text', () => {
    expect(read(scene('older-version'))).toEqual(['Web client → Back end', 'Back end — Postgres']);
  });

  it('a hostile one, cleaned: text stays text, and what is there is read', () => {
    const { elements, message } = cleanScene(scene('hostile'));
    expect(message).toBe(
      'Left out of the board: an image, 2 embedded pages, 2 links, 5 measures that nobody can draw, 4 things that are no drawing.',
    );
    expect(boardText(readBoard(elements))).toBe(
      `<script>document.title='owned'</script> App → <img src=x onerror="document.title='owned'"> API\nNote: see here`,
    );
  });

  it('five hundred elements: a drawing again and again, each time elsewhere', () => {
    const one = scene('six-parts');
    const copies = Array.from({ length: Math.ceil(500 / one.length) }, (_, n) => shifted(one, n));
    const graph = readBoard(copies.flat());
    expect(graph.nodes).toHaveLength(6 * copies.length);
    expect(graph.edges).toHaveLength(5 * copies.length);
    expect(new Set(graph.nodes.map(({ name }) => name)).size).toBe(6 * copies.length);
    const fewer = readBoard(copies.slice(1).flat(), graph);
    expect(boardDiff(graph, fewer)).toMatch(/^Removed: Phone app; API gateway; .*\.$/);
  });
});

/** The same drawing with ids of its own, further down. */
function shifted(elements: readonly Element[], n: number): Element[] {
  const text = JSON.stringify(elements.map((element) => ({ ...element, y: Number(element.y) + n * 1_000 })));
  return JSON.parse(elements.reduce((all, { id }) => all.replaceAll(id, `${id}-${n}`), text)) as Element[];
}
