import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What the line does: all passes; nothing does, in either direction or in one; new connections are refused. */
export type Line = 'fine' | 'black-hole' | 'half-open' | 'down';

interface Pair {
  client: Socket;
  server: Socket;
}

/** A TCP line to a port of this machine that fails as told. What it holds back is kept and sent when it is fine again. */
export class FaultProxy {
  readonly #pairs = new Set<Pair>();
  readonly #server = createServer((client) => this.#take(client));
  #target: number;
  #line: Line = 'fine';
  #latencyMs = 0;

  constructor(target: number) {
    this.#target = target;
  }

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  set(line: Line): void {
    this.#line = line;
    for (const pair of this.#pairs) this.#apply(pair);
  }

  delay(ms: number): void {
    this.#latencyMs = ms;
  }

  /** Both ends are told at once that the connection is dead (RST). */
  reset(): void {
    for (const { client, server } of this.#pairs) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
  }

  async close(): Promise<void> {
    for (const { client, server } of this.#pairs) {
      client.destroy();
      server.destroy();
    }
    this.#server.close();
    await once(this.#server, 'close');
  }

  #take(client: Socket): void {
    if (this.#line === 'down') {
      client.resetAndDestroy();
      return;
    }
    const server = connect(this.#target, '127.0.0.1');
    const pair = { client, server };
    this.#pairs.add(pair);
    const end = () => {
      this.#pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', end);
    }
    this.#pass(client, server);
    this.#pass(server, client);
    this.#apply(pair);
  }

  #pass(from: Socket, to: Socket): void {
    from.on('data', (chunk) => {
      if (this.#latencyMs === 0) to.write(chunk);
      else setTimeout(() => to.writable && to.write(chunk), this.#latencyMs);
    });
  }

  #apply({ client, server }: Pair): void {
    const silent = this.#line === 'black-hole';
    if (silent) client.pause();
    else client.resume();
    if (silent || this.#line === 'half-open') server.pause();
    else server.resume();
  }
}
