import type { Turn } from '@onsite/server/contract/candidate-view';
import type { ScorecardItem } from '@onsite/server/contract/scorecard';
import { memo, useMemo } from 'react';
import { Link } from 'react-router';
import { Chip } from '../../ui/chip.tsx';
import { stopwatch } from '../../ui/format.ts';
import { ItemStatusMark } from '../../ui/item-status.tsx';
import { type Highlight, highlightsOf, type Piece, pieces } from './highlights.ts';
import { MARKED_MOVES, moveWord } from './marked-moves.ts';

interface Props {
  turn: Turn;
  sessionId: string;
  startedAt: number;
  /** Items that quote this turn. */
  items: ScorecardItem[];
  titles: ReadonlyMap<string, string>;
  /** It is the one that is looked at. */
  marked: boolean;
}

/** One turn with the words that count marked in it, and below it what they count for. */
export const ReviewTurn = memo(function ReviewTurn({ turn, sessionId, startedAt, items, titles, marked }: Props) {
  const highlights = useMemo(() => highlightsOf(turn, items), [turn, items]);
  const move = moveWord(turn);
  const tone = turn.move ? MARKED_MOVES[turn.move]?.tone : undefined;
  const interviewer = turn.by === 'interviewer';
  const at = stopwatch(turn.at - startedAt);
  return (
    <li
      id={`turn-${turn.id}`}
      tabIndex={-1}
      className={`-mx-3 grid scroll-mt-20 gap-x-4 rounded-lg px-3 py-3 print:break-inside-avoid sm:grid-cols-[3rem_minmax(0,1fr)] ${marked ? 'bg-surface inset-ring inset-ring-accent-mid' : ''}`}
    >
      <a
        href={`#turn-${turn.id}`}
        aria-label={`Link to ${at}`}
        className="figures self-start rounded pt-0.5 text-xs/5 text-ink-2 hover:text-ink max-sm:hidden"
      >
        {at}
      </a>
      <div className={`min-w-0 border-l-2 pl-4 ${interviewer ? 'border-accent' : 'border-line'}`}>
        <p className="mb-1 flex flex-wrap items-center gap-2 text-[0.8125rem]/5 font-medium">
          <span className={interviewer ? 'text-ink' : 'text-ink-2'}>{interviewer ? 'Interviewer' : 'You'}</span>
          {move && <Chip {...(tone && { tone })}>{move}</Chip>}
          {turn.interrupted && <Chip>Interrupted</Chip>}
          {turn.draft && <Chip>Unsent at time-up</Chip>}
          <span className="figures ml-auto text-xs font-normal text-ink-2 sm:hidden">{at}</span>
        </p>
        <p className="text-base/7 break-words whitespace-pre-wrap text-ink">
          <Words text={turn.text} highlights={highlights} />
        </p>
        {highlights.length > 0 && <Notes highlights={highlights} sessionId={sessionId} titles={titles} />}
      </div>
    </li>
  );
});

/** Candidate and model text is only ever text: no markup in it is carried out. */
function Words({ text, highlights }: { text: string; highlights: Highlight[] }) {
  return pieces(text, highlights).map((piece) =>
    piece.quoted ? <Quoted key={piece.from} piece={piece} /> : piece.text,
  );
}

/** Marked words; their number keeps to the last of them, so that it never begins a line. */
function Quoted({ piece: { text, notes } }: { piece: Piece }) {
  const last = /\S*\s*$/.exec(text)?.index ?? 0;
  return (
    <mark className="rounded-[2px] bg-accent-soft box-decoration-clone py-0.5 text-ink underline decoration-accent-mid decoration-2 underline-offset-4">
      {notes.length === 0 ? (
        text
      ) : (
        <>
          {text.slice(0, last)}
          <span className="whitespace-nowrap">
            {text.slice(last)}
            <sup aria-hidden className="ml-0.5 inline-block text-[0.6875rem] font-semibold text-accent select-none">
              {notes.join(' ')}
            </sup>
          </span>
        </>
      )}
    </mark>
  );
}

interface NotesProps {
  highlights: Highlight[];
  sessionId: string;
  titles: ReadonlyMap<string, string>;
}

/** What the marked words count for; each line leads to its point in the scorecard. */
function Notes({ highlights, sessionId, titles }: NotesProps) {
  return (
    <ol aria-label="What these words count for" className="mt-2 space-y-1">
      {highlights.map(({ from, to, items }, index) => (
        <li key={`${from}-${to}`} className="flex gap-2 text-[0.8125rem]/5">
          <span className="w-3 shrink-0 text-right text-xs/5 font-semibold text-ink-2">{index + 1}</span>
          <ul className="min-w-0 flex-1">
            {items.map((item) => (
              <li key={item.id}>
                <Link
                  to={`/i/${sessionId}/scorecard#item-${item.id}`}
                  title="Open in the scorecard"
                  className="flex w-fit gap-1.5 rounded text-ink-2 hover:text-ink hover:underline"
                >
                  <ItemStatusMark status={item.status} className="mt-0.75 size-3.5" />
                  <span>
                    <span className="font-medium">{titles.get(item.dimension) ?? item.dimension}</span>: {item.question}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
