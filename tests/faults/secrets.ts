import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, rowOf, type Size } from '../figures/row.ts';
import type { Behaviour } from '../model-server/behaviours.ts';
import { startModelServer } from '../model-server/server.ts';
import { ServerProcess } from '../server-process.ts';
import { Tab } from '../tab.ts';

const KEY = 'sk-canary-Zx81-77aa-never-to-be-seen';
const BEHAVIOURS: readonly Behaviour[] = ['normal', '500-always', 'refused', 'garbage', '429-always'];

/** S5: a key in the environment, a model that fails in many ways and repeats the key in its errors. */
export async function measureSecrets(size: Size): Promise<Row[]> {
  const model = await startModelServer({ slowMs: 1_000 });
  const server = new ServerProcess({
    OPENAI_BASE_URL: model.url,
    OPENAI_API_KEY: KEY,
    INTERVIEWER_MODEL: 'openai:scripted-1',
    SCORER_MODEL: 'openai:scripted-1',
    SCORER_SAMPLES: '1',
    LOG_LEVEL: 'trace',
  });
  const seen: [string, string][] = [];
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    for (const behaviour of size === 'tiny' ? BEHAVIOURS.slice(0, 3) : BEHAVIOURS) {
      model.set('normal');
      const { body } = await server.post<{ id: string }>('/api/sessions', { scenarioId: 'quick-coffee' });
      const tab = new Tab(server.url, body.id);
      tab.socket.onAny((name: string, ...args) => seen.push([`client traffic (${name})`, JSON.stringify(args)]));
      await tab.until('the opening', ({ view }) => view.turns.length === 1);
      model.set(behaviour);
      await tab.say('The order goes into a queue first, so that a slow shop loses nothing.');
      await tab.until('the answer', ({ view }) => view.turns.length === 3, 20_000);
      await tab.call('finish');
      await tab.until(
        'a score, or none',
        ({ view }) => view.scorecard !== null || view.scoringFailure !== null,
        40_000,
      );
      tab.close();
      for (const path of ['', '/export?format=json', '/export?format=markdown', '/board', '/reference']) {
        const response = await fetch(`${server.url}/api/sessions/${body.id}${path}`);
        seen.push([`GET ${path}`, (await response.text()) + JSON.stringify([...response.headers])]);
      }
    }
    for (const path of ['/api/health', '/metrics', '/api/scenarios', '/api/sessions', '/']) {
      seen.push([path, await (await fetch(server.url + path)).text()]);
    }
    await server.stop();
    seen.push(['log', server.output]);
    for (const name of readdirSync(server.dataDir)) {
      seen.push([`store (${name})`, readFileSync(join(server.dataDir, name), 'latin1')]);
    }
  } finally {
    await server.discard();
    await model.stop();
  }
  const used = model.log.some(({ key }) => key === KEY);
  const problems = seen.filter(([, text]) => text.includes(KEY) || text.includes('Zx81-77aa')).map(([where]) => where);
  if (!used) problems.push('the key never reached the model, so nothing was shown');
  const bytes = seen.reduce((sum, [, text]) => sum + text.length, 0);
  return [
    rowOf(
      'S5',
      `${seen.length} outputs, ${Math.round(bytes / 1024)} KB of store, log, exports and traffic`,
      '0 hits of the key',
      problems,
    ),
  ];
}
