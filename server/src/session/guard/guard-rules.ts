import { type CompiledPhrases, compileConcepts, compilePhrases, findConcepts } from '../../detect/concepts.ts';
import { sentencesOf } from '../../detect/words.ts';
import type { Brief } from '../../interview/events.ts';
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
export function guardRules({ script, events, brief }: Floor): GuardRules {
  const briefed = textsOf(brief);
  const candidate: string[] = [];
  const interviewer: string[] = [];
  for (const event of events) {
    if (event.type === 'CandidateSaid') candidate.push(event.text);
    else if (event.type === 'InterviewerSaid') interviewer.push(event.text);
  }
  const given = [script.brief, ...script.facts.map(({ say }) => say), ...briefed, ...candidate, ...interviewer];
  const choice = briefed.join('\n');
  const { solution, diagram, tradeoffs, beyond } = script.reference;
  const opening = events.findLast((event) => event.type === 'MoveChosen')?.move === 'open';
  return {
    canary: canaryOf(events),
    figures: figuresIn(given),
    watches: [
      new PhraseWatch('guarded', stillGuarded(script, candidate)),
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

/** The guarded concepts that the candidate has not named. */
function stillGuarded({ guarded, concepts }: Floor['script'], candidate: readonly string[]): CompiledPhrases {
  const all = Object.fromEntries(guarded.map((id) => [id, concepts[id] ?? []]));
  const compiled = compileConcepts(all);
  const said = new Set<string>();
  for (const text of candidate) {
    for (const { tokens } of sentencesOf(text)) {
      for (const { concept } of findConcepts(compiled, tokens)) said.add(concept);
    }
  }
  return compileConcepts(Object.fromEntries(Object.entries(all).filter(([id]) => !said.has(id))));
}

function saysPhrase(text: string, phrase: string): boolean {
  const compiled = compilePhrases([phrase]);
  return sentencesOf(text).some(({ tokens }) => findConcepts(compiled, tokens).length > 0);
}

const without = (all: readonly string[], some: readonly string[]) => all.filter((phrase) => !some.includes(phrase));
