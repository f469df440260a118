import type { Span } from '../../model/facts.js';
import type { TreeEntry, TreeNode, TreeScalar } from '../tree/node.js';

/** A low-code export, whatever the platform: nodes, what each is given and what hands on to it. */
export interface Flow {
  /** Prefix of the types: `n8n`, `dify`. */
  readonly platform: string;
  /** Names and ids by which other files may speak of it. */
  readonly names: readonly TreeScalar[];
  readonly nodes: readonly FlowNode[];
  readonly expressions: Expressions;
  /** What the export itself writes for its nodes to read, by the id that they name it by: `{{#env.REPO#}}`. */
  readonly settings?: { readonly id: string; readonly entries: readonly TreeEntry[] };
  /** Addresses under which it is called from outside. */
  readonly addresses?: readonly TreeScalar[];
  /** Types of the starts by which another flow can call it; any where none are told. */
  readonly callable?: ReadonlySet<string>;
}

export interface FlowNode {
  /** How connections and expressions name it. */
  readonly id: string;
  readonly title: string;
  /** The platform's word for what it is, without the marks of triggers and tools: `n8n-nodes-base.gmail`. */
  readonly type: string;
  /** What it does there, as the export writes it; empty where it is the platform's default. */
  readonly operation: string;
  /** `start`: begins the flow. `step`: runs in it. `part`: belongs to another node. `tool`: a model may choose it. */
  readonly role: 'start' | 'step' | 'part' | 'tool';
  /** What is cited: the value that says what it is. */
  readonly at: Span;
  readonly fields: readonly TreeEntry[];
  /** Nodes that come before it. */
  readonly follows: readonly string[];
  /** `whole`: what comes before is handed on by itself. `referred`: only what its fields refer to. */
  readonly takes: 'whole' | 'referred';
  /** Does it choose which of the nodes behind it run? */
  readonly chooses: boolean;
  readonly parts: readonly Part[];
  /** Nodes that its fields name otherwise than in a text. */
  readonly refers: readonly string[];
  readonly code: Code | null;
  /** Where it says that it acts under an account that the platform keeps. */
  readonly account: Span | null;
}

/** A node that belongs to another: the model of an agent, its memory, a tool. */
export interface Part {
  readonly port: string;
  readonly id: string;
}

export interface Code {
  readonly language: string;
  readonly scalar: TreeScalar;
}

/** What stands for something else in a text. A `mark` only tells that there are expressions in it. */
export interface Hole {
  readonly form: 'value' | 'mark';
  readonly start: number;
  readonly end: number;
  readonly references: readonly Reference[];
}

export interface Reference {
  /** `input`: what comes before. `chosen`: what a model fills in. `environment`: a variable. Else the id of a node. */
  readonly from: { readonly form: 'input' | 'chosen' | 'environment' } | { readonly form: 'node'; readonly id: string };
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The holes of a text, in order. */
export type Expressions = (text: string) => readonly Hole[];

/** Reads the flows of one platform out of a parsed file. */
export type ReadFlows = (root: TreeNode) => readonly Flow[];
