/** How long each stage takes on a tree, in milliseconds of the processor, and what the process holds afterwards. `tsx bench/stages.ts PATH` */
import { Project } from '../src/engine/project.js';
import { scanTree } from '../src/engine/scan.js';
import { loadFrontEnds } from '../src/facts/extract.js';
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
const tree = measured('tree', () => openTree(located));
const scan = measured('read and facts', () => scanTree(tree));
const project = new Project(knowledge, detectors);
project.update(scan.files);
project.list(scan.paths);
const program = measured('link', () => project.program());
const { touches } = measured('detect', () => project.observe());
const held = Math.round(process.memoryUsage.rss() / 1e6);
const most = Math.round(process.resourceUsage().maxRSS / 1e3);
console.log(`${scan.files.length} files, ${(scan.bytes / 1e6).toFixed(1)} MB, ${program.calls.length} calls, ${touches.length} touches`);
console.log(`held ${held} MB, at most ${most} MB`);

function measured<T>(name: string, run: () => T): T {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  console.log(`${name.padEnd(16)}${String(Math.round((user + system) / 1000)).padStart(8)} ms`);
  return result;
}
