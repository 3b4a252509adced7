import type { Turn } from '@onsite/server/contract/candidate-view';
import type { Evidence } from '@onsite/server/contract/scorecard';
import { Link } from 'react-router';
import { Chip } from '../../ui/chip.tsx';
import { stopwatch } from '../../ui/format.ts';
import { ItemStatusMark, itemStatusWord } from '../../ui/item-status.tsx';
import type { Line } from './twins.ts';
import { hintCost } from './words.ts';

/** What the lines need to know of the interview to lead back into it. */
export interface Source {
  sessionId: string;
  startedAt: number;
  turns: ReadonlyMap<string, Turn>;
}

interface Props {
  line: Line;
  source: Source;
  /** The id that the address names. */
  target: string;
}

/** One yes-or-no question of the rubric, and the words that answer it; with it the one that asks the same. */
export function ItemLine({ line: { item, twins }, source, target }: Props) {
  const cost = hintCost(item);
  const against = [item, ...twins].find((each) => each.against)?.against;
  const marked = [item, ...twins].some(({ id }) => target === `item-${id}`);
  return (
    <li id={`item-${item.id}`} tabIndex={-1} className={`-mx-2 rounded-md px-2 py-2 ${marked ? 'bg-accent-soft' : ''}`}>
      <div className="flex gap-2.5">
        <ItemStatusMark status={item.status} className="mt-0.5" />
        <div className="min-w-0 flex-1">
          <p className="flex gap-3 text-sm">
            <span className="flex-1">{item.question}</span>
            <span className="shrink-0 text-xs/5 text-ink-3">level {item.anchor}</span>
          </p>
          {(item.status === 'partial' || cost) && (
            <p className="mt-1 flex flex-wrap gap-1.5">
              {item.status === 'partial' && <Chip>In part</Chip>}
              {cost && <Chip tone="amber">{cost}</Chip>}
            </p>
          )}
          {item.evidence.length > 0 && (
            <ul className="mt-1.5 space-y-1.5">
              {item.evidence.map((evidence) => (
                <li key={`${evidence.turnId} ${evidence.quote}`}>
                  <Quote evidence={evidence} source={source} />
                </li>
              ))}
            </ul>
          )}
          {against && (
            <div className="mt-1.5">
              <p className="text-[0.8125rem]/5 font-medium text-amber">Said against it</p>
              <Quote evidence={against} source={source} />
            </div>
          )}
          {twins.map((twin) => (
            <p key={twin.id} id={`item-${twin.id}`} tabIndex={-1} className="mt-1.5 text-[0.8125rem]/5 text-ink-3">
              {twin.status === item.status
                ? 'Counts twice: the rubric and this interview ask the same.'
                : `Counted beside it: ${twin.question}, ${itemStatusWord(twin.status)}.`}
            </p>
          ))}
        </div>
      </div>
    </li>
  );
}

const LOOK = 'block border-l-2 py-0.5 pl-3 text-sm text-ink-2';
const ELSEWHERE: Readonly<Record<string, string>> = { board: 'On the board', code: 'In the code' };

/** The candidate's own words; they lead to their turn, or to the board or the code, in the review. */
function Quote({ evidence: { turnId, quote }, source }: { evidence: Evidence; source: Source }) {
  const turn = source.turns.get(turnId);
  const where = ELSEWHERE[turnId];
  if (!turn && !where) {
    return (
      <p className={`${LOOK} border-line`}>
        <q>{quote}</q>
      </p>
    );
  }
  return (
    <Link
      to={`/i/${source.sessionId}/review#${turn ? `turn-${turnId}` : turnId}`}
      title="Open in the review"
      className={`${LOOK} border-accent-mid transition-colors hover:border-accent hover:text-ink`}
    >
      {turn ? (
        <span className="figures mr-2 text-xs text-ink-3">{stopwatch(turn.at - source.startedAt)}</span>
      ) : (
        <span className="mr-2 text-xs font-medium text-ink-3">{where}</span>
      )}
      <q>{quote}</q>
    </Link>
  );
}
