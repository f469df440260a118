import type { CallView, InputView, RequestView, Value } from '../../model/program.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { parameterOf } from '../documents/scopes.js';
import type { Goal } from '../flows/goal.js';
import type { Slices } from '../flows/slice.js';
import { fieldsOfBody, textOfBody } from '../requests/bodies.js';
import { type AnswerTraffic, carriedBy, ModelAnswers, reachedBy } from './model-answers.js';
import { type OwnRoute, OwnRoutes, type Part, type RouteContext } from './own-routes.js';
import { PagePlaces, PageStates, type StateContext } from './page-states.js';
import { Parts, type PartsContext, type Stage } from './parts.js';
import { type RenderedForm, renderedForms } from './rendered-forms.js';

export interface PostedContext extends RouteContext, StateContext, PartsContext {
  readonly slices: Slices;
}

export interface Traffic extends AnswerTraffic {
  readonly requests: readonly RequestView[];
  readonly inputs: readonly InputView[];
}

/**
 * What a page gets of a model from one route of the tree and sends to another one: `setDraft((await r.json()).draft)`, then
 * `fetch('/api/send', { body: JSON.stringify({ to, body: draft }) })`. The parts of answers and requests are told apart, and only what
 * a model's output reaches is brought on. Gives back the requests that carry such a thing by no other way: what they bring about is told
 * where it arrives.
 */
export function joinPostedBack(context: PostedContext, traffic: Traffic): ReadonlySet<CallView> {
  const own = traffic.models.length === 0 ? [] : traffic.requests.filter((request) => isOwn(context, request));
  const forms = traffic.models.length === 0 ? [] : renderedForms(context);
  if (own.length === 0 && forms.length === 0) return none;
  const routes = new OwnRoutes(context, traffic.inputs, traffic.models);
  const asked = own.flatMap((request): readonly Asked[] => {
    const route = routes.of(request);
    return route === null ? [] : [{ request, route }];
  });
  const posted = new PostedBack(context, asked);
  const sent = forms.flatMap((form): readonly Sent[] => {
    const route = routes.ofForm(form);
    return route === null ? [] : [{ ...form, route }];
  });
  const answers = new ModelAnswers(context, routes, traffic);
  const carriers = asked.length < 2 && sent.length === 0 ? none : carriedBack(posted, answers, { own, asked, sent });
  // Last, so that what servers of the tree hand to one another is nothing that a page has of a model.
  for (const { request, route } of asked)
    if (!carriers.has(request.call) && !isWithin(context, request, route)) posted.hand(request, route, answers.handed);
  return carriers;
}

interface Posts {
  readonly own: readonly RequestView[];
  readonly asked: readonly Asked[];
  readonly sent: readonly Sent[];
}

function carriedBack(posted: PostedBack, answers: ModelAnswers, { own, asked, sent }: Posts): ReadonlySet<CallView> {
  for (const { fields, route, action } of sent) posted.post(answers.among(fields), route, action);
  const answered = asked.filter(({ route }) => answers.of(route).length > 0);
  if (answered.length === 0) return none;
  const idle = own.filter((request) => !answers.isCarried(request));
  for (const { request, route } of answered) posted.answer(request, answers.of(route));
  posted.keep();
  for (const { request, route } of asked) posted.send(request, route);
  return new Set(idle.filter((request) => posted.isCarried(request)).map(({ call }) => call));
}

/** Does the route ask for itself? */
function isWithin({ documents }: PostedContext, { call: { value } }: RequestView, { doc, unit }: OwnRoute): boolean {
  const document = documents[value.doc];
  return value.doc === doc && document?.unitsAround(document.unitOf(value.ref)).includes(unit) === true;
}

const none: ReadonlySet<CallView> = new Set();

/** A request of a program to where its tree may answer; what a script asks is tried out. */
function isOwn({ documents, ownAddresses }: PostedContext, { call, urls }: RequestView): boolean {
  const document = documents[call.value.doc];
  return document !== undefined && isPage(document, asking) && ownAddresses.among(urls).length > 0;
}

function isPage({ facts, role }: LinkedDocument, kinds: ReadonlySet<string>): boolean {
  return kinds.has(facts.kind) && role !== 'test' && role !== 'vendored';
}

interface Asked {
  readonly request: RequestView;
  readonly route: OwnRoute;
}

interface Sent extends RenderedForm {
  readonly route: OwnRoute;
}

class PostedBack {
  private readonly states: PageStates;
  private readonly places: PagePlaces;
  private readonly parts: Parts;
  /** Where a page has something of a model. */
  private readonly marks: Value[] = [];
  /** Calls that ask the routes, and functions that ask for others. */
  private readonly asking = new DocumentMap<true>();
  private readonly joined = new Set<string>();

  constructor(
    private readonly context: PostedContext,
    asked: readonly Asked[],
  ) {
    const pages = context.documents.filter((document) => isPage(document, scripted));
    this.states = new PageStates(context, pages);
    this.places = new PagePlaces(pages);
    this.parts = new Parts(context, (call) => {
      const state = this.states.filledBy(call);
      return state === null ? [] : [state.value];
    });
    for (const { request } of asked)
      for (const { value } of [request.call, request.sentBy ?? request.call]) this.asking.set(value.doc, value.ref, true);
  }

  /** What a route answers that a model wrote is what whoever asked it takes out of the answer. */
  answer(request: RequestView, told: readonly Part[]): void {
    this.bring(told, [request.call.value], 'raw', this.addressOf(request));
  }

  /** Does a request carry what a page has of a model, or stand beside it? */
  isCarried({ call, body }: RequestView): boolean {
    if (this.marks.some(({ doc }) => doc === call.value.doc)) return true;
    const carried = [...carriedBy(this.context.documents, call), ...(body === null ? [] : [body])];
    return this.context.slices.find(carried, this.marked) !== null;
  }

  /** What pages have of models, once all of it is found. */
  private get marked(): Goal {
    return (this.memoMarked ??= this.goal());
  }
  private memoMarked: Goal | null = null;

  /** What is only shown is not carried on, and what a route answers comes from the route. */
  private goal(): Goal {
    return this.context.slices.goal(this.marks, ({ doc, ref }) => {
      const document = this.context.documents[doc];
      const op = document?.form(ref) === 'call' ? document.op(ref) : undefined;
      return (op?.op === 'call' && op.style === 'jsx') || this.asking.has(doc, ref);
    });
  }

  /** What a page keeps of it in its states and boxes is what it finds there. */
  keep(): void {
    const puts = [...this.putsInto()];
    for (let round = 0; round < maxRounds && puts.length > 0; round++) {
      const goal = this.goal();
      const told = puts.filter(({ value }) => this.context.slices.find([value], goal) !== null);
      if (told.length === 0) return;
      for (const put of told) {
        puts.splice(puts.indexOf(put), 1);
        for (const at of put.to) this.join(at, put.name, put.value);
      }
    }
  }

  /** What a request carries of it is what the route is given. */
  send(request: RequestView, route: OwnRoute): void {
    const fields = this.fieldsOf(request).filter(([key]) => !isHandle(key));
    this.post(reachedBy(this.context.slices, fields, this.marked), route, this.addressOf(request));
  }

  /** What code of the tree hands on to a route of the tree, without a page between them. */
  hand(request: RequestView, route: OwnRoute, goal: Goal): void {
    this.post(reachedBy(this.context.slices, this.fieldsOf(request), goal), route, this.addressOf(request));
  }

  /** Parts by which a route is sent something are what it is given. */
  post(told: readonly Part[], route: OwnRoute, name: string): void {
    if (told.length === 0) return;
    for (const input of route.inputs) if (input.form === 'route') this.enter(told, input, name);
  }

  private enter(told: readonly Part[], { value: input, words }: InputView, name: string): void {
    const document = this.context.documents[input.doc];
    const op = document?.op(input.ref);
    if (document === undefined || op === undefined || (op.op === 'get' && aside.has(String(op.key)))) return;
    const isParameter = op.op === 'param';
    const own = isParameter ? document.facts.units[document.unitOf(input.ref)]?.params[op.index]?.name : undefined;
    const ofName = document.facts.kind === 'python' ? told.filter(([key]) => key === own) : [];
    for (const [, value] of ofName) this.context.slices.join(input, name, [value]);
    // `chat_id: str` stands in the address; a whole body has a type of its own.
    if (ofName.length > 0 || (isParameter && document.facts.kind === 'python' && !isBody(words))) return;
    this.bring(told, [input], isParameter && document.facts.kind !== 'python' ? 'raw' : 'parsed', name);
  }

  /** Brings parts of something to where they are taken out of it, and all of them to where it is used as a whole. */
  private bring(told: readonly Part[], to: readonly Value[], stage: Stage, name: string): void {
    const { parts, wholes } = this.parts.of(to, stage);
    for (const [key, value] of told) {
      for (const part of parts) if ((key === null || part.key === key) && !isHandle(part.key)) this.join(part.at, name, value);
      for (const at of wholes) this.join(at, name, value);
    }
  }

  private join(at: Value, name: string, value: Value): void {
    const key = `${at.doc}:${at.ref} ${value.doc}:${value.ref}`;
    if (this.joined.has(key)) return;
    this.joined.add(key);
    this.context.slices.join(at, name, [value]);
    this.marks.push(at);
  }

  private *putsInto(): Generator<{ readonly value: Value; readonly to: readonly Value[]; readonly name: string }> {
    for (const { value: state, given } of this.states.all) {
      const { parts, wholes } = given.some(([key]) => key !== null) ? this.parts.of([state], 'parsed') : { parts: [], wholes: [] };
      for (const [key, value] of given)
        if (key === null) yield { value, to: [state], name: '' };
        else yield { value, to: [...parts.filter((part) => part.key === key).map(({ at }) => at), ...wholes], name: key };
    }
    for (const [place, values] of this.places.puts) {
      const to = this.places.takes.get(place) ?? [];
      if (to.length > 0) for (const value of values) yield { value, to, name: '' };
    }
  }

  /** What a request carries, by the names of its parts; what a caller of the tree hands over for it stands for itself. */
  private fieldsOf({ body, call, sentBy }: RequestView): readonly Part[] {
    const given = sentBy === null || body === null ? body : (this.handed(textOfBody(body, this.context.calls) ?? body, call.value) ?? body);
    const fields = fieldsOfBody(given, this.context.calls);
    const text = given === null ? null : (textOfBody(given, this.context.calls) ?? given);
    if (fields.length === 0) return text === null ? [] : this.entriesOf(text);
    return fields.flatMap(([key, value]): readonly Part[] => {
      const own = sentBy === null ? value : (this.handed(value, call.value) ?? value);
      return typeof key === 'string' && key !== '*' ? [[key, own]] : this.entriesOf(own);
    });
  }

  private addressOf({ urls }: RequestView): string {
    return urls.find((url) => this.context.ownAddresses.among([url]).length > 0)?.text ?? '';
  }

  private handed(value: Value, call: Value): Value | null {
    const index = parameterOf(this.context.documents, value);
    const document = this.context.documents[value.doc];
    return index === null || document === undefined ? null : this.context.callers.given(call, value.doc, document.unitOf(value.ref), index);
  }

  private entriesOf(value: Value): readonly Part[] {
    const state = this.states.readAs(value);
    const named = state?.given.filter(([key]) => key !== null) ?? [];
    return state === null || named.length === 0 ? [[null, value]] : [...named, ...state.given.filter(([key]) => key === null)];
  }
}

/** A part by which something is found again is nothing that a model wrote. */
function isHandle(key: string | null): boolean {
  return key !== null && handle.test(key);
}

const handle = /^(?:id|uuid|token|slug|key)s?$|(?:_(?:id|uuid|token|key)|[a-z](?:Id|Uuid|UUID|Token|ID|Key))s?$/;

/** The name of a parameter and its type. */
function isBody(words: string): boolean {
  const [, ...types] = words.trim().split(/[\s.]+/);
  return types.length > 0 && !types.some((type) => scalar.test(type));
}

const scalar = /^(?:str|int|float|bool|bytes|UUID|date|datetime|Decimal|EmailStr|Literal)$/;

/** What stands beside what a request carries. */
const aside: ReadonlySet<string> = new Set(['query', 'params', 'args', 'GET', 'headers', 'cookies', 'files']);
const scripted: ReadonlySet<string> = new Set(['javascript', 'component']);
const asking: ReadonlySet<string> = new Set([...scripted, 'python', 'notebook', 'go', 'java', 'kotlin', 'csharp', 'ruby', 'php', 'rust']);
const maxRounds = 4;
