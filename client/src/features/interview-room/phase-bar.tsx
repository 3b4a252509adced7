import { countdown, type Urgency } from '../../session/countdown.ts';
import { useRoom } from '../../session/session-context.tsx';
import { stopwatch } from '../../ui/format.ts';
import { useNow } from '../../ui/use-now.ts';
import { lengths, type Segment, segments, segmentsAtEnd } from './segments.ts';

const FIGURES: Record<Urgency, string> = { calm: 'text-ink', soon: 'text-amber', last: 'text-red' };
const FILL: Record<Urgency, string> = { calm: 'bg-accent', soon: 'bg-amber-mid', last: 'bg-red-mid' };

/** The plan with its clock: time left in the phase and in total. Draws only; the server keeps the time. */
export function PhaseBar() {
  const view = useRoom((room) => room.view);
  const now = useNow(useRoom((room) => room.clockOffsetMs));
  const at = view.endedAt ?? now;
  const { phaseMs, totalMs } = lengths(view);
  const phase = countdown(at, view.phaseEndsAt, phaseMs);
  const total = countdown(at, view.endsAt, totalMs);
  const live = view.endedAt === null;
  const parts = live ? segments(view, at) : segmentsAtEnd(view, at);
  const title = parts.find(({ id }) => id === view.phase)?.title ?? '';

  return (
    <section
      aria-label="Time"
      className="grid shrink-0 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-2 border-b border-line px-4 py-2.5 sm:px-6 md:grid-cols-[11rem_minmax(0,1fr)_auto]"
    >
      {live ? (
        <Left label={title} leftMs={phase.leftMs} urgency={phase.urgency} words="in this phase" />
      ) : (
        <Fact label="Ended in" fact={title} />
      )}
      <ol className="order-last col-span-2 flex gap-1 md:order-none md:col-span-1">
        {parts.map((part) => (
          <Part key={part.id} part={part} urgency={live ? phase.urgency : 'calm'} />
        ))}
      </ol>
      <div className="text-right">
        {live ? (
          <Left label="In total" leftMs={total.leftMs} urgency={total.urgency} words="in total" />
        ) : (
          <Fact label="It took" fact={stopwatch(at - view.startedAt)} />
        )}
      </div>
    </section>
  );
}

function Left({ label, leftMs, urgency, words }: { label: string; leftMs: number; urgency: Urgency; words: string }) {
  return (
    <div className="min-w-0">
      <p className="truncate text-xs/4 text-ink-3">{label}</p>
      <p role="timer" aria-live="off" className={`figures text-lg/6 font-medium ${FIGURES[urgency]}`}>
        {stopwatch(leftMs)}
        <span className="sr-only"> left {words}</span>
      </p>
    </div>
  );
}

function Fact({ label, fact }: { label: string; fact: string }) {
  return (
    <div className="min-w-0">
      <p className="text-xs/4 text-ink-3">{label}</p>
      <p className="truncate text-sm/6 font-medium tabular-nums">{fact}</p>
    </div>
  );
}

function Part({ part: { title, minutes, state, filled }, urgency }: { part: Segment; urgency: Urgency }) {
  const fill = state === 'now' ? FILL[urgency] : 'bg-accent-mid';
  return (
    <li
      className="min-w-0 md:min-w-23"
      style={{ flex: `${minutes} 1 0` }}
      {...(state === 'now' && { 'aria-current': 'step' as const })}
    >
      <p
        className={`mb-1.5 truncate pr-2 text-xs/4 max-md:sr-only ${state === 'now' ? 'font-medium text-ink' : 'text-ink-3'}`}
        title={title}
      >
        {title}
      </p>
      <div className="h-1.5 overflow-hidden rounded-full bg-line">
        <div className={`h-full rounded-full ${fill}`} style={{ width: `${filled * 100}%` }} />
      </div>
    </li>
  );
}
