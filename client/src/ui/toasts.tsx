import { X } from 'lucide-react';
import { useEffect } from 'react';
import { create } from 'zustand';
import { Button } from './button.tsx';

interface Toast {
  id: number;
  text: string;
  undo?: () => void;
  /** Called once when the toast goes and was not undone. */
  onGone?: () => void;
}

const SHOWN_MS = 7_000;
let lastId = 0;
const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }));

/**
 * Says something in the corner for seven seconds. With `undo`, the way to delete without a dialog: hide the thing,
 * show the toast, and delete for good in `onGone`.
 */
export function toast(text: string, more: Pick<Toast, 'undo' | 'onGone'> = {}): void {
  lastId += 1;
  const added: Toast = { id: lastId, text, ...more };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, added] }));
}

function remove(toast: Toast, undone: boolean) {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter(({ id }) => id !== toast.id) }));
  if (undone) toast.undo?.();
  else toast.onGone?.();
}

function ToastLine({ toast: shown }: { toast: Toast }) {
  useEffect(() => {
    const timer = setTimeout(() => remove(shown, false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <li className="flex animate-[rise_160ms_ease-out] items-center gap-2 rounded-lg bg-ink py-2 pr-2 pl-4 text-sm text-paper shadow-pop">
      <span className="mr-2">{shown.text}</span>
      {shown.undo && (
        <button
          type="button"
          className="rounded px-2 py-1 font-semibold underline underline-offset-4"
          onClick={() => remove(shown, true)}
        >
          Undo
        </button>
      )}
      <Button
        variant="quiet"
        size="sm"
        className="text-paper hover:bg-ink-2 hover:text-paper"
        aria-label="Dismiss"
        onClick={() => remove(shown, false)}
      >
        <X aria-hidden />
      </Button>
    </li>
  );
}

/** Where toasts appear; once in the shell. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <ol aria-live="polite" aria-label="Messages" className="fixed right-4 bottom-4 z-50 flex flex-col items-end gap-2">
      {toasts.map((shown) => (
        <ToastLine key={shown.id} toast={shown} />
      ))}
    </ol>
  );
}
