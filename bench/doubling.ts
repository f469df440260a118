/**
 * How a check grows with a real tree: its files once, twice, four and eight times in folders side by side, all in one thread.
 * `tsx bench/doubling.ts PATH` prints milliseconds of the processor.
 */
import { Project } from '../src/engine/project.js';
import { scanTree } from '../src/engine/scan.js';
import { loadFrontEnds } from '../src/facts/extract.js';
import type { Tree } from '../src/model/tree.js';
import { loadKnowledge } from '../src/policy/knowledge.js';
import { detectors } from '../src/registry.generated.js';
import { asset } from '../src/system/assets.js';
import { locate } from '../src/tree/locate.js';
import { openTree } from '../src/tree/open.js';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('name a folder');
const located = locate([path], [], { folder: process.cwd(), environment: new Map() });
if ('failure' in located) throw new Error(located.message);
await loadFrontEnds(asset);
const knowledge = loadKnowledge();
const tree = openTree(located);
measure(1);
console.log(['copies', 'MB', 'facts', 'link', 'detect', 'all', 'all per copy'].map((title) => title.padStart(13)).join(''));
for (const copies of [1, 2, 4, 8])
  console.log(
    measure(copies)
      .map((figure) => String(Math.round(figure)).padStart(13))
      .join(''),
  );

function measure(copies: number): number[] {
  const times = [process.cpuUsage()];
  const scan = scanTree(repeated(tree, copies));
  times.push(process.cpuUsage());
  const project = new Project(knowledge, detectors);
  project.update(scan.files);
  project.list(scan.paths);
  project.program();
  times.push(process.cpuUsage());
  project.observe();
  times.push(process.cpuUsage());
  const at = times.map(({ user, system }) => (user + system) / 1000);
  const [start = 0, facts = 0, link = 0, end = 0] = at;
  return [copies, scan.bytes / 1e6, facts - start, link - facts, end - link, end - start, (end - start) / copies];
}

function repeated(own: Tree, copies: number): Tree {
  const places = new Map(
    Array.from({ length: copies }, (_, copy) => `copy${String(copy)}/`).flatMap((folder) =>
      own.list().map((entry) => [folder + entry.path, entry.path] as const),
    ),
  );
  return {
    root: own.root,
    form: own.form,
    list: () => [...places.keys()].map((entry) => ({ path: entry })),
    skipped: () => [],
    read: (entry, limit) => own.read(places.get(entry) ?? entry, limit),
  };
}
