import type { Probe, Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import { type CompiledPhrases, compileConcepts, findConcepts } from '../detect/concepts.ts';
import { markSteering } from '../detect/steering.ts';
import { type Token, tokensOf } from '../detect/words.ts';
import type { Claim } from './claims.ts';
import type { Ask } from './events.ts';
import { saltFor } from './lines.ts';
import { contentStems, type Mention, mentionOf, nodeToName, sharedStems } from './mention.ts';
import { wouldPointAt } from './standing-alone.ts';
import { type Interview, phaseIndex, saidBefore } from './state.ts';

/** How the interviewer's questions are tied to what the candidate has said and drawn, without giving anything away. */
export interface QuestionTies {
  /** Whether a text names a guarded concept that the candidate has not named yet. */
  givesAway(state: Interview, text: string): boolean;
  /** How near a probe lies to what the candidate has just said. */
  nearness(state: Interview): (probe: Probe) => number;
  /** What a question takes up; null where it stands better alone. `bare`: only where nothing else ties it. */
  tieFor(state: Interview, ask: Ask, bare: boolean, claim: Claim | null): Mention | null;
}

/** The ties of one script. */
export function questionTies(
  script: Script,
  concepts: CompiledPhrases,
  nounsIn: (text: string) => readonly string[],
): QuestionTies {
  const common = commonStems(script);
  const guarded = compileConcepts(Object.fromEntries(script.guarded.map((id) => [id, script.concepts[id] ?? []])));

  const wanted = (items: readonly string[]) =>
    new Set(script.items.filter(({ id }) => items.includes(id)).flatMap((item) => item.met));
  /** How somebody decides and sums up says nothing of what they speak about. */
  const spokenOf = (items: readonly string[]) => wanted(items.filter((id) => !id.startsWith('D7-')));

  /** The guarded concepts that each turn names; a turn never changes. */
  const named = new WeakMap<Turn, readonly string[]>();
  const namedIn = (turn: Turn): readonly string[] => {
    const found = named.get(turn) ?? findConcepts(guarded, tokensOf(turn.text)).map(({ concept }) => concept);
    named.set(turn, found);
    return found;
  };
  const givesAway = ({ view }: Interview, text: string) => {
    const secrets = findConcepts(guarded, tokensOf(text));
    if (secrets.length === 0) return false;
    const heard = new Set(view.turns.filter(({ by }) => by === 'candidate').flatMap(namedIn));
    return secrets.some(({ concept }) => !heard.has(concept));
  };

  /** What each probe is about, made ready once: its concepts, and the stems of its question that tie it to something. */
  const probes = new Map(
    script.probes.map((probe) => {
      const rare = contentStems(tokensOf(probe.ask)).filter((stem) => !common.has(stem));
      return [probe.id, { about: [...spokenOf(probe.for)], rare }];
    }),
  );
  const nearness = (state: Interview) => {
    const tokens = tokensOf(lastCandidateTexts(state).at(-1) ?? '');
    const heard = new Set(findConcepts(concepts, tokens).map(({ concept }) => concept));
    const stems = new Set(contentStems(tokens));
    return ({ id }: Probe) => {
      const { about, rare } = probes.get(id) ?? { about: [], rare: [] };
      const near = about.some((concept) => heard.has(concept)) ? 1.2 : 0;
      return near + Math.min(1.2, 0.6 * rare.filter((stem) => stems.has(stem)).length);
    };
  };

  const rareStems = (tokens: readonly Token[], question: string): string[] =>
    [...sharedStems(tokens, tokensOf(question))].filter((stem) => !common.has(stem));

  const tieFor = (state: Interview, ask: Ask, bare: boolean, claim: Claim | null): Mention | null => {
    const texts = lastCandidateTexts(state);
    // "The menu is a process of its own. It dropped off the network": the pointer would be heard of what is named before it.
    if (ask.step !== 'claim' && wouldPointAt(ask.text)) return null;
    if (claim?.words && ask.items.some((id) => claim.items.has(id))) return { words: claim.words, tie: 'topic' };
    if (owesTheBoard(state)) {
      const node = nodeToName(state.board, { question: ask.text, texts }, (label) => givesAway(state, label));
      if (node) return node;
    }
    const heard = tokensOf(texts.join('\n'));
    const shared = rareStems(heard, ask.text).length;
    if (bare && sharedStems(heard, tokensOf(ask.text)).size > 0) return null;
    const said = saidBefore(state);
    const context = { texts, concepts, wanted: spokenOf(ask.items), question: ask.text, said, common, nounsIn };
    const mention = mentionOf(context);
    // Not every question needs a bow: one that speaks of the same thing anyway often stands alone.
    if (shared > 0 && (mention?.tie !== 'topic' || (shared > 1 && saltFor(state) % 3 === 0))) return null;
    // The words around it must not make a secret of it: "from the" and "future".
    if (mention?.tie === 'aside' && givesAway(state, `away from the ${mention.words}, on the ${mention.words}`))
      return null;
    if (mention?.tie !== 'aside' || ask.step === 'first') return mention;
    // A question that is put again has its tie to what went before; still, most questions take up words (conduct C16).
    return mostlyTied(state) ? null : mention;
  };

  return { givesAway, nearness, tieFor };
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

/** Whether enough of the questions so far took up the candidate's words. */
const mostlyTied = (state: Interview): boolean => shareTied(state) >= 0.78;

const askedOf = ({ spoken }: Interview) => spoken.filter(({ brief }) => brief.ask?.probe);

function shareTied(state: Interview): number {
  const asked = askedOf(state);
  return asked.filter(({ brief }) => brief.mention !== null).length / Math.max(1, asked.length);
}

/** Stems of the brief, and of so many questions that sharing one ties nothing together. */
function commonStems({ brief, probes }: Script): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const { ask } of probes) {
    for (const stem of new Set(tokensOf(ask).map((token) => token.stem))) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  }
  const many = [...uses].flatMap(([stem, count]) => (count > probes.length * 0.15 ? [stem] : []));
  return new Set([...many, ...tokensOf(brief).map(({ stem }) => stem)]);
}

/** C17: after the high-level phase, one question of each phase names a box of the board. */
function owesTheBoard(state: Interview): boolean {
  const { phase } = state.view;
  if (phaseIndex(state) < 2 || !state.board.nodes.some(({ label }) => label !== '')) return false;
  return !state.spoken.some(({ brief }) => brief.phase === phase && brief.tie === 'board');
}
