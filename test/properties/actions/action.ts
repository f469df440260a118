/** One way to do something in the world, as prototypes write it. */
export interface Action {
  /** The service, and how it is asked. */
  readonly name: string;
  /** What does it; `text` is what a model wrote. */
  readonly code: string;
  /** Imports that it needs. */
  readonly imports?: string;
  /** Signals of the first three triggers that it crosses, besides being an action of the model's. */
  readonly crosses: readonly string[];
}
