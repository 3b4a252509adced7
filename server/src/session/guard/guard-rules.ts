import type { Script } from '../../content/script.ts';
import { type CompiledPhrases, compileConcepts, compilePhrases, findConcepts } from '../../detect/concepts.ts';
import { sentencesOf } from '../../detect/words.ts';
import type { Brief, StoredEvent } from '../../interview/events.ts';
import { inWords } from '../../interview/lines.ts';
import { canaryOf } from '../../interviewers/canary.ts';
import type { Floor } from '../../interviewers/interviewer.ts';
import type { GuardRules } from '../conduct-guard.ts';
import { figuresIn } from './figures.ts';
import { PRAISE, SCORE_WORDS } from './lexicon.ts';
import { LexiconWatch, phrasesIn } from './lexicon-watch.ts';
import { PhraseWatch } from './phrase-watch.ts';
import { ReferenceWatch } from './reference-watch.ts';
import { wordCount } from './sentences.ts';

/** Conduct C2. */
const MOST_WORDS = 90;
const MOST_WORDS_OPENING = 150;

/** What the guard looks for in the turn that has the floor. */
export function guardRules(floor: Floor): GuardRules {
  const { script, events, brief } = floor;
  const briefed = textsOf(brief);
  const talk = events.flatMap((event) =>
    event.type === 'CandidateSaid' || event.type === 'InterviewerSaid' ? [event.text] : [],
  );
  const given = [script.brief, ...script.facts.map(({ say }) => say), ...briefed, ...talk];
  const choice = briefed.join('\n');
  const { solution, diagram, tradeoffs, beyond } = script.reference;
  const opening = events.findLast((event) => event.type === 'MoveChosen')?.move === 'open';
  return {
    canary: canaryOf(events),
    figures: figuresIn(given),
    watches: [
      new PhraseWatch('guarded', stillGuarded(floor)),
      new PhraseWatch('score', compilePhrases(SCORE_WORDS.filter((word) => !saysPhrase(choice, word)))),
      new LexiconWatch('praise', without(PRAISE, phrasesIn(choice, PRAISE))),
      new ReferenceWatch([solution, ...diagram, ...tradeoffs, ...Object.values(beyond)], given),
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

interface Guarded {
  phrases: Readonly<Record<string, readonly string[]>>;
  compiled: CompiledPhrases;
  /** What each turn names; a turn is read once. */
  named: WeakMap<StoredEvent, readonly string[]>;
}
const GUARDED = new WeakMap<Script, Guarded>();

function guardedOf(script: Script): Guarded {
  const known = GUARDED.get(script);
  if (known) return known;
  const phrases = Object.fromEntries(script.guarded.map((id) => [id, script.concepts[id] ?? []]));
  const made = { phrases, compiled: compileConcepts(phrases), named: new WeakMap() };
  GUARDED.set(script, made);
  return made;
}

/** The guarded concepts that the candidate has not named. */
function stillGuarded({ script, events }: Floor): CompiledPhrases {
  const { phrases, compiled, named } = guardedOf(script);
  const said = new Set<string>();
  for (const event of events) {
    if (event.type !== 'CandidateSaid') continue;
    const concepts = named.get(event) ?? conceptsIn(event.text, compiled);
    named.set(event, concepts);
    for (const concept of concepts) said.add(concept);
  }
  return compileConcepts(Object.fromEntries(Object.entries(phrases).filter(([id]) => !said.has(id))));
}

const conceptsIn = (text: string, compiled: CompiledPhrases): string[] =>
  sentencesOf(text).flatMap(({ tokens }) => findConcepts(compiled, tokens).map(({ concept }) => concept));

function saysPhrase(text: string, phrase: string): boolean {
  const compiled = compilePhrases([phrase]);
  return sentencesOf(text).some(({ tokens }) => findConcepts(compiled, tokens).length > 0);
}

const without = (all: readonly string[], some: readonly string[]) => all.filter((phrase) => !some.includes(phrase));
