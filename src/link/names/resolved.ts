import type { Knowledge } from '../../model/knowledge.js';
import { Callers } from '../calls/callers.js';
import { Calls, type CallContext } from '../calls/calls.js';
import { Definitions } from './definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { Environment } from '../texts/environment.js';
import { Modules } from '../files/modules.js';
import { startNamed } from '../files/named-in-commands.js';
import { NodeNames } from '../catalog/node-names.js';
import { ParsedFiles } from '../files/parsed-files.js';
import { Reaches } from '../reach/reach.js';
import { type CalledFlow, findCalledFlows } from '../steps/called-flows.js';
import { installedPath } from '../agents/installed-files.js';
import { BrokenFiles } from '../reach/broken.js';
import { Switches } from '../reach/switches.js';
import { Texts } from '../texts/texts.js';
import { viewOf } from '../documents/views.js';

/** The stages that everything else asks: what names stand for, what runs, what is called. */
export interface Resolved extends CallContext {
  readonly modules: Modules;
  readonly texts: Texts;
  readonly callers: Callers;
  readonly calls: Calls;
  readonly calledFlows: readonly CalledFlow[];
}

export function resolveNames(documents: readonly LinkedDocument[], knowledge: Knowledge): Resolved {
  const modules = new Modules(documents, knowledge.starts, new ParsedFiles(documents, knowledge.names));
  const named = startNamed(documents, modules);
  const definitions = new Definitions(documents, modules, knowledge.names, knowledge.environment);
  const callers = new Callers(documents, definitions, knowledge.names);
  definitions.useCallers(callers);
  callers.settle();
  const texts = new Texts(documents, definitions, new Environment(documents, knowledge.environment), knowledge.names);
  const reaches = new Reaches(documents, modules, named, definitions, knowledge.starts, knowledge.tools);
  const context = {
    documents,
    views: documents.map((document) => viewOf(document, reaches, installedPath(document, knowledge.assistants.agents))),
    definitions,
    reaches,
    switches: new Switches(documents, definitions, texts, knowledge.environment, new BrokenFiles(documents, modules, reaches)),
    nodes: new NodeNames(knowledge.lowCode),
    lists: new Set(knowledge.names.lists),
    maps: new Set(knowledge.names.maps),
    forwarders: new Map(knowledge.names.forwarders),
    pagers: new Map(knowledge.names.pagers),
  };
  const resolved = { ...context, modules, texts, callers, calls: new Calls(context) };
  return { ...resolved, calledFlows: findCalledFlows(resolved, knowledge.lowCode.called) };
}
