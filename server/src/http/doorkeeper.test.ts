import { expect, test } from 'vitest';
import { doorNames, refusal } from './doorkeeper.ts';

test.each([
  ['MyBox', 'mybox:3000'],
  ['MyBox.Local', 'MyBox.local'],
  ['fd00::7', '[fd00::7]:3000'],
  ['FD00:0:0:0:0:0:0:7', '[fd00::7]:3000'],
  ['[fd00::7]', '[fd00::7]'],
])('a server that is given the name %s serves the host %s, and no other', (name, host) => {
  const doors = { names: doorNames([name]) };
  expect(refusal({ host, origin: `http://${host.toLowerCase()}` }, doors)).toBeNull();
  expect(refusal({ host: 'other.example' }, doors)).toContain('ALLOWED_HOSTS');
});

test.each(['0.0.0.0', '::'])('who listens on every network (%s) is not called by that', (every) => {
  expect(doorNames([every, 'box'])).toEqual(['box']);
});
