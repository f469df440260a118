import type { Span } from '../../model/facts.js';
import { nameBefore, plainName } from './names.js';
import { entropy } from './randomness.js';
import type { Recognised } from './tokens.js';

const header = /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----/g;

/** Private keys in PEM, in files and in strings (`\n` written out). */
export function* findPrivateKeys(text: string): Generator<Recognised> {
  if (!text.includes('PRIVATE KEY')) return;
  for (const found of text.matchAll(header)) {
    const start = found.index;
    const from = start + found[0].length;
    const end = text.slice(from, from + maxKeyLength).indexOf('-----END');
    const inside = text.slice(from, end < 0 ? from + 200 : from + end);
    const body = inside.replace(/\\[nr]|[\s"'+,\\]|^[A-Za-z-]+:.*$/gm, '');
    const real = /^[A-Za-z0-9+/=]{60,}/.test(body) && entropy(body.slice(0, 400)) > 4;
    const span: Span = [start, end < 0 ? from + inside.length : from + end];
    yield { shape: real ? 'private-key' : null, name: nameBefore(text, start)?.text ?? null, value: body, span };
  }
}

const jsonWebToken = /eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{20,1000}/y;

/** A signed token that is assigned to a name. What Supabase calls `anon` is given to every browser. */
export function* findWebTokens(text: string, isPlaceholder: (value: string) => boolean): Generator<Recognised> {
  for (let at = text.indexOf('eyJ'); at >= 0; at = text.indexOf('eyJ', at + 3)) {
    if (/[\w-]/.test(text[at - 1] ?? ' ')) continue;
    jsonWebToken.lastIndex = at;
    const value = jsonWebToken.exec(text)?.[0];
    if (value === undefined) continue;
    const name = nameBefore(text, at)?.text ?? null;
    const claims = claimsOf(value);
    const shown =
      name === null ||
      /anon|public|example|sample/.test(plainName(name)) ||
      /"role":"anon"|supabase-demo|John Doe/.test(claims) ||
      isPlaceholder(value);
    yield { shape: shown ? null : 'web-token', name, value, span: [at, at + value.length] };
    at += value.length - 3;
  }
}

function claimsOf(token: string): string {
  try {
    return atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')).replaceAll('": "', '":"');
  } catch {
    return '';
  }
}

const maxKeyLength = 8000;
