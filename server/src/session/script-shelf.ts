import { compileScript } from '../content/compile-script.ts';
import type { Content, LoadedRubric, LoadedScenario } from '../content/content.ts';
import { readRubric, readScenario } from '../content/loader.ts';
import type { Problem } from '../content/problem.ts';
import type { Script } from '../content/script.ts';
import type { Level } from '../contract/vocabulary.ts';
import { contradictionsIn } from '../detect/contradictions.ts';
import { compileDetector } from '../detect/items.ts';
import { sentencesOf } from '../detect/words.ts';
import { makeDirector } from '../interview/director.ts';
import { LAST_SENTENCES } from '../interview/one-thing.ts';
import type { Store } from '../store/store.ts';
import type { SessionContent } from './session-means.ts';
import { type ScriptShelf, ScriptUnreadable } from './sessions.ts';

/** Makes a script ready for a session. */
export async function sessionContent(script: Script): Promise<SessionContent> {
  // Its lexicon takes a tenth of a second to load: not before there is an interview.
  const { nounPhrasesIn } = await import('../detect/noun-phrases.ts');
  const detector = compileDetector(script);
  // Made ready here, and not while the first turn waits.
  contradictionsIn(script, []);
  const readItems = (text: string) =>
    detector.read(text).map(({ itemId, status }) => ({ item: itemId, whole: status === 'met' }));
  const nounsIn = remembered(nounPhrasesIn);
  const hear = (words: string) => {
    detector.hear(words);
    for (const { text } of sentencesOf(words).slice(-LAST_SENTENCES)) nounsIn(text);
  };
  return { script, director: makeDirector(script, { readItems, nounsIn }), hear };
}

/** The same sentences come again at the next turns, and finding noun phrases takes milliseconds. */
function remembered(find: (text: string) => string[]): (text: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    const found = known.get(text) ?? find(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, found);
    return found;
  };
}
const MOST_REMEMBERED = 400;

/** Scripts of the content as loaded, and of older versions from the store, each compiled once. */
export function scriptShelf(content: Content, store: Store): ScriptShelf {
  const ready = new Map<string, Promise<SessionContent>>();

  const compiled = (scenario: LoadedScenario, rubric: LoadedRubric, level: Level): Promise<SessionContent> => {
    const key = `${scenario.sha256} ${rubric.sha256} ${level}`;
    const known = ready.get(key) ?? sessionContent(compileScript(scenario, rubric, level));
    ready.set(key, known);
    return known;
  };

  return {
    async current(scenarioId, level) {
      const scenario = content.scenarios.get(scenarioId);
      if (!scenario || (level && !scenario.file.levels.includes(level))) return null;
      const [first] = scenario.file.levels;
      await store.keepContent(scenario.sha256, scenario.text);
      await store.keepContent(content.rubric.sha256, content.rubric.text);
      return compiled(scenario, content.rubric, level ?? (first as Level));
    },

    async recall(started, contents = {}) {
      const { scenario, rubric, level, scenarioId } = started;
      const textOf = async (sha256: string) =>
        Object.hasOwn(contents, sha256) ? (contents[sha256] ?? null) : store.content(sha256);
      const now = content.scenarios.get(scenarioId);
      const rubricNow = content.rubric.sha256 === rubric.sha256 ? content.rubric : null;
      const keptRubric = rubricNow ?? (await recallRubric(rubric.sha256, textOf));
      const keptScenario =
        now?.sha256 === scenario.sha256 ? now : await recallScenario(scenario.sha256, scenarioId, keptRubric, textOf);
      if (!keptScenario.file.levels.includes(level)) {
        throw new ScriptUnreadable(`The scenario ${scenarioId} that this session began with has no level ${level}.`);
      }
      // An older version is told from the others of today by what today's version says.
      return compiled(now ? { ...keptScenario, bank: now.bank } : keptScenario, keptRubric, level);
    },
  };

  async function recallRubric(sha256: string, textOf: TextOf): Promise<LoadedRubric> {
    const text = await recallText(sha256, 'rubric', textOf);
    const rubric = readRubric({ ...source('rubrics', content.rubric.file.id, text), sha256 });
    if (Array.isArray(rubric)) throw unreadable('rubric', sha256, rubric);
    return rubric;
  }
}

type TextOf = (sha256: string) => Promise<string | null>;

async function recallText(sha256: string, what: string, textOf: TextOf): Promise<string> {
  const text = await textOf(sha256);
  if (text !== null) return text;
  throw new ScriptUnreadable(`The ${what} that this session began with (sha256 ${sha256}) is not stored.`);
}

async function recallScenario(
  sha256: string,
  id: string,
  rubric: LoadedRubric,
  textOf: TextOf,
): Promise<LoadedScenario> {
  const text = await recallText(sha256, 'scenario', textOf);
  const scenario = readScenario({ ...source('scenarios', id, text), sha256 }, rubric);
  if (Array.isArray(scenario)) throw unreadable(`scenario ${id}`, sha256, scenario);
  return scenario;
}

const unreadable = (what: string, sha256: string, [first]: readonly Problem[]) =>
  new ScriptUnreadable(
    `The ${what} that this session began with (${sha256.slice(0, 12)}) cannot be read: ${first?.message}`,
  );

const source = (folder: 'rubrics' | 'scenarios', id: string, text: string) => ({
  folder,
  id,
  name: `${id} (stored)`,
  text,
  shipped: false,
});
