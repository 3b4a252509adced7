import type { Ask, Brief, StoredEvent } from '../interview/events.ts';
import { saltOf, unused } from '../interview/lines.ts';
import type { Floor, Interviewer } from './interviewer.ts';

type Tie = Exclude<NonNullable<Brief['tie']>, 'aside'>;

/** Ways to take up the candidate's words before a question. `#` stands for the words, `@` for what a box does. */
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
  board: [
    'On your board "#" @.',
    'In your drawing "#" @.',
    'You drew a box "#"; it @.',
    'Look at "#" on your board, which @.',
  ],
};

/** Before a question that is put again in a simpler form. */
const ONCE_MORE: readonly string[] = [
  'Let me put it another way.',
  'Let me ask it more simply.',
  'Let me make my question smaller.',
  'Let me come at it from another side.',
  'Let us take just one piece of it.',
  'Let me be more concrete.',
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

function question(
  { text, step }: Ask,
  { mention, tie = 'topic', role = 'has its place' }: Brief,
  events: readonly StoredEvent[],
): string {
  if (step === 'opening') return text;
  const said = events.flatMap((event) => (event.type === 'InterviewerSaid' ? [withoutQuotes(event.text)] : []));
  if (mention === null || tie === 'aside')
    return step === 'missing' ? `${unused(ONCE_MORE, said, saltOf(text))} ${text}` : text;
  const ways = PICK_UPS[tie];
  // A pick-up is known again by its beginning, whatever words it took up.
  const beginnings = ways.map(beginningOf);
  const way = ways[beginnings.indexOf(unused(beginnings, said, saltOf(mention)))] ?? '"#".';
  const words = mention.replaceAll('"', "'");
  return joined(
    way.replace(/[#@]/g, (sign) => (sign === '#' ? words : role)),
    text,
  );
}

/** After a colon the question goes on as one sentence, but for names and "I". */
function joined(before: string, text: string): string {
  return before.endsWith(':') && GOES_ON.test(text)
    ? `${before} ${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : `${before} ${text}`;
}
const GOES_ON =
  /^(?:an?|the|what|how|which|who|whose|where|when|why|at|on|in|for|from|by|with|does|do|is|are|has|have|can|could|would|will|must|may|and|so|say|suppose|imagine|take|name|tell|show|walk|give|somebody|someone|nobody|everybody|people|one|two|three|your|you|some|next|last|there|this|that|it|they|we|if|it's)\b/i;

const beginningOf = (way: string): string => withoutQuotes(way).split('#')[0] ?? way;

/** A pick-up is known again whatever words it quoted. */
function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"/g, '""');
}
