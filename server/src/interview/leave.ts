/**
 * Leave that is asked for in the talk: to go on, to draw, to put a question off, to leave a part of the talk out. The
 * same verbs said of the system ("take the database down", "leave the log out") ask about the problem, so what counts is
 * what they are said of: a part of the talk, or nothing at all.
 */
type Leave = 'go-on' | 'later' | 'skip' | 'style';

/** What a talk is made of and with. Things that a system may hold as well (pictures, points, tables) are not among them. */
const PARTS = new Set(
  (
    'question questions part parts point topic topics section sections phase phases step steps thought thoughts sentence ' +
    'introduction summary overview detail details number numbers figure figures maths math sum sums estimate estimates ' +
    'estimation estimations calculation calculations requirements assumptions design diagram diagrams drawing drawings ' +
    'sketch sketches board whiteboard code coding pseudocode pseudo-code codepad pad query queries schema schemas function ' +
    'functions signature signatures api apis endpoint endpoints interface interfaces example examples model flow flows ' +
    'trade-off trade-offs tradeoff tradeoffs alternative alternatives deep-dive deep-dives dive basics rest one'
  ).split(' '),
);
/** Where the thing ends that a verb is said of, and words that only say when. */
const PARTED =
  /[^\w'’ -]| (?:for|of|in|into|to|at|on|with|from|and|or|by|per|until|till|out|aside|there|down|before|after|as|because|so|while|if)\b/i;
const WHEN = /(?: (?:now|next|first|then|later|afterwards|here|quickly|briefly|again|please|instead|too))+$/i;
/** More words than these name something in passing. */
const MOST = 4;

/** Whether these words begin by naming a part of the talk. */
function namesAPart(text: string): boolean {
  const thing = (text.split(PARTED)[0] ?? '').replace(WHEN, '').trim().toLowerCase().split(/\s+/);
  return thing.length <= MOST && PARTS.has(thing.at(-1) ?? '');
}

const ENDS = String.raw`(?=[^\w?]*(?:\?|$))`;
const IT = '(?:it|this|that|these|those|them)';
const NOW =
  '(?:now|next|first|then|later|afterwards|here|quickly|briefly|step by step|one by one|in turn|in (?:\\w+ )?(?:steps|parts))\\b';
const TELLING =
  '(?:draw|sketch|list|nam|describ|explain|estimat|calculat|clarify|ask|outlin|look|think|writ|stat|walk|talk|speak|go|summari[sz]|siz)ing\\b';
const begins = (...ways: string[]): RegExp => new RegExp(`^(?:${ways.join('|')})`, 'i');

/** What somebody does in a talk, whoever is named as doing it. */
const TALKS = begins(
  '(?:go (?:ahead|deeper|further|back (?:to|a|one))|carry on|move on|turn to|(?:come|get|circle) back|return to)\\b',
  'go on\\b(?! \\w+ing\\b)',
  'go into\\b(?! (?:other|new|another|more|production)\\b)',
  'go (?:over|through)\\b(?! (?:an?|budget|the budget|the limit|\\d+)\\b)',
  `(?:continue|proceed)\\b(?! (?:to (?!the\\b|my\\b|that\\b)|without\\b|when\\b|even\\b|(?!${TELLING})\\w+ing\\b))`,
  '(?:jump (?:in|into|ahead|back)|dive|dig|sketch|elaborate|expand|dwell|touch on|stick to|summari[sz]e|recap)\\b',
  // To the vendor, to users and from the warehouse is of the design.
  '(?:talk|speak|explain)\\b(?! (?!(?:about|what|how|why|it|that|this)\\b)(?:\\w+ ){0,2}to (?!you\\b))',
  'draw\\b(?! (?:from|on (?!the board|the whiteboard|paper|it|this|that))\\b)',
  'keep going\\b|pause(?: here\\b| for\\b|[^\\w?]*\\?)|wrap up\\b|stop here\\b|stay (?:here|with|on)\\b|change the subject\\b',
  'be (?:more|less|brief|quick|concrete)\\b|structure (?:it|this|that|my)\\b|pick (?:one|up)\\b',
  `(?:jot|note)(?: ${IT})? down\\b|show ${IT}\\b|grab (?:a|my) \\w+|ask (?:you|something|one thing|a question)\\b`,
  'add (?:something|one thing|a word|a sentence|to (?:that|this|what|my))\\b|(?:correct|repeat) myself\\b|(?:revise|correct) (?:what|that|my)\\b',
  '(?:use|(?:start|begin) (?:with|from)) (?:an?|the) (?:list|picture|table)\\b',
  '(?:sum (?:it |that |this )?up|(?:show|tell) you|walk (?:you )?through)\\b',
  `think(?: (?:aloud|out loud|about|for|through|${IT})\\b|${ENDS})`,
  `(?:start|begin)(?: off)?(?:${ENDS}| ${NOW}|(?: by)? ${TELLING})`,
  `write (?:(?:down|out|up)\\b|${IT} (?:down|out|up|on the board)\\b)`,
  `take ${IT}(?: ${NOW})?${ENDS}`,
  `(?:look at|cover|focus on|do|take|discuss)(?: \\w+){1,4}? ${NOW}${ENDS}`,
  `take (?:an?|another|two|some|a few|one)(?: \\w+)? (?:look|break|notes?|pause|breath|(?:minutes?|moments?|seconds?)(?= to\\b| for\\b|${ENDS}))`,
);
/** What may be done with a part of the talk. */
const HANDLES =
  /^(?:(?:start|begin)(?: off)?(?: (?:with|from|at|on))?|write|use|finish|leave|skip|look at|cover|focus on|do|give|take|(?:move|come|get|switch|jump)(?: over| on| ahead| forward| straight| right)? to)(?: you)? /i;
/** A definite thing is a part of the talk, "one region" is one of the design. */
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
    if (TALKS.test(done) || STARTS_WITH.test(done) || TO_THE_NEXT.test(done)) return true;
    if (HANDLES.test(done) && namesAPart(done.replace(HANDLES, ''))) return true;
    const mine = /^(?:i|me)$/i.test(whom ?? who ?? '');
    if (mine && want !== undefined && WANTED_OF_ME.test(done)) return true;
    return (mine || /^shall$/i.test(by)) && TALKS_OF_ME.test(done);
  });

const GO_ON = new RegExp(
  [
    String.raw`\bdo we (?:go on|move on|continue)\b(?! (?:to (?!the\b)|\w+ing\b))`,
    String.raw`\b(?:do you want|would you like) to (?:see|hear)\b`,
    String.raw`(?:(?:^|[,;–—]\s*)|\b(?:is|would) ${IT} (?:be )?)(?:ok(?:ay)?|fine|all ?right) (?:for|with|by) you${ENDS}`,
  ].join('|'),
  'i',
);
/** Asked which of two: "should I start with the API or with the tables?" */
const WHICH =
  /\bor (?!not\b|(?:is|are|do|does|did|can|could|may|should|shall|would|will|am|have|has|what|how|which)\b)/i;

const PUT_OFF =
  /\b(?:can|could|may|might|shall|should) (?:i|we) (?:\w+ )?(?:(?:come|get|go|circle) back to (?:it|that|this)\b|(?:do|answer|take|discuss|leave|park|postpone|return to) (?:it|that|this)(?: \w+)? (?:later|for later|for now)\b|(?:postpone|park) (?:it|that|this)\b|put (?:it|that|this) off\b)|\bcan (?:it|that|this) wait\b/i;

const SKIPS =
  /\b(?:can|could|may|shall|should) (?:i|we) (?:just |please )?(?:skip|drop|ignore|leave out|leave(?= .*\b(?:out|aside|there)\b))\b|\b(?:do|must) (?:i|we) have to cover\b/i;
const SKIPS_IT = new RegExp(`^(?: ${IT}\\b|${ENDS})`, 'i');
const HAVE_TO_TALK = /\b(?:do|must) (?:i|we) have to (?:talk|speak|discuss)\b/i;

function asksToSkip(text: string): boolean {
  const asked = SKIPS.exec(text);
  if (!asked) return HAVE_TO_TALK.test(text);
  const skipped = text.slice(asked.index + asked[0].length);
  return SKIPS_IT.test(skipped) || namesAPart(skipped);
}

/** What leave a question asks for; null where it asks about the problem, or something else. `style`: which of two. */
export function leaveIn(text: string): Leave | null {
  if (PUT_OFF.test(text)) return 'later';
  if (asksToSkip(text)) return 'skip';
  if (asksToTalk(text) || GO_ON.test(text)) return WHICH.test(text) ? 'style' : 'go-on';
  return null;
}
