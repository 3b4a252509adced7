import type { Command, Decision } from './commands.ts';
import { decide } from './decide.ts';
import type { Ask, NewEvent, StoredEvent } from './events.ts';
import { fixtureScript, meansAt, nextFixtureId } from './fixture.ts';
import { startInterview } from './opening.ts';
import { type Interview, replay, stamp } from './state.ts';

export const START = 1_000_000_000_000;
export const minutes = (n: number) => n * 60_000;

/** A history that grows by commands: given, when, then. */
export class History {
  events: StoredEvent[];
  constructor() {
    this.events = stamp(startInterview(fixtureScript, { now: START, nextId: nextFixtureId }), 0, START);
  }
  get state(): Interview {
    return replay(this.events);
  }
  /** Carries out a command at an instant (ms after the start); what was decided is appended. */
  when(command: Command, atMs: number, quietMs = 0): Decision {
    const decision = decide(command, this.state, meansAt(START + atMs, quietMs));
    if (decision.ok) this.events.push(...stamp(decision.events, this.events.length, START + atMs));
    return decision;
  }
  say(text: string, atMs: number, handOver = true, turnId = `c${this.events.length}`): NewEvent[] {
    return newEvents(this.when({ type: 'Say', turnId, text, handOver }, atMs));
  }
  /** The interviewer words what is pending, as the built-in one would. */
  speak(atMs: number): string {
    const { pending } = this.state;
    if (!pending) return '';
    const { answers, ask, lead, acknowledge } = pending.brief;
    const text = [lead, ...answers.map((answer) => answer.say), ask?.text ?? '', acknowledge ?? '']
      .filter((part) => part !== '')
      .join(' ');
    this.when({ type: 'EndTurn', turnId: pending.turnId, text }, atMs);
    return text;
  }
  /** Checks the clock every second from one instant to another, as a quiet candidate lives through it. */
  pass(fromMs: number, toMs: number, draft = ''): void {
    for (let at = fromMs; at <= toMs; at += 1_000) {
      this.when({ type: 'CheckClock', draft }, at, at - fromMs);
      this.speak(at);
    }
  }
}

export const newEvents = (decision: Decision): NewEvent[] => (decision.ok ? [...decision.events] : []);
export const types = (events: readonly { type: string }[]): string[] => events.map(({ type }) => type);

/** Lets the interviewer speak and gives back what it asked. */
export function lastAsk(history: History, atMs: number): Ask {
  history.speak(atMs);
  const ask = history.state.spoken.at(-1)?.brief.ask;
  if (!ask) throw new Error('nothing was asked');
  return ask;
}
