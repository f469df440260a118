import type { Span } from '../../model/facts.js';
import { lastWord, nameAround, plainName, type WrittenName } from './names.js';
import { isConnectionPart, isLocalConnection } from './connections.js';
import { isChosen } from './passwords.js';
import { isGrouped, isRandom } from './randomness.js';
import type { AssignmentShape, CredentialShapes } from './shape.js';
import type { Recognised } from './tokens.js';

/** Values that are judged by the name they are given to. */
export class AssignmentFinder {
  private readonly hints: RegExp;
  private readonly endings: ReadonlySet<string>;

  constructor(
    private readonly shapes: CredentialShapes,
    private readonly defaults: ReadonlySet<string>,
    private readonly isPlaceholder: (value: string) => boolean,
  ) {
    this.hints = new RegExp(shapes.hints.join('|'), 'gi');
    this.endings = new Set(shapes.notSecret.endings);
  }

  *find(text: string): Generator<Recognised> {
    this.hints.lastIndex = 0;
    for (let hit = this.hints.exec(text); hit !== null; hit = this.hints.exec(text)) {
      const name = nameAround(text, [hit.index, hit.index + hit[0].length]);
      this.hints.lastIndex = Math.max(this.hints.lastIndex, name.span[1]);
      const shape = this.shapeOf(name.text);
      const value = shape === null ? null : valueAfter(text, name);
      if (shape === null || value === null || !this.isLive(shape, value) || isLogged(text, hit.index)) continue;
      if (this.isOfForm(text, name.text, value.span) || !isTold(shape, text, value.span)) continue;
      yield { shape: shape.id, name: name.text, value: value.text, span: value.span };
      this.hints.lastIndex = value.span[1];
    }
  }

  private shapeOf(name: string): AssignmentShape | null {
    const plain = plainName(name);
    if (this.endings.has(lastWord(name)) || this.shapes.notSecret.words.some((word) => plain.includes(word))) return null;
    return this.shapes.assignments.find((shape) => shape.named.some((word) => plain.includes(word))) ?? null;
  }

  /** A key that a page sends along to a service that keeps forms: every visitor is given it. */
  private isOfForm(text: string, name: string, [start, end]: Span): boolean {
    const plain = plainName(name);
    const around = (): string => text.slice(Math.max(0, start - nearLength), end + nearLength);
    return this.shapes.notSecret.forms.some(({ named, host }) => named === plain && around().includes(host));
  }

  private isLive(shape: AssignmentShape, value: WrittenValue): boolean {
    if (isPath(value.text)) return false;
    if (isGrouped(value.text)) return true;
    const plain = plainText(value.text);
    if (plain !== null) return shape.value === 'random' ? isRandom(plain) : isChosen(plain, this.defaults) && !this.isPlaceholder(plain);
    if (this.isPlaceholder(value.text) || /^\w+:\/\//.test(value.text)) return false;
    if (shape.value === 'random') return isRandom(value.text);
    if (value.form === 'bare' && isCode(value)) return false;
    return isChosen(value.text, this.defaults);
  }
}

/** A name that says too little by itself counts beside what tells whose it is. */
function isTold({ near }: AssignmentShape, text: string, [start, end]: Span): boolean {
  if (near.length === 0) return true;
  const around = text.slice(Math.max(0, start - nearLength), end + nearLength).toLowerCase();
  return near.some((word) => around.includes(word));
}

/** `203.0.113.7 - - [25/Sep/2024:13:01:21 +0000] "GET /?token=…`: what somebody sent to a server, as its log tells it. */
function isLogged(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at) + 1;
  return /^\S{1,100} \S{1,100} \S{1,100} \[[^\]\n]{5,60}\] "/.test(text.slice(from, Math.min(at, from + 500)));
}

/** `lib/token/__pycache__/tokenize.pyc`: where a file lies is no credential. */
function isPath(value: string): boolean {
  return /^\.{0,2}\/?(?:[\w.-]+\/)+[\w.-]+\.[a-z]\w{0,4}$/.test(value.slice(0, 400));
}

/** Without quotes, `form.password` and `!shown` are code, and so is a plain name where the line is not `NAME=value`. */
function isCode({ text, name }: WrittenValue): boolean {
  const members = /^!{0,2}[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*!?$/.exec(text.slice(0, 200));
  return members !== null && (members[1] !== undefined || !/^[A-Z][A-Z0-9_]*$/.test(name));
}

interface WrittenValue {
  readonly text: string;
  readonly span: Span;
  readonly form: 'quoted' | 'bare';
  readonly name: string;
}

/** Each repetition is bounded. Only a bare name has a type; `label="Password" :required="…"` are two attributes of a tag. */
const operator =
  /(?:\s{0,4}:\s{0,4}[A-Za-z_][\w.[\]|<> ]{0,40}=(?![=>])|["'\]\\)]{0,4}\s{0,4}(?:=>|:=|=(?!=)|:(?![:=]|[\w-]{1,40}=["'])|[,>(]))\s{0,60}/y;
/** `process.env.DB_PASSWORD || '…'`, `os.environ.get("DB_PASSWORD") or "…"`, `getenv('DB_PASSWORD') ?: '…'`: what stands behind is the value. */
const fallback = /[A-Za-z_$][\w.$?!]{0,80}(?:[[(]["'][\w.-]{1,80}["'][\])])?!? {0,3}(?:\|\||\?\?|\?:|(?<= )or) {0,3}(?=["'`])/y;
/** `{ "name": "api_key", "value": "…" }` */
const pairOperator = /["']\s{0,4},\s{0,60}["']?value["']?\s{0,4}:\s{0,4}(?=["'])/y;
/** `name: API_KEY` of a list, and on a line of its own `value: …`; a Dify export puts an id before it. */
const listedOperator = /["']?[ \t]{0,4}\r?\n[ \t]{1,40}(?:id: [^\r\n]{0,80}\r?\n[ \t]{1,40})?value:[ \t]{1,4}/y;
const flagOperator = /=?\s?/y;
const scheme = /(?:Bearer|Basic|Token|token|bearer) {1,2}/y;
const bareValue = /[\w\-+/=.~%!@#$^&*]{6,512}/y;

function valueAfter(text: string, name: WrittenName): WrittenValue | null {
  const listed = isListed(text, name) ? match(listedOperator, text, name.span[1]) : null;
  const sign =
    listed ?? match(pairOperator, text, name.span[1]) ?? match(name.text.startsWith('--') ? flagOperator : operator, text, name.span[1]);
  if (sign === null || !isAssigned(text, name, sign)) return null;
  let at = name.span[1] + sign.length;
  at += match(fallback, text, at)?.length ?? 0;
  if (/^[rbuf]["']/.test(text.slice(at, at + 2))) at++;
  const quote = quoteAt(text, at);
  if (quote === null && listed !== null) return bareAt(text, at, name.text);
  if (quote === null && isConnectionPart(text, name.span, sign))
    return isLocalConnection(text, name.span) ? null : bareAt(text, at, name.text, endOfPart);
  if (quote === null) return sign.endsWith('(') || sign.trimEnd().endsWith(',') || /[\r\n]/.test(sign) ? null : bareAt(text, at, name.text);
  at += quote.length;
  const window = text.slice(at, at + maxValueLength);
  const close = window.indexOf(quote);
  const lineEnd = window.search(/[\r\n]/);
  if (close < 0 || (lineEnd >= 0 && lineEnd < close)) return null;
  const skipped = match(scheme, text, at)?.length ?? 0;
  const span: Span = [at + skipped, at + close];
  return { text: text.slice(...span), span, form: 'quoted', name: name.text };
}

/**
 * A comma assigns only in a call with the quoted name (`setenv("KEY", "…")`), a `>` only after a tag. In `["k8pwd3v9…", "m2x7…"]` letters
 * of an identifier happen to spell a hint.
 */
function isAssigned(text: string, name: WrittenName, sign: string): boolean {
  const trimmed = sign.trimEnd();
  if (trimmed.endsWith(',')) return /^["']/.test(sign) && !isRandom(name.text);
  if (trimmed.endsWith('>') && !trimmed.endsWith('=>')) return opensElement(text, name.span[0] - 1);
  return true;
}

/** `- name: OPENAI_API_KEY` */
function isListed(text: string, { span: [start] }: WrittenName): boolean {
  return /(?:^|[\s-])(?:name|key):[ \t]{1,4}["']?$/.test(text.slice(Math.max(0, start - 20), start));
}

/** `<password>…</password>`; in `mongodb://app:<password>@db.shop.io` the brackets are what somebody fills in. */
function opensElement(text: string, at: number): boolean {
  return text[at] === '<' && /^[\s>"'`]?$/.test(text[at - 1] ?? '');
}

function quoteAt(text: string, at: number): string | null {
  if (text[at] === '\\' && (text[at + 1] === '"' || text[at + 1] === "'")) return text.slice(at, at + 2);
  return text[at] === '"' || text[at] === "'" || text[at] === '`' ? (text[at] ?? null) : null;
}

/** A value without quotes ends its line or stands in a query; what goes on like code is code. */
function bareAt(text: string, start: number, name: string, end = endOfBare): WrittenValue | null {
  const at = start + (match(scheme, text, start)?.length ?? 0);
  const run = match(bareValue, text, at);
  if (run === null) return null;
  const value = run.split('&')[0] ?? run;
  const next = text[at + value.length] ?? '\n';
  if (!end.test(next)) return null;
  return { text: value, span: [at, at + value.length], form: 'bare', name };
}

const endOfBare = /[\s&"'`\\<#]/;
const endOfPart = /[\s;"'`\\]/;

/** What base64 hides: a cluster's secret holds its values so, defaults and samples too. */
function plainText(value: string): string | null {
  if (value.length % 4 !== 0 || !/^[A-Za-z0-9+/]{8,}={0,2}$/.test(value)) return null;
  const plain = atob(value);
  return /^[\x20-\x7e]+\n?$/.test(plain) ? plain.trimEnd() : null;
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const maxValueLength = 600;
const nearLength = 600;
