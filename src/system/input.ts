import { createInterface } from 'node:readline';

/** Asks on the terminal. */
export interface Prompt {
  /** The answer without blanks around it; null: there comes no more. */
  ask(question: string): Promise<string | null>;
  close(): void;
}

/** Questions go to the error output, so that what is printed beside them stays whole. An interrupt ends the program, as it does elsewhere. */
export function openPrompt(): Prompt {
  // Not as a terminal: the terminal itself edits the line, and keeps the interrupt a signal.
  const reader = createInterface({ input: process.stdin, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      process.stderr.write(question);
      const line = await lines.next();
      return line.done === true ? null : line.value.trim();
    },
    close: () => reader.close(),
  };
}
