import { expect, test } from 'vitest';
import { ServerSentEvents } from './server-sent-events.ts';

const STREAM =
  ': a comment\r\ndata: one\r\n\r\nevent: note\ndata:two\ndata: lines\nid: 7\n\n\n\rdata: three\r\rdata: unfinished';

test('events come whole, whatever ends their lines and wherever the stream is cut', () => {
  for (let size = 1; size <= STREAM.length; size += 1) {
    const events = new ServerSentEvents();
    const heard: string[] = [];
    for (let at = 0; at < STREAM.length; at += size) heard.push(...events.push(STREAM.slice(at, at + size)));
    expect(heard).toEqual(['one', 'two\nlines', 'three']);
  }
});
