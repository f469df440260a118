/** Enough to tell two values apart, far too little to guess one: 16 bits of a salted FNV-1a. */
export function digestOf(value: string): string {
  let hash = 0x811c9dc5;
  for (const text of [salt, value]) for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return ((hash >>> 16) ^ (hash & 0xffff)).toString(16).padStart(4, '0');
}

const salt = 'handoff-lint/credential/';
