import { createServer, type Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import helmet from 'helmet';
import type { EngineInfo, Health } from './contract/http.ts';
import { type Doors, refusal } from './http/doorkeeper.ts';
import { noSuchRoute, ProblemError, problemHandler, sendProblem } from './http/problem.ts';
import { progressRoutes } from './http/progress-routes.ts';
import { ADDRESS_LIMITS, addressLimit, limitRequests } from './http/rate-limit.ts';
import { type ScenarioListing, scenarioRoutes } from './http/scenario-routes.ts';
import { sessionRoutes } from './http/session-routes.ts';
import { openGateway } from './realtime/gateway.ts';
import type { ScriptShelf, Sessions } from './session/sessions.ts';
import type { Store } from './store/store.ts';

export interface AppMeans {
  sessions: Sessions;
  store: Store;
  shelf: ScriptShelf;
  scenarios: ScenarioListing;
  health: () => Health;
  scorers: readonly EngineInfo[];
  doors: Doors;
  /** The built client; null serves the API alone. */
  clientDir: string | null;
  newId: () => string;
  now: () => number;
  maxLiveSessions: number;
  metrics: { contentType: string; text(): Promise<string> };
  /** Whether interviews may be begun here: the store answers and no stop is under way. */
  ready: () => Promise<boolean>;
  onFailure: (error: unknown, where: string) => void;
}

export interface App {
  http: HttpServer;
  /** How many sockets are connected. */
  sockets(): number;
  /** Cuts every socket; the tabs come back by themselves. */
  dropSockets(): void;
  close(): Promise<void>;
}

/** HTTP and sockets on one server, not yet listening. */
export function createApp(means: AppMeans): App {
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    const why = refusal(request.headers, means.doors);
    if (why === null) next();
    else sendProblem(response, 'forbidden', why);
  });
  app.use(helmet(SECURITY));
  app.get('/metrics', async (_request, response) => {
    response.set('Content-Type', means.metrics.contentType).send(await means.metrics.text());
  });
  app.use('/api', limitRequests(addressLimit(ADDRESS_LIMITS.requestsPerMinute)), api(means));
  if (means.clientDir !== null) app.use(client(means.clientDir));
  app.use(noSuchRoute);
  app.use(problemHandler((error) => means.onFailure(error, 'http')));

  const http = createServer(app);
  const room = openGateway(http, means);
  return {
    http,
    sockets: () => room.engine.clientsCount,
    dropSockets: () => room.disconnectSockets(true),
    close: async () => {
      const closed = room.close();
      // A connection on which nothing was ever asked would be waited for.
      http.closeAllConnections();
      await closed;
    },
  };
}

/** The page loads nothing from elsewhere and runs no inline script. */
const SECURITY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Served on loopback over plain HTTP; a promise of HTTPS would lock other local servers out of this host name.
  strictTransportSecurity: false,
} as const;

function api(means: AppMeans): express.Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/health', (_request, response) => {
    response.json(means.health());
  });
  router.get('/ready', async (_request, response) => {
    if (!(await means.ready())) throw new ProblemError('unavailable', 'No interview can be begun here now.', 10_000);
    response.json({ status: 'ready' });
  });
  router.use(scenarioRoutes(means.scenarios));
  router.use(sessionRoutes(means));
  router.use(progressRoutes(means.store));
  router.use(noSuchRoute);
  return router;
}

function client(dir: string): express.Router {
  const router = express.Router();
  // File names under assets/ carry a hash of their content.
  router.use('/assets', express.static(join(dir, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  router.use(express.static(dir, { index: false, maxAge: 0 }));
  router.get('/{*path}', (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: dir });
  });
  return router;
}
