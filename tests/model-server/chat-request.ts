/** The part of OpenAI's chat request that the server reads. */
export interface ChatRequest {
  model: string;
  messages: { role: string; content: string }[];
  stream: boolean;
  includeUsage: boolean;
  format: 'text' | 'json_object' | 'json_schema';
}

/** Null where the body is no chat request. */
export function readChatRequest(text: string): ChatRequest | null {
  const body = objectIn(text);
  if (!body || typeof body.model !== 'string' || !Array.isArray(body.messages)) return null;
  const messages = body.messages.flatMap((message: unknown) => {
    const { role, content } = asObject(message);
    return typeof role === 'string' ? [{ role, content: contentText(content) }] : [];
  });
  const format = asObject(body.response_format).type;
  return {
    model: body.model,
    messages,
    stream: body.stream === true,
    includeUsage: asObject(body.stream_options).include_usage === true,
    format: format === 'json_schema' || format === 'json_object' ? format : 'text',
  };
}

function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: unknown) => String(asObject(part).text ?? '')).join('');
}

export function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
