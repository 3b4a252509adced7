import type { ModelCall } from '../contract/model-call.ts';
import type { Notice } from '../contract/sockets.ts';
import type { SessionMeans } from './session-means.ts';
import type { Speak } from './speaking.ts';

const SPENT: Notice = {
  code: 'model-budget',
  message: 'This interview has used the model tokens that it may use, so the built-in interviewer goes on.',
};

/** What the model has cost a session, and who speaks when that is too much. */
export class ModelBudget {
  readonly #means: Pick<SessionMeans, 'speak' | 'budget'>;
  #tokens: number;
  #told = false;

  /** @param tokens used so far */
  constructor(means: Pick<SessionMeans, 'speak' | 'budget'>, tokens: number) {
    this.#means = means;
    this.#tokens = tokens;
  }

  note({ promptTokens, outputTokens }: ModelCall): void {
    this.#tokens += (promptTokens ?? 0) + (outputTokens ?? 0);
  }

  /** Who words the next turn. @param tell told once when the budget is spent */
  speaker(tell: (notice: Notice) => void): Speak {
    const { budget, speak } = this.#means;
    if (this.#tokens < budget.tokens) return speak;
    if (!this.#told) tell(SPENT);
    this.#told = true;
    return budget.speak;
  }
}
