import { tokensOf } from '../detect/words.ts';
import { contentStems } from './mention.ts';

const WISH =
  /\b(?:want|like|prefer|rather|let me|let['’]s|let us|i['’]d|i would|i['’]ll|i will) (?:to )?(?:now |first |next |really )?(?:go (?:deep(?:er)?|further)|dig(?: deep(?:er)?)?|dive(?: deep(?:er)?)?|deep[- ]dive|focus|zoom in|concentrate|spend (?:the |my |our |some )?time)(?: now| first)? (?:in|into|on|onto) ([^.?!;]{3,80})/i;

/** Where the candidate says that they want to go deep, as stems; empty where they say nothing of it. */
export function wishedFor(text: string): ReadonlySet<string> {
  return new Set(contentStems(tokensOf(WISH.exec(text)?.[1] ?? '')));
}
