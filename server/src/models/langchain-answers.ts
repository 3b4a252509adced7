import type { AnsweringModel, Piece, Usage } from './answers.ts';
import type { OpenChatModel } from './chat-model.ts';
import type { ModelRef } from './model-name.ts';

/** A model of any provider that LangChain reaches. */
export function langChainAnswers({ provider }: Pick<ModelRef, 'provider'>, open: OpenChatModel): AnsweringModel {
  return {
    tellsFinish: provider === 'openai',
    async warmUp() {
      await open();
    },
    async *ask(messages, signal) {
      const model = await open();
      // LangChain does not end a call whose answer is left early.
      const own = new AbortController();
      try {
        const stream = await model.stream([...messages], { signal: AbortSignal.any([signal, own.signal]) });
        for await (const chunk of stream) yield pieceOf(chunk);
      } finally {
        own.abort();
      }
    },
  };
}

/** The part of LangChain's chunks that is read here. */
interface Chunk {
  text: string;
  response_metadata?: Record<string, unknown>;
  usage_metadata?:
    | { input_tokens?: number; output_tokens?: number; input_token_details?: { cache_read?: number } | undefined }
    | undefined;
}

export function pieceOf({ text, response_metadata: metadata, usage_metadata }: Chunk): Piece {
  const usage = usageOf(usage_metadata);
  return {
    text: typeof text === 'string' ? text : '',
    ...(usage ? { usage } : {}),
    ...(typeof metadata?.finish_reason === 'string' ? { finished: true } : {}),
  };
}

/** Some servers send the field and count nothing. */
function usageOf(usage: Chunk['usage_metadata']): Usage | null {
  if (typeof usage?.input_tokens !== 'number' || usage.input_tokens <= 0) return null;
  return {
    promptTokens: usage.input_tokens,
    cachedTokens: usage.input_token_details?.cache_read ?? 0,
    outputTokens: usage.output_tokens ?? 0,
  };
}
