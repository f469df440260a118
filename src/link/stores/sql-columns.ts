/** What a statement does to which table, and the columns that its placeholders fill, in order. */
export interface Statement {
  readonly writes: boolean;
  /** One for what is written; for what is read also those that are joined. */
  readonly tables: readonly string[];
  readonly columns: readonly string[];
  /** The names that a reading statement asks for; null for all columns. */
  readonly brings: ReadonlySet<string> | null;
}

/** The first of some texts that is a statement on one table; null if none is. */
export function readSql(texts: readonly string[]): Statement | null {
  return texts.map((text) => readOne(text.slice(0, maxStatement))).find((statement) => statement !== null) ?? null;
}

function readOne(text: string): Statement | null {
  const insert = /^\s*(?:insert|replace|upsert)\s[^()]{0,60}?into\s+["'`[]?([\w.]{1,80})["'`\]]?\s*(?:values\b|\(([^()]{0,2000})\))/i.exec(
    text,
  );
  if (insert !== null) return { writes: true, tables: [tableOf(insert[1])], columns: namesOf(insert[2] ?? ''), brings: null };
  const update = /^\s*update\s+["'`[]?([\w.]{1,80})["'`\]]?\s+set\s/i.exec(text);
  if (update !== null) {
    const filled = [...text.slice(update[0].length).matchAll(/(\w{1,60})["'`\]]?\s{0,4}=\s{0,4}(?:\?|%s|\$\d|:\w|@\w|%\()/g)];
    return { writes: true, tables: [tableOf(update[1])], columns: filled.map(([, name]) => name ?? ''), brings: null };
  }
  const select = /^\s*select\s([\s\S]{0,2000}?)\sfrom\s+["'`[]?([\w.]{1,80})/i.exec(text);
  if (select === null) return null;
  const joined = [...text.slice(select[0].length).matchAll(/\bjoin\s{1,9}["'`[]?([\w.]{1,80})/gi)];
  return {
    writes: false,
    tables: [select[2], ...joined.map(([, name]) => name)].map(tableOf),
    columns: [],
    brings: askedIn(select[1] ?? ''),
  };
}

/** Without its schema. */
function tableOf(name = ''): string {
  return name
    .slice(name.lastIndexOf('.') + 1)
    .replaceAll('_', '')
    .toLowerCase();
}

/** The words of a list of columns; null where it has them all, as `*` and `c.*` do, but not `COUNT(*)`. */
function askedIn(list: string): ReadonlySet<string> | null {
  return /(?:^|[,.\s])\*/.test(list) ? null : new Set(list.toLowerCase().match(/\w{1,60}/g));
}

function namesOf(list: string): readonly string[] {
  return list.split(',').map((name) => name.trim().replaceAll(/["'`[\]]/g, ''));
}

const maxStatement = 4000;
