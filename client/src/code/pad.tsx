import { useEffect, useId, useRef, useState } from 'react';
import { CopyKept } from '../ui/copy-kept.tsx';
import type { CodePadProps } from './code-pad.tsx';
import { type Editor, mountEditor } from './editor.ts';
import { LANGUAGES } from './languages.ts';

const FIRST = LANGUAGES[0].id;

/** The editor with its choice of language. */
export function Pad({ shown, onChange, copy, onCopyDone }: CodePadProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const [language, setLanguage] = useState<string>(shown.content?.language ?? FIRST);
  const code = useRef({ language, text: shown.content?.text ?? '' });
  const tell = useRef(onChange);
  tell.current = onChange;
  const id = useId();

  const change = (part: Partial<typeof code.current>) => {
    code.current = { ...code.current, ...part };
    tell.current(code.current);
  };

  useEffect(() => {
    if (!place.current) return;
    const made = mountEditor({
      parent: place.current,
      ...code.current,
      label: 'Code',
      onChange: (text) => {
        code.current = { ...code.current, text };
        tell.current(code.current);
      },
    });
    editor.current = made;
    return () => made.destroy();
  }, []);

  useEffect(() => {
    if (!shown.content) return;
    code.current = { ...shown.content };
    setLanguage(shown.content.language);
    editor.current?.setLanguage(shown.content.language);
    editor.current?.setText(shown.content.text);
  }, [shown]);

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex shrink-0 items-center gap-3 border-b border-line px-3 py-1">
        <label htmlFor={id} className="text-xs text-ink-3">
          Language
        </label>
        <select
          id={id}
          value={language}
          onChange={({ target }) => {
            setLanguage(target.value);
            editor.current?.setLanguage(target.value);
            change({ language: target.value });
          }}
          className="h-8 rounded-md bg-surface px-2 text-[0.8125rem] inset-ring inset-ring-line"
        >
          {LANGUAGES.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <p className="ml-auto text-xs text-ink-3 max-sm:hidden">
          <kbd>Esc</kbd> then <kbd>Tab</kbd> leaves the editor
        </p>
      </div>
      {copy && (
        <CopyKept
          what="code"
          take="Put it below"
          onTake={() => {
            const text = `${code.current.text}\n\n${copy.text}`;
            editor.current?.setText(text);
            change({ text });
            onCopyDone();
          }}
          onDrop={onCopyDone}
        />
      )}
      <div ref={place} className="min-h-0 flex-1" />
    </div>
  );
}
