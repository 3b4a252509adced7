import type { Ask, Brief, StoredEvent } from '../interview/events.ts';
import { saltOf, unused } from '../interview/lines.ts';
import type { Floor, Interviewer } from './interviewer.ts';

type Tie = NonNullable<Brief['tie']>;

/** Ways to take up the candidate's words before a question. `#` stands for the words. */
const PICK_UPS: Readonly<Record<Tie, readonly string[]>> = {
  topic: [
    'You said "#".',
    'Let me stay with "#".',
    'You mentioned "#".',
    'On "#":',
    'Let me take up "#".',
    'Back to "#".',
    'I heard "#".',
    'A moment on "#".',
  ],
  aside: [
    'Let us leave the # for now.',
    'I have the # noted.',
    'Let us step away from the #.',
    'We can come back to the #.',
    'That will do on the #.',
    'Away from the # for a moment.',
  ],
  board: [
    'I am looking at "#" on your board.',
    'Keep "#" on your board in view.',
    'Your board shows "#".',
    'Let us look at your board, with "#" on it.',
  ],
};

/** Before a question that is put again in a simpler form. */
const ONCE_MORE: readonly string[] = [
  'Let me put it another way.',
  'Let me ask it more simply.',
  'Let me make that smaller.',
  'From another side:',
  'Take just one piece of it.',
  'Then something more concrete:',
];

/** Says the director's move in the scenario's own words; needs no model and no key. */
export const builtInInterviewer: Interviewer = {
  engine: 'built-in',
  model: null,
  async *speak(floor) {
    yield wordsFor(floor);
  },
};

/** The turn after the brief's lead: answers, then the question, or a neutral sentence. */
export function wordsFor({ brief, events }: Floor): string {
  const parts = brief.answers.map((answer) => answer.say);
  if (brief.ask) parts.push(question(brief.ask, brief, events));
  else if (brief.acknowledge) parts.push(brief.acknowledge);
  return parts.join(' ');
}

function question({ text, step }: Ask, { mention, tie = 'topic' }: Brief, events: readonly StoredEvent[]): string {
  if (step === 'opening') return text;
  const said = events.flatMap((event) => (event.type === 'InterviewerSaid' ? [withoutQuotes(event.text)] : []));
  if (mention === null) return step === 'missing' ? `${unused(ONCE_MORE, said, saltOf(text))} ${text}` : text;
  const ways = PICK_UPS[tie];
  // A pick-up is known again by its beginning, whatever words it took up.
  const beginnings = ways.map(beginningOf);
  const way = ways[beginnings.indexOf(unused(beginnings, said, saltOf(mention)))] ?? '"#".';
  return `${way.replace('#', () => mention.replaceAll('"', "'"))} ${text}`;
}

const beginningOf = (way: string): string => withoutQuotes(way).split('#')[0] ?? way;

/** A pick-up is known again whatever words it quoted. */
function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"/g, '""');
}
