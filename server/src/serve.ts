import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { buildClientIfStale } from './build-client.ts';
import { fail, repositoryRoot } from './command-line.ts';
import { type Config, readConfig } from './config.ts';
import { listScenarios, scenarioDetail } from './content/listing.ts';
import { loadContent, memoFolder } from './content/loader.ts';
import { printProblem } from './content/problem.ts';
import { makeEngines } from './engines.ts';
import { doorNames } from './http/doorkeeper.ts';
import { chooseEngines, engineInfo } from './models/choose-model.ts';
import { logObserver, openLog } from './observe/log.ts';
import { makeMetrics } from './observe/metrics.ts';
import { bringBack } from './restore.ts';
import { answerScoring } from './scoring/job.ts';
import type { LiveSession } from './session/live-session.ts';
import { bothObserve } from './session/observer.ts';
import { scriptShelf } from './session/script-shelf.ts';
import { Sessions } from './session/sessions.ts';
import { systemTime } from './session/time.ts';
import { forgetRestores, watchForRestore } from './store/restore-request.ts';
import { openStore } from './store/sqlite-store.ts';
import { StoreError } from './store/store-error.ts';
import { version } from './version.ts';

/** How long a turn that is being said at a stop may take to its end. */
const FINISH_SPEAKING_MS = 5_000;

/** Builds everything and listens, or stops with a message that says what is wrong, where, and what to do. */
export async function serve(): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (error instanceof StoreError) fail(error.message);
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  }
}

async function start(): Promise<void> {
  const root = repositoryRoot();
  const config = settings(root);
  const log = openLog(config.logLevel);
  const content = contentOf(root, config);
  const store = await openStore(config.dataDir);
  forgetRestores(config.dataDir);
  const clientDir = await buildClientIfStale(root, console.log);
  const chosen = await chooseEngines(config);
  if (!chosen.ok) fail(chosen.message);
  for (const note of chosen.engines.notes) console.log(note);
  if (config.boardImage && chosen.engines.interviewer === 'built-in') {
    console.log('BOARD_IMAGE=1 has no effect: the built-in interviewer reads the whiteboard as a graph.');
  }
  for (const warning of chosen.engines.warnings) console.warn(warning);

  const onFailure = (error: unknown, session: string) => log.error({ err: error, session }, 'failed');
  const engines = makeEngines(chosen.engines, content, config, () =>
    log.warn('the model refuses pictures; it is told of the whiteboard in words only'),
  );
  const metrics = makeMetrics({ liveSessions: () => sessions.live, sockets: () => app.sockets() });
  const answer = async (session: LiveSession) => {
    const { builtInJudge: builtIn, modelJudge: model } = engines;
    const means = { store, time: systemTime, builtIn, model, onFailure, onDone: metrics.scored };
    await answerScoring(session, means);
    await sessions.letGo(session);
  };
  const shelf = scriptShelf(content, store);
  const sessions = new Sessions(
    {
      store,
      time: systemTime,
      newId: randomUUID,
      speak: engines.speak,
      budget: { tokens: config.maxSessionTokens, speak: engines.speakBuiltIn },
      scorer: engineInfo(chosen.engines.scorer).engine,
      observer: bothObserve(metrics, logObserver(log)),
      onScoringRequested: (session) => {
        answer(session).catch((error: unknown) => onFailure(error, session.id));
      },
      onFailure,
    },
    shelf,
  );
  await sessions.resume();

  const interviewer = engineInfo(chosen.engines.interviewer);
  const scorer = engineInfo(chosen.engines.scorer);
  const app = createApp({
    sessions,
    store,
    shelf,
    scenarios: { list: () => listScenarios(content), detail: (id) => scenarioDetail(content, id) },
    health: () => ({ status: 'ok', version, interviewer, scorer, modelHost: chosen.engines.modelHost }),
    scorers: [engineInfo('built-in'), ...(engines.modelJudge ? [scorer] : [])],
    doors: { names: doorNames([config.host, ...config.allowedHosts]) },
    clientDir,
    maxLiveSessions: config.maxLiveSessions,
    metrics,
    ready: async () => sessions.refusal(Number.POSITIVE_INFINITY) === null && (await store.answers()),
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

  const watching = watchForRestore(config.dataDir, async (file) => {
    const back = await bringBack(file, { sessions, store, dropSockets: app.dropSockets });
    log.warn(back, 'the data was restored from a backup');
    return back;
  });

  const stop = async () => {
    log.info('stopping');
    watching.stop();
    await sessions.windDown(FINISH_SPEAKING_MS);
    await app.close();
    await sessions.stop();
    await store.close();
    process.exit(0);
  };
  const failed = (error: unknown) => {
    onFailure(error, 'stop');
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().catch(failed));
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
