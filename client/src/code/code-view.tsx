import { useEffect, useRef, useState } from 'react';
import type { Editor } from './editor.ts';
import type { Stretch } from './marks.ts';

const NONE: readonly Stretch[] = [];

interface Props {
  text: string;
  /** As stored. */
  language: string;
  /** What the code is, for a screen reader. */
  label: string;
  /** What is marked in it. */
  marks?: readonly Stretch[];
  className?: string;
}

/** Code to read, not to write. CodeMirror is loaded with the first one; until then, and in print, it is plain text. */
export function CodeView({ text, language, label, marks = NONE, className = '' }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const shown = useRef({ text, language });
  const [ready, setReady] = useState(false);
  shown.current = { text, language };

  useEffect(() => {
    let gone = false;
    void import('./editor.ts').then(
      ({ mountEditor }) => {
        if (gone || !place.current) return;
        editor.current = mountEditor({ parent: place.current, label, ...shown.current });
        setReady(true);
      },
      // The plain text stays.
      () => undefined,
    );
    return () => {
      gone = true;
      editor.current?.destroy();
      editor.current = null;
      setReady(false);
    };
  }, [label]);
  useEffect(() => {
    editor.current?.setText(text);
    editor.current?.setLanguage(language);
  }, [text, language]);
  useEffect(() => {
    if (ready) editor.current?.mark(marks);
  }, [ready, marks]);

  return (
    <div className={className}>
      <div ref={place} className="h-full print:hidden" hidden={!ready} />
      <pre className={`p-3 font-mono text-sm/6 whitespace-pre-wrap ${ready ? 'hidden print:block' : ''}`}>{text}</pre>
    </div>
  );
}
