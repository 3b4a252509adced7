import { sentencesOf } from '../detect/words.ts';
import { saysLittle } from './one-thing.ts';

/** With so few words, or so few and a "don't know" among them, a question is hardly answered. */
const [SHORT, SHORT_AND_UNSURE] = [8, 30];
const UNSURE =
  /\b(?:no idea|not sure|unsure|no clue|(?:do not|don['’]t|dunno|would not|wouldn['’]t) (?:really |quite )?know|dunno|can(?:not|['’]t) say|hard to say|lost|skip|pass|next)\b/i;

/** A row of short sentences without a figure, a reason, a condition or a speaker promises and tells nothing. */
const [FEWEST, LONGEST] = [3, 9];
const TELLS =
  /\d|\b(?:because|since|so|if|but|not|no|nobody|only|then|when|while|would|could|first|i|we['’]?\w*|my|me)\b|n['’]t\b/i;
const isSlogans = (answer: string): boolean => {
  const sentences = sentencesOf(answer).map(({ text }) => text);
  const tell = sentences.filter((text) => TELLS.test(text) || text.split(/\s+/).length > LONGEST).length;
  return sentences.length >= FEWEST && tell <= 1;
};

/**
 * Whether a question was hardly answered: in next to no words, in names, or with a "don't know". Only then is it put
 * again in a smaller form; to somebody who gave an answer of their own that would say that nobody listened.
 */
export function isHardlyAnswered(answer: string): boolean {
  const words = answer.trim().split(/\s+/).length;
  return (
    words <= SHORT || (words <= SHORT_AND_UNSURE && UNSURE.test(answer)) || saysLittle(answer) || isSlogans(answer)
  );
}
