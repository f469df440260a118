/**
 * How facts, linking and detection grow with the number of functions: a generated program of modules that call each other, some of
 * which ask a model and send on what it answers. `tsx bench/growth.ts [FILE.svg]` prints milliseconds of the processor and draws them.
 */
import { writeFileSync } from 'node:fs';
import { Project, type ProjectFile } from '../src/engine/project.js';
import { extract, loadFrontEnds } from '../src/facts/extract.js';
import { loadKnowledge } from '../src/policy/knowledge.js';
import { detectors } from '../src/registry.generated.js';
import { asset } from '../src/system/assets.js';

interface Row {
  readonly functions: number;
  readonly facts: number;
  readonly link: number;
  readonly detect: number;
}

const perModule = 20;
const askLines = [
  '    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": name}])',
  '    requests.post("https://hooks.slack.com/services/x", json={"text": answer.choices[0].message.content})',
  '    return {"text": answer.choices[0].message.content}',
];

await loadFrontEnds(asset);
const knowledge = loadKnowledge();
measure(1000);
const rows = [1000, 2000, 5000, 10_000, 20_000, 50_000].map(measure);
const [svg] = process.argv.slice(2);
if (svg !== undefined) writeFileSync(svg, draw(rows));

function measure(functions: number): Row {
  const texts = programOf(functions);
  let files: ProjectFile[] = [];
  const facts = timed(() => (files = texts.map(([path, text]) => ({ path, role: 'source', facts: extract(text, 'python') }))));
  const project = new Project(knowledge, detectors);
  project.update(files);
  const link = timed(() => project.program());
  const detect = timed(() => project.observe());
  const { touches } = project.observe();
  console.log(
    [functions, facts, link, detect].map((figure) => String(figure).padStart(8)).join(''),
    `  ${String(project.program().calls.length)} calls, ${String(touches.length)} touches`,
  );
  return { functions, facts, link, detect };
}

function timed(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

function programOf(functions: number): (readonly [string, string])[] {
  const modules = Math.ceil(functions / perModule);
  const files = Array.from({ length: modules }, (_, index) => [`app/part${String(index)}.py`, moduleOf(index, modules)] as const);
  const starts = Array.from({ length: modules }, (_, index) => `    part${String(index)}.step0({"text": argv[1]})`);
  const imports = Array.from({ length: modules }, (_, index) => `from app import part${String(index)}`);
  return [...files, ['main.py', [...imports, 'from sys import argv', 'if __name__ == "__main__":', ...starts, ''].join('\n')]];
}

/** Every tenth module asks a model and posts the answer. */
function moduleOf(index: number, modules: number): string {
  const other = (index * 7 + 1) % modules;
  const asks = index % 10 === 0;
  const lines = [
    `from app import part${String(other)}`,
    ...(asks ? ['import openai', 'import requests', 'client = openai.OpenAI()'] : []),
    '',
  ];
  for (let at = 0; at < perModule; at++) {
    const next = at + 1 < perModule ? `step${String(at + 1)}` : `part${String(other)}.step${String(perModule - 1)}`;
    lines.push(
      `def step${String(at)}(row, limit=${String(at)}):`,
      `    name = row["text"].strip() + "-${String(at)}"`,
      '    rows = [{"text": name, "index": i} for i in range(limit)]',
      `    if len(rows) > ${String(at)}:`,
      `        return {"text": ${next}({"text": name})}`,
      ...(asks && at === 3 ? askLines : ['    return {"text": name}']),
      '',
    );
  }
  return lines.join('\n');
}

/** Time against functions, both from nought; a straight line is linear growth. */
function draw(all: readonly Row[]): string {
  const [width, height, margin] = [640, 320, 50];
  const last = all[all.length - 1];
  const most = Math.max(...all.map(({ facts, link, detect }) => Math.max(facts, link + detect)), 1);
  const x = (functions: number): number => margin + ((width - 2 * margin) * functions) / (last?.functions ?? 1);
  const y = (figure: number): number => height - margin - ((height - 2 * margin) * figure) / most;
  const line = (colour: string, label: string, figure: (row: Row) => number): string => {
    const points = all.map((row) => `${x(row.functions).toFixed(1)},${y(figure(row)).toFixed(1)}`);
    const end = last === undefined ? 0 : y(figure(last));
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.join(' ')}"/><text x="${String(width - margin + 4)}" y="${end.toFixed(1)}" fill="${colour}">${label}</text>`;
  };
  const marks = all.map(
    ({ functions }) =>
      `<text x="${x(functions).toFixed(1)}" y="${String(height - margin + 18)}" text-anchor="middle">${String(functions / 1000)}k</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width + 90)} ${String(height)}" font-family="sans-serif" font-size="11">`,
    `<rect width="100%" height="100%" fill="white"/>`,
    `<path d="M${String(margin)} ${String(margin)}V${String(height - margin)}H${String(width - margin)}" fill="none" stroke="black"/>`,
    `<text x="${String(margin)}" y="${String(margin - 12)}">seconds of the processor, at most ${(most / 1000).toFixed(1)}; functions in the program</text>`,
    ...marks,
    line('#1f6feb', 'facts', ({ facts }) => facts),
    line('#b35900', 'link + detect', ({ link, detect }) => link + detect),
    '</svg>\n',
  ].join('\n');
}
