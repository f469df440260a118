/** What a statement does to which table, and the columns that its placeholders fill, in order. */
export interface Statement {
  readonly writes: boolean;
  readonly table: string;
  readonly columns: readonly string[];
}

/** The first of some texts that is a statement on one table; null if none is. */
export function readSql(texts: readonly string[]): Statement | null {
  return texts.map((text) => readOne(text.slice(0, maxStatement))).find((statement) => statement !== null) ?? null;
}

function readOne(text: string): Statement | null {
  const insert = /^\s*(?:insert|replace|upsert)\s[^()]{0,60}?into\s+["'`[]?([\w.]{1,80})["'`\]]?\s*\(([^()]{0,2000})\)/i.exec(text);
  if (insert !== null) return { writes: true, table: tableOf(insert[1]), columns: namesOf(insert[2] ?? '') };
  const update = /^\s*update\s+["'`[]?([\w.]{1,80})["'`\]]?\s+set\s/i.exec(text);
  if (update !== null) {
    const filled = [...text.slice(update[0].length).matchAll(/(\w{1,60})["'`\]]?\s{0,4}=\s{0,4}(?:\?|%s|\$\d|:\w|@\w|%\()/g)];
    return { writes: true, table: tableOf(update[1]), columns: filled.map(([, name]) => name ?? '') };
  }
  const select = /^\s*select\s[\s\S]{0,2000}?\sfrom\s+["'`[]?([\w.]{1,80})/i.exec(text);
  return select === null ? null : { writes: false, table: tableOf(select[1]), columns: [] };
}

/** Without its schema. */
function tableOf(name = ''): string {
  return name
    .slice(name.lastIndexOf('.') + 1)
    .replaceAll('_', '')
    .toLowerCase();
}

function namesOf(list: string): readonly string[] {
  return list.split(',').map((name) => name.trim().replaceAll(/["'`[\]]/g, ''));
}

const maxStatement = 4000;
