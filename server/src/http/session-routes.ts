import { pipeline } from 'node:stream/promises';
import { json, type Request, Router } from 'express';
import { z } from 'zod';
import type { EngineInfo, ListedSession, SessionStartedAnswer } from '../contract/http.ts';
import { rescore, saveNotes, startSession } from '../contract/http.ts';
import { LIMITS } from '../contract/limits.ts';
import type { Engine } from '../contract/vocabulary.ts';
import { boardText } from '../detect/board-words.ts';
import type { LiveSession } from '../session/live-session.ts';
import type { ScriptShelf, Sessions } from '../session/sessions.ts';
import type { Store } from '../store/store.ts';
import { asMarkdown } from './markdown.ts';
import { ProblemError, parsed } from './problem.ts';
import { matchIn } from './search-match.ts';
import { sessionDetail } from './session-detail.ts';
import { recordOf, wholeRecord } from './session-export.ts';
import { assertImportable, bodyOf, importSession } from './session-import.ts';

export interface SessionRoutesMeans {
  sessions: Sessions;
  store: Store;
  shelf: ScriptShelf;
  /** The engines that can score here; asking for another is refused. */
  scorers: readonly EngineInfo[];
  newId: () => string;
  /** How many interviews may run at once. */
  maxLiveSessions: number;
}

const query = z.object({ q: z.string().max(500).optional() });
const revisionQuery = z.object({ revision: z.coerce.number().int().min(1).optional() });
const formatQuery = z.object({ format: z.enum(['json', 'markdown']).default('json') });

/** Everything below /api/sessions, and /api/imports. */
export function sessionRoutes(means: SessionRoutesMeans): Router {
  const { sessions, store } = means;
  const router = Router();
  const body = json({ limit: 256 * 1024 });

  router.post('/sessions', body, async (request, response) => {
    const { scenarioId, level } = parsed(startSession, request.body);
    const full = sessions.refusal(means.maxLiveSessions);
    if (full) throw new ProblemError('unavailable', full.message, full.afterMs);
    const session = await sessions.start(scenarioId, level);
    if (!session) {
      throw new ProblemError(
        'not-found',
        `There is no scenario '${scenarioId}'${level ? ` at level ${level}` : ''}; GET /api/scenarios lists them.`,
      );
    }
    const { view } = session.state;
    const answer: SessionStartedAnswer = {
      id: session.id,
      scenarioId,
      level: view.level,
      status: 'live',
      startedAt: view.startedAt,
      endsAt: view.endsAt,
    };
    response.status(201).location(`/api/sessions/${session.id}`).json(answer);
  });

  router.get('/sessions', async (request, response) => {
    const { q } = parsed(query, request.query);
    response.json({ sessions: await found(store, q) });
  });

  router.get('/sessions/:id', async (request, response) => {
    const detail = await sessionDetail(store, request.params.id);
    if (!detail) throw unknown(request);
    response.json(detail);
  });

  router.get('/sessions/:id/board', async (request, response) => {
    const { revision } = parsed(revisionQuery, request.query);
    await known(request);
    const board = await store.board(request.params.id, revision);
    if (!board) throw new ProblemError('not-found', noRevision('board', revision));
    response.json({ ...board, text: boardText(board.graph) });
  });

  router.get('/sessions/:id/code', async (request, response) => {
    const { revision } = parsed(revisionQuery, request.query);
    await known(request);
    const code = await store.code(request.params.id, revision);
    if (!code) throw new ProblemError('not-found', noRevision('code', revision));
    response.json(code);
  });

  router.get('/sessions/:id/reference', async (request, response) => {
    await withSession(request, async ({ state, content }) => {
      if (state.view.status === 'live') {
        throw new ProblemError('still-live', 'The reference solution is shown once the interview has ended.');
      }
      response.json(content.script.reference);
    });
  });

  router.get('/sessions/:id/export', async (request, response) => {
    const { format } = parsed(formatQuery, request.query);
    const id = request.params.id;
    const record = await recordOf(store, id);
    if (!record) throw unknown(request);
    if (record.session.status === 'live') {
      throw new ProblemError(
        'still-live',
        'An interview can be exported once it has ended: the file holds the reference.',
      );
    }
    const name = `onsite-${record.session.scenarioId}-${id.slice(0, 8)}`;
    if (format === 'markdown') {
      const [board, code] = await Promise.all([store.board(id), store.code(id)]);
      response
        .attachment(`${name}.md`)
        .type('text/markdown')
        .send(asMarkdown(record, board, code));
      return;
    }
    const json = JSON.stringify(record);
    assertImportable(json);
    response.attachment(`${name}.json`).type('json');
    // Who goes away in the middle of a download is no failure.
    await pipeline(wholeRecord(store, record, json), response).catch(() => response.destroy());
  });

  router.post('/imports', async (request, response) => {
    try {
      response.status(201).json(await importSession(means, bodyOf(request), means.newId()));
    } catch (error) {
      // Who goes away in the middle of an upload is no failure, and nobody is left to be told.
      if (request.errored) return void response.destroy();
      // What is still on its way is read to its end, else the sender may never see the answer.
      request.resume();
      throw error;
    }
  });

  router.put('/sessions/:id/notes', body, async (request, response) => {
    const { text } = parsed(saveNotes, request.body);
    if (text.length > LIMITS.notesCharacters) {
      throw new ProblemError('too-large', `Notes hold at most ${LIMITS.notesCharacters} characters.`);
    }
    await known(request);
    await sessions.undisturbed(() => store.saveNotes(request.params.id, text));
    response.status(204).end();
  });

  router.post('/sessions/:id/score', body, async (request, response) => {
    const { engine } = parsed(rescore, request.body);
    const wanted = await withSession(request, async (session) => {
      const judge = engine ?? session.state.engine ?? 'built-in';
      assertScorer(judge, means.scorers);
      const outcome = await session.submit({ type: 'RequestScoring', engine: judge });
      if (outcome.ok) return judge;
      throw new ProblemError(outcome.code === 'not-live' ? 'still-live' : outcome.code, outcome.message);
    });
    response.status(202).json({ engine: wanted });
  });

  router.delete('/sessions/:id', async (request, response) => {
    if (!(await sessions.remove(request.params.id))) throw unknown(request);
    response.status(204).end();
  });

  async function withSession<T>(
    request: Request<{ id: string }>,
    use: (session: LiveSession) => Promise<T>,
  ): Promise<T> {
    const session = await sessions.hold(request.params.id);
    if (!session) throw unknown(request);
    try {
      return await use(session);
    } finally {
      await sessions.release(session);
    }
  }
  async function known(request: Request<{ id: string }>): Promise<void> {
    if (!(await store.summary(request.params.id))) throw unknown(request);
  }
  return router;
}

/** Beyond these the turn is not looked up: each costs the reading of a whole session. */
const MOST_MATCHES = 50;

async function found(store: Store, query: string | undefined): Promise<ListedSession[]> {
  const sessions = await store.list(query);
  if (query === undefined || query.trim() === '') return sessions;
  return Promise.all(
    sessions.map(async (session, at) =>
      at < MOST_MATCHES ? { ...session, match: matchIn(await store.read(session.id), query) } : session,
    ),
  );
}

const unknown = (request: Request<{ id: string }>) =>
  new ProblemError('not-found', `There is no session '${request.params.id}'.`);

const noRevision = (what: string, revision: number | undefined) =>
  revision === undefined ? `This session has no ${what} yet.` : `This session has no ${what} revision ${revision}.`;

function assertScorer(engine: Engine, scorers: readonly EngineInfo[]): void {
  if (!scorers.some((scorer) => scorer.engine === engine)) {
    throw new ProblemError(
      'unavailable',
      'No model is set up to score; set SCORER_MODEL (and OPENAI_API_KEY or OPENAI_BASE_URL) and restart.',
    );
  }
}
