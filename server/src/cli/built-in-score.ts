import type { Score } from '../calibration/figures.ts';
import { compileScript } from '../content/compile-script.ts';
import type { Content } from '../content/content.ts';
import type { Script } from '../content/script.ts';
import type { Level } from '../contract/vocabulary.ts';
import { builtInJudge, judgeBuiltIn } from '../judges/built-in.ts';
import { transcriptRecord } from '../scoring/record.ts';
import { makeScorecard } from '../scoring/scorecard.ts';

/** The built-in judge as a calibration asks it; a text names its level, else it is the scenario's first. Throws for an unknown scenario. */
export function builtInScore({ scenarios, rubric }: Content): Score {
  const scripts = new Map<string, Script>();
  const scriptOf = (id: string, wanted: Level | undefined): Script => {
    const scenario = scenarios.get(id);
    if (!scenario) throw new Error(`scenario ${id} of texts.yaml is not there`);
    const level = wanted ?? scenario.file.levels[0] ?? 'senior';
    const script = scripts.get(`${id} ${level}`) ?? compileScript(scenario, rubric, level);
    scripts.set(`${id} ${level}`, script);
    return script;
  };
  return ({ scenario, level }, turns) => {
    const record = transcriptRecord(scriptOf(scenario, level), turns);
    return makeScorecard(record, judgeBuiltIn(record), builtInJudge);
  };
}
