import { compileScript } from '../../server/src/content/compile-script.ts';
import type { Content } from '../../server/src/content/content.ts';
import { loadContent, memoFolder } from '../../server/src/content/loader.ts';
import type { Script } from '../../server/src/content/script.ts';
import { makeEngines } from '../../server/src/engines.ts';
import { makeCandidate, type SimulatedCandidate } from '../../server/src/rehearsal/candidate.ts';
import { seededRandom } from '../../server/src/rehearsal/random.ts';
import type { Rehearsal } from '../../server/src/rehearsal/rehearse.ts';
import { runRehearsal } from '../../server/src/rehearsal/run.ts';
import { MemoryStore } from '../../server/src/store/memory-store.ts';
import { ROOT } from '../server-process.ts';

export function shippedContent(): Content {
  const loaded = loadContent({ root: ROOT, memo: memoFolder(ROOT) });
  if (!loaded.ok) throw new Error('The content files cannot be used.');
  return loaded.content;
}

export function scriptOf(content: Content, id: string): Script {
  const scenario = content.scenarios.get(id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  return compileScript(scenario, content.rubric, scenario.file.levels[0] ?? 'senior');
}

/** A whole interview on a virtual clock. @param modelUrl null: the built-in interviewer */
export async function rehearsed(
  content: Content,
  script: Script,
  modelUrl: string | null,
  candidate: SimulatedCandidate = makeCandidate('strong', script, seededRandom(7)),
): Promise<Rehearsal> {
  const model = { provider: 'openai', model: 'scripted-1' };
  const engines = makeEngines({ interviewer: modelUrl === null ? 'built-in' : model, scorer: 'built-in' }, content, {
    openAi: { key: null, baseUrl: modelUrl },
    scorerSamples: 1,
  });
  return runRehearsal({
    script,
    candidate,
    silent: false,
    seed: 7,
    store: new MemoryStore(),
    speak: engines.speak,
    judge: engines.builtInJudge,
  });
}
