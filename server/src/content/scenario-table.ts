import { LEVELS } from '../contract/vocabulary.ts';
import type { LoadedScenario } from './content.ts';
import { planPhases, readable } from './plan-phases.ts';

/** The page `docs/scenarios.md`: what the bank holds, counted from the files. */
export function scenarioTable(scenarios: readonly LoadedScenario[]): string {
  const shipped = scenarios.filter((scenario) => scenario.shipped).toSorted((a, b) => (a.file.id < b.file.id ? -1 : 1));
  const interviews = shipped.filter(({ file }) => file.kind === 'interview');
  const drills = shipped.filter(({ file }) => file.kind === 'drill');
  const offered = LEVELS.map(
    (level) => `${interviews.filter(({ file }) => file.levels.includes(level)).length} ${level}`,
  );
  return `# The scenario bank

Written by \`npm run check -- --publish\`. ${interviews.length} interviews (offered: ${offered.join(', ')}) and ${drills.length} drills.
Facts, probes, hint ladders, items and contradictions are those of the scenario's own file; the rubric adds its generic items.

## Interviews

${table(interviews)}

## Drills

${table(drills)}
`;
}

function table(scenarios: readonly LoadedScenario[]): string {
  const head =
    '| scenario | levels, minutes | facts | probes | ladders | changes | items | contradictions | areas |\n|---|---|---|---|---|---|---|---|---|';
  return [head, ...scenarios.map(row)].join('\n');
}

function row({ file }: LoadedScenario): string {
  const levels = file.levels.map((level) => {
    const minutes = planPhases(file, level).reduce((sum, phase) => sum + phase.minutes, 0);
    return `${level} ${minutes}`;
  });
  const { facts, probes, hints, changes, items, contradictions } = file;
  const counts = [facts, probes, hints, changes, items, contradictions].map((entries) => `${entries.length}`);
  const areas = file.areas.map((area) => area.replaceAll('-', ' ')).join(', ');
  return `| ${file.title ?? readable(file.id)} (\`${file.id}\`) | ${levels.join(', ')} | ${counts.join(' | ')} | ${areas} |`;
}
