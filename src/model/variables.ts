/** A variable of the environment as nearly all are called: capitals, digits and underscores, two characters at least. */
export const variableName = /^[A-Z][A-Z0-9_]{1,99}$/;

/** What a step of a pipeline gives back is kept under its id, `steps.ID.outputs`: the variable that stands for it. */
export function stepVariable(id: string): string {
  return `step:${id}`;
}
