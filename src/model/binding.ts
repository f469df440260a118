/** An object that a platform hands to a program, and what it holds under the names that its configuration gives. */
export interface Binding {
  /** Patterns of the configuration's paths. */
  readonly files: readonly string[];
  /** What programs call the object: `env`. */
  readonly holder: string;
  /** Qualified names of what is held, by the way of keys to the name in the configuration: `ai.binding`. */
  readonly keys: Readonly<Record<string, string>>;
}
