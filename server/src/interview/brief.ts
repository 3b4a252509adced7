import type { PlannedPhase } from '../contract/events.ts';
import type { Move } from '../contract/vocabulary.ts';
import { boardNews } from './board-news.ts';
import { codeNews } from './code-news.ts';
import type { Brief, NewEvent } from './events.ts';
import type { Interview } from './state.ts';

/** What the director decided: the move, its brief, and the phase that is entered with it. */
export interface Direction {
  move: Move;
  brief: Brief;
  enter?: PlannedPhase;
}

type Parts = Partial<Omit<Brief, 'phase' | 'phaseLeftMs' | 'leftMs' | 'byCode' | 'board' | 'code'>>;

/** A brief at this instant. With neither answer, question nor acknowledgement, code says the whole turn. */
export function makeBrief(state: Interview, now: number, parts: Parts, phase?: PlannedPhase): Brief {
  const { view } = state;
  const code = codeNews(state);
  const answers = parts.answers ?? [];
  const ask = parts.ask ?? null;
  const acknowledge = parts.acknowledge ?? null;
  const byCode = answers.length === 0 && acknowledge === null && (ask === null || isStock(ask.step));
  return {
    phase: phase?.id ?? view.phase,
    phaseLeftMs: Math.max(0, (phase?.endsAt ?? view.phaseEndsAt) - now),
    leftMs: Math.max(0, view.endsAt - now),
    lead: parts.lead ?? '',
    byCode,
    answers,
    ask,
    mention: parts.mention ?? null,
    ...(parts.tie ? { tie: parts.tie } : {}),
    ...(parts.role ? { role: parts.role } : {}),
    acknowledge,
    hint: parts.hint ?? null,
    change: parts.change ?? null,
    opens: parts.opens ?? [],
    board: boardNews(state),
    ...(code === '' ? {} : { code }),
  };
}

/** Nudges and offers are stock sentences: their text is the lead. */
const isStock = (step: string) => step === 'nudge' || step === 'hint-offer';

/** A turn that code says, word for word. */
export function codeTurn(state: Interview, now: number, move: Move, words: string, parts: Parts = {}): Direction {
  return { move, brief: makeBrief(state, now, { ...parts, lead: words }) };
}

/** The events of a direction. What code says is said in the same append. */
export function moveEvents({ move, brief, enter }: Direction, turnId: string, inReplyTo: string | null): NewEvent[] {
  const entered: NewEvent[] = enter ? [{ type: 'PhaseEntered', phase: enter.id, endsAt: enter.endsAt }] : [];
  const chosen: NewEvent = { type: 'MoveChosen', turnId, inReplyTo, move, brief };
  const said: NewEvent[] = brief.byCode
    ? [
        {
          type: 'InterviewerSaid',
          turnId,
          inReplyTo,
          move,
          ...(brief.hint ? { rung: brief.hint.rung } : {}),
          text: brief.lead,
        },
      ]
    : [];
  return [...entered, chosen, ...said];
}
