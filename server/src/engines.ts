import type { Config } from './config.ts';
import type { Content } from './content/content.ts';
import type { Prompt } from './content/prompts.ts';
import { builtInInterviewer } from './interviewers/built-in.ts';
import { modelInterviewer } from './interviewers/model.ts';
import { builtInJudge } from './judges/built-in.ts';
import type { Judge } from './judges/judge.ts';
import { modelJudge } from './judges/model.ts';
import type { AnsweringModel } from './models/answers.ts';
import { chatModel } from './models/chat-model.ts';
import type { Engines } from './models/choose-model.ts';
import { langChainAnswers } from './models/langchain-answers.ts';
import type { ModelRef } from './models/model-name.ts';
import { answersOverChat, openAiAnswers } from './models/openai-answers.ts';
import type { Speak } from './session/speaking.ts';
import { makeSpeak } from './session/spoken-turn.ts';

/** The adapters that speak and judge, made from what was chosen at start. */
export interface EngineParts {
  speak: Speak;
  /** The built-in interviewer alone. */
  speakBuiltIn: Speak;
  builtInJudge: Judge;
  /** Null where no model is set up to score. */
  modelJudge: Judge | null;
  /** Loads what costs time at the first turn; called once the server listens. */
  warmUp(): void;
}

export function makeEngines(
  { interviewer, scorer }: Pick<Engines, 'interviewer' | 'scorer'>,
  content: Content,
  { openAi, scorerSamples, boardImage = false }: Pick<Config, 'openAi' | 'scorerSamples'> & { boardImage?: boolean },
  onPicturesRefused: () => void = () => {},
): EngineParts {
  const pictures = boardImage ? { draw: drawBoard, onRefused: onPicturesRefused } : null;
  const speaker =
    interviewer === 'built-in'
      ? null
      : modelInterviewer(interviewer, promptOf(content, 'interviewer'), answersOf(interviewer, openAi), pictures);
  const judge =
    scorer === 'built-in'
      ? null
      : modelJudge(scorer, {
          open: chatModel(scorer, openAi),
          prompt: promptOf(content, 'judge'),
          samples: scorerSamples,
        });
  return {
    speak: makeSpeak({ interviewer: speaker ?? builtInInterviewer, fallback: builtInInterviewer }),
    speakBuiltIn: makeSpeak({ interviewer: builtInInterviewer, fallback: builtInInterviewer }),
    builtInJudge,
    modelJudge: judge,
    warmUp() {
      // A model that cannot be opened shows at the first turn, where the candidate is told.
      speaker?.warmUp().catch(() => undefined);
    },
  };
}

/** Who speaks OpenAI's chat protocol is read directly, any other provider through LangChain. */
function answersOf(ref: ModelRef, openAi: Config['openAi']): AnsweringModel {
  return ref.provider === 'openai' && answersOverChat(ref.model)
    ? openAiAnswers(ref.model, openAi)
    : langChainAnswers(ref, chatModel(ref, openAi));
}

async function drawBoard(scene: readonly unknown[]): Promise<Uint8Array | null> {
  const { boardPng } = await import('./pictures/board-png.ts');
  return boardPng(scene);
}

function promptOf({ prompts }: Content, id: string): Prompt {
  const prompt = prompts.get(id);
  if (!prompt) throw new Error(`prompts/${id}.md is missing; put it back from the repository.`);
  return prompt;
}
