/** How a language spells what a database calls `full_name`. */
export type Spelling = (column: string) => string;

export const snake: Spelling = (column) => column;
export const camel: Spelling = (column) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
export const pascal: Spelling = (column) => camel(column).replace(/^./, (letter) => letter.toUpperCase());
