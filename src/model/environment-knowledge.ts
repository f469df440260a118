import type { Key } from './facts.js';

/** `catalogs/environment.yaml` */
export interface EnvironmentKnowledge {
  /** Objects whose members are settings that the code of the tree writes (`django.conf.settings`). */
  readonly settingObjects: readonly string[];
  /** Calls that read a variable: name in argument 0, default in argument 1. */
  readonly readers: readonly string[];
  /** Objects whose members are variables: `process.env`, `os.environ`. */
  readonly objects: readonly string[];
  /** Those of the objects whose variables stand in sections: `streamlit.secrets["store"]["url"]`. */
  readonly sectioned: readonly string[];
  /** Members of an entry that hold its text (`ConnectionStrings["Shop"].ConnectionString`). */
  readonly holders: readonly string[];
  /** What readers put before the name that they are given. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Base classes whose fields are variables: `pydantic_settings.BaseSettings`. */
  readonly settings: readonly string[];
  /** Decorators of classes whose fields are settings, by what they put before them: `ConfigurationProperties("store")`. */
  readonly settingMarks: readonly string[];
  /** Classes that a platform fills from its page of settings, by their own names, and what they extend. */
  readonly settingNames: Readonly<Record<string, string>>;
  /** Methods that write what a setting is when no file says it: `SetDefault("store.url", …)`. */
  readonly settingDefaults: readonly string[];
  /** Maps of variables that code assigns to, by their last names: `environ`, `env`. */
  readonly setObjects: readonly string[];
  /**
   * Calls and commands that set a variable: words that come first (of a command), then the place of the name and of the value among the
   * arguments that are no options: a number, the options that it stands behind, or `input`; without one, their maps and named arguments are
   * variables. `held`: a method of such a map.
   */
  readonly setters: readonly {
    readonly call: string;
    readonly words: readonly string[];
    readonly held: boolean;
    readonly name: number;
    readonly value?: string | number | undefined;
  }[];
  /** Calls that check the environment by a schema, and whose members are its variables: `cleanEnv`. */
  readonly schemas: readonly string[];
  /**
   * Options of commands: the method that declares them, where the default of one stands and what says that it is a flag (a way of keys, with
   * `*` for its name), and what they are then read from. `bare`: what takes no value by its words is a flag.
   */
  readonly options: readonly {
    readonly declare: string;
    readonly default: Key;
    readonly flag?: string | undefined;
    readonly bare: boolean;
    readonly read: string;
  }[];
  /** What a program is started with, as a list of words. */
  readonly words: readonly string[];
  /** Methods that take a section of the settings, which classes are filled from: `GetSection("Store")`. */
  readonly sections: readonly string[];
  /** Schema parsers over the environment: `zod.object`. */
  readonly defaults: readonly string[];
  /** Texts, with `*`, that stand for a value that somebody must still fill in. */
  readonly placeholders: readonly string[];
}
