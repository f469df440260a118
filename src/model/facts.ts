/** Facts: what one file says, as a pure function of its bytes and kind. Paths and other files are unknown here. */

/** UTF-16 offsets in the raw file, end exclusive. Line and column are made only in `report/`. */
export type Span = readonly [start: number, end: number];

/** Index of an op in the same document. */
export type Ref = number;

/** A position (0-based), a name, `*` (spread of a list), `**` (spread of a map) or `[]` (an element whose index is unknown). */
export type Key = string | number;

export type Scalar = string | number | boolean | null;

/** What a front end is chosen by. A kind is a format plus, where the format alone says too little, the role of the file. */
export type Kind =
  | 'python'
  | 'javascript'
  | 'component'
  | 'go'
  | 'java'
  | 'kotlin'
  | 'csharp'
  | 'elixir'
  /** The manifest of a project of Elixir, itself a program. */
  | 'mix'
  /** What Elixir calls configuration is a program of its own that only says settings. */
  | 'elixir-settings'
  /** A notebook of Elixir. */
  | 'livebook'
  | 'ruby'
  | 'rust'
  | 'php'
  | 'swift'
  | 'dart'
  | 'powershell'
  | 'r'
  | 'r-markdown'
  | 'notebook'
  | 'shell'
  | 'batch'
  /** Command lines that were only noted down in a text file. */
  | 'command-list'
  | 'dockerfile'
  | 'json'
  | 'yaml'
  | 'toml'
  | 'env'
  | 'properties'
  | 'settings-yaml'
  | 'settings-json'
  | 'compose'
  | 'github-workflow'
  | 'github-action'
  | 'package-json'
  | 'composer-json'
  | 'r-description'
  | 'requirements'
  | 'pyproject'
  | 'pipfile'
  | 'conda-environment'
  | 'go-mod'
  | 'maven'
  | 'gradle'
  | 'gemfile'
  | 'nuget'
  | 'cargo'
  | 'swift-package'
  | 'podfile'
  | 'pubspec'
  | 'mcp-config'
  | 'low-code'
  | 'procfile'
  | 'makefile'
  | 'justfile'
  | 'taskfile'
  | 'sql'
  | 'prisma'
  | 'markdown'
  | 'prompt'
  | 'openapi'
  | 'terraform'
  | 'kubernetes'
  | 'helm-values'
  | 'cloudformation'
  | 'pipeline'
  | 'pipeline-task'
  | 'bicep'
  | 'arm'
  | 'hosting'
  | 'serverless'
  | 'ansible'
  | 'jenkinsfile'
  | 'ini'
  | 'crontab'
  | 'plist'
  | 'xml'
  | 'table'
  | 'records'
  | 'dump'
  | 'workbook'
  | 'parquet'
  | 'sqlite'
  /** A page of HTML. */
  | 'page'
  | 'text';

/** How a call was written. `command` is a shell command line, `step` a pipeline step, `entry` an entry of a configuration. */
export type CallStyle = 'call' | 'new' | 'jsx' | 'tag' | 'command' | 'step' | 'entry';

export type Op =
  | { readonly op: 'const'; readonly value: Scalar }
  /** f-string, template literal, string concatenation, `${{ }}`, `$VAR` in a shell word. */
  | { readonly op: 'template'; readonly parts: readonly (string | Ref)[] }
  /** A qualified name that the front end itself knows: `cli:kubectl`, `action:actions/checkout`, `mcp:mount`. */
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'read'; readonly name: string }
  | { readonly op: 'write'; readonly name: string; readonly value: Ref }
  | { readonly op: 'param'; readonly index: number }
  | { readonly op: 'get'; readonly of: Ref; readonly key: Key }
  /** `of[by]` with a computed key. */
  | { readonly op: 'index'; readonly of: Ref; readonly by: Ref }
  /** `of.key = value`; a computed key is `[]`. */
  | { readonly op: 'set'; readonly of: Ref; readonly key: Key; readonly value: Ref }
  | { readonly op: 'make'; readonly shape: 'list' | 'map'; readonly items: readonly Argument[] }
  | { readonly op: 'closure'; readonly unit: number }
  | { readonly op: 'call'; readonly callee: Ref; readonly args: readonly Argument[]; readonly style: CallStyle }
  /** One of several values: `a or b`, `a ?? b`, `a if c else b`, `match` results. The first is preferred where it is set. */
  | { readonly op: 'merge'; readonly of: readonly Ref[] }
  | { readonly op: 'return' | 'yield'; readonly value: Ref }
  /**
   * Computed from these in a way that no other op tells (arithmetic, an unknown syntax). A comparison keeps its operator,
   * in one spelling for all languages: `==`, `!=`, `not`, `in`, `<`, `>`.
   */
  | { readonly op: 'unknown'; readonly uses: readonly Ref[]; readonly operator?: string };

export type Argument = readonly [Key, Ref];

export interface Param {
  readonly name: string;
  /** Positional, `*args`, `**kwargs`, or named parts taken out of one object parameter (`{ a, b }`). */
  readonly form: 'plain' | 'rest' | 'keywords';
  readonly default: Ref | null;
  /** The annotation, lowered as an expression in the enclosing unit (`client: WebClient`). */
  readonly type: Ref | null;
}

/** A function, class body, module, notebook cell group, job, script of a manifest. */
export interface Unit {
  readonly name: string;
  readonly form: 'module' | 'function' | 'class' | 'job' | 'script';
  /** Enclosing unit; -1 for the module. */
  readonly parent: number;
  readonly params: readonly Param[];
  /** Ops of the enclosing unit. */
  readonly decorators: readonly Ref[];
  readonly bases: readonly Ref[];
  /** Docstring or leading comment: prose, which may name what a tool is for. */
  readonly doc: string | null;
  readonly span: Span;
}

/** A stretch of ops that runs under one condition. Block 0 of a unit is its body. */
export interface Block {
  readonly unit: number;
  /** Enclosing block of the same unit; -1 for the body. */
  readonly parent: number;
  readonly form: 'body' | 'then' | 'else' | 'loop' | 'try' | 'catch' | 'case';
  /** The condition (for `case`: the compared value), an op outside the block. */
  readonly test: Ref | null;
  /** What comes behind it in the enclosing block does not run after it: `return`, `continue`, `raise`. */
  readonly leaves: boolean;
}

export interface Import {
  /** As written: `./settings`, `..pkg.mod`, `@slack/bolt`, `jira`. */
  readonly module: string;
  /** What is taken: a name, `*` for the module object, `default`. */
  readonly name: string;
  /** The name it has here; null where nothing is bound (`import './x'`, `from x import *` has name `*` and local null). */
  readonly local: string | null;
  readonly typeOnly: boolean;
  /** Only where a function, a condition or an attempt comes to it, if at all. */
  readonly conditional?: true;
  readonly span: Span;
}

export interface Export {
  /** The exported name, `default`, or `*` for everything of `from`. */
  readonly name: string;
  /** The value in this document; null for a re-export. */
  readonly value: Ref | null;
  readonly from: string | null;
  /** The name it has in `from` (`*` for the module object). */
  readonly fromName: string | null;
}

/** A variable that this file writes into the environment of something it starts. */
export interface EnvironmentEntry {
  readonly name: string;
  readonly value: Ref;
  /** Service or job it is written for; null for the whole file. */
  readonly scope: string | null;
  readonly span: Span;
}

export interface Dependency {
  /** The distribution, as its registry spells it, lower case. */
  readonly name: string;
  readonly version: string | null;
  /** `transitive`: only because another package asks for it. */
  readonly use: 'runtime' | 'development' | 'optional' | 'transitive';
  readonly span: Span;
}

/** A string that looks like a live credential. The value itself is never kept. */
export interface Credential {
  /** Id of the shape in `catalogs/credentials.yaml`. */
  readonly shape: string;
  /** The variable, key or parameter it is assigned to; null where the prefix alone tells. */
  readonly name: string | null;
  /** Length in characters and a 4-digit salted hash, enough to tell two apart. */
  readonly length: number;
  readonly digest: string;
  readonly span: Span;
}

/**
 * Records in a data file, by what a bounded sample of them looks like. None of their values is kept, and of the header only what can
 * be the name of a column.
 */
export interface DataTable {
  /** Of the table, sheet or key; null where the file is the table. */
  readonly name: string | null;
  /** Column names; of a column without one, or whose values say more than it, what it holds (`email`, `iban`). */
  readonly columns: readonly string[];
  /** Rows that were looked at. */
  readonly rows: number;
  readonly looks: 'real' | 'synthetic' | 'unclear';
  /** Ids of the signs of `catalogs/data/realness.yaml` that it shows. */
  readonly signs: readonly string[];
  /** The strongest of those that speak for what it looks like, in words of that catalogue. */
  readonly because: readonly string[];
}

/** What prose says about data: that a file's records, or those of the whole tree where it names none, are made up or published. */
export interface DataClaim {
  /** Base name of a data file, lower case; empty where a file speaks of itself. */
  readonly file: string | null;
  readonly says: 'synthetic' | 'public';
}

export interface Prose {
  readonly form: 'comment' | 'doc' | 'markdown' | 'output';
  readonly span: Span;
}

/** What of a file could not be read. */
export interface Loss {
  readonly reason: 'syntax' | 'too-large' | 'too-deep' | 'encoding' | 'binary' | 'unreadable' | 'timeout' | 'unsupported';
  readonly span: Span | null;
}

export interface Gap {
  /** `stops`: what runs as a program ends here, before it did anything. */
  readonly reason: Loss['reason'] | 'stops';
  readonly span: Span | null;
}

/** A document inside a document. Its spans are already offsets of the raw file. */
export interface Embedded {
  readonly document: Document;
  /** Unit of the parent in which it runs, and the block there. */
  readonly unit: number;
  readonly block: number;
}

export interface Document {
  readonly kind: Kind;
  /** The package or namespace that the file says it belongs to; null where it says none. */
  readonly namespace: string | null;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly environment: readonly EnvironmentEntry[];
  readonly dependencies: readonly Dependency[];
  readonly credentials: readonly Credential[];
  readonly tables: readonly DataTable[];
  readonly claims: readonly DataClaim[];
  readonly ops: Ops;
  readonly units: readonly Unit[];
  readonly blocks: readonly Block[];
  readonly prose: readonly Prose[];
  /** The value of a configuration file as a tree of `make` and `const` ops. */
  readonly root: Ref | null;
  readonly children: readonly Embedded[];
  readonly gaps: readonly Gap[];
}

/** Read access to the columns of one document's ops. */
export interface Ops {
  readonly length: number;
  /** Every name and text of the ops, each once. */
  readonly strings: readonly string[];
  at(ref: Ref): Op;
  /** The form alone, for those who look for a few among millions. */
  form(ref: Ref): Op['op'];
  /** What a call calls, a `get`, `index` or `set` is of, a `write` keeps, a `return` or `yield` gives; nothing of use for any other form. */
  operand(ref: Ref): Ref;
  /** The name of a `read`, `write` or `name`, the key of a `get` or `set`, the text of a `const`; null for anything else. */
  text(ref: Ref): string | null;
  /** Ops of these forms by their name, key or text, in order; no position is one. Each text is asked about once. */
  withText(forms: readonly Op['op'][], isWanted: (text: string) => boolean): Ref[];
  span(ref: Ref): Span;
  /** The block an op stands in; its unit is `blocks[block].unit`. */
  block(ref: Ref): number;
}
