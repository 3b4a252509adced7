import { sentencesOf } from '../detect/words.ts';

const BEGINS = String.raw`^\W*(?:(?:and|so|but|then|now|well|ok(?:ay)?|right|good|fine|great|enough|all right|alright|with that|please|that's it|that is it)\b[, .]*)*`;
const GOES = `(?:(?:move|go|get|come|jump|switch|turn)(?: on| over| ahead| forward| straight| back)?|continue|proceed)`;
const WANTS = `(?:i(?:'d| would|'ll| will| want to| would like to|'d like to|'d rather| am going to|'m going to)?(?: like to| rather| now| just| suggest we| suggest i| suggest to| propose to| propose we)*|let me|let us|let's|we(?:'ll| can| could| should| will)|can we|please)(?: (?:now|then|just|please))*`;
/** "I'd move to the high-level design", "let me go to the design please". */
const TO = new RegExp(
  `${BEGINS}(?:${WANTS} ${GOES}|(?:moving|going)(?: on)?|on) (?:to|into|with) (?:the |my |our )?(?<where>[^.?!;]{3,60})`,
  'i',
);
/** "Okay, next.", "let's move on." */
const ON = new RegExp(
  `${BEGINS}(?:(?:${WANTS} )?(?:move|go) on(?: now| then| please| here)?|next(?: (?:one|part|topic|section|phase|step))?(?: please)?|next (?:part|topic|section|phase),? please)\\W*$`,
  'i',
);

/** The words by which candidates name the parts of an interview, by the phase's id; "the details of the queue" is none. */
const NAMES: Readonly<Record<string, RegExp>> = {
  requirements: named('requirements?|scope'),
  'high-level': named(
    '(?:(?:rough|overall|main|whole|actual|high[- ]level) )*(?:design|architecture|overview|picture)|high[- ]level',
  ),
  detailed: named('(?:detailed design|deep(?:er)?[- ]?dives?|details)'),
  scale: named(
    '(?:scal(?:e|ing)|edge cases?|failures?|failure cases?)(?: and (?:scal(?:e|ing)|edge cases?|failures?|failure cases?))?',
  ),
};
const NEXT = named('next (?:part|phase|section|step|topic)');

function named(name: string): RegExp {
  return new RegExp(
    `^(?:${name})(?:,? (?:part|phase|section|now|next|then|first|please|if (?:that's|that is|it's) (?:ok(?:ay)?|fine)))*\\W*$`,
    'i',
  );
}

/**
 * Where the last sentence wants to go, said and not asked: a phase's id, `next` where none is named; null where it wants to
 * stay. "I'd move the cache to the edge" and "I go to the database" are of the design.
 */
export function wishToMoveOn(text: string): string | null {
  const last = sentencesOf(text).at(-1)?.text ?? '';
  if (/\?\W*$/.test(last)) return null;
  if (ON.test(last)) return 'next';
  // Behind what was said so far: "… and the creation path, so I'd move to the design."
  for (const clause of last.split(/[,;:–—]\s+(?=\S+ )/)) {
    const where = TO.exec(clause)?.groups?.where;
    if (where === undefined) continue;
    if (NEXT.test(where)) return 'next';
    const phase = Object.keys(NAMES).find((id) => NAMES[id]?.test(where));
    if (phase !== undefined) return phase;
  }
  return null;
}
