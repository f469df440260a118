import { describe, expect, it } from 'vitest';
import { extractShell } from '../../../src/facts/shell/index.js';
import { environment, gaps, lines, quotes, show } from '../facts-tree/show.js';

function run(text: string): string[] {
  return lines(extractShell(text, 'shell'));
}

describe('a command line', () => {
  it.each([
    ['kubectl apply -f k8s/', "cli:kubectl('apply', '-f', 'k8s/')"],
    ['/usr/local/bin/helm upgrade app', "cli:helm('upgrade', 'app')"],
    ['echo "a b" \'c $d\' e\\ f', "cli:echo('a b', 'c $d', 'e f')"],
    ['curl https://$HOST/v1/${ID:-me}', 'cli:curl("https://${HOST}/v1/${(ID | \'me\')}")'],
    ['cmd < in.txt > out.txt 2> /dev/null', "cli:cmd(<='in.txt', >='out.txt')"],
    ['A=b C="$D" cmd x', "cli:cmd('x', env:A='b', env:C=\"${D}\")"],
    ['a | b', 'cli:b(|=cli:a())'],
    ['git push https://${{ secrets.PAT }}@github.com', 'cli:git(\'push\', "https://${secrets.PAT}@github.com")'],
    ['$TOOL go', 'cli:?("${TOOL}", \'go\')'],
    ['echo a \\\n  b', "cli:echo('a', 'b')"],
  ])('%s', (text, call) => expect(run(text)).toContain(call));
});

describe('a command line typed into another terminal', () => {
  it('is a command of its own', () => {
    expect(run("tmux send-keys -t work:0 'npm start' C-m")).toContain("cli:npm('start')");
  });
});

describe('wrappers', () => {
  it.each([
    ['sudo -u app npx -y wrangler@3 deploy', "cli:wrangler('deploy')"],
    ['env A=b node x.js', "cli:node('x.js', env:A='b')"],
    ['cross-env NODE_ENV=production node x.js', "cli:node('x.js', env:NODE_ENV='production')"],
    ['uv run --with x python app.py', "cli:python('app.py')"],
    ['uv run app.py', "cli:python('app.py')"],
    ['uv sync', "cli:uv('sync')"],
    ['poetry run uvicorn a:b', "cli:uvicorn('a:b')"],
    ['python -m uvicorn a:b', "cli:uvicorn('a:b', module='uvicorn')"],
    ['python -m pkg.main', "cli:python('-m', 'pkg.main')"],
    ['npx @scope/tool@1 go', "cli:@scope/tool('go')"],
    ['timeout 30 xargs -n 1 kubectl delete pod', "cli:kubectl('delete', 'pod')"],
    ['dotenv -e .env -- node x.js', "cli:node('x.js')"],
    ['docker run --rm image cmd', "cli:docker('run', '--rm', 'image', 'cmd')"],
    ['npm run build', "cli:npm('run', 'build')"],
    ['command -v terraform', "cli:command('-v', 'terraform')"],
    ['./scripts/deploy.sh prod', "cli:bash('./scripts/deploy.sh', 'prod')"],
    ['./gradlew build', "cli:gradlew('build', path='./gradlew')"],
  ])('%s', (text, call) => expect(run(text)).toEqual([call]));
});

describe('code in a command line', () => {
  it('is read in its own language, with its place', () => {
    const seen: string[] = [];
    const text = 'bash -c "terraform apply -auto-approve"\npython - <<\'EOF\'\nprint(1)\nEOF\npsql -c "drop table x"\n';
    const document = extractShell(text, 'shell', undefined, (language, code, map) => {
      seen.push(`${language}: ${code.trim()} = ${text.slice(...map([0, code.length])).trim()}`);
      return null;
    });
    expect(lines(document)).toContain("cli:terraform('apply', '-auto-approve')");
    expect(quotes(document, text, 'name')).toContain('terraform');
    expect(seen).toEqual(['python: print(1) = print(1)', 'sql: drop table x = drop table x']);
  });
});

describe('statements', () => {
  it('write names and the environment', () => {
    const document = extractShell('HOST=db.acme.com\nexport URL=https://$HOST\nID=$(aws sts get-caller-identity)', 'shell');
    expect(lines(document)).toEqual([
      "HOST = 'db.acme.com'",
      'URL = "https://${HOST}"',
      "cli:aws('sts', 'get-caller-identity')",
      "ID = \"${cli:aws('sts', 'get-caller-identity')}\"",
    ]);
    expect(environment(document)).toEqual(['URL="https://${HOST}"']);
  });

  it('put what follows a condition into blocks with the comparison', () => {
    const document = extractShell('if [ "$DEPLOY" = "true" ]; then kubectl apply; else echo no; fi; test -z $A || exit', 'shell');
    const blocks = document.blocks.slice(1).map(({ form, test }) => `${form} ${test === null ? '' : show(document, test)}`);
    expect(blocks).toEqual(['then ==("${DEPLOY}", \'true\')', 'else ==("${DEPLOY}", \'true\')', 'else not("${A}")']);
  });

  it('loop over values and over lines that are read', () => {
    expect(run('for f in a b; do rm "$f"; done')).toEqual(["f = ['a', 'b'].[]", 'cli:rm("${f}")']);
    expect(run('cat x | while read l; do curl "$l"; done')).toContain("l = cli:read('l', |=cli:cat('x'))");
  });

  it('define functions that are called by name', () => {
    const document = extractShell('deploy web\ndeploy() {\n  kubectl rollout restart $1\n}', 'shell');
    expect(lines(document)).toEqual(["deploy('web')", '1 = param0', "cli:kubectl('rollout', 'restart', \"${1}\")", 'deploy = unit deploy']);
  });

  it('read here-documents where they stand', () => {
    const text = "cat <<EOF > /etc/app\nkey=$V\nEOF\ncat <<'RAW'\n$V\nRAW\necho done";
    expect(run(text)).toEqual(['cli:cat(<="key=${V}\n", >=\'/etc/app\')', "cli:cat(<='$V\n')", "cli:echo('done')"]);
  });

  it('take every branch of a case', () => {
    expect(run('case $1 in\n start|up) docker compose up -d ;;\n *) echo usage\nesac')).toEqual([
      "cli:docker('compose', 'up', '-d')",
      "cli:echo('usage')",
    ]);
  });
});

describe('broken and hostile scripts', () => {
  it('keep what can be read', () => {
    const document = extractShell("echo 'open\nkubectl get pods\nfi\nhelm list", 'shell');
    expect(lines(document)).toEqual(expect.arrayContaining(["cli:kubectl('get', 'pods')", "cli:helm('list')"]));
    expect(gaps(document)).toContain('syntax');
  });

  it.each([
    '$(',
    '(',
    '{ ',
    '`',
    '${A:-',
    'if x; then ',
    'case x in a) ',
    '<<A ',
    'a | ',
    '\\\n',
    '"',
    "'",
    '"$(',
    'f() { ',
    '[[ ',
    '((',
    '&& ',
    'bash -c "',
  ])('end in time: %s', (part) => {
    const started = performance.now();
    extractShell(part.repeat(20_000), 'shell');
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
