import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { chatModel } from '../../server/src/models/chat-model.ts';

/** The baseline: passes a model's stream on to a socket, through LangChain; no store, no checks. */
const model = await chatModel(
  { provider: 'openai', model: 'scripted-1' },
  { key: null, baseUrl: process.env.MODEL_URL ?? '' },
)();
const http = createServer();
new Server(http, { perMessageDeflate: false }).on('connection', (socket) => {
  socket.on('say', async (text: string) => {
    for await (const chunk of await model.stream([['user', text]])) socket.emit('delta', chunk.text);
    socket.emit('done');
  });
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
console.log(`ready at http://127.0.0.1:${(http.address() as AddressInfo).port}`);
