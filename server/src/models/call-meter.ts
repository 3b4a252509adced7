import type { CallOutcome, ModelCall } from '../contract/model-call.ts';

/** The part of LangChain's chunks that tells what a call cost; the usage comes with the last of them. */
export interface MeteredChunk {
  text: string;
  usage_metadata?:
    | { input_tokens?: number; output_tokens?: number; input_token_details?: { cache_read?: number } | undefined }
    | undefined;
}

/** Measures one call to a model, from its making to `ended`. */
export class CallMeter {
  readonly #began = performance.now();
  readonly #call: ModelCall;

  constructor(purpose: ModelCall['purpose'], model: string) {
    this.#call = {
      at: Date.now(),
      purpose,
      model,
      ms: 0,
      firstWordMs: null,
      promptTokens: null,
      cachedTokens: null,
      outputTokens: null,
      outcome: 'down',
    };
  }

  heard({ text, usage_metadata: usage }: MeteredChunk): void {
    const call = this.#call;
    if (call.firstWordMs === null && typeof text === 'string' && text.trim() !== '') call.firstWordMs = this.#elapsed();
    if (typeof usage?.input_tokens !== 'number') return;
    call.promptTokens = usage.input_tokens;
    call.cachedTokens = usage.input_token_details?.cache_read ?? 0;
    call.outputTokens = usage.output_tokens ?? 0;
  }

  ended(outcome: CallOutcome): ModelCall {
    return { ...this.#call, ms: this.#elapsed(), outcome };
  }

  #elapsed(): number {
    return Math.round(performance.now() - this.#began);
  }
}
