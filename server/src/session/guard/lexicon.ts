/**
 * What an interviewer does not say while the interview runs. A phrase is words in a row; `^` wants it at the start of a
 * sentence, `.` at its end wants a pause after it (so that "exactly once" stays possible). The `'s` of a word is left
 * out, as `tokensOf` does: "that right" is "that's right".
 */

const after = (first: string, seconds: string) => seconds.split(' ').map((second) => `${first} ${second}`);

/** C5: praise, and what gives right and wrong away. */
export const PRAISE: readonly string[] = [
  ...'great excellent perfect awesome fantastic brilliant wonderful amazing impressive nice clever'.split(' '),
  ...after(
    'good',
    'job point idea question answer call thinking choice start catch approach thought work one observation',
  ),
  ...after('solid', 'answer approach design start point choice reasoning'),
  ...after('strong', 'answer point start choice reasoning'),
  ...after('smart', 'choice idea move approach'),
  ...after('sounds', 'good right reasonable fine'),
  ...after('looks', 'good right fine'),
  ...after('that', 'right correct wrong incorrect true'),
  ...after('that is', 'right correct wrong incorrect true good fine'),
  ...after('you are', 'right correct wrong mistaken'),
  ...after("you're", 'right correct wrong mistaken'),
  ...after('you', 'missed forgot overlooked'),
  ...after('you have', 'missed forgotten overlooked'),
  ...after('love', 'it that this'),
  ...'well done|i like|makes sense|spot on|nailed it|not quite|right track|wrong track|almost there|fair point|incorrect'.split(
    '|',
  ),
  ...'unfortunately|a mistake'.split('|'),
  ...'^good.|^right.|^correct.|^exactly.|^precisely.|^absolutely.|^indeed.|^interesting.|^almost.|^wrong.|^bravo.'.split(
    '|',
  ),
];

/** C6: nothing of the score before the end. By stem. */
export const SCORE_WORDS: readonly string[] = [
  'score',
  'scorecard',
  'rubric',
  'verdict',
  'hire',
  'grade',
  'full marks',
];
