/** What the scripted model server can be told to do. */
export const BEHAVIOURS = [
  'normal',
  // How an answer comes.
  'slow-first-token',
  'slow-between',
  'cut',
  'empty',
  'garbage',
  '429-then-fine',
  '429-always',
  '500-then-fine',
  '500-always',
  'refused',
  'pictures-refused',
  // What an interviewer says.
  'two-questions',
  'leaking',
  'invented-number',
  'praise',
  'no-question',
  'too-long',
  'stamped',
  'stamped-short',
  // How a judge answers.
  'schema-ignored',
  'schema-refused',
  'formats-refused',
  'fenced',
  'truncated',
  'judge-garbage',
  'invalid-then-fine',
  'invented-ids',
  'flipping',
  'obeying',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

export function isBehaviour(text: unknown): text is Behaviour {
  return BEHAVIOURS.some((behaviour) => behaviour === text);
}
