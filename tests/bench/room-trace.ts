import type { Browser } from '@playwright/test';
import { openBrowser } from '../faults/browser.ts';
import type { Row, Size } from '../figures/row.ts';
import { ServerProcess } from '../server-process.ts';
import { isBusy } from './crowd.ts';
import { interviewed } from './lines.ts';
import { startModel } from './process.ts';
import { overBaseline } from './rounds.ts';

const TURNS = 150;

interface TraceEvent {
  name: string;
  dur?: number;
  tid: number;
  pid: number;
  args?: { name?: string };
}

/** P7: the page's own tasks while a long reply streams into a transcript of 150 turns and somebody types. */
export async function measureRoom(size: Size): Promise<Row[]> {
  const model = await startModel('stamped', 30, 100);
  const server = new ServerProcess({
    OPENAI_BASE_URL: model.url,
    INTERVIEWER_MODEL: 'openai:scripted-1',
    SCORER_MODEL: 'built-in',
  });
  let browser: Browser | null = null;
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    const line = await interviewed(server.url);
    await fillTranscript(server, line.id, size === 'tiny' ? 20 : TURNS);
    browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(`${server.url}/i/${line.id}`);
    const composer = page.getByRole('textbox', { name: 'Your words' });
    await composer.waitFor();
    await page.waitForTimeout(1_500);
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
    const answer = line.ask();
    await composer.pressSequentially('I think about what happens when the queue is full and the shop is slow', {
      delay: 25,
    });
    await answer;
    await page.waitForTimeout(300);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const longest = longestTask(traceEvents);
    const typed = await composer.inputValue();
    const holds = longest <= 50 && typed.endsWith('slow');
    line.close();
    const figure = `longest task ${longest.toFixed(0)} ms while a reply of 40 tokens streams and ${typed.length} keys are typed`;
    return [overBaseline('P7', figure, 'no task over 50 ms, typing never delayed', holds, !holds && (await isBusy()))];
  } finally {
    await browser?.close();
    await server.discard();
    await model.stop();
  }
}

/** The longest task of the page's main thread (ms). */
function longestTask(events: readonly TraceEvent[]): number {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid} ${tid}`));
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000));
}

/** Thinks aloud until the transcript is so long; nobody answers that. */
async function fillTranscript(server: ServerProcess, id: string, turns: number): Promise<void> {
  const { Tab } = await import('../tab.ts');
  const tab = new Tab(server.url, id);
  await tab.until('the session', ({ view }) => view.turns.length > 0);
  for (let at = 0; at < turns; at += 1) {
    await tab.say(
      `Thought ${at}: the order goes into a queue first, and the shop takes it from there when it can.`,
      false,
    );
  }
  tab.close();
}
