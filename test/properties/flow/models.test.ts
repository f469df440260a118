import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { askings } from './models.js';

describe('what a model answers goes where it is sent, whichever way it was asked', () => {
  it.each(askings.map(({ name, code }) => [name, code] as const))('%s', (_, code) => {
    expect(actionsIn(`${code}\n${sends}`)).toEqual(['crossed']);
    expect(actionsIn(`${code}\nprint(answer)\n`)).toEqual([]);
  });
});

const sends = 'smtplib.SMTP("smtp.acme.com").sendmail("bot@acme.com", sys.argv[2], answer)\n';

function actionsIn(code: string): readonly string[] {
  const { findings } = observed({ 'main.py': `import smtplib\nimport sys\nquestion = sys.argv[1]\n${code}` });
  return findings.filter(({ signal }) => signal === 'autonomous-action/output-to-action').map(({ level }) => level);
}
