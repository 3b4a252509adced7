import type { Command } from '../interview/commands.ts';
import type { Alongside } from '../store/store.ts';
import { isActivity } from './command-kinds.ts';

/**
 * When the candidate was last to be seen or heard. Not in the log: after a restart it is the restart. What changes
 * neither words nor drawing (the same draft again, the same board) is silence.
 */
export class Activity {
  #wordsAt: number;
  #drewAt: number;
  #draft: string;
  #scene = '';

  constructor(draft: string, now: number) {
    this.#wordsAt = now;
    this.#drewAt = now;
    this.#draft = wordsOf(draft);
  }

  typed(draft: string, now: number): void {
    const words = wordsOf(draft);
    if (words !== this.#draft) this.#wordsAt = Math.max(this.#wordsAt, now);
    this.#draft = words;
  }

  did(command: Command, alongside: Alongside | undefined, now: number): void {
    if (command.type === 'Say') this.#draft = '';
    if (command.type === 'SaveBoard') {
      const scene = JSON.stringify(alongside?.board?.scene ?? command.graph);
      if (scene !== this.#scene) this.#drewAt = Math.max(this.#drewAt, now);
      this.#scene = scene;
    } else if (isActivity(command)) this.#wordsAt = Math.max(this.#wordsAt, now);
  }

  /** The candidate was away through no doing of theirs. */
  shift(byMs: number): void {
    this.#wordsAt += byMs;
    this.#drewAt += byMs;
  }

  /** From when on they have been quiet (epoch ms); who draws is not (C11). */
  lastAt(): number {
    return Math.max(this.#wordsAt, this.#drewAt);
  }
}

const wordsOf = (draft: string): string => draft.replace(/\s+/g, ' ').trim();
