import { framesByHand } from './frames-by-hand.js';
import { compiledFrames } from './frames-compiled.js';
import { jvmFrames } from './frames-jvm.js';
import { pythonFrames } from './frames-python.js';
import { morePythonFrames } from './frames-python-more.js';
import { scriptFrames } from './frames-scripts.js';
import { typescriptFrames } from './frames-typescript.js';
import { moreTypescriptFrames } from './frames-typescript-more.js';

export type Language = 'python' | 'typescript' | 'go' | 'java' | 'kotlin' | 'csharp' | 'rust' | 'ruby' | 'php';

/** How a framework is told of a tool: `{body}` is what the tool does with the text `item`, `{setup}` what stands in front for it. */
export interface Frame {
  readonly language: Language;
  readonly name: string;
  readonly path: string;
  readonly code: string;
  /** Further files. */
  readonly files?: Readonly<Record<string, string>>;
  /** What is found whatever its tools do: a bot answers in the chat of a workplace. */
  readonly beside?: readonly string[];
}

export const frames: readonly Frame[] = [
  ...pythonFrames,
  ...morePythonFrames,
  ...typescriptFrames,
  ...moreTypescriptFrames,
  ...compiledFrames,
  ...jvmFrames,
  ...scriptFrames,
  ...framesByHand,
];
