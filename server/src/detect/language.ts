import type { Token } from './words.ts';

const ENGLISH = new Set(
  'the and of to is that it for with we this are be on i have not you so if can would which when'.split(' '),
);
/** Function words of other languages that are no English words. */
const FOREIGN = new Set(
  (
    'der das und ist nicht ein eine den dem wir ich mit für auf von zu sich werden wird dann wenn oder aber les des est une pour dans nous ' +
    'avec sur qui vous sont pas plus mais donc el los las una que por para con del está como pero más il che di della sono per una non ' +
    'gli nel anche quando não um uma os em ao jest się nie że na do przez dla oraz het een van dat niet voor zijn och att som det är'
  ).split(' '),
);

/** Whether a text of the candidate is in another language than English: by script, then by function words. */
export function isForeign(texts: readonly string[], tokens: readonly Token[]): boolean {
  let letters = 0;
  let latin = 0;
  for (const text of texts) {
    letters += text.match(/\p{L}/gu)?.length ?? 0;
    latin += text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  }
  if (letters >= 40 && latin < letters * 0.6) return true;
  if (tokens.length < 20) return false;
  const english = tokens.filter((token) => ENGLISH.has(token.word)).length;
  const foreign = tokens.filter((token) => FOREIGN.has(token.word)).length;
  return foreign > english && foreign >= tokens.length * 0.08;
}
