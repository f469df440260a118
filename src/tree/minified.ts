/** Few blanks or very long lines in the first 4 KB: a person would not write so (the measure is Semgrep's). */
export function isMinified(text: string): boolean {
  const head = text.slice(0, 4096);
  if (head.length < 1000) return false;
  let blanks = 0;
  let lines = 1;
  for (const char of head) {
    if (char === '\n') lines++;
    if (char === ' ' || char === '\t' || char === '\n' || char === '\r') blanks++;
  }
  return blanks / head.length < 0.07 || head.length / lines > 1000;
}
