import {
  asksInBrowser,
  clusterLanding,
  defineDetector,
  isInternalNote,
  isScripted,
  openInputs,
  perProgram,
  phoneTouches,
  reportMatches,
  touchOf,
  writtenPages,
  type CallView,
  type CatalogMatch,
  type ProgramView,
  type Refinement,
} from '../../src/detector-api.js';
import { deskReplies } from './desk-replies.js';
import { isOwnAddress } from './own-address.js';

/** Messages, calls and posts: the model's words have to reach them. */
export default defineDetector({
  id: 'customer-facing',
  emits: ['real-world-impact/customer-facing'],
  detect(program, report) {
    reportMatches(program, 'customer-facing', report, (match) => (isToldBetter(program, match) ? 'skip' : refine(program, match)));
    for (const match of deskReplies(program)) {
      const traits = speaksForModel(program, match) ? [] : ['fixed-text'];
      report({ ...touchOf(match), verb: 'send', signal: 'real-world-impact/customer-facing', traits });
    }
    for (const touch of phoneTouches(program, 'real-world-impact/customer-facing', [])) report(touch);
  },
});

function refine(program: ProgramView, match: CatalogMatch): Refinement | 'skip' {
  const { call } = match;
  if (match.entry.service === 'page-of-a-site') return call !== null && answers(program).has(call) ? {} : 'skip';
  if (match.entry.service === 'public-chat') return answersOnPages(program) ? {} : 'skip';
  if (match.entry.traits.includes('deployed-page')) {
    if (writtenPages(program).some(({ deployment }) => deployment.at === match.at)) return {};
    const answers = match.entry.service === 'page-of-files' ? asksInBrowser(program) : answersOnPages(program);
    return isScripted(match.document) && answers ? {} : 'skip';
  }
  const appliers = program.vocabulary(`systems.applied-by.${match.entry.service}`);
  if (appliers.length > 0) return answersOnPages(program) ? opened(program, appliers) : 'skip';
  // Hosting of something that no model speaks through is no evidence.
  if (match.entry.service === 'program-hosting') return answersOnPages(program) && !isKnownAsPage(program, match) ? {} : 'skip';
  if (match.form === 'file') return program.models.some(({ task }) => task !== 'embedding') ? {} : 'skip';
  if (match.form === 'client' || call === null || isListOfCalls(match)) return 'skip';
  return refineMessage(program, match);
}

/** What a call says to somebody, and where that leads. */
function refineMessage(program: ProgramView, match: CatalogMatch): Refinement | 'skip' {
  const { entry, landing: told } = match;
  if (entry.traits.includes('prepares') || isInternalNote(program, match)) return 'skip';
  const traits = speaksForModel(program, match) || isPrepared(program, match) ? [] : ['fixed-text'];
  const isPassedOn = told.place === 'unknown' || (told.place === 'local' && entry.traits.includes('relay'));
  const landing = isPassedOn ? { ...told, place: 'remote' as const } : told;
  if (!isOwnAddress(program, match)) return { traits, landing };
  return { traits, landing: { ...landing, owner: 'operator' } };
}

/** Infrastructure that a command of the tree puts into place is deployed; on a cluster of its own nobody else sees it. */
function opened(program: ProgramView, appliers: readonly string[]): Refinement | 'skip' {
  const landingOf = clusterLanding(program);
  const applied = program
    .matches('deployment')
    .filter(({ entry, guards }) => appliers.includes(entry.service) && guards.length === 0)
    .map((own) => landingOf(own) ?? own.landing);
  if (applied.length === 0) return {};
  return applied.every(({ place }) => place === 'local') ? 'skip' : { traits: ['deployed-page'] };
}

/** What is sent was put in place before: the caption of a post, the text of a mailing. */
function isPrepared(program: ProgramView, { entry }: CatalogMatch): boolean {
  return program
    .matches('customer-facing')
    .some((own) => own.entry.service === entry.service && own.entry.traits.includes('prepares') && speaksForModel(program, own));
}

/** Calls are looked up at the address at which they are made. */
function isListOfCalls({ entry, request }: CatalogMatch): boolean {
  return entry.service === 'voice-agent' && request?.method === 'GET';
}

/** Hosting is prepared for what is deployed elsewhere in the tree: that says more. */
function isToldBetter(program: ProgramView, { entry, form }: CatalogMatch): boolean {
  return entry.traits.includes('hosted-no-deploy') && form === 'file' && isDeployed(program);
}

/** Does a command of the tree put a page or an API that a model answers on where everybody may open it? */
const isDeployed = perProgram((program): boolean => {
  const deploys = ({ entry, document, guards }: CatalogMatch): boolean =>
    entry.service === 'public-page' && guards.length === 0 && isScripted(document);
  return answersOnPages(program) && program.matches('customer-facing').some(deploys);
});

/** A setting of the same file says already that it serves pages. */
function isKnownAsPage(program: ProgramView, { at }: CatalogMatch): boolean {
  return program.matches('customer-facing').some((own) => own.entry.service === 'web-hosting' && own.at.path === at.path);
}

/** Calls that a function is handed to or called by in which a model answers, at once or through what it calls. */
const answers = perProgram((program): ReadonlySet<CallView> => {
  const found = new Set<CallView>();
  let level = program.models.filter(({ task }) => task !== 'embedding').map(({ call }) => call.unit);
  for (let depth = 0; depth < maxDepth && level.length > 0; depth++) {
    const callers = level.flatMap((unit) => program.callersOf(unit).map((call) => ({ unit, call })));
    const next = callers.filter(({ unit, call }) => call.method === unit.name && !found.has(call)).map(({ call }) => call.unit);
    for (const { call } of callers) found.add(call);
    level = [...new Map(next.map((unit) => [`${unit.doc}:${unit.unit}`, unit])).values()];
  }
  return found;
});

const maxDepth = 5;

/** Is what comes in over a page or an API given to a model? */
function answersOnPages(program: ProgramView): boolean {
  return openInputs(program).some(({ view, models }) => pageForms.has(view.form) && models.some(({ task }) => task !== 'embedding'));
}

const pageForms: ReadonlySet<string> = new Set(['route', 'chat', 'text', 'upload']);

/** Model output among the words, or a model that chooses to send; without any model in the tree the tree is the experiment. */
function speaksForModel(program: ProgramView, { call, verb }: CatalogMatch): boolean {
  if (call === null) return false;
  const chosen = program.tool(call) !== null || isOpenToTools(program, call) || isSetOfTools(program, call);
  // A phone call is a conversation, whatever it was started with.
  if (chosen || verb === 'execute' || program.fromModel(call) !== null) return true;
  return program.models.length === 0 && program.tools.length === 0;
}

/** What a model is given there may send by itself. */
function isSetOfTools(program: ProgramView, call: CallView): boolean {
  return program.tools.some((tool) => tool.call === call && tool.effect === 'write');
}

/** In a program of tools, a function that only a dispatcher can call is one. */
function isOpenToTools(program: ProgramView, call: CallView): boolean {
  return program.tools.length > 0 && call.unit.unit > 0 && !program.isCalled(call.unit);
}
