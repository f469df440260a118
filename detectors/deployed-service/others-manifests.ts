import { commandsOf, itemsOf, type CallView, type CommandView, type DocumentView, type ProgramView } from '../../src/detector-api.js';

/** `kubectl create namespace`, `kubectl apply -f probe.yaml` with images of others only, `helm install monitor vendor/chart`: nothing of the prototype is shipped. */
export function shipsOthersOnly(program: ProgramView, call: CallView | null): boolean {
  const commands = commandsOf(program, call).filter(({ program: name }) => clusterPrograms.has(name));
  return commands.length > 0 && commands.every((command) => appliesOthers(program, command));
}

const clusterPrograms: ReadonlySet<string> = new Set(['kubectl', 'oc', 'helm']);

function appliesOthers(program: ProgramView, { program: name, words, call }: CommandView): boolean {
  const plain = words.filter((word) => !word.startsWith('-'));
  // A chart of a vendor that is told of an image runs that.
  if (name === 'helm') return isVendorsChart(program, plain[2] ?? '') && !words.some((word) => word.includes('image'));
  if (isBare(plain)) return true;
  const files = words.flatMap((word, at) => (words[at - 1] === '-f' || words[at - 1] === '--filename' ? [word] : []));
  if (files.length === 1 && files[0] === '-') return isBare(pipedInto(program, call)) || bringsOthersOnly(program, call);
  return files.length > 0 && files.every((file) => holdsOthersOnly(program, call, file));
}

/** A manifest of the tree, or one that the script writes itself before it is applied. */
function holdsOthersOnly(program: ProgramView, call: CallView, file: string): boolean {
  const found = program.documents.filter((document) => isNamed(document, call.at.path, file));
  if (found.length > 0) return found.every((own) => runsOthersOnly(program, own));
  const writing = program.calls.filter((own) => own.document === call.document && textAt(program, own, '>') === file);
  return writing.length > 0 && writing.every((own) => bringsOthersOnly(program, own));
}

/** `kubectl apply -f - <<EOF`, `cat > probe.yaml <<EOF`: the manifest that stands in the script. */
function bringsOthersOnly(program: ProgramView, call: CallView): boolean {
  const images = [...(textAt(program, call, '<')?.matchAll(/^[ \t-]{0,40}image:[ \t]{0,20}["']?([^\s"']{1,200})/gm) ?? [])];
  return images.length > 0 && images.every(([, image = '']) => isOthers(program, image));
}

function textAt(program: ProgramView, call: CallView, key: '<' | '>'): string | null {
  const value = call.argument(key);
  const text = value === null ? null : program.constant(value);
  return typeof text === 'string' ? text : null;
}

/** `kubectl create namespace shop`. */
function isBare(words: readonly string[]): boolean {
  return words[0] === 'create' && bareObjects.has(words[1] ?? '');
}

/** The words of the command whose output a command is given: it stands right before the bar. */
function pipedInto(program: ProgramView, { at }: CallView): readonly string[] {
  const before = program.commands.find(({ call }) => {
    const gap = at.span[0] - call.at.span[1];
    return call.at.path === at.path && gap > 0 && gap <= ' | \\\n    '.length;
  });
  return before === undefined || !clusterPrograms.has(before.program) ? [] : before.words;
}

/** `prometheus-community/kube-prometheus-stack`: of a repository of charts, no folder of the tree. */
function isVendorsChart(program: ProgramView, chart: string): boolean {
  return /^[\w-]{1,60}\/[\w-]{1,60}$/.test(chart) && !program.paths.some((path) => path.includes(`${chart}/`));
}

function isNamed({ path, parent }: DocumentView, script: string, file: string): boolean {
  const written = file.replace(/^(?:\.{1,2}\/)+/, '');
  if (parent !== null || written === '' || written.includes('{}')) return false;
  return path === written || path.endsWith(`/${written}`) || path.startsWith(`${script.slice(0, script.lastIndexOf('/') + 1)}${written}/`);
}

/** Workloads of images that others publish, or no workload at all. */
function runsOthersOnly(program: ProgramView, document: DocumentView): boolean {
  if (document.facts.root === null) return false;
  const images = imagesIn(document).flatMap((ref) => program.texts({ doc: document.id, ref }).map(({ text }) => text));
  return images.every((image) => isOthers(program, image));
}

/** A stock image, or one that is called after what it is not (`fake-app`, which nobody can fetch); where the tree builds none, any that stands in the public library. */
function isOthers(program: ProgramView, image: string): boolean {
  const name = imageName(image);
  const builds = program.paths.some((path) => /(?:^|[/.])(?:docker|container)file[\w.-]*$/i.test(path));
  const madeUp = program.vocabulary('systems.made-up-images');
  if (name.split(/[^a-z]+/).some((word) => madeUp.includes(word))) return true;
  return program.vocabulary('systems.stock-images').includes(name) || (!builds && /^[\w.-]+$/.test(name));
}

/** `nginx` of `docker.io/library/nginx:1.27`. */
export function imageName(image: string): string {
  const [name = ''] = image.slice(0, 300).split(/[:@]/);
  return name.replace(/^docker\.io\//, '').replace(/^library\//, '');
}

/** The values under `image`, wherever they stand. */
function imagesIn(document: DocumentView): readonly number[] {
  const found: number[] = [];
  const pending = document.facts.root === null ? [] : [document.facts.root];
  for (let ref = pending.pop(), seen = 0; ref !== undefined && seen < bound; ref = pending.pop(), seen++)
    for (const { key, value } of itemsOf(document, ref)) (key === 'image' ? found : pending).push(value.ref);
  return found;
}

/** What holds no program. */
const bareObjects: ReadonlySet<string> = new Set(['namespace', 'ns', 'secret', 'configmap', 'cm', 'serviceaccount', 'sa', 'quota']);
const bound = 2000;
