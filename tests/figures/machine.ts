import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../server-process.ts';

/** On what the figures were taken. */
export function machine() {
  const all = cpus();
  return {
    cpus: `${all.length} × ${all[0]?.model.trim() ?? 'unknown'}`,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${platform()} ${release()}`,
    /** Above the number of processors, others were at work too. */
    load: loadavg().map((load) => Math.round(load * 10) / 10),
  };
}

export function versions() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return { onsite: version, node: process.versions.node };
}
