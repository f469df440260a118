/**
 * Is a text nothing but command lines and comments, at least one of them for a cloud, a cluster or a host: a script that nobody named one?
 * Linear in the text; one line of prose makes it prose.
 */
export function isCommandList(text: string): boolean {
  if (text.length > maxLength) return false;
  let remote = 0;
  for (const line of startsOf(text)) {
    const program = /^(?:sudo |\$ )?([a-z][\w.-]{0,30})(?: |$)/.exec(line)?.[1];
    if (program === undefined || (!programs.has(program) && !remotes.has(program))) return false;
    // "aws is a cloud" is a sentence; a command has an option or a path, or is short.
    if (remotes.has(program)) remote++;
    if (/[.!?]$/.test(line) && !/ [-./]/.test(line)) return false;
  }
  return remote > 0;
}

/** The first lines of commands: what a backslash or an open quote continues belongs to the line before. */
function* startsOf(text: string): Iterable<string> {
  let quote = '';
  let continued = false;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const begins = quote === '' && !continued;
    if (begins && (trimmed === '' || trimmed.startsWith('#'))) continue;
    if (begins) yield trimmed;
    quote = quoteAfter(trimmed, quote);
    continued = trimmed.endsWith('\\');
  }
}

/** The quotation mark that is open behind the line. */
function quoteAfter(line: string, open: string): string {
  let quote = open;
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (character === '\\' && quote !== "'") at++;
    else if (quote === '') quote = character === "'" || character === '"' ? character : '';
    else if (character === quote) quote = '';
  }
  return quote;
}

const remotes = new Set(
  'aws az gcloud gsutil bq kubectl helm terraform tofu eksctl oc cdk sam serverless fly flyctl vercel netlify heroku doctl ibmcloud ansible-playbook curl ssh scp psql'.split(
    ' ',
  ),
);
const programs = new Set(
  'cd echo export mkdir cp mv rm cat chmod git docker npm npx pip pip3 python python3 node jq sleep source set unzip zip tar'.split(' '),
);
const maxLength = 200_000;
