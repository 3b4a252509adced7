import type { Probe, Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import { type CompiledPhrases, compileConcepts, conceptsIn } from '../detect/concepts.ts';
import { markSteering } from '../detect/steering.ts';
import { type Token, tokensOf } from '../detect/words.ts';
import { boxFor, boxToExamine } from './board-box.ts';
import type { Claim } from './claims.ts';
import type { Ask } from './events.ts';
import { inCode, OPENS_CODE, saltFor } from './lines.ts';
import { contentStems, type Mention, mentionOf, sharedStems } from './mention.ts';
import { saysLittle } from './one-thing.ts';
import { wouldPointAt } from './standing-alone.ts';
import { type Interview, phaseIndex, saidBefore } from './state.ts';
import { tiedShare } from './tied-share.ts';
import { wishedFor } from './wish.ts';

/** How much it counts that a question lies near to what was said, beside what it opens. */
const NEARNESS = 1.5;
/** How much less one counts that shares nothing with it, where few were tied so far. */
const FAR = 2;
/** How much more it counts to have a word in common with what was said, where fewer than this share of the questions had one (C16). */
const [WORDS_OWED, ENOUGH] = [2.5, 0.85];
/** How much more a question counts that lies where they said they want to go deep. */
const WISHED = 2;
/** Fewer than this share of the questions took something up by name: then one that can does. */
const SELDOM = 0.6;
/** How much more a question counts that is about a box of the board, where the phase has named none. */
const BOARD_OWED = 1;

/** What somebody says who decides: concepts of the rubric. */
const DECIDING = ['any-choose', 'any-compare', 'any-reverse'];
/** Asks about the candidate's own choices, whatever they were. */
const OF_CHOICES = /\b(?:cho(?:ice|ose|sen)|decid|decision|belief|assumption|opposite|why (?:this|that|these)\b)/i;

/** How the interviewer's questions are tied to what the candidate has said and drawn, without giving anything away. */
export interface QuestionTies {
  /** Whether a text names a guarded concept that the candidate has not named yet. */
  givesAway(state: Interview, text: string): boolean;
  /** How near a probe, put in these words, lies to what the candidate has just said. */
  nearness(state: Interview): (probe: Probe, text: string) => number;
  /** What a question takes up; null where it stands better alone. `bare`: only where nothing else ties it. */
  tieFor(state: Interview, ask: Ask, bare: boolean, claim: Claim | null): Mention | null;
  /** A box to ask about for its own sake, where the phase owes one and no question of the scenario is about any. */
  owedBox(state: Interview): Mention | null;
}

/** The ties of one script. */
export function questionTies(script: Script, concepts: CompiledPhrases): QuestionTies {
  const common = commonStems(script);
  const guarded = compileConcepts(Object.fromEntries(script.guarded.map((id) => [id, script.concepts[id] ?? []])));

  const wanted = (items: readonly string[]) =>
    new Set(script.items.filter(({ id }) => items.includes(id)).flatMap((item) => item.met));
  /** How somebody decides and sums up says nothing of what they speak about. */
  const spokenOf = (items: readonly string[]) => wanted(items.filter((id) => !id.startsWith('D7-')));

  /** A question about choices may take up any that was made. */
  const decidedOf = ({ items, text }: Ask) =>
    items.some((id) => id.startsWith('D7-')) && OF_CHOICES.test(text)
      ? new Set([...spokenOf(items), ...DECIDING])
      : null;

  /** The guarded concepts that each turn names; a turn never changes. */
  const named = new WeakMap<Turn, readonly string[]>();
  const namedIn = (turn: Turn): readonly string[] => {
    const found = named.get(turn) ?? conceptsIn(guarded, turn.text);
    named.set(turn, found);
    return found;
  };
  const givesAway = ({ view }: Interview, text: string) => {
    const secrets = conceptsIn(guarded, text);
    if (secrets.length === 0) return false;
    const heard = new Set(view.turns.filter(({ by }) => by === 'candidate').flatMap(namedIn));
    return secrets.some((concept) => !heard.has(concept));
  };

  /** The concepts that each probe is about, made ready once. */
  const abouts = new Map(script.probes.map((probe) => [probe.id, [...spokenOf(probe.for)]]));
  const ownWords = wordsOfItems(script, common);
  const belongs = (items: readonly string[]) => new Set(items.flatMap((id) => [...(ownWords.get(id) ?? [])]));

  const sentences = new Map(script.items.map(({ id, good, also }) => [id, [good, ...also].join('\n')]));
  const boxOf = (state: Interview, question: string, items: readonly string[]) => {
    const answers = items.map((id) => sentences.get(id) ?? '').join('\n');
    const subject = { question, answers, wanted: spokenOf(items), common, concepts, named: boxesNamed(state) };
    return boxFor(state.board, subject, (label) => givesAway(state, label));
  };

  const nearness = (state: Interview) => {
    const last = lastCandidateTexts(state).join('\n');
    const heard = new Set(conceptsIn(concepts, last));
    const stems = new Set(contentStems(tokensOf(last)));
    const named = saysLittle(lastCandidateTexts(state).at(-1) ?? '');
    const owed = owesTheBoard(state);
    const wish = wishedFor(lastCandidateTexts(state).at(-1) ?? '');
    const seldom = seldomTied(state);
    const words = tiedShare(state) < ENOUGH ? WORDS_OWED : 1;
    return ({ id, for: items }: Probe, text: string) => {
      const board = owed && !wouldPointAt(text) && boxOf(state, text, items) ? BOARD_OWED : 0;
      const own = named
        ? items.flatMap((item) => [...(ownWords.get(item) ?? [])].filter((stem) => stems.has(stem)))
        : [];
      const shared = contentStems(tokensOf(text)).filter((stem) => stems.has(stem));
      const rare = shared.filter((stem) => !common.has(stem));
      const wished = [...(ownWords.get(items[0] ?? '') ?? []), ...contentStems(tokensOf(text))].some(
        (stem) => wish.has(stem) && !common.has(stem),
      );
      const near =
        (wished ? WISHED : 0) +
        (shared.length > 0 ? 1.2 * words : 0) +
        ((abouts.get(id) ?? []).some((concept) => heard.has(concept)) ? 1.2 : 0);
      if (seldom && board + near + own.length + rare.length === 0) return -FAR;
      return board + NEARNESS * (near + Math.min(1.2, 0.6 * (own.length + rare.length)));
    };
  };

  const rareStems = (tokens: readonly Token[], question: string): string[] =>
    [...sharedStems(tokens, tokensOf(question))].filter((stem) => !common.has(stem));

  const tieFor = (state: Interview, ask: Ask, bare: boolean, claim: Claim | null): Mention | null => {
    // They have their words in themselves, or follow right on an answer.
    if (ask.step === 'one-thing' || ask.step === 'after-change') return null;
    if (opensCode(ask) || IN_CODE.test(ask.text)) return null;
    const texts = lastCandidateTexts(state);
    // "The menu is a process of its own. It dropped off the network": the pointer would be heard of what is named before it.
    if (ask.step !== 'claim' && wouldPointAt(ask.text)) return null;
    if (claim?.words && ask.items.some((id) => claim.items.has(id))) return { words: claim.words, tie: 'topic' };
    if (owesTheBoard(state) || seldomTied(state)) {
      const box = boxOf(state, ask.text, ask.items);
      // Told of the same box again, somebody thinks that nobody remembers.
      if (box && (owesTheBoard(state) || !boxesNamed(state).has(box.words))) return box;
    }
    const heard = tokensOf(texts.join('\n'));
    const shared = rareStems(heard, ask.text).length;
    if (bare && sharedStems(heard, tokensOf(ask.text)).size > 0) return null;
    const said = saidBefore(state);
    const context = {
      texts,
      concepts,
      wanted: spokenOf(ask.items),
      belongs: belongs(ask.items),
      onlyNames: saysLittle(texts.at(-1) ?? ''),
      question: ask.text,
      said,
      common,
      signs: 2,
    };
    // Where nothing else is found, a question about choices takes up one that was made: it need not share a word with it.
    const choice = decidedOf(ask);
    const mention = mentionOf(context) ?? (choice && mentionOf({ ...context, wanted: choice, signs: 1 }));
    // Not every question needs a bow: one that speaks of the same thing anyway often stands alone.
    if (shared > 1 && !seldomTied(state) && saltFor(state) % 3 === 0) return null;
    return mention;
  };

  const owedBox = (state: Interview) => {
    if (!owesTheBoard(state)) return null;
    const said = lastCandidateTexts(state).join('\n');
    return boxToExamine(state.board, { said, named: boxesNamed(state) }, (label) => givesAway(state, label));
  };

  return { givesAway, nearness, tieFor, owedBox };
}

/** It names something already. */
const IN_CODE = new RegExp(`^${inCode('\\w+')}`);

/** "Take the code pad for this one" is an opening of its own: a box or a quote before it would be a second one. */
export const opensCode = ({ text }: Ask): boolean => text.startsWith(OPENS_CODE);

/** Whether somebody could think that nobody listens: few of the questions so far took up what was said or drawn. */
function seldomTied({ spoken }: Interview): boolean {
  const probes = spoken.filter(({ brief }) => typeof brief.ask?.probe === 'string');
  return probes.filter(({ brief }) => brief.mention !== null).length < SELDOM * probes.length;
}

/** The candidate's last two turns, without attempts to steer. */
const lastCandidateTexts = ({ view }: Interview): string[] =>
  view.turns
    .filter((turn) => turn.by === 'candidate')
    .slice(-2)
    .map(({ text }) =>
      markSteering(text)
        .flatMap(({ sentence, steers }) => (steers ? [] : [sentence.text]))
        .join(' '),
    );

/** Stems that the sentences about an item use, where few other items do: in so many as with questions. */
function wordsOfItems({ items }: Script, common: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const all = items.map(({ id, asks, good, also, bluff }) => {
    const stems = contentStems(tokensOf([asks, good, ...also, bluff ?? ''].join('\n')));
    return [id, stems.filter((stem) => !common.has(stem))] as const;
  });
  const uses = new Map<string, number>();
  for (const stem of all.flatMap(([, stems]) => stems)) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const few = Math.max(2, items.length * 0.15);
  return new Map(all.map(([id, stems]) => [id, new Set(stems.filter((stem) => (uses.get(stem) ?? 0) <= few))]));
}

/** Words that two sentences share by chance: "years of it fit on one disk" has nothing to do with "a year from now". */
const ANYWHERE =
  'second seconds minute minutes hour hours day days week weeks month months year years morning evening night time times ' +
  'anything everything something nothing somebody everybody anybody nobody people thing things';

/** Stems of the brief, of words that are said anywhere, and of so many questions that sharing one ties nothing together. */
function commonStems({ brief, probes }: Script): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const { ask } of probes) {
    for (const stem of new Set(tokensOf(ask).map((token) => token.stem))) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  }
  const many = [...uses].flatMap(([stem, count]) => (count > probes.length * 0.15 ? [stem] : []));
  return new Set([...many, ...tokensOf(`${brief} ${ANYWHERE}`).map(({ stem }) => stem)]);
}

const boxesNamed = ({ spoken }: Interview): ReadonlySet<string> =>
  new Set(spoken.flatMap(({ brief }) => (brief.tie === 'board' && brief.mention) || []));

/** C17: after the high-level phase, one question of each phase names a box of the board, if it is about one. */
export function owesTheBoard(state: Interview): boolean {
  const { phase } = state.view;
  if (phaseIndex(state) < 2 || !state.board.nodes.some(({ label }) => label !== '')) return false;
  return !state.spoken.some(({ brief }) => brief.phase === phase && brief.tie === 'board');
}
