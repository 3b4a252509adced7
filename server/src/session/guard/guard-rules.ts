import type { Script } from '../../content/script.ts';
import {
  type CompiledPhrases,
  compileConcepts,
  compilePhrases,
  conceptsIn,
  findConcepts,
} from '../../detect/concepts.ts';
import { sentencesOf } from '../../detect/words.ts';
import type { Brief, StoredEvent } from '../../interview/events.ts';
import { inWords } from '../../interview/lines.ts';
import { canaryOf } from '../../interviewers/canary.ts';
import type { Floor } from '../../interviewers/interviewer.ts';
import type { GuardRules } from '../conduct-guard.ts';
import { allFigures, type Figures, figuresIn } from './figures.ts';
import { PRAISE, SCORE_WORDS } from './lexicon.ts';
import { LexiconWatch, phrasesIn } from './lexicon-watch.ts';
import { PhraseWatch } from './phrase-watch.ts';
import { type Reference, ReferenceWatch, referenceOf, runsIn } from './reference-watch.ts';
import { wordCount } from './sentences.ts';

/** Conduct C2. */
const MOST_WORDS = 90;
const MOST_WORDS_OPENING = 150;

/** What the guard looks for in the turn that has the floor. */
export function guardRules(floor: Floor): GuardRules {
  const { script, events, brief } = floor;
  const briefed = textsOf(brief);
  const choice = briefed.join('\n');
  const { reference, figures, heard } = guardedOf(script);
  const talk = events.flatMap((event) => {
    if (event.type !== 'CandidateSaid' && event.type !== 'InterviewerSaid') return [];
    const known = heard.get(event) ?? { figures: figuresIn([event.text]), runs: runsIn(reference, event.text) };
    heard.set(event, known);
    return [known];
  });
  const allowed = [...talk.map(({ runs }) => runs), ...briefed.map((text) => runsIn(reference, text))];
  const opening = events.findLast((event) => event.type === 'MoveChosen')?.move === 'open';
  return {
    canary: canaryOf(events),
    figures: allFigures([figures, ...talk.map((each) => each.figures), figuresIn(briefed)]),
    watches: [
      new PhraseWatch('guarded', stillGuarded(floor)),
      new PhraseWatch('score', compileScore(SCORE_WORDS.filter((word) => !saysPhrase(choice, word)))),
      new LexiconWatch('praise', without(PRAISE, phrasesIn(choice, PRAISE))),
      new ReferenceWatch(reference, allowed),
    ],
    wordsBefore: wordCount(brief.lead),
    maxWords: opening ? MOST_WORDS_OPENING : MOST_WORDS,
  };
}

/** What the director gave for this turn may be said. */
function textsOf(brief: Brief): string[] {
  return [
    brief.lead,
    ...brief.answers.map(({ say }) => say),
    brief.ask?.text ?? '',
    brief.mention ?? '',
    brief.acknowledge ?? '',
    brief.board,
    inWords(brief.phaseLeftMs),
    inWords(brief.leftMs),
  ];
}

/** What is made ready once a script, and once a turn that was said. */
interface Guarded {
  phrases: Readonly<Record<string, readonly string[]>>;
  compiled: CompiledPhrases;
  /** The phrases of what is still guarded, by the ids of the concepts. */
  still: Map<string, CompiledPhrases>;
  /** The concepts that each turn names. */
  named: WeakMap<StoredEvent, readonly string[]>;
  reference: Reference;
  /** Those of the brief and the facts. */
  figures: Figures;
  heard: WeakMap<StoredEvent, { figures: Figures; runs: readonly number[] }>;
}
const GUARDED = new WeakMap<Script, Guarded>();

function guardedOf(script: Script): Guarded {
  const known = GUARDED.get(script);
  if (known) return known;
  const phrases = Object.fromEntries(script.guarded.map((id) => [id, script.concepts[id] ?? []]));
  const { solution, diagram, tradeoffs, beyond } = script.reference;
  const given = [script.brief, ...script.facts.map(({ say }) => say)];
  const made: Guarded = {
    phrases,
    compiled: compileConcepts(phrases),
    still: new Map(),
    named: new WeakMap(),
    reference: referenceOf([solution, ...diagram, ...tradeoffs, ...Object.values(beyond)], given),
    figures: figuresIn(given),
    heard: new WeakMap(),
  };
  GUARDED.set(script, made);
  return made;
}

/** The guarded concepts that the candidate has not named. */
function stillGuarded({ script, events }: Floor): CompiledPhrases {
  const { phrases, compiled, still, named } = guardedOf(script);
  const said = new Set<string>();
  for (const event of events) {
    if (event.type !== 'CandidateSaid') continue;
    const concepts = named.get(event) ?? conceptsIn(compiled, event.text);
    named.set(event, concepts);
    for (const concept of concepts) said.add(concept);
  }
  const left = Object.keys(phrases).filter((id) => !said.has(id));
  const key = left.join(' ');
  const made = still.get(key) ?? compileConcepts(Object.fromEntries(left.map((id) => [id, phrases[id] ?? []])));
  if (still.size >= MOST_KEPT) still.clear();
  still.set(key, made);
  return made;
}
const MOST_KEPT = 200;

const COMPILED = new Map(SCORE_WORDS.map((phrase) => [phrase, compilePhrases([phrase])]));

function saysPhrase(text: string, phrase: string): boolean {
  const compiled = COMPILED.get(phrase) ?? compilePhrases([phrase]);
  return sentencesOf(text).some(({ tokens }) => findConcepts(compiled, tokens).length > 0);
}

const ALL_SCORE = compilePhrases(SCORE_WORDS);
const compileScore = (words: readonly string[]) =>
  words.length === SCORE_WORDS.length ? ALL_SCORE : compilePhrases(words);

const without = (all: readonly string[], some: readonly string[]) => all.filter((phrase) => !some.includes(phrase));
