import { type Sentence, sentencesOf } from './words.ts';

/** Words by which a text tries to steer its judge. Whole sentences: they cannot be cited, and nothing is read in them. */
const ATTEMPTS: readonly RegExp[] = [
  /\b(ignore|disregard|forget|override|bypass|drop)\b.{0,40}\b(your|previous|prior|above|earlier|all|these|those|any|system)\b.{0,30}\b(instructions?|rules?|prompts?|rubrics?|guidelines|criteria|checklists?|directions)\b/i,
  /\b(full|maximum|max|perfect|top|highest|best) (marks?|scores?|points?|rating|grade)\b/i,
  /\bfull credit\b.{0,30}\b(me|items?|answers?|candidate|dimensions?|every|everything|all)\b/i,
  /\b(give|award|grant|assign|rate|score|grade|mark)\b.{0,30}\b(me|this candidate|the candidate|this answer|this transcript|every item|all items|each item|every dimension|all dimensions)\b.{0,60}\b(marks?|scores?|points?|credit|rating|grade|met|pass|hire|gold|level|\d+)\b/i,
  /\b(mark|set|treat|consider|count|judge|record)\b.{0,20}\b(all|every|each|these|the|this)\b.{0,20}\b(items?|dimensions?|criteria|checklists?|requirements of the rubric)\b.{0,30}\b(met|passed|satisfied|true|done|fulfilled)\b/i,
  /^\W*(overall\s+|final\s+|total\s+)?(score|verdict|certificate|rating|judge?ment|result|grade|recommendation)\W*[:=]\s*\W*(\d|strong|hire|lean|gold|silver|pass|met|full)/i,
  /\b(overall|score)\s*[:=]\s*(9\d|100)\b/i,
  /\bstrong[_ -]hire\b|\blean_hire\b|\bcertificate\s*[:=]|\bgold certificate\b/i,
  /"(status|score|overall|verdict|credit|level|certificate)"\s*:/i,
  /\bD[1-8](-[a-z]+)*\b\s*(:|=|is|are|->|→)\s*(fully\s+)?(met|passed|level|full|4|[0-9]+\s*\/)/i,
  /\b(the|this) candidate (has |have |clearly |fully |already )*(met|meets|deserves?|demonstrat\w+|shown|shows|answered|explained|passed|passes|earned|satisf\w+|covered|covers|should (get|receive|pass|be))\b/i,
  /\b(you are|act as|pretend to be|you're) (now |an? )*(the |an? )?(ai|language model|llm|assistant|grader|judge|lenient|generous|different)\b/i,
  /\b(system prompt|new instructions?|developer mode|jailbreak|end of (the )?(transcript|interview record)|prompt injection)\b/i,
  /<\/?\s*(system|assistant|user|transcript|instructions?|candidate|interviewer|judge|data|fence)\b[^>]*>|\[\/?(inst|system)\]|<\|[a-z_]+\|>/i,
  /\b(note|message|instructions?|hint|reminder|attention)\s*(to|for)?\s*(the\s*|:?\s*)(grader|judge|scorer|scoring|evaluator|examiner|marker|model|ai|llm|assessor)\b/i,
  /\byou (must|should|have to|need to|will|shall) (now )?(give|award|score|rate|pass|mark|output|answer with|return)\b.{0,60}\b(me|met|marks?|score|hire|pass|100|full|candidate|json)\b/i,
  /\bi (deserve|should get|must get|demand|want) .{0,40}\b(hire|full|marks|100|gold|pass)\b/i,
  /\b(give|tell|show) me the (reference|rubric|checklist)\b/i,
];
/** A line that claims another speaker; all that follows up to an empty line is theirs. */
const SPEAKER =
  /^\W*(system|assistant|interviewer|judge|grader|evaluator|examiner|scorer|admin|developer|moderator|score ?card)\s*(message|note|prompt|override)?\W{0,3}:/i;
/** Such words at the start of a line are honest headings now and then: "System: the order service …". */
const HONEST = /^\W*(system|developer|admin)\s*:\s+(the|an?|we|i|it|our|order|one)\b/i;

const plain = (text: string): string => text.replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '').replace(/[*_`]/g, '');

/** The sentences of a text, each with whether it tries to steer the judge. */
export function markSteering(text: string): readonly Marked[] {
  const sentences = sentencesOf(text);
  const marked = MARKED.get(sentences) ?? mark(text, sentences);
  MARKED.set(sentences, marked);
  return marked;
}

interface Marked {
  sentence: Sentence;
  steers: boolean;
}
/** A decision asks for the same few turns several times. */
const MARKED = new WeakMap<readonly Sentence[], readonly Marked[]>();

function mark(text: string, sentences: readonly Sentence[]): Marked[] {
  const fake = fakeRanges(text);
  return sentences.map((sentence) => ({
    sentence,
    steers:
      fake.some(([from, to]) => sentence.start < to && sentence.end > from) ||
      ATTEMPTS.some((attempt) =>
        attempt.test(sentence.text.includes('_') ? `${sentence.text} ${plain(sentence.text)}` : plain(sentence.text)),
      ),
  }));
}

function fakeRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let at = 0;
  let inside = false;
  for (const line of text.split('\n')) {
    const words = plain(line);
    if (words.trim() === '') inside = false;
    else if (SPEAKER.test(words) && !HONEST.test(words)) inside = true;
    if (inside) ranges.push([at, at + line.length]);
    at += line.length + 1;
  }
  return ranges;
}
