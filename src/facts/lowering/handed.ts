import type { Key, Ref, Span } from '../../model/facts.js';
import { variableName } from '../../model/variables.js';
import type { DocumentBuilder } from './builder.js';

/**
 * Variables under a name for them, in a program: `{ env: { STORE_URL: 'https://…' } }` of what starts another program, a stack or a build.
 * Each is an entry of the environment, in any of the shapes in use: a map, one under `variables`, or a list of `{ name, value }`.
 */
export function setHandedVariables(builder: DocumentBuilder, name: Key, value: Ref, span: Span): void {
  if (typeof name === 'string' && environmentName.test(name)) setWithin(builder, value, span);
}

function setWithin(builder: DocumentBuilder, value: Ref, span: Span): void {
  const made = builder.at(value);
  if (made.op !== 'make') return;
  if (made.shape === 'list') return made.items.slice(0, maxItems).forEach(([, item]) => setPair(builder, item, span));
  for (const [key, item] of made.items) {
    if (key === 'variables') setWithin(builder, item, span);
    else if (typeof key === 'string') setVariable(builder, key, item, span);
  }
}

/** `{ name: 'STORE_URL', value: '…' }` */
function setPair(builder: DocumentBuilder, ref: Ref, span: Span): void {
  const pair = builder.at(ref);
  const items = pair.op === 'make' && pair.shape === 'map' ? new Map(pair.items) : null;
  const [name, value] = [items?.get('name'), items?.get('value')];
  const text = name === undefined ? null : builder.at(name);
  if (text?.op === 'const' && value !== undefined) setVariable(builder, String(text.value), value, span);
}

function setVariable(builder: DocumentBuilder, name: string, value: Ref, span: Span): void {
  if (variableName.test(name) && told.has(builder.at(value).op)) builder.setEnvironment(name, value, null, span);
}

/** What may say a text; linking leaves out what is computed. */
const told: ReadonlySet<string> = new Set(['const', 'template', 'read', 'get', 'call']);
/** `env`, `environment`, `envVars`, `environmentVariables`, `env_production`, `envs`; `variables` of an environment. */
const environmentName = /^(?:env(?:ironment)?(?:_?[vV]ar(?:iable)?s)?(?:_[a-z]{1,40})?|envs|variables)$/;
const maxItems = 200;
