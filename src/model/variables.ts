/** A variable of the environment as nearly all are called: capitals, digits and underscores, two characters at least. */
export const variableName = /^[A-Z][A-Z0-9_]{1,99}$/;
