/** Is a text nothing but `NAME=value` lines and comments: variables that something is started with, whatever the file is called? */
export function isVariableList(text: string): boolean {
  if (text.length > maxLength) return false;
  let variables = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    if (!/^(?:export )?[A-Z][A-Z0-9_]{1,99}=/.test(trimmed)) return false;
    variables++;
  }
  return variables > 0;
}

const maxLength = 50_000;
