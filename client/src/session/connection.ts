import type { PublicEvent } from '@onsite/server/contract/events';
import type {
  CallName,
  ClientToServer,
  Clock,
  Delta,
  Notice,
  Payload,
  ServerToClient,
} from '@onsite/server/contract/sockets';
import { io, type Socket } from 'socket.io-client';
import type { Answer } from './outbox.ts';
import type { Link } from './room-state.ts';

const ACK_MS = 8_000;
const RETRY_REFUSED_MS = 3_000;
const NO_ANSWER: Answer = {
  ok: false,
  code: 'no-answer',
  message: 'The server did not answer. Try again in a moment.',
};

interface Handlers {
  onLink(link: Link): void;
  onEvents(events: PublicEvent[]): void;
  onDelta(delta: Delta): void;
  onClock(clock: Clock): void;
  onScoring(progress: { done: number; total: number }): void;
  onNotice(notice: Notice): void;
}

export interface Connection {
  /** Calls the server. Never throws and never waits for the network to come back: then it is `no-answer`. */
  call<N extends CallName>(name: N, payload: Payload<N>): Promise<Answer>;
  /** Drops the line and takes it up again, from the last folded event. */
  rejoin(): void;
  close(): void;
}

/** Joins a session and stays: each time it reconnects, it asks for the events after `afterSeq()`. */
export function connect(sessionId: string, afterSeq: () => number, handlers: Handlers): Connection {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    auth: (give) => give({ sessionId, afterSeq: afterSeq() }),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 900,
    randomizationFactor: 0.3,
    timeout: 2_500,
  });
  let retry: ReturnType<typeof setTimeout> | undefined;

  socket.on('connect', () => handlers.onLink('fine'));
  socket.on('disconnect', (why) => {
    handlers.onLink('lost');
    // The server let go on purpose; socket.io leaves coming back to us.
    if (why === 'io server disconnect') retry = setTimeout(() => socket.connect(), 500);
  });
  socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
    if (error.data?.code === 'not-found') return handlers.onLink('not-found');
    // The data was restored to before what this page shows.
    if (error.data?.code === 'stale') return location.reload();
    // Inactive means that the server refused the handshake; else socket.io tries again by itself.
    handlers.onLink(socket.active ? 'lost' : 'refused');
    if (!socket.active) retry = setTimeout(() => socket.connect(), RETRY_REFUSED_MS);
  });
  socket.on('events', handlers.onEvents);
  socket.on('delta', handlers.onDelta);
  socket.on('clock', handlers.onClock);
  socket.on('scoring', handlers.onScoring);
  socket.on('notice', handlers.onNotice);

  const rejoin = () => {
    clearTimeout(retry);
    socket.disconnect().connect();
  };
  const whenOnline = () => {
    if (!socket.connected) rejoin();
  };
  addEventListener('online', whenOnline);

  return {
    rejoin,
    async call(name, payload) {
      if (!socket.connected) return NO_ANSWER;
      const timed = socket.timeout(ACK_MS) as unknown as {
        emitWithAck(name: CallName, payload: unknown): Promise<Answer>;
      };
      return timed.emitWithAck(name, payload).catch(() => {
        // No answer on an open line: the line is dead and nobody has noticed yet.
        if (socket.connected) rejoin();
        return NO_ANSWER;
      });
    },
    close() {
      clearTimeout(retry);
      removeEventListener('online', whenOnline);
      socket.close();
    },
  };
}
