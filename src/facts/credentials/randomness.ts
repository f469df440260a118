/** Does the text read like something a machine drew? Words, counters and repetitions do not. */
export function isRandom(value: string): boolean {
  if (value.length < 16 || value.length > 2000 || !/^[\w\-+/=.~:%!@#$^&*|]+$/.test(value)) return false;
  if (hasRun(value) || entropy(value) < leastEntropy(value) || isPrintedObject(value)) return false;
  const digits = count(value, /\d/g);
  const letters = count(value, /[A-Za-z]/g);
  if (/^[0-9a-f-]+$/i.test(value)) return value.length >= 24 && digits >= 4 && letters >= 3;
  return digits >= 2 && letters >= 4 && changes(value) >= (isMixedCase(value) ? 0.3 : 0.16) && !isWords(value);
}

/** `qzvk hwtn ypsc mrle`: four groups of four letters, as a mailbox's password for one program is shown; words have vowels. */
export function isGrouped(value: string): boolean {
  if (!/^[a-z]{4}(?: [a-z]{4}){3}$/.test(value)) return false;
  const letters = value.replaceAll(' ', '');
  return !hasRun(letters) && entropy(letters) >= leastEntropy(letters) && value.split(' ').some((group) => !/[aeiouy]/.test(group));
}

/** `android.os.BinderProxy@2bd79ce`: how a program prints an object of no other form. */
function isPrintedObject(value: string): boolean {
  return /^(?:[A-Za-z_$][\w$]*\.)+[A-Za-z_$][\w$]*@[0-9a-f]{1,16}$/.test(value.slice(0, 300));
}

/** Bits per character. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const number of counts.values()) bits -= (number / value.length) * Math.log2(number / value.length);
  return bits;
}

/**
 * `xxxxx`, `12345678`, `z9y8x7w6v5u4t3`, `abcd1234xyz789`: five equal characters, seven letters, digits or characters that count up or
 * down, or hardly anything that does not count.
 */
export function hasRun(value: string): boolean {
  const letters = value.replace(/[^A-Za-z]/g, '').toLowerCase();
  const isCounted = [value, letters, value.replace(/\D/g, '')].some((part) => countingRuns(part).some((run) => run >= 7));
  if (isCounted || /(.)\1{4}/.test(value)) return true;
  const plain = value.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
  const counting = countingRuns(plain).reduce((sum, run) => (run >= 3 ? sum + run : sum), 0);
  return plain.length >= 10 && counting >= plain.length * 0.8;
}

/** Lengths of the runs in which each character is one above, or one below, the one before. */
function countingRuns(value: string): readonly number[] {
  const runs: number[] = [];
  let length = 1;
  let direction = 0;
  for (let at = 1; at < value.length; at++) {
    const step = value.charCodeAt(at) - value.charCodeAt(at - 1);
    const goesOn = (step === 1 || step === -1) && (direction === 0 || step === direction);
    if (!goesOn) runs.push(length);
    length = goesOn ? length + 1 : 1;
    direction = goesOn ? step : 0;
  }
  runs.push(length);
  return runs;
}

function leastEntropy(value: string): number {
  return value.length < 20 ? 2.9 : 3.15;
}

function isMixedCase(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value);
}

/** Share of neighbours of another class: lower, upper, digit. A name changes seldom, a random text every other character. */
function changes(value: string): number {
  const classes = value.replace(/[^A-Za-z0-9]/g, '');
  let changed = 0;
  for (let at = 1; at < classes.length; at++) if (classOf(classes[at]) !== classOf(classes[at - 1])) changed++;
  return changed / Math.max(1, classes.length - 1);
}

function classOf(character: string | undefined): number {
  if (character === undefined) return 0;
  return character >= '0' && character <= '9' ? 1 : character >= 'a' ? 2 : 3;
}

/** `user-token-for-tenant-42`: most of it stands in words of one case between separators. */
function isWords(value: string): boolean {
  const parts = value.split(/[-_./:+=]/);
  const inWords = parts
    .filter((part) => /^(?:[a-z]{2,15}|[A-Z]{2,15}|[A-Z][a-z]{1,14})$/.test(part))
    .reduce((sum, part) => sum + part.length, 0);
  return parts.length > 1 && inWords * 2 > value.length;
}

function count(value: string, pattern: RegExp): number {
  return value.match(pattern)?.length ?? 0;
}
