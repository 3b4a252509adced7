import type { Config } from './config.ts';
import type { Content } from './content/content.ts';
import { builtInInterviewer } from './interviewers/built-in.ts';
import { builtInJudge } from './judges/built-in.ts';
import type { Judge } from './judges/judge.ts';
import type { Engines } from './models/choose-model.ts';
import type { Speak } from './session/speaking.ts';

/** The adapters that speak and judge, made from what was chosen at start. */
export interface EngineParts {
  speak: Speak;
  builtInJudge: Judge;
  /** Null where no model is set up to score. */
  modelJudge: Judge | null;
  /** Loads what costs time at the first turn; called once the server listens. */
  warmUp(): void;
}

export function makeEngines(_chosen: Engines, _content: Content, _config: Config): EngineParts {
  return {
    speak: async (floor, signal, { onDelta }) => {
      let text = floor.brief.lead;
      if (text !== '') onDelta(0, text);
      for await (const chunk of builtInInterviewer.speak(floor, signal)) {
        const spaced = text === '' ? chunk : ` ${chunk}`;
        onDelta(text.length, spaced);
        text += spaced;
      }
      return text;
    },
    builtInJudge,
    modelJudge: null,
    warmUp() {},
  };
}
