import type { CallOutcome, ModelCall } from '../contract/model-call.ts';
import type { Piece } from './answers.ts';

/** Characters of a token, where a server tells no tokens. */
const TOKEN_CHARACTERS = 4;

/** Measures one call to a model, from its making to `ended`. */
export class CallMeter {
  readonly #began = performance.now();
  readonly #call: ModelCall;
  readonly #promptCharacters: number;
  #characters = 0;

  /** @param prompt what is sent, message by message */
  constructor(purpose: ModelCall['purpose'], model: string, prompt: readonly string[]) {
    this.#promptCharacters = prompt.reduce((sum, text) => sum + text.length, 0);
    this.#call = {
      at: Date.now(),
      purpose,
      model,
      ms: 0,
      firstWordMs: null,
      promptTokens: null,
      cachedTokens: null,
      outputTokens: null,
      estimated: false,
      outcome: 'down',
    };
  }

  heard({ text, usage }: Piece): void {
    if (this.#call.firstWordMs === null && text.trim() !== '') this.#call.firstWordMs = this.#elapsed();
    this.#characters += text.length;
    if (usage) Object.assign(this.#call, usage);
  }

  ended(outcome: CallOutcome): ModelCall {
    const call = { ...this.#call, ms: this.#elapsed(), outcome };
    const worked = outcome === 'fine' || outcome === 'cancelled' || this.#characters > 0;
    return call.promptTokens === null && worked ? { ...call, ...this.#estimate() } : call;
  }

  /** What nobody told must not be free: the limit of tokens for a session counts it. */
  #estimate(): Pick<ModelCall, 'promptTokens' | 'cachedTokens' | 'outputTokens' | 'estimated'> {
    return {
      promptTokens: Math.ceil(this.#promptCharacters / TOKEN_CHARACTERS),
      cachedTokens: 0,
      outputTokens: Math.ceil(this.#characters / TOKEN_CHARACTERS),
      estimated: true,
    };
  }

  #elapsed(): number {
    return Math.round(performance.now() - this.#began);
  }
}
