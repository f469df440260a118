export interface Target {
  readonly form: 'network' | 'file' | 'process' | 'name';
  readonly scheme: string | null;
  readonly host: string | null;
  readonly path: string;
}

/** Splits an address, a DSN, a bare host or a file name. Text is cut at 2,000 characters. */
export function parseTarget(raw: string): Target {
  const text = raw
    .trim()
    .slice(0, 2000)
    .replace(/^(?:jdbc:|(?:tcp|udp):(?!\/))/, '');
  if (text === ':memory:' || /^(?:sqlite3?|h2)(?:\+\w+)?:(?:\/\/)?(?:\/?:memory:|mem:|$)/.test(text))
    return { form: 'process', scheme: null, host: null, path: '' };
  // What is behind a line or a radio is elsewhere.
  if (/^\/dev\/(?:tty|cu\.|serial|rfcomm)/.test(text)) return { form: 'name', scheme: null, host: null, path: '' };
  if (
    /^(?:sqlite3?|file|duckdb|h2:file|h2:)(?:\+\w+)?:/.test(text) ||
    /^\.{0,2}\/|^~/.test(text) ||
    (!text.includes('://') && /\.(?:db|sqlite3?|duckdb|csv|json)$/.test(text))
  )
    return { form: 'file', scheme: null, host: null, path: text };
  if (/(?:^|;)\s*(?:data ?source|filename)\s*=\s*:memory:/i.test(text)) return { form: 'process', scheme: null, host: null, path: '' };
  const file = /(?:^|;)\s*(?:data ?source|filename)\s*=\s*([^;]{1,400}\.(?:db3?|sqlite3?|mdf|sdf))\s*(?:;|$)/i.exec(text)?.[1];
  if (file !== undefined) return { form: 'file', scheme: null, host: null, path: file };
  // The emulator of Azure Storage.
  if (/(?:^|;)\s*(?:UseDevelopmentStorage\s*=\s*true|AccountName\s*=\s*devstoreaccount1)\s*(?:;|$)/i.test(text))
    return { form: 'network', scheme: null, host: 'localhost', path: '' };
  const odbc = /^[\w+]{1,40}:\/\/[^?]{0,200}\?(?:[^=]{1,60}=[^&]{0,200}&){0,4}odbc_connect=(.+)$/is.exec(text)?.[1];
  if (odbc !== undefined) return parseTarget(plain(odbc));
  const url = splitUrl(text);
  if (url !== null) return url;
  const key = /(?:^|[;:\s])(?:host|server|data source|accountendpoint|endpoint)\s*=\s*(?:tcp:|https?:\/\/)?([^;,\s:/\\]+)/i.exec(text);
  if (key !== null) return { form: 'network', scheme: null, host: isOwnMachine(key[1] ?? '') ? 'localhost' : (key[1] ?? null), path: '' };
  // An instance of SQL Server stands behind the name of its machine: `localhost\\SQLEXPRESS`.
  if (/^(?:\.|\(local(?:db)?\))(?:\\[\w$]{1,60})?$/i.test(text)) return { form: 'network', scheme: null, host: 'localhost', path: '' };
  const bare = /^((?:\{\}|[\w*-])+(?:\.(?:\{\}|[\w-])+)*)(?:\\[\w$]{1,60})?(?:[:,]\d+)?(\/.*)?$/.exec(text);
  const host = bare?.[1] ?? null;
  return { form: host === null ? 'name' : 'network', scheme: null, host, path: bare?.[2] ?? '' };
}

/** `scheme://user:password@host:port/path`, by hand because the text may be anybody's. */
function splitUrl(text: string): Target | null {
  const colon = text.indexOf('://');
  const scheme = text.slice(0, Math.max(0, colon)).toLowerCase();
  if (colon <= 0 || !/^[a-z][a-z0-9+._-]*$/.test(scheme)) return null;
  const rest = text.slice(colon + 3);
  const end = rest.search(/[/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const named = authority.slice(authority.lastIndexOf('@') + 1);
  const host = named.startsWith('[') ? named.slice(0, named.indexOf(']') + 1) : (named.split(/[:,;]/)[0] ?? '');
  const path = end < 0 ? '' : rest.slice(end);
  // `https://api.acme.com${path}`: what is filled in behind a whole name begins with the slash.
  const [, whole] = path === '' ? (/^((?:[\w-]{1,63}\.){1,8}[a-z]{2,24})\{\}$/i.exec(host) ?? []) : [];
  if (whole !== undefined) return { form: 'network', scheme, host: whole, path: '{}' };
  return { form: 'network', scheme, host: host === '' ? null : host, path };
}

/** A connection string that stands in an address, quoted or not. */
function plain(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replace(/%(3B|3D|7B|7D|5C|2C|20)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** How SQL Server writes the machine that it runs on. */
function isOwnMachine(host: string): boolean {
  return host === '.' || host === '(local)' || host.toLowerCase() === '(localdb)';
}
