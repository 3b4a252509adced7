import { wrongResults } from './arithmetic-said.ts';
import { type CompiledPhrases, findConcepts } from './concepts.ts';
import type { Concrete } from './concrete.ts';
import { isHollow } from './hollow.ts';
import { listedRanges, saysSomethingOfItsOwn } from './lists.ts';
import { declines, isNegated } from './negation.ts';
import { type Found, hasUnit, quantitiesIn } from './quantities.ts';
import { type Relation, relationsIn } from './relations.ts';
import { namesStatus, signsIn } from './signs.ts';
import { isUnsure } from './unsure.ts';
import type { Sentence } from './words.ts';

/** Where a concept stands in a sentence: token indices [from, to). */
export interface Mention {
  from: number;
  to: number;
  negated: boolean;
}

/** All that is read off one sentence, before any item is asked about it. */
export interface Reading {
  sentence: Sentence;
  /** Concepts that are said, outside of bare lists. */
  concepts: ReadonlyMap<string, readonly Mention[]>;
  relations: ReadonlySet<Relation>;
  /** Those of them that tie it to something: more than one telling word follows. */
  tying: ReadonlySet<Relation>;
  /** Stated quantities; results that were reckoned wrongly are left out. */
  quantities: readonly Found[];
  /** A result in it is off by more than a factor of two. */
  wrong: boolean;
  declines: boolean;
  asks: boolean;
  /** It has a subject, a verb or a relation, so that it says something. */
  speaks: boolean;
  /** It praises more than it states: it may name something, but gives no reason for it. */
  hollow: boolean;
  /** "Maybe rate limiting too": named, and not decided. */
  hedges: boolean;
  /** "Maybe ten thousand a second", "something like Cassandra": said without standing for it, a figure or not. */
  wavers: boolean;
  /** "I'm not sure how", "that should be fine": who speaks says that they have no answer. */
  unsure: boolean;
  /** The concrete things that it speaks of: numbers, parts, failures, the scenario's own subject. */
  marks: ReadonlySet<string>;
  /** It goes on from the sentence before: "So …", "That way …", "Otherwise …". */
  continues: boolean;
}

/** Said to the interviewer: it tells nothing of the design. */
const REQUEST =
  /^(?:(?:ok(?:ay)?|so|and|then|well|just)[, ]+)*(?:please\b|(?:can|could|would|will) you\b|(?:just )?(?:tell|give|show) me\b|let me know\b|i(?:'d| would) like to (?:hear|know) (?:what|which|how) you\b)/i;

const HEDGES =
  /^(?:and |or |then |also )*(?:maybe|perhaps|probably|possibly)\b|\b(?:or something|somehow|something like that|and so on|stuff like|i guess|some kind of|or whatever)\b/i;

/** Unlike a hedge it counts beside a figure too, and wherever it stands. */
const WAVERS = /\b(?:maybe|or something|something like|i guess)\b/i;

/** Words of any kind that may stand between two words of a concept. */
const APART = 2;

const CONTINUES = new Set(
  'so because that this otherwise then but it they if these those which therefore hence when instead thus'.split(' '),
);

/** Reads one sentence. Linear in its tokens. */
export function readSentence(concepts: CompiledPhrases, concrete: Concrete, sentence: Sentence): Reading {
  const { text, start, tokens } = sentence;
  const listed = listedRanges(text, start, tokens);
  const said = new Map<string, Mention[]>();
  for (const { concept, from, to } of findConcepts(concepts, tokens, APART)) {
    if (listed.some((range) => to > range[0] && to <= range[1])) continue;
    const mentions = said.get(concept) ?? [];
    mentions.push({ from, to, negated: isNegated(text, start, tokens, from, to) });
    said.set(concept, mentions);
  }
  const all = quantitiesIn(text, start, tokens);
  const wrong = all.length > 1 ? wrongResults(text, start, tokens, all) : new Set<number>();
  const quantities = all.filter((_, index) => !wrong.has(index));
  const measured = quantities.some(hasUnit);
  const hollow = !measured && isHollow(tokens);
  const related = (least: number): Set<Relation> =>
    hollow ? new Set<Relation>() : new Set([...relationsIn(tokens, least), ...signsIn(text, start, tokens, least)]);
  const [relations, tying] = [related(1), related(2)];
  if (measured || (!hollow && namesStatus(text, start, tokens)))
    for (const all of [relations, tying]) all.add('number');
  return {
    sentence,
    concepts: said,
    relations,
    tying,
    quantities,
    wrong: wrong.size > 0,
    declines: declines(tokens),
    asks: /\?["')\]]*$/.test(text) || REQUEST.test(text),
    speaks: relations.size > 0 || saysSomethingOfItsOwn(tokens),
    hollow,
    hedges: !measured && HEDGES.test(text),
    wavers: WAVERS.test(text),
    unsure: isUnsure(text),
    marks: concrete.marksIn(tokens),
    continues: CONTINUES.has(tokens[0]?.word ?? ''),
  };
}
