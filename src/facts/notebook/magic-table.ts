/** What IPython, Jupyter, Colab and Databricks magics hold. https://ipython.readthedocs.io/en/stable/interactive/magics.html */
export type Treatment =
  /** The rest is Python as it stands. */
  | { readonly holds: 'python' }
  | { readonly holds: 'language'; readonly language: string }
  /** The rest of the line names a file, or an interpreter, whose language the body is in. */
  | { readonly holds: 'file' | 'script' }
  /** The magic's own word begins a shell line. */
  | { readonly holds: 'command' }
  | { readonly holds: 'environment' | 'run' | 'prose' };

export const treatments: ReadonlyMap<string, Treatment> = new Map(
  Object.entries<Treatment>({
    time: { holds: 'python' },
    timeit: { holds: 'python' },
    prun: { holds: 'python' },
    memit: { holds: 'python' },
    capture: { holds: 'python' },
    debug: { holds: 'python' },
    bash: { holds: 'language', language: 'shell' },
    sh: { holds: 'language', language: 'shell' },
    shell: { holds: 'language', language: 'shell' },
    system: { holds: 'language', language: 'shell' },
    sx: { holds: 'language', language: 'shell' },
    javascript: { holds: 'language', language: 'javascript' },
    js: { holds: 'language', language: 'javascript' },
    node: { holds: 'language', language: 'javascript' },
    sql: { holds: 'language', language: 'sql' },
    python: { holds: 'language', language: 'python' },
    python3: { holds: 'language', language: 'python' },
    r: { holds: 'language', language: 'r' },
    R: { holds: 'language', language: 'r' },
    scala: { holds: 'language', language: 'scala' },
    ruby: { holds: 'language', language: 'ruby' },
    perl: { holds: 'language', language: 'perl' },
    julia: { holds: 'language', language: 'julia' },
    script: { holds: 'script' },
    writefile: { holds: 'file' },
    file: { holds: 'file' },
    pip: { holds: 'command' },
    conda: { holds: 'command' },
    mamba: { holds: 'command' },
    uv: { holds: 'command' },
    env: { holds: 'environment' },
    set_env: { holds: 'environment' },
    run: { holds: 'run' },
    html: { holds: 'prose' },
    HTML: { holds: 'prose' },
    markdown: { holds: 'prose' },
    md: { holds: 'prose' },
    latex: { holds: 'prose' },
    svg: { holds: 'prose' },
  }),
);

/** By the end of a file's name; a whole name comes first. */
export const fileLanguages: ReadonlyMap<string, string> = new Map([
  ['requirements.txt', 'requirements'],
  ['dockerfile', 'dockerfile'],
  ['makefile', 'makefile'],
  ['py', 'python'],
  ['sh', 'shell'],
  ['bash', 'shell'],
  ['js', 'javascript'],
  ['mjs', 'javascript'],
  ['jsx', 'javascript'],
  ['ts', 'javascript'],
  ['tsx', 'javascript'],
  ['sql', 'sql'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['json', 'json'],
  ['toml', 'toml'],
  ['env', 'env'],
]);

/** Interpreters of `%%script`, and the names that kernels and editors give to languages. */
export const languageNames: ReadonlyMap<string, string> = new Map([
  ['ipython', 'python'],
  ['ipython3', 'python'],
  ['python3', 'python'],
  ['pyspark', 'python'],
  ['bash', 'shell'],
  ['sh', 'shell'],
  ['zsh', 'shell'],
  ['shellscript', 'shell'],
  ['node', 'javascript'],
  ['deno', 'javascript'],
  ['typescript', 'javascript'],
]);
