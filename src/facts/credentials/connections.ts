import type { Span } from '../../model/facts.js';

/** `Server=db.company.net;User ID=app;Password=…;`: one of the settings that stand in a row in a text. */
export function isConnectionPart(text: string, [start]: Span, sign: string): boolean {
  return sign === '=' && /[;"'`]/.test(text[start - 1] ?? '') && partsAround(text, start).split(';').length > 2;
}

/** What opens only something on this machine or in this stack. */
export function isLocalConnection(text: string, [start]: Span): boolean {
  const parts = partsAround(text, start);
  const [, host] = /(?:^|;)\s?(?:server|host|data source|addr|address|network address)\s?=\s?(?:tcp:)?([^;,:]{1,200})/i.exec(parts) ?? [];
  if (host === undefined) return /devstoreaccount1|usedevelopmentstorage/i.test(parts);
  return !host.includes('.') || /^(?:127\.|\.|\(|localhost)|\.(?:local|test|example|invalid)$/i.test(host.trim());
}

/** The text between quotes or line ends around a place. */
function partsAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - reach), at);
  const from = Math.max(...bounds.map((bound) => before.lastIndexOf(bound)));
  const [after = ''] = text.slice(at, at + reach).split(/["'`\r\n]/, 1);
  return before.slice(from + 1) + after;
}

const bounds = ['"', "'", '`', '\r', '\n'];
const reach = 400;
