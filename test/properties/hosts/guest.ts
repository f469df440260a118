/** A program that lives in another application, which hands it data and does what it says. */
export interface Guest {
  /** The application, and what the program does there. */
  readonly name: string;
  /** Path → text. `{ask:x}` is a request to a model in the host's own way, as `ask` writes it. */
  readonly files: Readonly<Record<string, string>>;
  /** Signals that are crossed. */
  readonly crossed: readonly string[];
  /** The same host, where nothing but a fixed or typed question reaches the model and the answer is only shown. */
  readonly harmless: Readonly<Record<string, string>>;
  /** How this host's programs ask a model: `{}` stands for the text. */
  readonly ask: string;
}
