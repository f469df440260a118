/** How a prototype reads records of its company. `{table}`, `{columns}` and the like are what is read; `{ask:x}` has a model work on `x`. */
export interface Source {
  readonly name: string;
  readonly path: string;
  readonly code: string;
  readonly files?: Readonly<Record<string, string>>;
}
