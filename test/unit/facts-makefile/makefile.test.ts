import { expect, it } from 'vitest';
import { extractMakefile } from '../../../src/facts/makefile/index.js';
import { environment, lines, quotes } from '../facts-tree/show.js';

const text = `PY = python3
export REGION ?= eu-west-1
TAG := $(shell git rev-parse HEAD)
URL = https://$(HOST)/x

.PHONY: deploy
deploy: build ## ship it
\t@cd infra && \\
\t  terraform apply -var tag=$(TAG) -auto-approve
\t-$(PY) -m app.main --id $$ID
test: ; pytest
`;

it('has a script per target, its variables filled in or read', () => {
  const document = extractMakefile(text, 'makefile');
  expect(document.units.map(({ name }) => name)).toEqual(['', 'deploy', 'test']);
  expect(lines(document)).toEqual([
    "PY = 'python3'",
    "REGION = 'eu-west-1'",
    'TAG = ?()',
    'URL = "https://${HOST}/x"',
    "cli:cd('infra')",
    "cli:terraform('apply', '-var', \"tag=${TAG}\", '-auto-approve')",
    "cli:python3('-m', 'app.main', '--id', \"${ID}\")",
    'cli:pytest()',
  ]);
  expect(environment(document)).toEqual(["REGION='eu-west-1'"]);
  expect(quotes(document, text, 'name')).toContain('terraform');
});
