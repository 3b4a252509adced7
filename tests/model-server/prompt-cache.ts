/** Characters of a token, roughly. */
const TOKEN = 4;
const KEPT = 500;

/** Says how much of a prompt an earlier one began with, as a provider's prompt cache would. */
export class PromptCache {
  readonly #prompts: string[] = [];

  take(messages: readonly { role: string; content: string }[]): { promptTokens: number; cachedTokens: number } {
    const prompt = messages.map(({ role, content }) => `${role}\n${content}\n`).join('');
    const common = Math.max(0, ...this.#prompts.map((earlier) => commonStart(earlier, prompt)));
    this.#prompts.push(prompt);
    if (this.#prompts.length > KEPT) this.#prompts.shift();
    return { promptTokens: Math.ceil(prompt.length / TOKEN), cachedTokens: Math.floor(common / TOKEN) };
  }
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  // In steps first: prompts share thousands of characters.
  let at = 0;
  while (at + 256 <= most && one.slice(at, at + 256) === other.slice(at, at + 256)) at += 256;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
