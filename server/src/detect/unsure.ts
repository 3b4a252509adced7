/** Words of degree that may stand in between: "not really sure", "probably be fine". */
const DEGREE =
  '(?:(?:really|quite|so|very|too|that|exactly|completely|totally|even|ever|just|probably|surely|mostly|more or less) )*';

/** How somebody says that they have no answer: they do not know, they hope, somebody else may decide. */
const WAYS = [
  `i(?:['’]m| am) (?:not |un)${DEGREE}(?:sure|certain|familiar)`,
  `i (?:do not|don['’]t|would not|wouldn['’]t) ${DEGREE}(?:know|remember|recall)`,
  `i (?:have not|haven['’]t|have never|have only) ${DEGREE}(?:used|done|built|calculated|worked|thought|trained|tried|seen)`,
  'i (?:have|had) no idea',
  'i guess(?! (?:how|what|which|whether)\\b)',
  'i hope',
  'hopefully',
  `(?:should|will) ${DEGREE}(?:be|work out) ${DEGREE}(?:fine|ok|okay|all right|alright|doable|manageable)`,
  'surely (?:some|there|a)',
  '(?:somebody|someone) else (?:could|can|will|would|should) (?!have\\b)',
  `(?:the team|the manager|a colleague|the expert) (?:could|should) ${DEGREE}(?:decide|know|find out|help)`,
];
const UNSURE = new RegExp(`\\b(?:${WAYS.join('|')})\\b`, 'i');
/** "I do not know how many accept that, so I begin with five minutes" commits under uncertainty; "so maybe" does not. */
const SO = /\b(?:so|therefore|hence)\b(?! that\b)/i;
const WAVERS = /\b(?:maybe|perhaps|probably|would ask|should ask|could help)\b/i;
/** What is conceded is no doubt: "even though I'm not sure we'll need it". */
const CONCEDED = /\b(?:even )?(?:though|although)\b[^,;.]*/gi;

/** Whether who says it says that they have no answer. That is honest, and shows nothing of what was asked for. */
export function isUnsure(text: string): boolean {
  const [doubt = '', ...rest] = text.replace(CONCEDED, '').split(SO);
  const then = rest.join(' ');
  const commits = then.trim() !== '' && !WAVERS.test(then);
  return UNSURE.test(then) || (UNSURE.test(doubt) && !commits);
}
