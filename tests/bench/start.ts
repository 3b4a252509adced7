import { bySize, quantile, type Row, type Size } from '../figures/row.ts';
import { ServerProcess } from '../server-process.ts';
import { isBusy } from './crowd.ts';
import { overBaseline } from './rounds.ts';

/** P5: from spawning node to ready, on a new data folder, with the client built. */
export async function measureStart(size: Size): Promise<Row[]> {
  const times: number[] = [];
  for (let start = 0; start <= bySize(size, 1, 7, 20); start += 1) {
    const server = new ServerProcess();
    const from = performance.now();
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    // The first one may have to compile and check what a later one finds kept.
    if (start > 0) times.push(performance.now() - from);
    // What was compiled is kept a second later.
    if (start === 0) await new Promise((resolve) => setTimeout(resolve, 2_500));
    await server.discard();
  }
  const [p50, worst] = [quantile(times, 0.5), Math.max(...times)];
  const holds = p50 <= 1_500;
  return [
    overBaseline(
      'P5',
      `ready after ${p50.toFixed(0)} ms (slowest of ${times.length}: ${worst.toFixed(0)} ms)`,
      '≤ 1.5 s',
      holds,
      !holds && (await isBusy()),
    ),
  ];
}
