import { LIMITS } from '@onsite/server/contract/limits';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { stillUnsent } from '../../session/room-state.ts';
import { useRoom, useSession } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { HintButton } from './hint-button.tsx';
import { useAct } from './use-act.ts';

const COUNT = new Intl.NumberFormat('en');
const SHOW_COUNT_FROM = LIMITS.sayCharacters * 0.9;

/** Where the candidate speaks. Enter hands over, with Ctrl or ⌘ it thinks aloud, with Shift it breaks the line. */
export function Composer() {
  const session = useSession();
  const act = useAct();
  const box = useRef<HTMLTextAreaElement>(null);
  const draft = useRoom((room) => room.draft);
  const canGiveFloor = useRoom((room) => room.thoughtAloud && room.link === 'fine' && stillUnsent(room).length === 0);
  const empty = draft.trim() === '';
  const tooLong = draft.length > LIMITS.sayCharacters;

  useEffect(() => box.current?.focus({ preventScroll: true }), []);

  function say(handOver: boolean) {
    if (tooLong) return;
    if (!empty) void session.say(handOver);
    else if (handOver && canGiveFloor) void act('handOver');
    box.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, Enter picks a word and says nothing.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    say(!(event.ctrlKey || event.metaKey));
  }

  return (
    <div>
      <div className="rounded-lg border border-line-strong bg-surface transition-colors focus-within:border-ink-2 focus-within:ring-1 focus-within:ring-ink-2">
        <textarea
          ref={box}
          aria-label="Your words"
          aria-describedby="composer-keys"
          aria-invalid={tooLong}
          rows={2}
          value={draft}
          onChange={({ target }) => session.type(target.value)}
          onKeyDown={onKeyDown}
          placeholder="Ask, state, decide"
          className="block field-sizing-content max-h-[38dvh] min-h-16 w-full resize-none bg-transparent px-4 pt-3 pb-1 text-[0.9375rem]/6 outline-none placeholder:text-ink-3"
        />
        <div className="flex items-center gap-2 p-2">
          <HintButton />
          {draft.length > SHOW_COUNT_FROM && (
            <p role="status" className={`ml-1 text-xs tabular-nums ${tooLong ? 'text-red' : 'text-ink-3'}`}>
              {COUNT.format(draft.length)} of {COUNT.format(LIMITS.sayCharacters)}
            </p>
          )}
          <div className="ml-auto flex gap-2">
            <Button size="sm" disabled={empty || tooLong} onClick={() => say(false)}>
              Think aloud
            </Button>
            {empty && canGiveFloor ? (
              <Button variant="primary" size="sm" onClick={() => say(true)}>
                Give the floor
              </Button>
            ) : (
              <Button variant="primary" size="sm" disabled={empty || tooLong} onClick={() => say(true)}>
                Hand over
              </Button>
            )}
          </div>
        </div>
      </div>
      <p id="composer-keys" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-3">
        <span>
          <kbd>Enter</kbd> hands over
        </span>
        <span>
          <kbd>Shift Enter</kbd> new line
        </span>
        <span>
          <kbd>{MOD} Enter</kbd> thinks aloud
        </span>
      </p>
    </div>
  );
}

const MOD = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
