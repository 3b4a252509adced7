import type { Ask, StoredEvent } from '../interview/events.ts';
import { unused } from '../interview/lines.ts';
import type { Floor, Interviewer } from './interviewer.ts';

/** Ways to pick up the candidate's words before a question. `#` stands for the words. */
const PICK_UPS = [
  'You said "#".',
  'On "#":',
  'Staying with "#" for a moment.',
  'You mentioned "#".',
  'Let me take up "#".',
  'About "#":',
  'Coming from "#":',
  'With "#" in mind:',
  'I noted "#".',
  'Take "#".',
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
  if (brief.ask) parts.push(question(brief.ask, brief.mention, events));
  else if (brief.acknowledge) parts.push(brief.acknowledge);
  return parts.join(' ');
}

function question({ text, step }: Ask, mention: string | null, events: readonly StoredEvent[]): string {
  if (mention === null || step === 'opening') return text;
  const said = events.flatMap((event) => (event.type === 'InterviewerSaid' ? [withoutQuotes(event.text)] : []));
  const way = unused(PICK_UPS.map(withoutQuotes), said);
  const pickUp = PICK_UPS.find((candidate) => withoutQuotes(candidate) === way) ?? PICK_UPS[0] ?? '#';
  return `${pickUp.replace('#', () => mention.replaceAll('"', "'"))} ${text}`;
}

/** A pick-up is known again whatever words it quoted. */
function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"/g, '""');
}
