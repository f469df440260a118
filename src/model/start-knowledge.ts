/** `catalogs/starts.yaml`: what makes code run that nothing in the tree calls. */
export interface StartKnowledge {
  /** Decorators and registering calls that make a function a handler. */
  readonly handlers: readonly string[];
  /** What sets up what manifests say. */
  readonly appliers: ApplierKnowledge;
  /** Classes that a framework finds by what they extend. */
  readonly bases: readonly string[];
  /** Path patterns that a framework starts by convention (`app/**\/page.tsx`). */
  readonly paths: readonly string[];
  /** Path patterns of files all of whose functions somebody outside of the tree calls (`*.psm1`); they are started too. */
  readonly called: readonly string[];
  /** Scripts that live inside an application. */
  readonly hosted: HostedKnowledge;
  /** Packages whose mere use makes a script an entry (`streamlit`). */
  readonly runners: readonly string[];
  /** Programs whose first path argument is started (`python`, `node`, `streamlit run`). */
  readonly interpreters: readonly string[];
  /** Functions that load a file of the tree by its name (`importlib.import_module`). */
  readonly loaders: readonly string[];
  /** Words in a folder's name that say that its code is put away (`legacy-archive`). */
  readonly archives: readonly string[];
  /** Methods that packages call on what they are handed, where no declaration says what interface a type has. */
  readonly callbacks: readonly string[];
  /** Names at the top of a file under which whoever loads it looks for what to run. */
  readonly conventions: readonly string[];
  /** What only a platform gives to the functions that it calls. */
  readonly signatures: readonly StartSignature[];
  /** Path patterns of the file that a platform for functions loads first. */
  readonly loaded: readonly string[];
  /** Calls at the top of a file that set something up and run nothing. */
  readonly preparations: readonly string[];
}

export interface HostedKnowledge {
  /** Names of the file that says what a project of them is. */
  readonly manifests: readonly string[];
  /** How their names end where nothing else has that ending. */
  readonly endings: readonly string[];
  /** What only the application gives them, without an import. */
  readonly globals: readonly string[];
}

export interface ApplierKnowledge {
  readonly programs: readonly string[];
  /** How command lines begin that one of the verbs follows. */
  readonly lines: readonly string[];
  readonly verbs: readonly string[];
  /** Words between a program and its verb (`az deployment group create`). */
  readonly groups: readonly string[];
  /** How the names of modules begin whose clients set something up. */
  readonly clients: readonly string[];
  /** How the names of modules begin that take files of Terraform apart. */
  readonly parsers: readonly string[];
}

export interface StartSignature {
  readonly kinds: readonly string[];
  /** All parameters by their names, with `*`. */
  readonly names: readonly string[];
  /** Types, one of which a parameter has. */
  readonly types: readonly string[];
  /** Modules of the platform's types, one of which the file imports. */
  readonly imports: readonly string[];
}
