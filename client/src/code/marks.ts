import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** A stretch of the text; UTF-16 units, `to` is not part of it. */
export interface Stretch {
  from: number;
  to: number;
}

/** Puts these marks in the place of all that there are. */
export const setMarks = StateEffect.define<readonly Stretch[]>();

const mark = Decoration.mark({ tagName: 'mark' });

/** Marked stretches; they move with the text until others are set. */
export const marks = [
  StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(had, { changes, effects, newDoc }) {
      const set = effects.find((effect) => effect.is(setMarks));
      if (!set) return had.map(changes);
      const within = set.value.filter(({ from, to }) => from < to && to <= newDoc.length);
      return Decoration.set(
        within.map(({ from, to }) => mark.range(from, to)),
        true,
      );
    },
    provide: (field) => EditorView.decorations.from(field),
  }),
  EditorView.theme({
    // In one colour: not each of a grammar's is dark enough on this ground.
    'mark, mark *': { color: 'var(--ink)' },
    mark: {
      backgroundColor: 'var(--accent-soft)',
      textDecoration: 'underline',
      textDecorationColor: 'var(--accent-mid)',
    },
  }),
];
