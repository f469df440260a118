import { isScripted, modelCallsOf, type Alternative, type Landing, type ProgramView, type RequestView } from '../../src/detector-api.js';
import { Routes } from './routes.js';

export interface CompanyRequest {
  readonly request: RequestView;
  readonly landing: Landing;
  readonly host: string | null;
  readonly traits: readonly string[];
}

/** Requests to hosts that no catalogue knows: neither a model's nor a product's, by host or by the name of a variable. */
export function findCompanyRequests(program: ProgramView): readonly CompanyRequest[] {
  const matches = program.catalogs.flatMap((id) => program.matches(id));
  const known = new Set([...program.models, ...matches].map(({ call }) => call));
  const hosts = new Set(matches.filter(({ form }) => form === 'request').map(({ target }) => target));
  const routes = new Routes(program);
  const ofModels = variablesOfModels(program);
  return program.requests
    .filter((request) => !asksAboutModel(request, ofModels))
    .filter(({ call }) => !known.has(call) && (!isScripted(call.document) || modelCallsOf(program, call.document.path).length > 0))
    .flatMap((request) => describe(program, request, routes))
    .filter(({ host }) => host === null || !hosts.has(host));
}

/** `requests.get(f"{MODEL_URL}/models")`: whether the server at which a model is asked is there, and what it has. */
function asksAboutModel({ method, urls }: RequestView, ofModels: ReadonlySet<string>): boolean {
  const isLook = method === null || method === 'GET' || method === 'HEAD';
  return isLook && urls.length > 0 && urls.every(({ environment }) => environment.some((name) => ofModels.has(name)));
}

/** What the environment calls the addresses of requests to models. */
function variablesOfModels({ models, requests }: ProgramView): ReadonlySet<string> {
  const calls = new Set(models.map(({ call }) => call));
  return new Set(requests.filter(({ call }) => calls.has(call)).flatMap(({ urls }) => urls.flatMap(({ environment }) => environment)));
}

function describe(program: ProgramView, request: RequestView, routes: Routes): readonly CompanyRequest[] {
  const told = request.urls.filter((url) => isAbsolute(url.text) || url.from === 'environment-only');
  if (told.length === 0) return [];
  const landing = program.land(told, 'unknown');
  if (landing.known === 'computed') return [];
  const traits = request.urls.some((url) => routes.serve(url)) ? ['own-backend'] : landing.owner === 'other' ? ['company-host'] : [];
  return [{ request, landing, host: hostOf(told), traits }];
}

function isAbsolute(text: string): boolean {
  return /^(?:https?|wss?|grpcs?):\/\/[^{/]/i.test(text);
}

function hostOf(told: readonly Alternative[]): string | null {
  const written = told.find(({ text, placeholder }) => !placeholder && isAbsolute(text));
  const host = /^\w+:\/\/([^/?#:]+)/.exec(written?.text.slice(0, 300) ?? '')?.[1];
  return host === undefined || host.includes('{}') ? null : host;
}
