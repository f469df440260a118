/** Keeps one comment of a pull request up to date with the summary whose file is named. Whatever fails here is a warning: the verdict stands. */
import { readFileSync } from 'node:fs';

const marker = '<!-- handoff-lint -->';
const { GITHUB_API_URL, GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_TOKEN } = process.env;

try {
  await comment(readFileSync(process.argv[2], 'utf8'));
} catch (error) {
  const message = String(error instanceof Error ? error.message : error)
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
  console.log(`::warning title=handoff-lint::The comment could not be written (the job needs pull-requests: write): ${message}`);
}

async function comment(summary) {
  const number = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')).pull_request?.number;
  if (!Number.isInteger(number)) return console.log('handoff-lint: no pull request, so no comment.');
  const comments = `/repos/${GITHUB_REPOSITORY}/issues/${number}/comments`;
  const own = await find(comments);
  const body = `${marker}\n${summary}`;
  if (own === undefined) await request('POST', comments, { body });
  else if (own.body !== body) await request('PATCH', `/repos/${GITHUB_REPOSITORY}/issues/comments/${own.id}`, { body });
}

/** A person may quote the marker; only what a program wrote is taken over. */
async function find(comments) {
  for (let page = 1; page <= 30; page++) {
    const some = await request('GET', `${comments}?per_page=100&page=${page}`);
    const own = some.find(({ user, body }) => user?.type === 'Bot' && body.startsWith(marker));
    if (own !== undefined || some.length < 100) return own;
  }
}

async function request(method, path, body) {
  const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${GITHUB_TOKEN}`, 'content-type': 'application/json' };
  const response = await fetch(`${GITHUB_API_URL}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} gave ${response.status}`);
  return response.json();
}
