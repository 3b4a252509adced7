import type { Script } from '../../content/script.ts';
import type { Move } from '../../contract/vocabulary.ts';
import type { Brief, NewEvent, StoredEvent } from '../../interview/events.ts';
import { fixtureScript } from '../../interview/fixture.ts';
import { stamp } from '../../interview/state.ts';
import type { ConductInput } from './check.ts';
import { conductReport } from './report.ts';

const START = 1_000_000_000_000;
/** An instant so many minutes after the start. */
export const at = (minute: number): number => START + Math.round(minute * 60_000);

const EMPTY: Brief = {
  phase: '',
  phaseLeftMs: 0,
  leftMs: 0,
  lead: '',
  byCode: false,
  answers: [],
  ask: null,
  mention: null,
  acknowledge: null,
  hint: null,
  change: null,
  opens: [],
  board: '',
};

/** A history told by hand: good where it says nothing else, so that each test spoils one thing. */
export class Tale {
  readonly events: StoredEvent[] = [];
  readonly busy: { from: number; to: number }[] = [];
  #turns = 0;
  readonly script: Script;

  constructor(script: Script = fixtureScript) {
    this.script = script;
    let offset = 0;
    const phases = script.phases.map((phase) => {
      offset += phase.minutes;
      return { ...phase, endsAt: at(offset) };
    });
    const { scenario, rubric, title, level } = script;
    this.#add(0, [
      { type: 'SessionStarted', scenarioId: scenario.id, title, level, phases, endsAt: at(45), scenario, rubric },
      { type: 'PhaseEntered', phase: 'requirements', endsAt: at(5) },
    ]);
    this.interviewer(0, 'Hello. We have 45 minutes. Where would you like to begin?', 'open', {
      opens: ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'],
    });
  }
  candidate(minute: number, text: string): this {
    this.#turns += 1;
    this.#add(minute, [{ type: 'CandidateSaid', turnId: `c${this.#turns}`, text, handOver: true }]);
    return this;
  }
  interviewer(minute: number, text: string, move: Move = 'probe', brief: Partial<Brief> = {}, inReplyTo = 'c'): this {
    this.#turns += 1;
    const turn = { turnId: `i${this.#turns}`, inReplyTo: inReplyTo === '' ? null : inReplyTo, move };
    const rung = brief.hint ? { rung: brief.hint.rung } : {};
    this.#add(minute, [
      { type: 'MoveChosen', ...turn, brief: { ...EMPTY, ...brief } },
      { type: 'InterviewerSaid', ...turn, ...rung, text },
    ]);
    return this;
  }
  asks(minute: number, probe: string, step: 'first' | 'shown' | 'missing' = 'first', before = ''): this {
    const found = this.script.probes.find(({ id }) => id === probe);
    const text = step === 'first' ? (found?.ask ?? '') : (found?.then[step] ?? '');
    const ask = { probe, step, items: [...(found?.for ?? [])], text };
    return this.interviewer(minute, `${before}${text}`, 'probe', { ask });
  }
  asksForHint(minute: number): this {
    this.#add(minute, [{ type: 'HintRequested' }]);
    return this;
  }
  hint(minute: number, ladder: number, rung: 1 | 2 | 3): this {
    const { rungs, for: items } = this.script.hints[ladder] ?? { rungs: [], for: [] };
    return this.interviewer(minute, rungs[rung - 1] ?? '', 'hint', { hint: { ladder, rung, items: [...items] } });
  }
  draws(minute: number, ...labels: string[]): this {
    const nodes = labels.map((label, n) => ({ id: `n${n}`, label }));
    const edges = nodes.slice(1).map(({ id }) => ({ from: 'n0', to: id, label: '' }));
    this.#add(minute, [{ type: 'BoardSaved', revision: 1, graph: { nodes, edges, notes: [] } }]);
    return this;
  }
  enters(minute: number, phase: string, words: string): this {
    this.#add(minute, [{ type: 'PhaseEntered', phase, endsAt: at(45) }]);
    return this.interviewer(minute, words, 'advance');
  }
  /** Goes through the rest of the plan in time. */
  plan(spoilt: Partial<Record<'high' | 'detailed' | 'scale' | 'call' | 'close', [number, string] | null>> = {}): this {
    const { high, detailed, scale, call, close } = {
      high: [5, 'We have 40 minutes left.'] as [number, string],
      detailed: [20, 'We have 25 minutes left.'] as [number, string],
      scale: [35, 'We have 10 minutes left.'] as [number, string],
      call: [40, 'A word on the clock: 5 minutes left.'] as [number, string],
      close: [45.05, 'That is our time.'] as [number, string],
      ...spoilt,
    };
    if (high) this.enters(high[0], 'high-level', high[1]);
    if (detailed) this.enters(detailed[0], 'detailed', detailed[1]);
    if (scale) this.enters(scale[0], 'scale', scale[1]);
    if (call) this.interviewer(call[0], call[1], 'time-call', {}, '');
    if (close) {
      this.interviewer(close[0], close[1], 'close', {}, '');
      this.#add(close[0], [{ type: 'SessionEnded', reason: 'timeUp' }]);
    }
    return this;
  }
  speaks(from: number, to: number): this {
    this.busy.push({ from: at(from), to: at(to) });
    return this;
  }
  check(id: string, more: Partial<ConductInput> = {}): boolean | null | undefined {
    const { script, events, busy } = this;
    return conductReport({ script, events, busy, active: [], ...more }).checks.find((each) => each.id === id)?.pass;
  }
  #add(minute: number, events: NewEvent[]): void {
    this.events.push(...stamp(events, this.events.length, at(minute)));
  }
}

/** So many words that say nothing. */
export const WORDS = (count: number): string => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');
export const QUEUE = 'We put the orders into a queue because the peak is far above the average.';
export const STORE = 'Each order is a row in the order table because the shop asks for it by id.';
export const LONG_TALK = `${WORDS(320)}.`;
