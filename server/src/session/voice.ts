import type { ModelCall } from '../contract/model-call.ts';
import type { Floor } from '../interviewers/interviewer.ts';
import type { Audience } from './audience.ts';
import { ModelBudget } from './model-budget.ts';
import type { SessionMeans } from './session-means.ts';
import { Speaking } from './speaking.ts';
import { within } from './within.ts';

export interface VoiceMeans {
  id: string;
  means: SessionMeans;
  audience: Audience;
  /** Tokens that the model has cost so far. */
  tokens: number;
  /** Puts a finished turn on record. */
  ended: (turnId: string, text: string) => Promise<unknown>;
  failed: (error: unknown) => void;
  called: (call: ModelCall) => void;
}

/** The interviewer's side of a session: one turn at a time is worded, and who follows hears it as it comes. */
export class Voice {
  readonly #given: VoiceMeans;
  readonly #budget: ModelBudget;
  #speaking: Speaking | null = null;

  constructor(given: VoiceMeans) {
    this.#given = given;
    this.#budget = new ModelBudget(given.means, given.tokens);
  }

  /** The turn that is being worded; null where nobody is speaking. */
  get turnId(): string | null {
    return this.#speaking?.turnId ?? null;
  }
  /** What of it was heard so far. */
  get soFar(): Speaking['soFar'] | undefined {
    return this.#speaking?.soFar;
  }

  /** Has a turn worded, and put on record once it is whole, unless somebody cuts in. */
  speak(asked: Omit<Floor, 'scene'>): void {
    const { id, means, audience, ended, failed, called } = this.#given;
    const speaking = new Speaking(
      { ...asked, scene: async () => (await means.store.board(id))?.scene ?? [] },
      this.#budget.speaker((notice) => audience.notice(notice)),
      {
        delta: (delta) => audience.delta(delta),
        notice: (notice) => audience.notice(notice),
        firstWord: (ms) => means.observer.firstWord(id, ms),
        setAside: (reason) => means.observer.setAside(id, reason),
        modelCall: called,
      },
    );
    this.#speaking = speaking;
    speaking.done
      .then(async (text) => {
        if (this.#speaking !== speaking) return;
        await ended(speaking.turnId, text);
        if (this.#speaking === speaking) this.#speaking = null;
      })
      .catch((error: unknown) => {
        // The floor must not stay stuck: after a pause the same move is worded again.
        if (this.#speaking === speaking) this.hush();
        failed(error);
      });
  }

  hush(): void {
    this.#speaking?.stop();
    this.#speaking = null;
  }

  /** Counts what a call to the model cost. */
  note(call: ModelCall): void {
    this.#budget.note(call);
  }

  /** Resolves once nobody is being asked for words. @param ms at the latest then */
  async quiet(ms = Number.POSITIVE_INFINITY): Promise<void> {
    const over = this.#speaking?.done.catch(() => undefined);
    if (!over) return;
    if (ms === Number.POSITIVE_INFINITY) await over;
    else await within(over, ms, this.#given.means.time, new AbortController().signal);
  }
}
