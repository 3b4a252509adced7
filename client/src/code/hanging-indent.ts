import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** A deeper line is broken as if it stood this deep, so that something of the line is left. */
const MOST_SIGNS = 24;

/** How deep a line stands, in signs of the mono face. */
export function depthOf(line: string, tabSize: number): number {
  let signs = 0;
  for (const sign of line) {
    if (sign === '\t') signs += tabSize - (signs % tabSize);
    else if (sign === ' ') signs += 1;
    else break;
  }
  return Math.min(signs, MOST_SIGNS);
}

/** A line that is broken goes on as deep as it began. */
export const hangingIndent = [
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = indented(view);
      }
      update({ docChanged, viewportChanged, view }: ViewUpdate) {
        if (docChanged || viewportChanged) this.decorations = indented(view);
      }
    },
    { decorations: ({ decorations }) => decorations },
  ),
  EditorView.theme({
    '.cm-line[style]': { paddingLeft: 'calc(6px + var(--depth))', textIndent: 'calc(-1 * var(--depth))' },
  }),
];

function indented({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      const depth = depthOf(line.text, state.tabSize);
      if (depth > 0) {
        builder.add(line.from, line.from, Decoration.line({ attributes: { style: `--depth: ${depth}ch` } }));
      }
      at = line.to + 1;
    }
  }
  return builder.finish();
}
