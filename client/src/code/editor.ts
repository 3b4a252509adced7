import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { grammarOf } from './grammar.ts';
import { hangingIndent } from './hanging-indent.ts';
import { look } from './look.ts';
import { marks, type Stretch, setMarks } from './marks.ts';

interface Parts {
  parent: HTMLElement;
  text: string;
  language: string;
  /** What the editor holds, for a screen reader. */
  label: string;
  /** Called with the whole text after each change of the person's; without it the editor is read-only. */
  onChange?: (text: string) => void;
}

export interface Editor {
  /** Puts another text in; the caret stays where it can. */
  setText(text: string): void;
  setLanguage(language: string): void;
  /** Marks these stretches, and no others. */
  mark(stretches: readonly Stretch[]): void;
  focus(): void;
  destroy(): void;
}

/** A CodeMirror in `parent`. Tab indents; Escape and then Tab leaves, as CodeMirror has it. */
export function mountEditor({ parent, text, language, label, onChange }: Parts): Editor {
  const grammar = new Compartment();
  let silent = false;
  let wanted = '';
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      lineNumbers(),
      drawSelection(),
      bracketMatching(),
      EditorView.lineWrapping,
      hangingIndent,
      marks,
      EditorView.contentAttributes.of({ 'aria-label': label }),
      grammar.of([]),
      look,
      onChange ? writable(() => !silent && onChange(view.state.doc.toString())) : readOnly,
    ],
  });
  const setLanguage = (next: string) => {
    wanted = next;
    void grammarOf(next).then((extension) => {
      if (wanted === next) view.dispatch({ effects: grammar.reconfigure(extension) });
    });
  };
  setLanguage(language);
  return {
    setLanguage,
    setText(next) {
      if (next === view.state.doc.toString()) return;
      const caret = Math.min(view.state.selection.main.head, next.length);
      silent = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next }, selection: { anchor: caret } });
      silent = false;
    },
    mark: (stretches) => view.dispatch({ effects: setMarks.of(stretches) }),
    focus: () => view.focus(),
    destroy: () => {
      wanted = '';
      view.destroy();
    },
  };
}

const writable = (onChange: () => void) => [
  history(),
  highlightActiveLine(),
  indentOnInput(),
  indentUnit.of('  '),
  keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
  EditorView.updateListener.of(({ docChanged }) => {
    if (docChanged) onChange();
  }),
];

/** Focus can enter it, so that it can be read and copied by keyboard. */
const readOnly = [
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  EditorView.contentAttributes.of({ tabindex: '0' }),
];
