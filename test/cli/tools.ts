import { spawnSync } from 'node:child_process';

interface Tool {
  readonly isThere: () => boolean;
}

/** Programs beside Node that tests run, by the name of their Debian package. */
export const tools = {
  git: tool('git'),
  'pre-commit': tool('pre-commit'),
  fish: tool('fish'),
  zsh: tool('zsh'),
};

/** Fails a test, and says the cure, where a program is missing: nothing is skipped in silence. */
export function need(...names: (keyof typeof tools)[]): void {
  const missing = names.filter((name) => !tools[name].isThere());
  if (missing.length > 0)
    throw new Error(
      `This test needs ${missing.join(' and ')}. On Debian: apt-get install ${missing.join(' ')}; elsewhere install it by hand.`,
    );
}

function tool(name: string): Tool {
  return { isThere: () => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0 };
}
