/** A part of a message: words, or a picture as a data URL. */
export type Part = { type: 'text'; text: string } | { type: 'image_url'; image_url: { url: string } };

export type ModelMessage = { role: 'system' | 'user' | 'assistant'; content: string | Part[] };

/** What a call cost, as the model's server counts it; the cached ones are a part of the prompt's. */
export interface Usage {
  promptTokens: number;
  cachedTokens: number;
  outputTokens: number;
}

/** A piece of an answer; the text may be empty. */
export interface Piece {
  text: string;
  /** Comes once, near the end. */
  usage?: Usage;
  /** The model says that its answer ends here. */
  finished?: boolean;
}

/** A model that answers in words, piece by piece. */
export interface AnsweringModel {
  /** Whether a whole answer says where it ends; one that just stops was then cut off on its way. */
  readonly tellsFinish: boolean;
  /** Loads what the first call would otherwise wait for. */
  warmUp(): Promise<void>;
  /**
   * Asks once, with no retry. Leaving the answer early ends the call.
   * @throws what `sortFailure` sorts; also when the signal is aborted
   */
  ask(messages: readonly ModelMessage[], signal: AbortSignal): AsyncGenerator<Piece, void>;
}
