/** What a page or an application keeps for whoever asks later: `const [draft, setDraft] = useState('')`, `atom('')`, `writable('')`. */
export interface StateNames {
  /** Calls that give what is kept, and second what fills it. */
  readonly pairs: readonly string[];
  /** What stands for what is kept. */
  readonly views: readonly string[];
  /** Things whose `provider` is an element of a page with a `value` for whoever asks for it below: `<Desk.Provider value={desk}>`. */
  readonly contexts: readonly { readonly makers: readonly string[]; readonly provider: string; readonly value: string }[];
  /** Functions that give an object again that they are handed (`useSnapshot(desk)`). */
  readonly wraps: readonly string[];
  /** Functions that give a view, or what fills it, of what is kept elsewhere: `useAtomValue(draft)`. */
  readonly taps: readonly string[];
  /** Calls that fill it: with which argument, and by which argument it is named where it is not what made their function. */
  readonly fills: readonly StateFill[];
  readonly stores: readonly StoreKind[];
  /** Calls that put the state of an application together of others, under which option, and those that read it or are handed a reader. */
  readonly roots: {
    readonly made: readonly { readonly calls: readonly string[]; readonly state: string }[];
    readonly reads: readonly string[];
  };
}

/** Calls that make a store, a mutation or the like. Paths are the names of options on the way (`actions.fill`); '': what is handed over itself. */
export interface StoreKind {
  readonly makers: readonly string[];
  /** Calls that give a store that is made elsewhere. */
  readonly aliases: readonly string[];
  /** What of it is called to have the state, or what a selector takes of it; '': itself. */
  readonly hooks: readonly string[];
  /** What of it is handed functions of the state. */
  readonly handing: readonly string[];
  /** Paths of the state; of functions that give back the state with the functions beside it. */
  readonly state: readonly string[];
  readonly setup: readonly string[];
  /** Paths of maps of functions that stand beside the state, and of those that are read like fields of it. */
  readonly members: readonly string[];
  readonly computed: readonly string[];
  readonly functions: readonly StoreFunctions[];
  /** Paths of functions whose results the thing that is made gives. */
  readonly results: readonly string[];
}

/** What functions under a path are given and give. */
export interface StoreFunctions {
  readonly under: string;
  /** What their parameters are: members of the store, `$state` for the state. */
  readonly parameters: readonly string[];
  /** Whether functions whose results they spread are given the same. */
  readonly slices: boolean;
  /** The parameter that a message comes in by, and the field that holds it. */
  readonly message: number | null;
  readonly field: string | null;
  /** Whether messages tell by their `type` what they are. */
  readonly typed: boolean;
  /** Whether what the others give back is the message. */
  readonly results: boolean;
  /** Members of the store that have them run, and with which argument; named after the function, or with its name as their first. */
  readonly starts: readonly string[];
  readonly argument: number;
  readonly named: boolean;
  readonly keyed: boolean;
  /** Whether they give back the next state. */
  readonly returns: boolean;
}

export interface StateFill {
  readonly calls: readonly string[];
  readonly value: number;
  readonly state: number | null;
}
