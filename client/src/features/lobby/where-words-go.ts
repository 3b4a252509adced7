import type { Health } from '@onsite/server/contract/http';

/** One line on which words leave the machine, or that none do. */
export function whereWordsGo({ interviewer, scorer, modelHost }: Health): string {
  const asks = interviewer.engine === 'model' ? interviewer.model : null;
  const scores = scorer.engine === 'model' ? scorer.model : null;
  if (modelHost === null || (asks === null && scores === null)) {
    return 'Interviewer and scoring are built in. None of your words leave this machine.';
  }
  if (asks !== null && scores !== null) {
    const models = asks === scores ? asks : `${asks} and, for the score, ${scores}`;
    return `What you say, draw and write is sent to ${models} at ${modelHost}.`;
  }
  if (asks !== null) {
    return `What you say, draw and write is sent to ${asks} at ${modelHost}. The score is made on this machine.`;
  }
  return `The interviewer is built in. For the score, what you said, drew and wrote is sent to ${scores} at ${modelHost}.`;
}
