/**
 * What an allowed command or tool amounts to. `shell`: any command. `acts`: an installer, an interpreter, a push, or anything with free
 * arguments that is no build, test or look. `fixed`: a build, test, lint or a command that only looks.
 */
export type Grade = 'shell' | 'acts' | 'fixed';

export function gradeCommand(line: string): Grade {
  const command = line.trim();
  if (command === '' || command === '*' || command === ':*' || command === '**' || command === '/.*/') return 'shell';
  const free = command.includes('*') || command.startsWith('/');
  const words = command.replaceAll(/:?\*/g, ' ').trim().split(/\s+/);
  const [program = '', ...rest] = words.filter((word) => !/^[A-Z_]+=/.test(word));
  const name = program.slice(program.lastIndexOf('/') + 1);
  if (interpreters.has(name)) return gradeInterpreter(name, rest, free ? 'free' : 'fixed');
  if (looking.has(name) || checking.has(name)) return 'fixed';
  const verb = rest.find((word) => !word.startsWith('-'));
  if (runners.has(name)) return rest.some((word) => isCheck(word)) || (verb === undefined && !free) ? 'fixed' : 'acts';
  if (tools.get(name)?.has(verb ?? '') === true || isLook(name, rest)) return 'fixed';
  return free || acting.has(verb ?? '') || acting.has(name) ? 'acts' : 'fixed';
}

function gradeInterpreter(name: string, words: readonly string[], form: 'free' | 'fixed'): Grade {
  if (isTestRun(words)) return 'fixed';
  return form === 'free' && words.length === 0 && runsAnything.has(name) ? 'shell' : 'acts';
}

/** `gh pr view`, `glab mr diff`: of what the first word names, the second only shows something. */
function isLook(name: string, [noun = '', verb = '']: readonly string[]): boolean {
  return showing.get(name)?.has(verb) === true && noun !== 'api' && !noun.startsWith('-');
}

export function gradeTool(name: string): Grade {
  const words = name.split(/(?=[A-Z])|[_\s-]+/).map((word) => word.toLowerCase());
  const harmless = words.some((word) => reading.has(word) || computing.has(word));
  return harmless && !words.some((word) => acting.has(word)) ? 'fixed' : 'acts';
}

/** `python -m pytest`, `node --test`. */
function isTestRun(words: readonly string[]): boolean {
  return words.some((word) => isCheck(word) || checking.has(word));
}

function isCheck(word: string): boolean {
  return word.split(/[:_-]/).some((part) => checks.has(part)) || checking.has(word);
}

const checks = set('test tests build lint format fmt check typecheck types type tsc ci coverage verify unit e2e spec compile doc docs');
const checking = set(
  'pytest vitest jest mocha eslint prettier tsc mypy ruff black flake8 pylint isort pyright tox nox golangci-lint rubocop phpstan playwright biome cargo-clippy ctest unittest stylelint markdownlint shellcheck',
);
const looking = set(
  'ls cat head tail grep rg wc pwd echo tree stat file which whoami du df sort uniq cut diff less more date uname jq basename dirname realpath ps fd bat printenv true test',
);
const interpreters = set(
  'python python3 py node deno bun ruby perl php bash sh zsh fish powershell pwsh cmd eval exec xargs env sudo ssh osascript Rscript java tsx ts-node awk sed find docker docker-compose kubectl terraform curl wget rm',
);
/** With any arguments at all these start any other program. */
const runsAnything = set(
  'python python3 py node deno bun ruby perl php bash sh zsh fish powershell pwsh cmd eval exec xargs env sudo ssh osascript awk sed find',
);
const runners = set(
  'npm pnpm yarn npx bunx uv uvx poetry pipenv pipx make just task cargo go gradle gradlew mvn mvnw dotnet bundle rake turbo nx rye hatch swift',
);
const tools: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['git', set('status log diff show branch blame rev-parse ls-files remote describe shortlog stash tag fetch add init')],
  ['gh', set('auth status')],
  ['pip', set('list show freeze')],
  ['vercel', set('ls inspect logs whoami')],
]);
/** Programs whose commands are a noun and a verb, by the verbs that only show. */
const showing: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['gh', set('view list diff status checks')],
  ['glab', set('view list diff status')],
]);
const acting = set(
  'install add i push commit merge rebase reset clean publish deploy apply delete remove rm mv cp run exec start create update send write post edit set drop insert click type fill navigate upload kill chmod chown pip pip3 brew apt apt-get docker kubectl helm terraform aws gcloud az vercel netlify fly heroku wrangler firebase supabase prisma psql mysql execute submit cancel approve close move rename',
);
const reading = set('get list read search fetch find query describe view show look lookup resolve status snapshot screenshot docs inspect');
/** What a tool does that only works something out of what it is given. */
const computing = set(
  'echo ping reverse sum subtract multiply divide calculate calculator compute convert format count parse validate hash encode decode compare sort split now time date weather think thinking sequentialthinking',
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
