import type { Command } from '../interview/commands.ts';
import type { Alongside } from '../store/store.ts';
import { isActivity } from './command-kinds.ts';
import type { Stored } from './session-means.ts';

/**
 * When the candidate was last to be seen or heard. Not in the log: after a restart it is the restart. What changes
 * nothing (the same draft again, the same board, the same code) is silence, also when it was stored before a restart.
 */
export class Activity {
  #at: number;
  #draft: string;
  #scene: string;
  #code: string;

  constructor({ draft, board, code }: Pick<Stored, 'draft' | 'board' | 'code'>, now: number) {
    this.#at = now;
    this.#draft = wordsOf(draft);
    this.#scene = sceneOf(board);
    this.#code = codeOf(code);
  }

  typed(draft: string, now: number): void {
    const words = wordsOf(draft);
    if (words !== this.#draft) this.#notice(now);
    this.#draft = words;
  }

  /** @param alongside what a board or code is stored as */
  did(command: Command, { board, code }: Alongside, now: number): void {
    const [scene, lines] = [board ? sceneOf(board) : this.#scene, code ? codeOf(code) : this.#code];
    const changes = scene !== this.#scene || lines !== this.#code;
    if (command.type === 'Say') this.#draft = '';
    if (changes || isActivity(command)) this.#notice(now);
    [this.#scene, this.#code] = [scene, lines];
  }

  /** The candidate was away through no doing of theirs. */
  shift(byMs: number): void {
    this.#at += byMs;
  }

  /** From when on they have been quiet (epoch ms); who draws is not (C11). */
  lastAt(): number {
    return this.#at;
  }

  #notice(now: number): void {
    this.#at = Math.max(this.#at, now);
  }
}

const wordsOf = (draft: string): string => draft.replace(/\s+/g, ' ').trim();
const sceneOf = (board: Stored['board']): string => JSON.stringify(board?.scene ?? []);
const codeOf = (code: Stored['code']): string => JSON.stringify([code?.language ?? '', code?.text ?? '']);
