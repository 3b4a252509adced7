/** What a talk is made of and with. What is first of all of a system (pictures, points, tables) is not among it. */
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
const WHEN = new Set('now next first then later afterwards here quickly briefly again please instead too'.split(' '));
/** More words than these name something in passing. */
const MOST = 4;

/** The words of the thing that is named first; none where it is named in passing. */
export function thingIn(text: string): string[] {
  const parted = text.search(PARTED);
  const thing = (parted < 0 ? text : text.slice(0, parted)).trim().toLowerCase().split(/\s+/);
  while (WHEN.has(thing.at(-1) ?? '')) thing.pop();
  return thing.length <= MOST ? thing : [];
}

/** Those parts that a system has as well: "can we use a longer code?" */
const SHARED = new Set(
  (
    'code number numbers figure figures sum sums estimate estimates model api apis endpoint endpoints interface ' +
    'interfaces flow flows function functions schema schemas signature signatures query queries step steps point phase ' +
    'phases topic topics requirements alternative alternatives one'
  ).split(' '),
);
/** Who speaks of a thing with these words has one of the system in mind, or several of them to choose from. */
const OF_A_SYSTEM = new Set(
  (
    'old older existing current present new newer same legacy own other another biggest largest smallest busiest longest ' +
    'shortest cheapest longer shorter random production live'
  ).split(' '),
);
/** Where anybody begins to tell of a design, and where only the one who tells of it does. */
const PLACES = new Set(
  'side tap top bottom beginning end middle front path paths case cases picture problem scope goals user client'.split(
    ' ',
  ),
);
const BOXES = new Set(
  (
    'storage database tables cache service services server gateway app component components writes reads traffic load ' +
    'capacity scaling failures'
  ).split(' '),
);
/** A shared part as one names it who means the talk: "the API", not "the API of the bank". */
export const AS_IT_STANDS =
  /^ ?the (?:data |core |main )?(?:apis?|endpoints|model|schema|numbers|interfaces?|estimates?|requirements|code|queries)(?: (?:now|next|first|then))?[^\w?]*(?:\?|$)/i;

const isOfASystem = (thing: readonly string[]): boolean => thing.some((word) => OF_A_SYSTEM.has(word));

/** Whether a thing is a part of the talk. One that a system has as well is, where the talk is `theirs` to lead. */
export function isAPart(thing: readonly string[], theirs: boolean): boolean {
  const last = thing.at(-1) ?? '';
  if (!SHARED.has(last) || thing.at(-2) === 'next') return PARTS.has(last);
  return theirs && !isOfASystem(thing);
}

/** Whether one begins a talk with it: "can we start with the biggest city?" asks of the system. */
export function isABeginning(text: string, theirs: boolean): boolean {
  const thing = thingIn(text);
  const last = thing.at(-1) ?? '';
  const place = PLACES.has(last) || (theirs && BOXES.has(last));
  return (place && !isOfASystem(thing)) || isAPart(thing, theirs) || AS_IT_STANDS.test(text);
}
