import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { type ModelRef, printModelName } from './model-name.ts';
import { baseUrlOf, NO_KEY, type OpenAiSettings } from './openai-server.ts';

/** The part of LangChain's chat model that is used here. */
export type ChatModel = Pick<BaseChatModel, 'stream'>;
/** Loads the model once, at the first call; LangChain costs most of a second to import. */
export type OpenChatModel = () => Promise<ChatModel>;

/** A model of any provider that LangChain reaches, without retries of its own. */
export function chatModel(ref: ModelRef, openAi: OpenAiSettings): OpenChatModel {
  let opened: Promise<ChatModel> | null = null;
  return () => {
    opened ??= open(ref, openAi).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}

const TRACING = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'];

async function open(ref: ModelRef, openAi: OpenAiSettings): Promise<ChatModel> {
  // Set for another project in the same shell, these would send every prompt to a third party.
  for (const name of TRACING) delete process.env[name];
  const { initChatModel } = await import('langchain/chat_models/universal');
  const server =
    ref.provider === 'openai'
      ? {
          apiKey: openAi.key?.reveal() ?? NO_KEY,
          configuration: { baseURL: baseUrlOf(openAi), logLevel: 'off' },
        }
      : {};
  try {
    return await initChatModel(ref.model, { modelProvider: ref.provider, maxRetries: 0, ...server });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${printModelName(ref)} cannot be opened: ${reason}`, { cause: error });
  }
}
