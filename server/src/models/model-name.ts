import { PROVIDER_PACKAGES } from './providers.ts';

/** A model of a provider. */
export interface ModelRef {
  provider: string;
  model: string;
}
export type ModelName = 'built-in' | ModelRef;

/** Reads `built-in` or `provider:model`; for anything else, says what to write (continues a sentence). */
export function parseModelName(text: string): { name: ModelName } | { problem: string } {
  if (text === 'built-in') return { name: 'built-in' };
  const colon = text.indexOf(':');
  const provider = text.slice(0, Math.max(0, colon));
  const model = text.slice(colon + 1).trim();
  if (colon < 1 || model === '') {
    return { problem: 'write built-in, or provider:model such as openai:gpt-5-mini.' };
  }
  if (!Object.hasOwn(PROVIDER_PACKAGES, provider)) {
    return { problem: `the provider is not known; choose one of ${Object.keys(PROVIDER_PACKAGES).join(', ')}.` };
  }
  return { name: { provider, model } };
}

export function printModelName(name: ModelName): string {
  return name === 'built-in' ? name : `${name.provider}:${name.model}`;
}
