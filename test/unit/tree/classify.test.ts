import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/tree/classify.js';

describe('classify', () => {
  it.each([
    ['app/triage.py', 'python', 'source'],
    ['web/src/App.tsx', 'javascript', 'source'],
    ['explore.ipynb', 'notebook', 'source'],
    ['Dockerfile', 'dockerfile', 'source'],
    ['docker/Dockerfile.gpu', 'dockerfile', 'source'],
    ['docker-compose.prod.yml', 'compose', 'source'],
    ['compose.yaml', 'compose', 'source'],
    ['composer.yaml', 'yaml', 'source'],
    ['.github/workflows/nightly.yml', 'github-workflow', 'source'],
    ['actions/close/action.yml', 'github-action', 'source'],
    ['packages/bot/package.json', 'package-json', 'source'],
    ['requirements.txt', 'requirements', 'source'],
    ['requirements-dev.txt', 'requirements', 'source'],
    ['requirements/prod.txt', 'requirements', 'source'],
    ['dev-requirements.txt', 'requirements', 'source'],
    ['Pipfile', 'pipfile', 'source'],
    ['environment.yml', 'conda-environment', 'source'],
    ['.env', 'env', 'source'],
    ['.env.production', 'env', 'source'],
    ['.env.example', 'env', 'example'],
    ['env_example', 'env', 'example'],
    ['config.yaml.example', 'yaml', 'example'],
    ['.cursor/mcp.json', 'mcp-config', 'source'],
    ['mcp.example.json', 'mcp-config', 'example'],
    ['Procfile', 'procfile', 'source'],
    ['Makefile', 'makefile', 'source'],
    ['db/schema.prisma', 'prisma', 'source'],
    ['.husky/pre-push', 'shell', 'source'],
    ['README.md', 'markdown', 'doc'],
    ['prompts/triage.txt', 'prompt', 'source'],
    ['prompts/README.md', 'markdown', 'doc'],
    ['src/system_prompt.md', 'prompt', 'source'],
    ['templates/loan_prompt.j2', 'prompt', 'source'],
    ['data/instruction_data.txt', 'text', 'data'],
    ['flows/answer.prompty', 'prompt', 'source'],
    ['.github/prompts/review.md', 'markdown', 'source'],
    ['templates/nginx.conf.j2', 'text', 'source'],
    ['LICENSE', 'text', 'doc'],
    ['.claude/agents/closer.md', 'markdown', 'source'],
    ['skills/close/SKILL.md', 'markdown', 'source'],
    ['main.go', 'go', 'source'],
    ['logo.png', null, 'data'],
    ['.DS_Store', null, 'data'],
    ['data/customers.csv', 'table', 'data'],
    ['exports/events.jsonl', 'records', 'data'],
    ['crm.sqlite3', 'sqlite', 'data'],
    ['book.xlsx', 'workbook', 'data'],
    ['data/tickets.json', 'json', 'data'],
    ['src/data/Table.java', 'java', 'source'],
    ['web/package-lock.json', null, 'lock'],
    ['uv.lock', null, 'lock'],
    ['dist/index.js', 'javascript', 'generated'],
    ['proto/ticket_pb2.py', 'python', 'generated'],
    ['.wwebjs_cache/2.3000.html', 'page', 'generated'],
    ['static/jquery.min.js', 'javascript', 'vendored'],
    ['src/main/resources/icons/font-awesome-solid.js', 'javascript', 'vendored'],
    ['web/bootstrap.js', 'javascript', 'source'],
    ['src/generated/prisma/runtime/library.js', null, 'data'],
    ['vendor/github.com/x/y.go', 'go', 'vendored'],
    ['src/vendor/onboarding.py', 'python', 'source'],
    ['tests/helpers.py', 'python', 'test'],
    ['app/test_triage.py', 'python', 'test'],
    ['src/triage.spec.ts', 'javascript', 'test'],
    ['src/test/java/TriageTest.java', 'java', 'test'],
    ['app/api/test/route.ts', 'javascript', 'source'],
    ['pages/test_endpoint.py', 'python', 'source'],
    ['src/latest.py', 'python', 'source'],
    ['examples/agent.py', 'python', 'example'],
    ['examples/shop/src/main/java/com/acme/Shop.java', 'java', 'example'],
    ['src/main/java/com/example/shop/Shop.java', 'java', 'source'],
    ['sample_deployments/gke/app.yaml', 'hosting', 'example'],
    ['test-app/main.py', 'python', 'source'],
    ['samplers/agent.py', 'python', 'source'],
  ])('%s is %s, %s', (path, kind, role) => {
    expect(classify(path)).toEqual({ kind, role });
  });

  it('believes a shebang where the name says nothing', () => {
    expect(classify('bin/close', '#!/usr/bin/env -S uv run python3.12 -u\nprint(1)').kind).toBe('python');
    expect(classify('bin/close', '#!/bin/bash\n').kind).toBe('shell');
    expect(classify('src/server.ts.bak', '#!/usr/bin/env node\nstart();\n').kind).toBe('text');
    expect(classify('bin/close~', '#!/usr/bin/env node\nstart();\n').kind).toBe('text');
    expect(classify('bin/close', 'no script').kind).toBe('text');
    expect(classify('close.py', '#!/bin/bash\n').kind).toBe('python');
  });

  it('takes a text of nothing but commands for commands, not prose that mentions one', () => {
    expect(classify('tables.txt', "# tables\naws dynamodb put-item --item '{\n  x: 1\n}'\n").kind).toBe('command-list');
    expect(classify('notes.txt', 'aws s3 ls\nAsk the platform team first.\n').kind).toBe('text');
    expect(classify('notes.txt', 'git pull\nnpm test\n').kind).toBe('text');
    expect(classify('notes.txt', 'aws is a cloud.\n').kind).toBe('text');
  });

  it('takes manifests of a folder of trials for tests, and no code there', () => {
    const manifest = 'apiVersion: apps/v1\nkind: Deployment\n';
    expect(classify('internal/test_manifests/web.yaml', manifest)).toEqual({ kind: 'kubernetes', role: 'test' });
    expect(classify('deploy/web.yaml', manifest)).toEqual({ kind: 'kubernetes', role: 'source' });
  });

  it('finds lists of MCP servers under any name', () => {
    expect(classify('.gemini/settings.json', '{"mcpServers": {}}').kind).toBe('mcp-config');
    expect(classify('.codex/config.toml', '[mcp_servers.jira]').kind).toBe('mcp-config');
    expect(classify('settings.json', '{"theme": "dark"}').kind).toBe('json');
  });

  it('takes a minified bundle for build output wherever it stands', () => {
    expect(classify('web/bundle.js', 'a=1;'.repeat(1000)).role).toBe('generated');
    expect(classify('web/app.js', 'const a = 1;\n'.repeat(300)).role).toBe('source');
  });
});
