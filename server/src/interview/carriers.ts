/**
 * What a fact has to carry for a question of a certain kind: "who decides" is answered by somebody, "why" by a reason, "may"
 * by leave. A thing that both name does not make the one the answer of the other.
 */
const LEAD = String.raw`^\W*(?:(?:and|so|but|also|then|now|well|ok(?:ay)?|wait|hm+)\b[, ]*)*`;

const CARRIERS: readonly { asks: RegExp; carries: RegExp }[] = [
  {
    asks: new RegExp(
      `${LEAD}who (?:\\w+ )?(?:decides?|decided|settles?|approves?|agrees?|has the (?:last )?(?:word|say))\\b`,
      'i',
    ),
    carries: /\b(?:who|decid\w+|undecided|agree\w*|settle\w*|approv\w+|board|product|finance|marketing|wrote)\b/i,
  },
  {
    asks: new RegExp(`${LEAD}(?:who|whose|whom)\\b`, 'i'),
    carries:
      /\b(?:who\w*|nobody|somebody|teams?|engineers?|developers?|people|persons?|users?|customers?|members?|owners?|visitors?|drivers?|companies|businesses|shops?|lawyers?|board|product|finance|marketing|support|provider|vendor|partners?|donor|everybody|anybody|ours|\w{4,}(?:ers|ors|ists|ives|ants|ees))\b/i,
  },
  {
    asks: new RegExp(`${LEAD}(?:why|how come)\\b`, 'i'),
    carries:
      /\b(?:why|because|reasons?|cause[sd]?|com(?:es?|ing) from|came from|due when|is due|complain\w*|took|nobody|announced|by decision|asked|multiplies|say|sued|happened)\b/i,
  },
  {
    asks: new RegExp(`${LEAD}(?:may|are \\w+ allowed|is it allowed)\\b`, 'i'),
    carries:
      /\b(?:may|can|cannot|must|never|nobody|allow\w*|forbid\w*|not|no|only|at most|up to|until|unless|needs?|ha[sv]e? to|undecided|decided|keeps?|stays?|\w+n't|always|everybody|anybody)\b/i,
  },
];

/** Whether a question asks for somebody, a reason or leave, and a fact speaks of none. */
export const lacksCarrier = (question: string, fact: { say: string; asked: readonly string[] }): boolean =>
  CARRIERS.some(
    ({ asks, carries }) => asks.test(question) && ![fact.say, ...fact.asked].some((text) => carries.test(text)),
  );
