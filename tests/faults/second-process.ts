import { bySize, type Row, rowOf, type Size } from '../figures/row.ts';
import { ServerProcess } from '../server-process.ts';
import { Witness } from './witness.ts';

/** R3: a second process on the same data folder, while the first is at work. */
export async function measureSecondProcess(size: Size): Promise<Row[]> {
  const tries = bySize(size, 1, 4, 10);
  const server = new ServerProcess();
  const problems: string[] = [];
  try {
    if ((await server.start()) !== 'ready') throw new Error(server.output);
    const witness = await Witness.begin(server, 'coffee-preorder');
    let over = false;
    const working = witness.work(server, () => over);
    for (let nth = 0; nth < tries; nth += 1) {
      const second = new ServerProcess({ DATA_DIR: server.dataDir });
      const code = await second.start();
      if (code !== 2 || !second.output.includes('in use by another Onsite')) problems.push(`second start: ${code}`);
      await second.discard();
    }
    over = true;
    await working;
    problems.push(...(await witness.problems(server)));
    const { acknowledged } = witness;
    return [
      rowOf(
        'R3',
        `${tries} second starts refused, ${acknowledged.turns.size} turns kept`,
        'refused or shared safely; never damage',
        problems,
      ),
    ];
  } finally {
    await server.discard();
  }
}
