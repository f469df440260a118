import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../src/facts/outline.js';

function imports(text: string, kind: 'python' | 'javascript'): string[] {
  return outlineOf(text, kind).imports.map(({ module, name, typeOnly }) => `${module} ${name}${typeOnly ? ' (types)' : ''}`);
}

describe('the outline of a test', () => {
  it('has the imports of Python', () => {
    const text =
      'import os, app.core as core\nfrom app import (\n    close,  # of tickets\n    open as o,\n)\n  from . import helper\nimportant = 1\nfrom x import *\n';
    expect(imports(text, 'python')).toEqual(['os *', 'app.core *', 'app close', 'app open', '. helper', 'x *']);
  });

  it('has the imports of TypeScript, those of types marked', () => {
    const text =
      "import a from './a'\nimport type { B } from './b'\nexport * from './c'\nconst d = require('./d')\nawait import('./e')\nimport {\n  f,\n} from \"./f\"\n";
    expect(imports(text, 'javascript')).toEqual(['./a *', './b * (types)', './c *', './d *', './e *', './f *']);
  });

  it('has nothing else', () => {
    const { ops, units } = outlineOf('import requests\nrequests.post("https://acme.com")\n', 'python');
    expect({ ops: ops.length, units: units.length }).toEqual({ ops: 0, units: 1 });
  });
});
