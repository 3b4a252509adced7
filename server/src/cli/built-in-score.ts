import type { Score } from '../calibration/figures.ts';
import { compileScript } from '../content/compile-script.ts';
import type { Content } from '../content/content.ts';
import type { Script } from '../content/script.ts';
import { builtInJudge, judgeBuiltIn } from '../judges/built-in.ts';
import { transcriptRecord } from '../scoring/record.ts';
import { makeScorecard } from '../scoring/scorecard.ts';

/** The built-in judge as a calibration asks it: each scenario at its first level. Throws for an unknown scenario. */
export function builtInScore({ scenarios, rubric }: Content): Score {
  const scripts = new Map<string, Script>();
  const scriptOf = (id: string): Script => {
    const scenario = scenarios.get(id);
    if (!scenario) throw new Error(`scenario ${id} of texts.yaml is not there`);
    const script = scripts.get(id) ?? compileScript(scenario, rubric, scenario.file.levels[0] ?? 'senior');
    scripts.set(id, script);
    return script;
  };
  return (scenario, turns) => {
    const record = transcriptRecord(scriptOf(scenario), turns);
    return makeScorecard(record, judgeBuiltIn(record), builtInJudge);
  };
}
