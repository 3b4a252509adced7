import { parseArgs } from 'node:util';
import { BEHAVIOURS, isBehaviour } from './behaviours.ts';
import { startModelServer } from './server.ts';

/** node tests/model-server/main.ts --behaviour normal --port 4010 [--token-ms 33] [--first-token-ms 300] */
const { values } = parseArgs({
  options: {
    behaviour: { type: 'string', default: 'normal' },
    port: { type: 'string', default: '4010' },
    'token-ms': { type: 'string', default: '20' },
    'first-token-ms': { type: 'string', default: '200' },
  },
});
if (isBehaviour(values.behaviour)) {
  const { url } = await startModelServer({
    behaviour: values.behaviour,
    port: Number(values.port),
    tokenMs: Number(values['token-ms']),
    firstTokenMs: Number(values['first-token-ms']),
  });
  console.log(`A scripted model answers at ${url} (${values.behaviour}); OPENAI_BASE_URL=${url} npm start uses it.`);
} else {
  console.error(`--behaviour ${values.behaviour}: choose one of ${BEHAVIOURS.join(', ')}`);
  process.exitCode = 2;
}
