export type Environment = ReadonlyMap<string, string>;

export function environment(): Environment {
  return new Map(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export const currentFolder = (): string => process.cwd();

export function isTerminal(stream: 'stdout' | 'stderr'): boolean {
  return process[stream].isTTY;
}

/** Can somebody answer? */
export const isAttended = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Columns of the terminal; 100 where none is known. */
export const terminalWidth = (): number => (isTerminal('stdout') ? process.stdout.columns : 100);
