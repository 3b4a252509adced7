/** Words of degree that may stand in between: "not really sure", "probably be fine". */
const DEGREE =
  '(?:(?:really|quite|so|very|too|that|exactly|completely|totally|even|ever|just|probably|surely|mostly|more or less) )*';

/** How somebody says that they have no answer: they do not know, they hope, somebody else may decide. */
const WAYS = [
  `i(?:['’]m| am) (?:not |un)${DEGREE}(?:sure|certain|familiar)`,
  `not ${DEGREE}sure (?:how|when|what|if|whether|about|which|where|why|that)`,
  `i (?:do not|don['’]t|would not|wouldn['’]t) ${DEGREE}(?:know|remember|recall)`,
  `i (?:have not|haven['’]t|have never|have only) ${DEGREE}(?:used|done|built|calculated|worked|thought|trained|tried|seen)`,
  'no idea',
  'i guess',
  'i hope',
  'hopefully',
  `(?:should|will|would|must|has to) ${DEGREE}(?:be|work out) ${DEGREE}(?:fine|ok|okay|all right|alright|doable|possible|manageable|enough(?! for))`,
  'surely (?:some|there|a)',
  'some way (?:to|for)',
  `(?:somebody|someone|the team|a colleague|the manager|the expert)(?: else)? (?:could|can|will|would|should) ${DEGREE}(?:decide|know|find out|look at|help)`,
];
/** "I do not know how many accept that, so I begin with five minutes" commits under uncertainty. */
const COMMITS = /\b(?:so|therefore|hence|still) (?:i|we)(?:['’]d)? (?!guess|think|hope|don|do not|can)/i;
const UNSURE = new RegExp(`\\b(?:${WAYS.join('|')})\\b`, 'i');

/** Whether who says it says that they have no answer. That is honest, and shows nothing of what was asked for. */
export const isUnsure = (text: string): boolean => UNSURE.test(text) && !COMMITS.test(text);
