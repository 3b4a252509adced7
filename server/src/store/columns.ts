import { calls, sessions } from './schema.ts';

/** What is read of a session, of a call to a model, and of a session's row before events are added to it. */
export const SUMMARY = {
  id: sessions.id,
  scenarioId: sessions.scenarioId,
  title: sessions.title,
  level: sessions.level,
  status: sessions.status,
  startedAt: sessions.startedAt,
  endedAt: sessions.endedAt,
  overall: sessions.overall,
  verdict: sessions.verdict,
};
export const CALL = {
  at: calls.at,
  purpose: calls.purpose,
  model: calls.model,
  ms: calls.ms,
  firstWordMs: calls.firstWordMs,
  promptTokens: calls.promptTokens,
  cachedTokens: calls.cachedTokens,
  outputTokens: calls.outputTokens,
  estimated: calls.estimated,
  outcome: calls.outcome,
};
export const LISTED = {
  status: sessions.status,
  endedAt: sessions.endedAt,
  overall: sessions.overall,
  verdict: sessions.verdict,
  scoreOwed: sessions.scoreOwed,
};
