import { type Presence, presence } from '../../session/room-state.ts';
import { useRoom } from '../../session/session-context.tsx';
import { InterviewerBadge } from '../../ui/interviewer-badge.tsx';

const WORDS: Record<Exclude<Presence, 'gone'>, string> = {
  listening: 'Listening',
  thinking: 'Thinking',
  speaking: 'Speaking',
  away: 'Does not hear you now',
};

/** What the interviewer is doing; each state has its word and its sign. */
export function PresenceLine() {
  const state = useRoom(presence);
  if (state === 'gone') return null;
  return (
    <div className="flex h-8 items-center justify-between gap-4">
      <p data-presence={state} className={`flex items-center gap-2.5 text-[0.8125rem] font-medium ${TONES[state]}`}>
        <Sign state={state} />
        {WORDS[state]}
      </p>
      <div className="min-w-0 sm:hidden">
        <InterviewerBadge />
      </div>
    </div>
  );
}

const TONES: Record<Exclude<Presence, 'gone'>, string> = {
  listening: 'text-ink-3',
  thinking: 'text-accent',
  speaking: 'text-accent',
  away: 'text-amber',
};

const STEPS = [0, 1, 2];
const BARS = [0, 1, 2, 3];

/** Away is a broken ring, listening an open one, thinking are dots that breathe, speaking are bars that move. */
function Sign({ state }: { state: Exclude<Presence, 'gone'> }) {
  if (state === 'listening' || state === 'away') {
    return (
      <span aria-hidden className="flex w-5 justify-center">
        <span
          className={`size-2.5 rounded-full border-2 ${state === 'away' ? 'border-amber border-dotted' : 'border-line-strong'}`}
        />
      </span>
    );
  }
  if (state === 'thinking') {
    return (
      <span aria-hidden className="flex w-5 items-center justify-center gap-0.75">
        {STEPS.map((step) => (
          <span
            key={step}
            className="size-1 animate-[breathe_1.2s_ease-in-out_infinite] rounded-full bg-accent"
            style={{ animationDelay: `${step * 180}ms` }}
          />
        ))}
      </span>
    );
  }
  return (
    <span aria-hidden className="flex h-3.5 w-5 items-center justify-center gap-0.5">
      {BARS.map((bar) => (
        <span
          key={bar}
          className="h-full w-0.75 animate-[wave_0.9s_ease-in-out_infinite] rounded-full bg-accent"
          style={{ animationDelay: `${(bar % 3) * 160}ms` }}
        />
      ))}
    </span>
  );
}
