import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server, type Socket } from 'socket.io';
import { LIMITS } from '../contract/limits.ts';
import { type Ack, type ClientToServer, handshake, type ServerToClient } from '../contract/sockets.ts';
import { type Doors, refusal } from '../http/doorkeeper.ts';
import { ADDRESS_LIMITS, type AddressLimit, addressLimit, tooMany } from '../http/rate-limit.ts';
import type { Listener } from '../session/audience.ts';
import { GONE } from '../session/command-kinds.ts';
import type { LiveSession } from '../session/live-session.ts';
import type { Outcome } from '../session/session-means.ts';
import type { Sessions } from '../session/sessions.ts';
import { carryOut, readCallSafely } from './calls.ts';
import { TokenBucket } from './token-bucket.ts';

type Room = Server<ClientToServer, ServerToClient>;
type Tab = Socket<ClientToServer, ServerToClient, Record<string, never>, { sessionId: string; afterSeq: number }>;

export interface GatewayMeans {
  sessions: Sessions;
  doors: Doors;
  now: () => number;
  onFailure: (error: unknown, sessionId: string) => void;
}

/** Joins sockets to sessions: parses what comes, hands it to the mailbox, passes on what is published. */
export function openGateway(http: HttpServer, means: GatewayMeans): Room {
  const room: Room = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: LIMITS.frameBytes,
    // A line that is dead and does not say so is noticed within ten seconds, by both sides.
    pingInterval: 5_000,
    pingTimeout: 5_000,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest: (request, allow) => {
      const why = refusal(request.headers, means.doors);
      allow(why, why === null);
    },
  });
  refuseUpgrades(http, means.doors);
  const limit = addressLimit(ADDRESS_LIMITS.connectionsPerMinute);
  room.use((socket, next) => {
    admit(socket as Tab, means, limit)
      .then((session) => {
        next();
        // By then the tab holds it itself, if it is still there.
        setImmediate(() => letGo(session, means));
      })
      .catch((error: unknown) => next(error instanceof ConnectionRefusal ? error : unforeseen(error, means)));
  });
  room.on('connection', (socket) => {
    attend(socket as Tab, means);
  });
  return room;
}

/** engine.io answers a refused upgrade with 400; the door is shut with 403 on every way in, so this listener comes first. */
function refuseUpgrades(http: HttpServer, doors: Doors): void {
  http.prependListener('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (refusal(request.headers, doors) !== null) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    }
  });
}

/** Reaches the client as `connect_error` with this `data`. */
class ConnectionRefusal extends Error {
  readonly data: { code: string; message: string };
  constructor(code: string, message: string) {
    super(message);
    this.data = { code, message };
  }
}

function unforeseen(error: unknown, { onFailure }: GatewayMeans): ConnectionRefusal {
  onFailure(error, 'connection');
  return new ConnectionRefusal('internal', 'The session could not be opened; the reason is in the server log.');
}

/** @returns the session, held */
async function admit(socket: Tab, means: GatewayMeans, limit: AddressLimit): Promise<LiveSession> {
  const afterMs = await limit.take(socket.handshake.address);
  if (afterMs !== null) throw new ConnectionRefusal('too-many', tooMany('connections', afterMs));
  const result = handshake.safeParse(socket.handshake.auth);
  if (!result.success) throw new ConnectionRefusal('bad-input', 'auth must be {sessionId, afterSeq}.');
  const { sessionId, afterSeq } = result.data;
  const session = await means.sessions.hold(sessionId);
  if (!session) throw new ConnectionRefusal('not-found', `There is no session '${sessionId}'.`);
  if (afterSeq > session.state.view.seq) {
    letGo(session, means);
    // Such a tab would skip all that comes: its seqs are taken.
    throw new ConnectionRefusal('stale', 'The data was restored to an earlier state; load the page anew.');
  }
  socket.data = result.data;
  return session;
}

function letGo(session: LiveSession, { sessions, onFailure }: GatewayMeans): void {
  sessions.release(session).catch((error: unknown) => onFailure(error, session.id));
}

function attend(socket: Tab, means: GatewayMeans): void {
  const { sessionId, afterSeq } = socket.data;
  const listener = listenerOf(socket);
  const buckets = {
    say: new TokenBucket(LIMITS.sayBurst, LIMITS.sayPerSecond, means.now),
    other: new TokenBucket(LIMITS.callBurst, LIMITS.callsPerSecond, means.now),
  };
  // Held from here to the disconnect: another tab that leaves must not take the session away.
  const held = means.sessions.hold(sessionId);
  const onFailure = (error: unknown) => means.onFailure(error, sessionId);

  socket.onAny((name: string, ...args: unknown[]) => {
    const ack = args.at(-1);
    const answer = (outcome: Outcome) => {
      if (typeof ack === 'function') (ack as (outcome: Ack) => void)(outcome);
    };
    const call = readCallSafely(name, args[0], buckets);
    if (!call.ok) return answer(call);
    held
      .then((session) => (session ? carryOut(session, call.call) : GONE))
      .then(answer)
      .catch((error: unknown) => {
        onFailure(error);
        answer({
          ok: false,
          code: 'unavailable',
          message: 'It could not be stored; your words are kept here, try again.',
        });
      });
  });
  socket.on('disconnect', () => {
    held
      .then(async (session) => {
        session?.leave(listener);
        if (session) await means.sessions.release(session);
      })
      .catch(onFailure);
  });
  held
    .then(async (session) => {
      if (!session) return listener.gone();
      await session.join(listener, afterSeq);
      if (socket.disconnected) session.leave(listener);
    })
    .catch((error: unknown) => {
      onFailure(error);
      socket.disconnect(true);
    });
}

function listenerOf(socket: Tab): Listener {
  return {
    events: (events) => socket.emit('events', events),
    delta: (delta) => socket.emit('delta', delta),
    clock: (clock) => socket.emit('clock', clock),
    scoring: (progress) => socket.emit('scoring', progress),
    notice: (notice) => socket.emit('notice', notice),
    gone: () => {
      socket.emit('notice', { code: 'not-found', message: 'This session was deleted.' });
      socket.disconnect(true);
    },
  };
}
