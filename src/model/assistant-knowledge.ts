import type { GateKind } from './touch.js';

/** `catalogs/assistants.yaml`: what coding assistants read from files of the tree. */
export interface AssistantKnowledge {
  readonly agents: readonly AssistantFile[];
  /** Modes of confirmation by what they mean. */
  readonly modes: Readonly<Record<GateKind, readonly string[]>>;
}

/** A file in which an agent, several or the assistant itself is set up; places in it are ways of keys from the agent. */
export interface AssistantFile {
  readonly assistant: string;
  readonly title: string;
  readonly docs: string;
  /** With `*`, from the folder that it is for. */
  readonly path: string;
  /** What a file of another folder says that is put there by a link: rules in a list that only this assistant reads. */
  readonly told: { readonly key: string; readonly value: readonly string[] } | null;
  /** How the files of that folder begin where the path alone says too little. */
  readonly beside: string | null;
  /** The way to the agents; empty where the file is one. */
  readonly each: string;
  /** `assistant`: the assistant itself, which hands to its agents of that folder. */
  readonly is: 'agent' | 'assistant';
  readonly name: string;
  readonly model: string;
  /** Names of what it may use, in a text, a list or a map of switches. */
  readonly tools: readonly string[];
  readonly denied: readonly string[];
  /** Names of agents that it hands to. */
  readonly hands: readonly string[];
  /** Lists of what is done unasked, after asking, and never; `permissions` are maps from a tool to one of the three. */
  readonly allow: readonly string[];
  readonly ask: readonly string[];
  readonly deny: readonly string[];
  readonly permissions: readonly string[];
  readonly modes: readonly string[];
  /** Further files of the folder that mount servers for it. */
  readonly mounts: readonly string[];
}
