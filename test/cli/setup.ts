/** Before the tests that run the built program: a build that is not older than its sources, and the programs that it is tested with. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { tools } from './tools.js';

const root = path.resolve(import.meta.dirname, '../..');
const sources = ['src', 'detectors', 'catalogs', 'rules', 'scripts', 'package.json'];

export default function setup(): void {
  if (isStale()) execFileSync('npm', ['run', '--silent', 'build', '--', '--no-types'], { cwd: root, stdio: 'inherit' });
  installMissing();
}

function isStale(): boolean {
  const built = path.join(root, 'dist', 'main.js');
  return !existsSync(built) || sources.some((name) => newest(path.join(root, name)) > statSync(built).mtimeMs);
}

function newest(place: string): number {
  const status = statSync(place);
  if (status.isFile()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(place, { withFileTypes: true }).map((entry) => newest(path.join(place, entry.name))));
}

/** Only where it can be done without asking; elsewhere the test that needs one of them says what is missing. */
function installMissing(): void {
  const missing = Object.entries(tools).filter(([, tool]) => !tool.isThere());
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (missing.length === 0 || !mayInstall) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words: string[]) =>
    execFileSync('apt-get', ['-qq', ...words], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(`installing ${missing.map(([name]) => name).join(', ')}`);
  apt('update');
  apt('install', '--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...missing.map(([name]) => name));
}
