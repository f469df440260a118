import { expect, it } from 'vitest';
import { extractDockerfile } from '../../../src/facts/dockerfile/index.js';
import { environment, lines, quotes } from '../facts-tree/show.js';

const text = `FROM node:20 AS build
ARG TARGET=prod
ENV URL="https://\${TARGET}.acme.com" PORT=80
WORKDIR /app
COPY --from=base a b /app/
RUN npm ci && \\
    # a note
    kubectl apply -f k8s/
RUN ["python", "-m", "pip", "install", "x"]
RUN <<EOF
helm upgrade app
EOF
CMD ["ignored.js"]
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["server.js"]
`;

it('lowers instructions, with the scripts as children', () => {
  const document = extractDockerfile(text, 'dockerfile');
  expect(lines(document)).toEqual([
    "docker:from('node:20', as='build')",
    "docker:workdir('/app')",
    "docker:copy('a', 'b', '/app/', from='base')",
    "cli:pip('install', 'x', module='pip')",
    "cli:node('--enable-source-maps', 'server.js')",
    "cli:npm('ci')",
    "cli:kubectl('apply', '-f', 'k8s/')",
    "cli:helm('upgrade', 'app')",
  ]);
  expect(environment(document)).toEqual(["TARGET='prod'", 'URL="https://${TARGET}.acme.com"', "PORT='80'"]);
  expect(document.units.map(({ form, name }) => `${form} ${name}`.trim())).toEqual([
    'module',
    'job run',
    'job run',
    'job run',
    'job start',
  ]);
});

it('cites the raw file through continued lines and here-documents', () => {
  const cited = quotes(extractDockerfile(text, 'dockerfile'), text, 'name');
  expect(cited).toEqual(expect.arrayContaining(['kubectl', 'helm', 'node:20']));
});

it('starts each of a shell form', () => {
  expect(lines(extractDockerfile('FROM a\nENTRYPOINT exec python main.py --port $PORT', 'dockerfile'))).toContain(
    "cli:python('main.py', '--port', \"${PORT}\")",
  );
});
