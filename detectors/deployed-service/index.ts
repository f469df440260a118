import {
  asksForge,
  asksInBrowser,
  clusterLanding,
  commandsOf,
  defineDetector,
  isScripted,
  reportMatches,
  settingsAt,
  touchOf,
  type CatalogMatch,
  type Guard,
  type ProgramView,
} from '../../src/detector-api.js';
import { imageName, shipsOthersOnly } from './others-manifests.js';

const signal = 'durable-use/deployed-service';

export default defineDetector({
  id: 'deployed-service',
  emits: [signal],
  detect(program, report) {
    reportMatches(program, 'deployed-service', report, (match) =>
      isOwnStep(match) ||
      isOtherPage(program, match) ||
      isDaemon(program, match) ||
      isOperated(match) ||
      isOfContainer(program, match) ||
      isOfOthers(program, match)
        ? 'skip'
        : { guards: unfilled(program, match) },
    );
    const localCluster = clusterLanding(program);
    for (const match of program.matches('deployment'))
      if ((shipsTheTree(program, match) || hostsByCall(program, match)) && !asksForge(program, match) && localCluster(match) === null)
        report({ ...touchOf(match), signal, traits: [] });
  },
});

/** A hosting file whose image is still the template's (`your-user/app`). */
function unfilled(program: ProgramView, { form, document }: CatalogMatch): readonly Guard[] {
  const images = form === 'file' ? settingsAt(document, ['image']) : [];
  return images
    .filter(({ value }) => program.texts(value).some(({ placeholder }) => placeholder))
    .map(({ value }) => ({ form: 'placeholder', at: program.site(value) }));
}

/** An action below `.github/` is a step of the repository's own pipelines. */
function isOwnStep({ document, entry }: CatalogMatch): boolean {
  return entry.service === 'repository-action' && document.path.includes('.github/');
}

/** A page of files that asks no model is a manual, or about something else. */
function isOtherPage(program: ProgramView, { entry }: CatalogMatch): boolean {
  return entry.service === 'page-of-files' && !asksInBrowser(program);
}

/** A supervisor that stays in the foreground is what a container starts: no more than the container's own file. */
function isOfContainer(program: ProgramView, { form, document, entry }: CatalogMatch): boolean {
  if (form !== 'file' || entry.service !== 'machine-service') return false;
  return settingsAt(document, ['supervisord', 'nodaemon']).some(({ value }) => String(program.constant(value)) === 'true');
}

/** Workloads of a cluster that run only what others publish, `nginx`, `busybox`: nothing of the prototype is among them. */
function isOfOthers(program: ProgramView, { form, document }: CatalogMatch): boolean {
  const settings = form === 'file' ? imageWays.flatMap((way) => settingsAt(document, way)) : [];
  const images = settings.flatMap(({ value }) => program.texts(value).map(({ text }) => text));
  const stock = program.vocabulary('systems.stock-images');
  return images.length > 0 && images.every((image) => stock.includes(imageName(image)));
}

const containers = ['spec', 'template', 'spec', 'containers', '*', 'image'];
const imageWays = [containers, ['*', ...containers]];

/** `systemctl enable docker`: a service of the machine, which some other package brought. */
function isDaemon(program: ProgramView, { form, call, entry }: CatalogMatch): boolean {
  if (form !== 'command' || !supervisors.includes(entry.service)) return false;
  const daemons = program.vocabulary('systems.daemons');
  const named = commandsOf(program, call)
    .filter((command) => command.program === 'systemctl')
    .flatMap(({ words }) => words.filter((word) => !word.startsWith('-')).slice(1));
  return named.length > 0 && named.every((unit) => daemons.includes(unit.replace(/\.service$/, '')));
}

const supervisors: readonly string[] = ['process-supervisor', 'restarted-service'];

/** What a program restarts, no script, it operates: that ships nothing. */
function isOperated({ document, entry }: CatalogMatch): boolean {
  return entry.service === 'restarted-service' && !isScripted(document);
}

/** A call that puts the prototype up to run. What a model may choose to deploy is its work, not the prototype. */
function hostsByCall(program: ProgramView, { form, call, entry }: CatalogMatch): boolean {
  const hosts = program.vocabulary('systems.hosted-by-call');
  return form === 'use' && call !== null && hosts.includes(entry.service) && program.tool(call) === null;
}

/** A deploy or publish step of a script, task or pipeline. */
function shipsTheTree(program: ProgramView, { form, call, document, entry }: CatalogMatch): boolean {
  const published = program.vocabulary('systems.publish-only');
  const ships = (form === 'command' || form === 'action') && isScripted(document) && !published.includes(entry.service);
  return ships && !(form === 'command' && shipsOthersOnly(program, call));
}
