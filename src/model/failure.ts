/** A mistake of the caller, as a value: what is wrong, where, and what to do instead. Anything thrown is a bug. */
export interface Failure {
  readonly failure: 'usage' | 'config' | 'tree';
  readonly message: string;
  /** `file:line` for a mistake in a file. */
  readonly place: string | null;
  readonly cure: string;
}

export interface UsageError extends Failure {
  readonly failure: 'usage';
}

export interface ConfigError extends Failure {
  readonly failure: 'config';
}

export interface TreeError extends Failure {
  readonly failure: 'tree';
}
