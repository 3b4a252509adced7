/** The part of OpenAI's chat request that the server reads. */
export interface ChatRequest {
  model: string;
  messages: { role: string; content: string }[];
  stream: boolean;
  includeUsage: boolean;
  format: 'text' | 'json_object' | 'json_schema';
  /** The pictures of the messages, as data URLs, with the message that each belongs to. */
  pictures: { message: number; url: string }[];
}

/** Null where the body is no chat request. */
export function readChatRequest(text: string): ChatRequest | null {
  const body = objectIn(text);
  if (!body || typeof body.model !== 'string' || !Array.isArray(body.messages)) return null;
  const messages = body.messages.flatMap((message: unknown) => {
    const { role, content } = asObject(message);
    return typeof role === 'string' ? [{ role, content: contentText(content) }] : [];
  });
  const pictures = body.messages.flatMap((message: unknown, at) =>
    pictureUrls(asObject(message).content).map((url) => ({ message: at, url })),
  );
  const format = asObject(body.response_format).type;
  return {
    model: body.model,
    messages,
    stream: body.stream === true,
    includeUsage: asObject(body.stream_options).include_usage === true,
    pictures,
    format: format === 'json_schema' || format === 'json_object' ? format : 'text',
  };
}

function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: unknown) => String(asObject(part).text ?? '')).join('');
}

function pictureUrls(content: unknown): string[] {
  if (!Array.isArray(content)) return [];
  return content.flatMap((part: unknown) => {
    const { url } = asObject(asObject(part).image_url);
    return typeof url === 'string' ? [url] : [];
  });
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
