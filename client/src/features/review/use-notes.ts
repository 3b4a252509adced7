import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/http.ts';
import { session } from '../../api/queries.ts';

const WAIT_MS = 700;
export type SavedState = 'saved' | 'unsaved' | 'saving' | { error: unknown };

/** Notes to oneself: saved when the typing rests, when the page is left, and again when a save failed. */
export function useNotes(sessionId: string, stored: string) {
  const client = useQueryClient();
  const [text, setText] = useState(stored);
  const [state, setState] = useState<SavedState>('saved');
  const latest = useRef({ text: stored, saved: stored });
  const path = `/api/sessions/${encodeURIComponent(sessionId)}/notes`;

  async function save() {
    const sent = latest.current.text;
    if (sent === latest.current.saved) {
      setState('saved');
      return;
    }
    setState('saving');
    try {
      await call<void>('PUT', path, { text: sent });
      latest.current.saved = sent;
      client.setQueryData(session(sessionId).queryKey, (had) =>
        had ? { ...had, session: { ...had.session, notes: sent } } : had,
      );
      setState(latest.current.text === sent ? 'saved' : 'unsaved');
    } catch (error) {
      setState({ error });
    }
  }

  function write(next: string) {
    latest.current.text = next;
    setText(next);
    setState('unsaved');
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke begins the wait anew.
  useEffect(() => {
    const timer = setTimeout(() => void save(), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text]);

  useEffect(() => {
    const held = latest.current;
    // `keepalive` lets the request outlive the page.
    const send = () => {
      if (held.text === held.saved) return;
      held.saved = held.text;
      const body = JSON.stringify({ text: held.text });
      void fetch(path, { method: 'PUT', keepalive: true, headers: { 'content-type': 'application/json' }, body });
      client.setQueryData(session(sessionId).queryKey, (had) =>
        had ? { ...had, session: { ...had.session, notes: held.text } } : had,
      );
    };
    addEventListener('pagehide', send);
    return () => {
      removeEventListener('pagehide', send);
      send();
    };
  }, [path, client, sessionId]);

  return { text, state, write, save };
}
