import { append } from '../../model/append.js';
import type { ModelView, ProgramView, Value } from '../../model/program.js';
import type { WordView } from '../../model/word.js';
import { lexiconOf } from '../data/lexicon.js';
import { perProgram } from '../per-program.js';
import { isSameAddress } from '../../model/address.js';

/**
 * Who a page tells a model to be, where it sends that along with what somebody wrote to a route of the same tree:
 * `fetch('/api/chat', { body: JSON.stringify({ messages: [{ role: 'system', content: persona }, …] }) })`.
 */
export const promptsOfPages = perProgram((program): ReadonlyMap<ModelView, readonly WordView[]> => {
  const found = new Map<ModelView, WordView[]>();
  const asked = requestsToModels(program);
  const personas = asked.length === 0 ? [] : personasOf(program);
  for (const { body, models } of asked)
    for (const persona of personas)
      if (program.flows([persona.value], body) !== null) for (const model of models) append(found, model, persona);
  return found;
});

interface Asked {
  readonly body: Value;
  readonly models: readonly ModelView[];
}

function requestsToModels(program: ProgramView): readonly Asked[] {
  const routes = program.inputs.flatMap(({ form, value }) => {
    const models = form === 'route' ? program.modelsGiven(value) : [];
    return models.length === 0 ? [] : program.servedAddresses(value).map((address) => ({ address, models }));
  });
  if (routes.length === 0) return [];
  return program.requests.flatMap((request): readonly Asked[] => {
    const { body, method } = request;
    if (body === null || method === 'GET') return [];
    const asked = program.ownAddresses(request.urls);
    const models = routes.filter(({ address }) => asked.some((own) => isSameAddress(own, address))).flatMap((route) => route.models);
    return models.length === 0 ? [] : [{ body, models: [...new Set(models)] }];
  });
}

/** Texts of scripts that tell a model who it is. */
function personasOf(program: ProgramView): readonly WordView[] {
  const personas = lexiconOf(program, 'personas');
  const scripts = program.documents.filter(({ facts }) => facts.kind === 'javascript' || facts.kind === 'component');
  return scripts
    .flatMap(({ id, facts: { ops } }) => {
      const words: WordView[] = [];
      for (let ref = 0; ref < ops.length; ref++) {
        const op = ops.form(ref) === 'const' || ops.form(ref) === 'template' ? ops.at(ref) : null;
        const text = op?.op === 'const' ? op.value : op?.op === 'template' ? textOf(op.parts) : null;
        if (typeof text !== 'string' || text.length < shortest || personas.in(text.slice(0, 300)).length === 0) continue;
        const value = { doc: id, ref };
        words.push({ text, form: 'prompt', value, span: program.site(value).span });
      }
      return words;
    })
    .slice(0, mostPersonas);
}

function textOf(parts: readonly unknown[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : '…')).join('');
}

const shortest = 30;
const mostPersonas = 60;
