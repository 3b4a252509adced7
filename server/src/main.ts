import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { destination, pino } from 'pino';
import { createApp } from './app.ts';
import { buildClientIfStale } from './cli/build-client.ts';
import { fail, repositoryRoot } from './cli/command.ts';
import { type Config, readConfig } from './config.ts';
import { listScenarios, scenarioDetail } from './content/listing.ts';
import { loadContent, memoFolder } from './content/loader.ts';
import { printProblem } from './content/problem.ts';
import { makeEngines } from './engines.ts';
import { chooseEngines, engineInfo } from './models/choose-model.ts';
import { scoreSession } from './scoring/run.ts';
import type { LiveSession } from './session/live-session.ts';
import { scriptShelf } from './session/script-shelf.ts';
import { Sessions } from './session/sessions.ts';
import { systemTime } from './session/time.ts';
import { openStore } from './store/sqlite-store.ts';
import { StoreError } from './store/store-error.ts';
import { version } from './version.ts';

/** Builds everything and listens, or stops with a message that says what is wrong, where, and what to do. */
async function main(): Promise<void> {
  const root = repositoryRoot();
  const config = settings(root);
  const log = pino({ level: config.logLevel }, destination({ fd: 2, sync: false }));
  const content = contentOf(root, config);
  const store = await openStore(config.dataDir);
  const clientDir = await buildClientIfStale(root, console.log);
  const chosen = await chooseEngines(config);
  if (!chosen.ok) fail(chosen.message);
  for (const note of chosen.engines.notes) console.log(note);
  for (const warning of chosen.engines.warnings) console.warn(warning);

  const onFailure = (error: unknown, where: string) => log.error({ err: error, where }, 'failed');
  const engines = makeEngines(chosen.engines, content, config, (reason) => log.warn({ reason }, 'set aside'));
  const scoring = new AbortController();
  const score = async (session: LiveSession) => {
    const engine = session.state.engine ?? 'built-in';
    const judge = engine === 'model' ? engines.modelJudge : engines.builtInJudge;
    try {
      if (!judge) throw new Error('No model is set up to score; set SCORER_MODEL and restart.');
      const { id, events } = session;
      const means = { store, judge, builtIn: engines.builtInJudge };
      const report = (done: number, total: number) => session.tellScoring(done, total);
      const scorecard = await scoreSession(
        { id, events, script: session.content.script },
        means,
        report,
        scoring.signal,
      );
      await session.submit({ type: 'IssueScorecard', scorecard });
    } catch (error) {
      if (scoring.signal.aborted) return;
      onFailure(error, session.id);
      await session.submit({
        type: 'FailScoring',
        engine,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
    await sessions.letGo(session);
  };
  const sessions = new Sessions(
    {
      store,
      time: systemTime,
      newId: randomUUID,
      speak: engines.speak,
      scorer: engineInfo(chosen.engines.scorer).engine,
      onScoringRequested: (session) => {
        score(session).catch((error: unknown) => onFailure(error, session.id));
      },
      onFailure,
    },
    scriptShelf(content, store),
  );
  await sessions.resume();

  const interviewer = engineInfo(chosen.engines.interviewer);
  const scorer = engineInfo(chosen.engines.scorer);
  const app = createApp({
    sessions,
    store,
    scenarios: { list: () => listScenarios(content), detail: (id) => scenarioDetail(content, id) },
    health: () => ({ status: 'ok', version, interviewer, scorer, modelHost: chosen.engines.modelHost }),
    scorers: [engineInfo('built-in'), ...(engines.modelJudge ? [scorer] : [])],
    doors: { names: [config.host, ...config.allowedHosts].filter((name) => name !== '0.0.0.0' && name !== '::') },
    clientDir,
    newId: randomUUID,
    now: Date.now,
    onFailure,
  });
  app.http.listen(config.port, config.host);
  await Promise.race([once(app.http, 'listening'), failedToListen(app.http, config)]);
  const { port } = app.http.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  console.log(`Onsite is ready at http://${host}:${port} (interviewer: ${interviewer.model ?? 'built-in'})`);
  engines.warmUp();

  const stop = async () => {
    scoring.abort();
    await app.close();
    await sessions.stop();
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

function settings(root: string): Config {
  const read = readConfig(process.env, root);
  if (!read.ok) fail(read.message);
  return read.config;
}

function contentOf(root: string, config: Config) {
  const loaded = loadContent({ root, overlay: config.contentDir, memo: memoFolder(root) });
  if (loaded.ok) return loaded.content;
  return fail(['The content files cannot be used:', ...loaded.problems.map(printProblem)].join('\n  '));
}

async function failedToListen(server: ReturnType<typeof createApp>['http'], { host, port }: Config): Promise<never> {
  const [error] = (await once(server, 'error')) as [NodeJS.ErrnoException];
  const remedy: Record<string, string> = {
    EADDRINUSE: 'the port is in use; stop what listens there, or set PORT',
    EACCES: 'this port needs more rights; set PORT above 1023',
    EADDRNOTAVAIL: 'this machine does not have that address; set HOST',
    ENOTFOUND: 'no such host name; set HOST',
  };
  fail(`Cannot listen on ${host}:${port}: ${remedy[error.code ?? ''] ?? error.message}.`);
}

main().catch((error: unknown) => {
  if (error instanceof StoreError) fail(error.message);
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
