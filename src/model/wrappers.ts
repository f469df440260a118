/** Programs that run another program: the words before it belong to the wrapper. */
interface Wrapper {
  /** Words that must follow the program's name for it to be a wrapper (`uv run`); one of the alternatives. */
  readonly after: readonly (readonly string[])[];
  /** Flags whose value is a word of its own. */
  readonly valued: readonly string[];
  /** First words that make it a program of its own (`command -v`). */
  readonly unless: readonly string[];
  /** Words to pass over before the program (`timeout 10 curl`). */
  readonly operands: number;
  /** Does `A=b` before the program set its environment? */
  readonly assigns: 'yes' | 'no';
  /** `package`: what follows names a package, with a scope and a version, and not a path. */
  readonly runs: 'program' | 'package';
}

/** Interpreters and the flags after which a word is code. */
export interface Interpreter {
  readonly language: 'shell' | 'python' | 'javascript' | 'sql';
  readonly flags: readonly string[];
}

/** A word of a command line: null where a part of it is only known while running, with the text before that part. */
export interface LineWord {
  readonly text: string | null;
  readonly lead: string;
}

/** Where the program stands that a wrapper at `at` runs, and the assignments before it; null where the words are no use of one (`uv sync`). */
export interface Passed {
  readonly next: number;
  readonly assigned: readonly number[];
  readonly runs: Wrapper['runs'];
}

export function passWrapper(words: readonly LineWord[], at: number): Passed | null {
  const wrapper = wrappers.get(programName(words[at]?.text ?? ''));
  const chosen = wrapper?.after.findLast((alternative) => alternative.every((word, index) => words[at + 1 + index]?.text === word));
  if (wrapper === undefined || chosen === undefined || wrapper.unless.includes(words[at + 1]?.text ?? '')) return null;
  const assigned: number[] = [];
  let next = at + 1 + chosen.length;
  let operands = wrapper.operands;
  for (; next < words.length; next++) {
    const text = words[next]?.text ?? null;
    if (text === '--') continue;
    if (wrapper.assigns === 'yes' && assignedName(words[next]) !== null) assigned.push(next);
    else if (text?.startsWith('-') === true) {
      if (text === '-m') break;
      if (wrapper.valued.includes(text)) next++;
    } else if (operands > 0) operands--;
    else break;
  }
  return next < words.length ? { next, assigned, runs: wrapper.runs } : null;
}

/** Programs that run another one somewhere else: in a container, or on another machine. */
interface Carrier {
  readonly after: readonly (readonly string[])[];
  readonly valued: readonly string[];
  /** `line`: what follows is joined and split again by a shell there. */
  readonly carries: 'words' | 'line';
}

/** The words that a carrier runs somewhere else; null where it runs none (`docker build`). */
export function carriedBy(
  program: string,
  words: readonly string[],
): { readonly words: readonly string[]; readonly carries: Carrier['carries'] } | null {
  const carrier = carriers.get(program);
  const chosen = carrier?.after.find((alternative) => alternative.every((word, index) => words[index] === word));
  if (carrier === undefined || chosen === undefined) return null;
  let at = chosen.length;
  // The options, then the image, the container or the host.
  for (; words[at]?.startsWith('-') === true; at++) if (carrier.valued.includes(words[at] ?? '')) at++;
  const rest = words.slice(at + 1);
  const inner = rest[0] === '--' ? rest.slice(1) : rest;
  return inner.length === 0 ? null : { words: inner, carries: carrier.carries };
}

/** The variable that `A=b` sets. */
export function assignedName(word: LineWord | undefined): string | null {
  return /^([A-Za-z_]\w{0,200})=/.exec(word?.lead.slice(0, 300) ?? '')?.[1] ?? null;
}

export function programName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** `@scope/name@1.2`, `name==1.0`, `name@latest` without their versions. */
export function packageName(text: string): string {
  const at = text.indexOf('@', 1);
  const bare = at > 0 ? text.slice(0, at) : (text.split('==')[0] ?? text);
  return bare.startsWith('@') ? bare : programName(bare);
}

const wrappers: ReadonlyMap<string, Wrapper> = new Map([
  ...named(['nohup', 'time', 'builtin', 'setsid', 'winpty', 'caffeinate', 'tini', 'dumb-init', 'gosu-exec'], plain()),
  ...named(['command'], plain({ unless: ['-v', '-V'] })),
  ...named(['exec'], plain({ valued: ['-a'] })),
  ...named(['sudo', 'doas'], plain({ valued: ['-u', '-g', '-h', '-p', '-C', '-D', '--user', '--group'], assigns: 'yes' })),
  ...named(['env'], plain({ valued: ['-u', '--unset', '-C', '--chdir'], assigns: 'yes' })),
  ...named(['cross-env', 'cross-env-shell', 'env-cmd'], plain({ valued: ['-f', '-e'], assigns: 'yes' })),
  ...named(['dotenv', 'dotenvx'], plain({ valued: ['-e', '-f', '-p', '-c', '-v'], after: [[], ['run']] })),
  ...named(['nice'], plain({ valued: ['-n'] })),
  ...named(['ionice'], plain({ valued: ['-c', '-n'] })),
  ...named(['stdbuf'], plain({ valued: ['-i', '-o', '-e'] })),
  ...named(['timeout'], plain({ valued: ['-k', '-s', '--signal', '--kill-after'], operands: 1 })),
  ...named(['gosu', 'su-exec', 'chroot'], plain({ operands: 1 })),
  ...named(['xargs'], plain({ valued: ['-n', '-I', '-P', '-L', '-d', '-s', '-a', '-E', '--max-args', '--max-procs', '--delimiter'] })),
  ...named(['npx', 'bunx', 'pnpx'], plain({ valued: ['-p', '--package', '-c', '--call'], runs: 'package' })),
  ...named(['npm'], plain({ valued: ['-p', '--package'], after: [['exec'], ['x']], runs: 'package' })),
  ...named(['pnpm'], plain({ valued: ['--package', '-C', '--filter'], after: [['dlx'], ['exec']], runs: 'package' })),
  ...named(['yarn'], plain({ valued: ['-p', '--package'], after: [['dlx'], ['exec']], runs: 'package' })),
  ...named(['bun'], plain({ after: [['x']], runs: 'package' })),
  ...named(['uvx'], plain({ valued: ['--from', '--with', '--python', '-p', '--index-url', '--env-file'], runs: 'package' })),
  ...named(['uv'], plain({ valued: uvFlags(), after: [['run'], ['tool', 'run']], runs: 'package' })),
  ...named(['pipx'], plain({ valued: ['--spec', '--python', '--pip-args'], after: [['run']], runs: 'package' })),
  ...named(['poetry', 'pipenv', 'rye', 'pdm', 'pixi'], plain({ valued: ['-C', '--directory', '-P', '--project'], after: [['run']] })),
  ...named(['hatch'], plain({ valued: ['-e', '--env'], after: [['run']] })),
  ...named(['conda', 'mamba', 'micromamba'], plain({ valued: ['-n', '--name', '-p', '--prefix'], after: [['run']] })),
  ...named(
    ['doppler', 'infisical', 'op', 'chamber'],
    plain({ valued: ['--env', '--path', '--project', '--config', '--env-file'], after: [['run']] }),
  ),
  ...named(['aws-vault'], plain({ after: [['exec']], operands: 1 })),
  ...named(['mise', 'rtx'], plain({ after: [['exec'], ['x']] })),
  ...named(['bundle'], plain({ after: [['exec']] })),
]);

export const interpreters: ReadonlyMap<string, Interpreter> = new Map([
  ...named(
    ['sh', 'bash', 'zsh', 'dash', 'ash', 'ksh', 'busybox'],
    interpreter('shell', ['-c', '-lc', '-ec', '-xc', '-exc', '-euc', '-euxc', '-ic', '-cl']),
  ),
  ...named(['python', 'python3', 'python2', 'py'], interpreter('python', ['-c'])),
  ...named(['node', 'bun', 'tsx'], interpreter('javascript', ['-e', '--eval', '-p', '--print'])),
  ...named(['psql'], interpreter('sql', ['-c', '--command'])),
  ...named(['mysql', 'mariadb'], interpreter('sql', ['-e', '--execute'])),
]);

/** Flags of containers that take a word. */
const containerFlags =
  '-v --volume -e --env --env-file -w --workdir -u --user --name --network --net -p --publish --entrypoint --mount -m --memory --cpus --gpus --platform -h --hostname --add-host -l --label --shm-size --cap-add --cap-drop --security-opt --pull --restart --runtime --tmpfs --ulimit --dns -n --namespace -c --container --context';

const carriers: ReadonlyMap<string, Carrier> = new Map([
  ...named(
    ['docker', 'podman', 'nerdctl'],
    container([['run'], ['exec'], ['container', 'run'], ['container', 'exec'], ['compose', 'run'], ['compose', 'exec']]),
  ),
  ...named(['docker-compose'], container([['run'], ['exec']])),
  ...named(['kubectl', 'oc'], container([['exec']])),
  ...named<Carrier>(['ssh'], {
    after: [[]],
    valued: ['-i', '-p', '-o', '-l', '-F', '-J', '-L', '-R', '-W', '-D', '-b', '-c', '-E', '-m', '-S'],
    carries: 'line',
  }),
]);

/** Every argument that is no flag is a command line of its own (`tmux send-keys -t work 'npm start' C-m`). */
export const runnersOfCommandLines: ReadonlySet<string> = new Set(['concurrently', 'eval', 'parallel-webpack', 'schtasks', 'tmux']);

/** A file that is run by its name is run by the interpreter of its extension. */
export const interpreterOfExtension: ReadonlyMap<string, string> = new Map([
  ['py', 'python'],
  ['js', 'node'],
  ['mjs', 'node'],
  ['cjs', 'node'],
  ['ts', 'tsx'],
  ['mts', 'tsx'],
  ['sh', 'bash'],
  ['bash', 'bash'],
]);

function plain(part: Partial<Wrapper> = {}): Wrapper {
  return { after: [[]], valued: [], unless: [], operands: 0, assigns: 'no', runs: 'program', ...part };
}

function container(after: Carrier['after']): Carrier {
  return { after, valued: containerFlags.split(' '), carries: 'words' };
}

function interpreter(language: Interpreter['language'], flags: readonly string[]): Interpreter {
  return { language, flags };
}

function uvFlags(): string[] {
  return ['--with', '--from', '--python', '-p', '--extra', '--group', '--env-file', '--directory', '--project', '--package', '--index-url'];
}

function named<T>(names: readonly string[], value: T): [string, T][] {
  return names.map((name) => [name, value]);
}
