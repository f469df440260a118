import { expect, it } from 'vitest';
import { extractCompose } from '../../../src/facts/compose/index.js';
import { environment, lines } from '../facts-tree/show.js';

it('lowers services with their environment and commands', () => {
  const document = extractCompose(
    `x-env: &env {LEVEL: info}
services:
  web:
    image: acme/web:\${TAG:-latest}
    environment:
      <<: *env
      URL: https://api.acme.com
      TOKEN:
    env_file: [.env, {path: .env.local}]
    command: sh -c "python app.py --port $$PORT"
  worker:
    environment: ['MODE=\${MODE}', PASSED]
    entrypoint: [python, -m, uvicorn, 'a:b']
`,
    'compose',
  );
  expect(environment(document)).toEqual([
    "web: LEVEL='info'",
    "web: URL='https://api.acme.com'",
    'web: TOKEN=TOKEN',
    "web: *='.env'",
    "web: *='.env.local'",
    'worker: MODE="${MODE}"',
    'worker: PASSED=PASSED',
  ]);
  const calls = lines(document);
  expect(calls[0]).toContain("compose:service(name='web', image=\"acme/web:${(TAG | 'latest')}\"");
  expect(calls).toContain("cli:uvicorn('a:b', module='uvicorn')");
  expect(calls).toContain("cli:python('app.py', '--port', \"${PORT}\")");
  expect(document.units.map(({ name }) => name)).toEqual(['', 'web', 'worker']);
});
