/**
 * Folders that hold what tools put there, never what somebody wrote: not entered without git, nor where nothing in them is tracked.
 * A name that people also give to their own folders needs a neighbour that tells whose it is.
 */
export function isExcludedFolder(name: string, neighbours: ReadonlySet<string>): boolean {
  if (toolFolders.has(name) || name.endsWith('.egg-info')) return true;
  return tellingNeighbours.get(name)?.some((neighbour) => neighbours.has(neighbour)) ?? false;
}

/** Files that mark the folder they stand in as made by a tool (https://bford.info/cachedir, PEP 405). */
export const toolFolderMarks: readonly string[] = ['CACHEDIR.TAG', 'pyvenv.cfg'];

const toolFolders = new Set(
  `
    .angular .astro .aws-sam .bundle .cache .dart_tool .docusaurus .eggs .expo .gradle .handoff-lint-cache .hg .ipynb_checkpoints
    .mypy_cache .next .nox .nuxt .nyc_output .output .parcel-cache .pnpm-store .pytest_cache .ruff_cache .serverless .svelte-kit
    .svn .terraform .tox .turbo .venv .vercel .yarn __pycache__ __pypackages__ bower_components cdk.out dist elm-stuff htmlcov
    jspm_packages node_modules site-packages venv virtualenv`
    .trim()
    .split(/\s+/),
);

const tellingNeighbours = new Map<string, readonly string[]>([
  ['vendor', ['go.mod', 'composer.json', 'Gemfile']],
  ['target', ['Cargo.toml', 'pom.xml', 'build.sbt']],
  ['Pods', ['Podfile']],
]);
