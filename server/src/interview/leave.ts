import { AS_IT_STANDS, isABeginning, isAPart, thingIn } from './talk-parts.ts';

/**
 * Leave that is asked for in the talk: to go on, to draw, to put a question off, to leave a part of the talk out. The
 * same verbs said of the system ("take the database down", "leave the log out") ask about the problem, so what counts is
 * what they are said of: a part of the talk, or nothing at all.
 */
type Leave = 'go-on' | 'later' | 'skip' | 'style';

const ENDS = String.raw`(?=[^\w?]*(?:\?|$))`;
const IT = '(?:it|this|that|these|those|them)';
const NOW =
  '(?:now|next|first|then|later|afterwards|here|quickly|briefly|step by step|one by one|in turn|in (?:\\w+ )?(?:steps|parts))\\b';
const TELLING =
  '(?:draw|sketch|list|nam|describ|explain|estimat|calculat|clarify|ask|outlin|look|think|writ|stat|walk|talk|speak|go|summari[sz]|siz)ing\\b';
const begins = (...ways: string[]): RegExp => new RegExp(`^(?:${ways.join('|')})`, 'i');

/** To the vendor and to users is of the design. */
const NOT_TO_OTHERS = '(?! (?!(?:about|what|how|why|it|that|this)\\b)(?:\\w+ ){0,2}to (?!you\\b))';
/** To whom, and to what, a system comes back. */
const BACK_IN_A_SYSTEM =
  '(?:(?:the|an?|their|our) )?(?:(?:user|customer|client|sender|caller)s?\\b|(?:old|older|previous|earlier|former|last|original) (?!question|point|topic|part|step|thought))';
/** What somebody does in a talk, whoever is named as doing it. */
const TALKS = begins(
  '(?:go (?:ahead|deeper|further)|turn to(?! (?:an?|another|other)\\b))\\b',
  `(?:(?:go|come|get|circle) back|return to)\\b(?! (?:to )?${BACK_IN_A_SYSTEM})`,
  '(?:carry|move) on\\b(?! (?:without|when|even)\\b)',
  'go on\\b(?! \\w+ing\\b)',
  'go into\\b(?! (?:other|new|another|more|production)\\b)',
  'go (?:over|through)\\b(?! (?:an?|budget|the budget|the limit|\\d+)\\b)',
  `(?:continue|proceed)\\b(?! (?:to (?!the\\b|my\\b|that\\b)|without\\b|when\\b|even\\b|(?!${TELLING})\\w+ing\\b))`,
  `(?:jump (?:in|into|ahead|back)|dive|dig|sketch|elaborate|expand(?: on|(?=${ENDS}))|dwell|touch on|recap)\\b`,
  `(?:talk|speak)\\b${NOT_TO_OTHERS}`,
  // From the warehouse is of the design.
  'draw\\b(?! (?:from|on (?!the board|the whiteboard|paper|it|this|that))\\b)',
  `keep going\\b(?! (?:without|when|while|if|even)\\b)|pause(?: here\\b| for a (?:moment|second|minute|bit)\\b|[^\\w?]*\\?)`,
  `wrap up(?: ${IT})?(?: ${NOW})?${ENDS}|stop here\\b|change the subject\\b`,
  `stay (?:here|(?:with|on) ${IT})\\b`,
  'grab (?:a|my) \\w+|ask (?:you|something|one thing|a question)\\b',
  `show ${IT}(?: (?:on|in) (?:the|a|my) (?:board|whiteboard|pad|codepad|picture|diagram|drawing|sketch))?(?: ${NOW})?${ENDS}`,
  '(?:correct|repeat) myself\\b|(?:revise|correct) (?:what|that|my)\\b',
  '(?:use|(?:start|begin) (?:with|from)) (?:an?|the) (?:list|picture|table)\\b',
  '(?:sum (?:it |that |this )?up|(?:show|tell) you|walk (?:you )?through)\\b',
  `think(?: (?:aloud|out loud|about|for|through|${IT})\\b|${ENDS})`,
  `(?:start|begin)(?: off)?(?:${ENDS}| ${NOW}|(?: by)? ${TELLING})`,
  `take ${IT}(?: ${NOW})?${ENDS}`,
  `(?:look at|cover|focus on|discuss)(?: \\w+){1,4}? (?:now|next|later|afterwards|quickly|briefly)${ENDS}`,
  `take (?:an?|another|two|some|a few|one)(?: \\w+)? (?:look|break|notes?|pause|breath|(?:minutes?|moments?|seconds?)${ENDS})`,
);
/** What one does in a talk and "we" in the system, unless it is "shall we". */
const TALKS_OF_ONE = begins(
  `(?:summari[sz]e|stick to|stay (?:with|on))\\b|explain\\b${NOT_TO_OTHERS}`,
  'be (?:more|less|brief|quick|concrete)\\b|structure (?:it|this|that|my)\\b|pick (?:one|up)\\b',
  'add (?:something|one thing|a word|a sentence|to (?:that|this|what|my))\\b',
  `write (?:(?:down|out|up)\\b|${IT} (?:down|out|up|on the board)\\b)`,
  `(?:do|take|look at|cover|focus on|discuss)(?: \\w+){1,4}? ${NOW}${ENDS}`,
  `(?:jot|note)(?: ${IT})? down\\b`,
  'take (?:an?|another|two|some|a few|one)(?: \\w+)? (?:minutes?|moments?|seconds?) (?:to|for)\\b',
);
/** What may be done with a part of the talk. */
const HANDLES =
  /^(?:(?:start|begin)(?: off)?(?: (?:with|from|at|on))?|write|use|finish|leave|skip|look at|cover|focus on|do|give|take|(?:move|come|get|switch|jump)(?: over| on| ahead| forward| straight| right)? to)(?: you)? /i;
/** What "we" do to a thing of the system. */
const WRITES = /^(?:write|give)\b/i;
/** What is never said of a part of the talk that a system has too. */
const NOT_OF_SHARED = /^(?:use|skip)\b/i;
const MOVES = /^(?:move|come|get|switch|jump)\b/i;
/** Of a definite thing; "one region" is one of the design. */
const STARTS_WITH =
  /^(?:start|begin)(?: off)? (?:with|from|at|on) (?!(?:an?|one|two|three|\d+|only|just|scratch|zero|nothing|empty|fewer|less)\b)(?!.*\b(?:and .* later|only)\b)/i;
const TO_THE_NEXT = /^(?:move|come|switch|jump|skip)(?: over| on| ahead| straight)? to the (?:next|board|code)\b/i;
/** What the one who talks does in the talk: of "us" it is said of the system. */
const TALKS_OF_ME = begins(
  '(?:cover|focus on|look at|describe|outline|estimate|mention|detail|discuss|clarify|spell out|state)\\b',
  `do ${IT}${ENDS}`,
);
/** What they may be wanted to do; "should I compute it at night?" is of the design. */
const WANTED_OF_ME = begins(
  '(?:list|name|define|compare|compute|calculate|work out|size|model|repeat|give|design(?! for))\\b',
  'write\\b(?! (?:to|into|in|each|every|twice)\\b)',
);

const ASKS_LEAVE =
  /\b(?:(?:(?<by>shall|should|can|may|might|could)|(?:(?:do|would) you )?mind if|(?:ok(?:ay)?|fine|all ?right|good)(?: (?:for|with|by) you)?(?: if|(?= to\b))) (?<who>i|we|to)|(?:do|did|would) you (?<want>want|like|prefer) (?<whom>me|us) to)\b(?: (?:now|just|also|perhaps|maybe|already|first|still|please|quickly|briefly)\b)* ?/gi;

/** Whether they ask for leave to do what one does in a talk. */
const asksToTalk = (text: string): boolean =>
  [...text.matchAll(ASKS_LEAVE)].some((asked) => {
    const { by = '', who, want, whom } = asked.groups ?? {};
    const done = text.slice(asked.index + asked[0].length);
    const mine = /^(?:i|me)$/i.test(whom ?? who ?? '');
    const shall = /^shall$/i.test(by);
    const theirs = mine || shall;
    const ours = /^(?:we|us)$/i.test(whom ?? who ?? '') && !shall;
    if (TALKS.test(done) || TO_THE_NEXT.test(done)) return true;
    if (STARTS_WITH.test(done) && isABeginning(done.replace(STARTS_WITH, ''), theirs)) return true;
    if (!(ours && WRITES.test(done)) && handlesAPart(done, theirs)) return true;
    if (!ours && TALKS_OF_ONE.test(done)) return true;
    if (mine && want !== undefined && WANTED_OF_ME.test(done)) return true;
    return theirs && TALKS_OF_ME.test(done);
  });

function handlesAPart(done: string, theirs: boolean): boolean {
  if (!HANDLES.test(done)) return false;
  const handled = done.replace(HANDLES, '');
  if (isAPart(thingIn(handled), theirs && !NOT_OF_SHARED.test(done))) return true;
  return MOVES.test(done) && AS_IT_STANDS.test(handled);
}

const GO_ON = new RegExp(
  [
    String.raw`\bdo we (?:go on|move on|continue)\b(?! (?:to (?!the\b)|without\b|\w+ing\b))`,
    String.raw`\b(?:do you want|would you like) to (?:see|hear)\b`,
  ].join('|'),
  'i',
);
/** Said of what they are about to do; "losing photos, is that OK with you?" asks for a requirement. */
const OK_WITH_YOU = new RegExp(
  String.raw`^(?<of>.*?)(?:(?:^|[,;–—]\s*)|\b(?:is|would) ${IT} (?:be )?)(?:ok(?:ay)?|fine|all ?right) (?:for|with|by) you${ENDS}`,
  'is',
);
const OF_THEM = /\b(?:i|i'[a-z]+|we|we'[a-z]+|me|us|let's)\b/i;

const isOfTheTalk = (of: string): boolean => OF_THEM.test(of) || !/[a-z]{4}/i.test(of);

function asksForAssent(text: string): boolean {
  const of = OK_WITH_YOU.exec(text)?.groups?.of;
  return of !== undefined && isOfTheTalk(of);
}

/** Whether a requirement is to be granted in passing: what it is of stands before "is that OK with you?". */
export function asksToGrant(question: string): boolean {
  const of = OK_WITH_YOU.exec(question.slice(-LONGEST))?.groups?.of;
  return of !== undefined && !isOfTheTalk(of);
}

/** Asked which of two: "should I start with the API or with the tables?" */
const WHICH =
  /\bor (?:(?:do|would) you (?:want|like|prefer|rather)\b|should i\b)|\bor (?!not\b|(?:is|are|do|does|did|can|could|may|should|shall|would|will|am|have|has|what|how|which)\b)/i;

const PUT_OFF =
  /\b(?:can|could|may|might|shall|should) (?:i|we) (?:\w+ )?(?:(?:come|get|go|circle) back to (?:it|that|this)\b|(?:do|answer|take|discuss|leave|park|postpone|return to) (?:it|that|this)(?: \w+)? (?:later|for later|for now)\b|(?:postpone|park) (?:it|that|this)\b|put (?:it|that|this) off\b)|\bcan (?:it|that|this) wait\b/i;

const SKIPS =
  /\b(?:can|could|may|shall|should) (?<who>i|we) (?:just |please )?(?<how>skip|drop|ignore|leave out|leave(?= .*\b(?:out|aside|there)\b))\b|\b(?:do|must) (?:i|we) have to cover\b/i;
/** "Those that come late" is no part of the talk. */
const SKIPS_IT = new RegExp(
  `^(?: ${IT}(?= (?:parts?|questions?|topics?|sections?|one|for now|now|here|at|until|and|out|aside|there)\\b|[^\\w ]|$)|${ENDS})`,
  'i',
);
/** What one who talks may skip although a system has it as well. */
const SKIPS_OF_MINE = /^ the (?:code|coding|numbers|estimates?)(?: (?:now|here|out|aside))?[^\w?]*(?:\?|$)/i;
const HAVE_TO_TALK = /\b(?:do|must) (?:i|we) have to (?:(?:talk|speak)(?! (?:to|with)\b)|discuss)\b/i;

function asksToSkip(text: string): boolean {
  const asked = SKIPS.exec(text);
  if (!asked) return HAVE_TO_TALK.test(text);
  const { who = '', how = '' } = asked.groups ?? {};
  const skipped = text.slice(asked.index + asked[0].length);
  if (SKIPS_IT.test(skipped) || isAPart(thingIn(skipped), false)) return true;
  return /^i$/i.test(who) && /^(?:skip|leave)/i.test(how) && SKIPS_OF_MINE.test(skipped);
}

/**
 * A question that asks for leave is short and stands at the end of what was said. Patterns that look on and back for the
 * rest of it would take seconds on a long text that says the same over and over.
 */
const LONGEST = 300;

/** What leave a question asks for; null where it asks about the problem, or something else. `style`: which of two. */
export function leaveIn(question: string): Leave | null {
  const text = question.slice(-LONGEST);
  if (PUT_OFF.test(text)) return 'later';
  if (asksToSkip(text)) return 'skip';
  if (asksToTalk(text) || GO_ON.test(text) || asksForAssent(text)) return WHICH.test(text) ? 'style' : 'go-on';
  return null;
}
