/** The name of an object: 40 hexadecimal digits. */
export type Oid = string & { readonly names: 'an object' };

export function isOid(text: string): text is Oid {
  return /^[0-9a-f]{40}$/.test(text);
}

/** The name that 20 bytes spell. */
export function oidOf(bytes: Uint8Array): Oid {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  if (!isOid(text)) throw new RangeError(`${bytes.length} bytes name no object`);
  return text;
}
