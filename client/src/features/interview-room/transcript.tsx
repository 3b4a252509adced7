import { ArrowDown } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useRoom } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { stopwatch } from '../../ui/format.ts';
import { transcriptLines } from './transcript-lines.ts';
import { SpokenTurn, TurnFrame } from './turn.tsx';
import { useStickToEnd } from './use-stick-to-end.ts';

/** Everything said so far, and the words that come just now. */
export function Transcript() {
  const { scroller, content, atEnd, toEnd } = useStickToEnd();
  return (
    <div className="relative min-h-0 flex-1">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
      <section ref={scroller} tabIndex={0} aria-label="Transcript" className="h-full overflow-y-auto">
        <div ref={content} className="mx-auto max-w-3xl px-4 pt-2 pb-6 sm:px-6">
          <Said />
          <Streaming />
        </div>
      </section>
      {!atEnd && (
        <Button size="sm" className="absolute bottom-2 left-1/2 -translate-x-1/2 shadow-pop" onClick={toEnd}>
          <ArrowDown aria-hidden />
          Newest words
        </Button>
      )}
    </div>
  );
}

/** Does not render while words stream in: only whole turns change it. */
const Said = memo(function Said() {
  const turns = useRoom(({ view }) => view.turns);
  const entered = useRoom(({ view }) => view.entered);
  const phases = useRoom(({ view }) => view.phases);
  const startedAt = useRoom(({ view }) => view.startedAt);
  const lines = useMemo(() => transcriptLines({ turns, entered, phases }), [turns, entered, phases]);
  return (
    <ol>
      {lines.map((line) =>
        line.kind === 'phase' ? (
          <li key={line.key} className="flex items-center gap-3 pt-6 pb-1 text-xs font-medium text-ink-3">
            <span className="figures w-10 shrink-0 font-normal">{stopwatch(line.at - startedAt)}</span>
            {line.title}
            <span aria-hidden className="h-px flex-1 bg-line" />
          </li>
        ) : (
          <SpokenTurn key={line.key} turn={line.turn} startedAt={startedAt} continues={line.continues} />
        ),
      )}
    </ol>
  );
});

function Streaming() {
  const stream = useRoom((room) => room.stream);
  if (!stream) return null;
  return (
    <TurnFrame by="interviewer" time="" continues={false}>
      {stream.text}
      <span aria-hidden className="ml-0.5 inline-block h-[1em] w-0.5 translate-y-0.5 bg-accent" />
    </TurnFrame>
  );
}
