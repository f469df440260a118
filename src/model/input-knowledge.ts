import type { Key } from './facts.js';
import type { CallPattern, InputView } from './program.js';

/** `catalogs/inputs.yaml`: where something comes in. `name` may name a call or a member (`express.**.$0.body`). */
export interface InputApi {
  readonly form: InputView['form'];
  readonly call: CallPattern;
  readonly words: readonly Key[];
  /** Arguments that list the parts of what comes in: `validate(['name' => 'required'])`, the fields of a form. */
  readonly fields: readonly Key[];
  /** Where the first argument must come from: a reader of anything reads what it is given. */
  readonly of: readonly string[];
}

/** Calls that go through a folder: named by their first argument, or by what they are asked of. */
export interface FolderKnowledge {
  readonly arguments: readonly string[];
  readonly receivers: readonly string[];
}

/** `app/api/x/route.ts` with an exported `POST`: its parameters come from outside. */
export interface InputRoute {
  readonly paths: readonly string[];
  readonly functions: readonly string[];
  /** What the parameter is called, where the function's name alone says too little; any where empty. */
  readonly params: readonly string[];
}

/** What makes the parameters of a function come from outside. */
export interface HandlerKnowledge {
  readonly form: InputView['form'];
  /** Decorators, and calls that are handed a function (`fastapi.**.post`, `fire.Fire`). */
  readonly makers: readonly string[];
  /** Base classes whose methods answer requests (`rest_framework.views.APIView`). */
  readonly classes: readonly string[];
  /** Base classes all of whose methods somebody outside calls (`Microsoft.AspNetCore.SignalR.Hub`). */
  readonly services: readonly string[];
  /** Base classes whose fields the boxes of a page fill (`reflex.State`). */
  readonly states: readonly string[];
  /** Types of parameters that a framework fills from a request (`axum.Json`). */
  readonly types: readonly string[];
}
