/** What somebody in a country writes: a prompt, what stands beside its box, and the findings that this has to make; none where it is harmless. */
export interface Row {
  readonly shape: Shape;
  readonly prompt: string;
  readonly label: string;
  /** A form with several fields. */
  readonly fields?: readonly string[];
  readonly found: readonly string[];
}

/** A file that is handed in, a form, a chat, a bot that answers whoever writes. */
export type Shape = 'upload' | 'form' | 'chat' | 'messenger';

const sensitive = (kind: string) => [`sensitive-data/${kind} crossed`];
const decided = (signal: string) => [`real-world-impact/${signal} approaching`];

export const customers = sensitive('customer-data');
export const employees = sensitive('employee-data');
export const finances = sensitive('financial-data');
export const findings = sensitive('security-findings');
export const logs = sensitive('production-logs');
export const meetings = sensitive('confidential-material');
export const hiring = decided('employee-impacting');
export const lending = decided('financial-decision');
export const critical = decided('business-critical');

export const upload = (found: readonly string[], label: string, prompt: string): Row => ({ shape: 'upload', prompt, label, found });
export const chat = (found: readonly string[], prompt: string): Row => ({ shape: 'chat', prompt, label: 'Chat', found });
export const messenger = (found: readonly string[], prompt: string): Row => ({ shape: 'messenger', prompt, label: 'Bot', found });
export const form = (found: readonly string[], fields: readonly string[], prompt: string): Row => ({
  shape: 'form',
  prompt,
  label: 'Form',
  fields,
  found,
});
