/** Today in UTC, `2027-03-31`: the same on every machine. */
export const today = (): string => new Date().toISOString().slice(0, 10);
