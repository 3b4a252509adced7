import type { Token } from './words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const NEGATORS = words('no not never without cannot nor neither none nobody nothing avoid forget skip exclude');
/** Words that turn the sentence: a negation does not reach over them. */
const TURNS = words('but because since so if when unless until instead then while therefore and which');
/** They begin a condition; what is denied within it is not denied by the speaker. */
const CONDITIONS = words('if when whenever where once while unless until');
/** Who speaks or is spoken of: behind a denied verb they begin a clause of their own … */
const SUBJECTS = words('we i they you he she it there');
/** … but for after these: "I don't think we need Kafka". */
const OPINIONS = words(
  'think believe see say want expect mean suggest recommend know find feel sure convinced like reason need that why how',
);
/** "No longer than 30 s" sets a limit and denies nothing. */
const COMPARED = words('longer more later less fewer sooner earlier older bigger larger');
/** Words that say "this is more than we need" without a negator. */
const DECLINES = words(
  'overkill unnecessary needless premature overhead skip avoid defer postpone enough plenty suffices suffice fits carries ' +
    'refuse decline neither exclude park parked leave left',
);
/** What a thing is called that is turned down, and what may stand between: "Kafka would just be overkill". */
const DISMISSED = words('overkill unnecessary needless premature');
const NEEDED = words('needed necessary required worth justified');
const LINKS = words(
  'is are was were be would will seems seem looks look still just simply also clearly here really pure an a far yet it this that for us at',
);
/** How many words a negation reaches over. */
const REACH = 7;
/** A thing and the word that turns it down stand close: "leave Kafka out", "Kafka is not needed". */
const CLOSE = 5;

export const isNegator = (token: Token): boolean =>
  NEGATORS.has(token.word) || token.word.endsWith("n't") || token.word === 'dont';

/** What stands between two neighbouring tokens. */
type Gap = (left: number) => string;

/**
 * Whether what stands at tokens [at, to) is denied: by a negator before it in the same clause, or by what is said of
 * it after it ("Kafka is not needed", "leave Kafka out"). What a counterfactual denies is argued for, not denied:
 * "without jitter all would come at once", "if we had no outbox …".
 */
export function isNegated(text: string, start: number, tokens: readonly Token[], at: number, to = at + 1): boolean {
  const gap: Gap = (left) =>
    text.slice((tokens[left]?.end ?? start) - start, (tokens[left + 1]?.start ?? start) - start);
  return isDenied(gap, tokens, at) || isLeftOut(gap, tokens, at, to) || isDismissed(gap, tokens, to);
}

function isDenied(gap: Gap, tokens: readonly Token[], at: number): boolean {
  let ownClause = false;
  for (let i = at - 1; i >= 0 && at - i <= REACH; i -= 1) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    // A quoted "not found" denies nothing outside of its quotes.
    if (!token || !next || parts(gap(i)) || /^["'”’]/.test(gap(i))) return false;
    if (isNegator(token)) return !(ownClause && !OPINIONS.has(next.word)) && denies(tokens, i);
    if (TURNS.has(token.word)) return false;
    // "When the code isn't there we keep …": what follows the subject is said, not denied.
    ownClause ||=
      SUBJECTS.has(token.word) && !OPINIONS.has(tokens[i - 1]?.word ?? '') && !isNegator(tokens[i - 1] ?? token);
  }
  return false;
}

const parts = (gap: string): boolean => /[,;:()]|—|–/.test(gap);

/** Whether a negator denies what follows it. */
function denies(tokens: readonly Token[], negator: number): boolean {
  const [token, next, third, before] = [tokens[negator], tokens[negator + 1], tokens[negator + 2], tokens[negator - 1]];
  if (next?.word === 'only' || next?.word === 'just' || next?.word === 'merely') return false;
  if (COMPARED.has(next?.word ?? '') && third?.word === 'than') return false;
  if (token?.word !== 'without') return !isInCondition(tokens, negator);
  // "We do without Kafka" denies, "we cannot do without it" does not.
  if (/^(?:do|go|live|manage|by)$/.test(before?.word ?? '')) {
    return !tokens.slice(Math.max(0, negator - 4), negator).some(isNegator);
  }
  if (negator === 0 || tokens.slice(negator).some(({ word }) => word === 'would')) return false;
  const would = tokens.findIndex(({ word }) => word === 'would');
  return would < 0 || /^(?:i|we)$/.test(tokens[would - 1]?.word ?? '');
}

const isInCondition = (tokens: readonly Token[], negator: number): boolean =>
  tokens.slice(Math.max(0, negator - REACH), negator).some(({ word }) => CONDITIONS.has(word));

/** "Leave Kafka out", "leave out Kafka", "Kafka is left out". */
function isLeftOut(gap: Gap, tokens: readonly Token[], at: number, to: number): boolean {
  const leave = (from: number, until: number) => {
    for (let i = until - 1; i >= Math.max(0, from); i -= 1) {
      if (parts(gap(i))) return false;
      if (tokens[i]?.stem === 'leav') return true;
    }
    return false;
  };
  if (tokens[at - 1]?.word === 'out' || tokens[at - 2]?.word === 'out') return leave(at - 4, at);
  for (let i = to; i < Math.min(tokens.length, to + CLOSE); i += 1) {
    if (parts(gap(i - 1)) || TURNS.has(tokens[i]?.word ?? '')) return false;
    if (tokens[i]?.word === 'out' || tokens[i]?.word === 'aside')
      return leave(at - CLOSE, at) || /^(?:left|leave)$/.test(tokens[i - 1]?.word ?? '');
  }
  return false;
}

/** "Kafka would be overkill", "Kafka isn't needed here". */
function isDismissed(gap: Gap, tokens: readonly Token[], to: number): boolean {
  let denied = false;
  for (let i = to; i < Math.min(tokens.length, to + CLOSE); i += 1) {
    const token = tokens[i];
    if (!token || parts(gap(i - 1))) return false;
    if (DISMISSED.has(token.word)) return !denied;
    if (NEEDED.has(token.word)) return denied;
    if (isNegator(token)) denied = true;
    else if (!LINKS.has(token.word)) return false;
  }
  return false;
}

/** Whether a sentence turns something down anywhere, by a negator or by a word such as "overkill". */
export function declines(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isNegator(token) || DECLINES.has(token.word));
}
