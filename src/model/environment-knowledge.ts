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
    /** What the variable is called, where no argument names it. */
    readonly variable?: string | undefined;
    readonly name: number;
    readonly value?: string | number | undefined;
  }[];
  /** Options of programs that are given `name=value`, and what stands before that name in the variable that it sets. */
  readonly handed: readonly { readonly programs: readonly string[]; readonly option: string; readonly prefix: string }[];
  /** Calls that check the environment by a schema, and whose members are its variables: `cleanEnv`. */
  readonly schemas: readonly string[];
  /**
   * Options of commands: the method that declares them, where the default of one stands and what says that it is a flag (a way of keys, with
   * `*` for its name), the variables that fill it where nobody gives it, and what they are then read from. `bare`: what takes no value by its
   * words is a flag. `steps`: methods that say the default and the variable after it is declared (`new Option('--url').env('URL')`).
   */
  readonly options: readonly {
    readonly declare: string;
    readonly default: Key;
    readonly flag?: string | undefined;
    readonly variable?: string | undefined;
    readonly steps?: { readonly default: string; readonly variable: string } | undefined;
    /** The method that says how the variables of all options of the file begin: `yargs.env('STORE')`. */
    readonly prefixedBy?: string | undefined;
    readonly bare: boolean;
    readonly read: string;
  }[];
  /** Arguments of a call that makes an option which name the variables that fill it: `typer.Option(envvar="URL")`. */
  readonly optionVariables: Readonly<Record<string, string>>;
  /**
   * Calls that bind settings to variables, `BindEnv("store.url", "STORE_URL")`: the arguments with the setting, its variables and its default;
   * or a map of settings below an argument, in which these are keys.
   */
  readonly bindings: readonly {
    readonly call: string;
    readonly map?: string | undefined;
    readonly setting?: Key | undefined;
    readonly variable?: Key | undefined;
    readonly default?: Key | undefined;
    /** An argument that names an option, or looks it up by its name, which is the same: `BindPFlag("store.url", flags.Lookup("store-url"))`. */
    readonly other?: Key | undefined;
    /** What a variable is called that fills a setting of the map: this before its path in capitals. */
    readonly prefix?: string | undefined;
  }[];
  /** Arguments that say how the variables of all settings or options of a program begin: `SetEnvPrefix("store")`. */
  readonly variablePrefixes: Readonly<Record<string, Key>>;
  /** Texts of files of settings that stand for a variable, with `*` for its name: `${env:*}`. */
  readonly interpolations: readonly string[];
  /** Calls of pages that give what a person chooses, and the arguments with what it is until then: a text, or a list whose first one it is. */
  readonly choices: readonly { readonly calls: readonly string[]; readonly start: readonly Key[] }[];
  /** Words of such a text which say that everything is made up. */
  readonly simulations: readonly string[];
  /** What a command does without a word that only tells what else it can do. */
  readonly overviews: readonly string[];
  /** Decorators that only say that an object of the class is handed to others (`Injectable`): nobody calls its methods for them. */
  readonly injectables: readonly string[];
  /** What a program is started with, as a list of words. */
  readonly words: readonly string[];
  /** Methods that take a section of the settings, which classes are filled from: `GetSection("Store")`. */
  readonly sections: readonly string[];
  /** Schema parsers over the environment: `zod.object`. */
  readonly defaults: readonly string[];
  /** Texts, with `*`, that stand for a value that somebody must still fill in. */
  readonly placeholders: readonly string[];
  /** Names that hold the words of a placeholder and are none. */
  readonly realNames: readonly string[];
}
