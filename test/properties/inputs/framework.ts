/** How a prototype lets something in. `{ask:x}` has a model work on `x`; `{field}` is the name that comes in under, `{label}` what is shown beside it. */
export interface Framework {
  readonly name: string;
  readonly path: string;
  readonly code: string;
  /** Further files, with the same names. */
  readonly files?: Readonly<Record<string, string>>;
  /** What is found whatever comes in: who writes to a bot at work tells it something of the company. */
  readonly beside?: readonly string[];
}
