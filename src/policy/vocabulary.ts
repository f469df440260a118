import { z } from 'zod';
import type { Destination } from '../model/policy.js';
import type { Guard, Landing, Level, Reach, Touch, TriggerId, Verb } from '../model/touch.js';

/** The model's unions as values, for the boundary where data becomes typed. A missing member does not compile. */
const members = <Name extends string>(names: Readonly<Record<Name, true>>): [Name, ...Name[]] => {
  const [first, ...others] = keysOf(names);
  if (first === undefined) throw new Error('an empty union');
  return [first, ...others];
};

export const triggerIds = members<TriggerId>({
  'production-access': true,
  'sensitive-data': true,
  'real-world-impact': true,
  'durable-use': true,
  'autonomous-action': true,
  'specialized-access': true,
});
export const levels = members<Level>({ crossed: true, approaching: true, clear: true });
export const verbs = members<Verb>({
  delete: true,
  execute: true,
  deploy: true,
  send: true,
  write: true,
  grant: true,
  drive: true,
  decide: true,
  ingest: true,
  read: true,
  register: true,
  compute: true,
});
export const places = members<Landing['place']>({
  process: true,
  local: true,
  'private-network': true,
  sandbox: true,
  public: true,
  managed: true,
  remote: true,
  unknown: true,
});
export const stages = members<Landing['stage']>({ production: true, other: true, unstated: true });
export const owners = members<Landing['owner']>({ workflow: true, operator: true, other: true, unstated: true });
export const knowns = members<Landing['known']>({ written: true, 'by-product': true, 'environment-only': true, computed: true });
export const auths = members<Touch['auth']>({ none: true, own: true, delegated: true, service: true, ambient: true });
export const reaches = members<Reach>({ started: true, 'may-run': true, registered: true, dead: true, test: true, vendored: true });
export const guardForms = members<Guard['form']>({ 'switch-off': true, placeholder: true, template: true, broken: true, asked: true });
/** In the order of reports. */
export const destinations = members<Destination>({
  dev: true,
  'sre-devops': true,
  'data-governance': true,
  privacy: true,
  hr: true,
  finance: true,
  legal: true,
  compliance: true,
  procurement: true,
  'engineering-owner': true,
  'product-owner': true,
});

export const text = z.string().min(1).max(400);
export const name = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
  .max(60);
export const signalId = z.templateLiteral([z.enum(triggerIds), '/', z.string().regex(/^[a-z0-9-]+$/)]);

/** One value or a list of them. */
export function oneOrMany<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema.transform((value) => [value]), z.array(schema).min(1)]);
}

function keysOf<Name extends string>(names: Readonly<Record<Name, true>>): Name[] {
  const keys: Name[] = [];
  for (const key in names) keys.push(key);
  return keys;
}
