import type { ProgramView, RequestView, Value } from '../../model/program.js';
import type { Verb } from '../../model/touch.js';
import type { Effect } from './effects.js';
import { verbOfToolMessage } from './tool-protocol.js';

/** A request to a host that no catalogue knows: what it does is told by its method, its path and what it carries. */
export function effectOfRequest(program: ProgramView, request: RequestView): Effect {
  const { call, urls } = request;
  const landing = program.land(urls, 'unknown');
  const host = urls.map(({ text }) => hostOf(text)).find((own) => own !== null) ?? null;
  const variable = urls.flatMap(({ environment }) => environment)[0] ?? null;
  return {
    call,
    means: 'request',
    // Open data is asked for, whatever the method is; who signs in there may change something.
    verb: landing.place === 'public' && request.method === 'POST' && request.authorised === 'no' ? 'read' : verbOf(program, request),
    subject: { kind: 'host', name: host ?? variable ?? 'an address that is computed', target: host },
    landing,
    auth: request.authorised === 'yes' ? 'service' : request.authorised === 'no' ? 'none' : 'own',
    traits: landing.place === 'local' || landing.place === 'process' ? ['local-service'] : [],
    match: null,
    guards: request.guards,
  };
}

function verbOf(program: ProgramView, request: RequestView): Verb {
  const { method, urls, body } = request;
  if (method === null || method === 'GET') return isCommand(program, request) ? 'write' : 'read';
  if (method === 'HEAD' || method === 'OPTIONS') return 'read';
  if (method === 'DELETE') return 'delete';
  if (method !== 'POST') return 'write';
  const told = body === null ? null : verbOfToolMessage(program, body);
  if (told !== null) return told;
  const asking = new Set(program.vocabulary('requests.asking'));
  const paths = urls.map(({ text }) => pathOf(text));
  const asks = paths.length > 0 && paths.every((path) => path.split(/[/?#._-]/).some((word) => asking.has(word.toLowerCase())));
  return asks || (body !== null && isQuestion(program, body)) ? 'read' : 'write';
}

/** `get(url, params={"action": "call.transfer"})`: what an old interface is asked for changes something. */
function isCommand(program: ProgramView, { call }: RequestView): boolean {
  const keys = program.vocabulary('requests.commands');
  const acting = new Set(program.vocabulary('requests.acting'));
  const options = call.args.flatMap(([key, value]) => (typeof key === 'number' ? program.fields(value) : []));
  const queries = [call.argument('params'), ...options.flatMap(([key, value]) => (key === 'params' ? [value] : []))];
  const told = queries.flatMap((query) => (query === null ? [] : program.fields(query)));
  const texts = told.flatMap(([key, value]) => (keys.includes(String(key)) ? program.texts(value) : []));
  return texts.some(({ text }) =>
    wordsOf(text)
      .split(/[^a-z]+/)
      .some((word) => acting.has(word)),
  );
}

/** What is sent holds a question, what goes with it, and nothing else: `{ query, context, top_k }`. */
function isQuestion(program: ProgramView, body: Value): boolean {
  const keys = program.fields(body).map(([key]) => wordsOf(String(key)));
  const questions = new Set(program.vocabulary('requests.questions'));
  const beside = new Set(program.vocabulary('requests.beside'));
  return keys.some((key) => questions.has(key)) && keys.every((key) => questions.has(key) || beside.has(key));
}

function wordsOf(key: string): string {
  return key
    .slice(0, 60)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
}

function hostOf(url: string): string | null {
  const at = url.indexOf('://');
  if (at < 0) return null;
  const host = url.slice(at + 3).split(/[/?#]/, 1)[0] ?? '';
  const name = host.slice(host.lastIndexOf('@') + 1).split(':', 1)[0] ?? '';
  return name === '' || name.includes('{}') ? null : name;
}

function pathOf(url: string): string {
  const at = url.indexOf('://');
  const rest = at < 0 ? url : url.slice(at + 3);
  return rest.slice(Math.max(0, rest.indexOf('/')));
}
