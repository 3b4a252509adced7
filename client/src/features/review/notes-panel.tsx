import { LIMITS } from '@onsite/server/contract/limits';
import { TextField } from '../../ui/field.tsx';
import { reason } from '../../ui/states.tsx';
import type { SavedState, useNotes } from './use-notes.ts';

const WORDS: Record<Extract<SavedState, string>, string> = {
  saved: 'Saved',
  unsaved: 'Not saved yet',
  saving: 'Saving',
};

/** Notes to oneself, kept with the interview and seen by nobody else. */
export function NotesPanel({ notes: { text, state, write, save } }: { notes: ReturnType<typeof useNotes> }) {
  return (
    <div className="py-5">
      <TextField
        label="Notes to yourself"
        rows={14}
        maxLength={LIMITS.notesCharacters}
        placeholder="What would you say differently next time?"
        value={text}
        onChange={({ target }) => write(target.value)}
        onBlur={() => void save()}
      />
      {typeof state === 'string' ? (
        <p role="status" className="mt-1.5 text-[0.8125rem] text-ink-3">
          {text === '' && state === 'saved' ? 'Kept with this interview. They change no score.' : WORDS[state]}
        </p>
      ) : (
        <p role="alert" className="mt-1.5 text-[0.8125rem] text-red">
          Not saved. {reason(state.error)}{' '}
          <button type="button" className="font-medium underline underline-offset-2" onClick={() => void save()}>
            Save again
          </button>
        </p>
      )}
    </div>
  );
}
