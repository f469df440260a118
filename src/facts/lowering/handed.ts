import type { Key, Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from './builder.js';

/**
 * A map of variables under a name for them, in a program: `{ env: { STORE_URL: 'https://…' } }` of what starts another program, a stack
 * or a build. Each is an entry of the environment; what is computed is said elsewhere.
 */
export function setHandedVariables(builder: DocumentBuilder, name: Key, value: Ref, span: Span): void {
  if (typeof name !== 'string' || !environmentName.test(name)) return;
  const map = builder.at(value);
  if (map.op !== 'make' || map.shape !== 'map') return;
  for (const [key, item] of map.items) {
    if (typeof key !== 'string' || !variableName.test(key)) continue;
    const form = builder.at(item).op;
    if (form === 'const' || form === 'template') builder.setEnvironment(key, item, null, span);
  }
}

/** `env`, `environment`, `envVars`, `environmentVariables`, `env_production`. */
const environmentName = /^env(?:ironment)?(?:_?[vV]ar(?:iable)?s)?(?:_[a-z]{1,40})?$/;
const variableName = /^[A-Z][A-Z0-9_]{1,99}$/;
