import type {
  Argument,
  Block,
  CallStyle,
  Credential,
  Dependency,
  Document,
  Embedded,
  EnvironmentEntry,
  Export,
  Gap,
  Import,
  Key,
  Kind,
  Op,
  Param,
  Prose,
  Ref,
  Scalar,
  Span,
  Unit,
} from '../../model/facts.js';
import { OpColumns } from './columns.js';
import { identityMap, type SpanMap } from './span-map.js';

export interface UnitOptions {
  readonly name: string;
  readonly form: Unit['form'];
  readonly span: Span;
  readonly params?: readonly Param[];
  readonly decorators?: readonly Ref[];
  readonly bases?: readonly Ref[];
  readonly doc?: string | null;
}

/**
 * Collects the facts of one document. A front end walks its syntax tree once and calls these in evaluation order.
 * Spans are given as offsets of the text that is parsed; the builder maps them to offsets of the raw file.
 */
export class DocumentBuilder {
  private readonly columns = new OpColumns();
  private readonly units: Unit[] = [];
  private readonly blocks: Block[] = [];
  private readonly imports: Import[] = [];
  private readonly exports: Export[] = [];
  private readonly environment: EnvironmentEntry[] = [];
  private readonly dependencies: Dependency[] = [];
  private readonly credentials: Credential[] = [];
  private readonly prose: Prose[] = [];
  private readonly children: Embedded[] = [];
  private readonly gaps: Gap[] = [];
  private root: Ref | null = null;
  private namespace: string | null = null;
  private unit = -1;
  private block = -1;

  constructor(
    private readonly kind: Kind,
    length: number,
    private readonly map: SpanMap = identityMap,
  ) {
    this.enterUnit({ name: '', form: 'module', span: [0, length] });
  }

  const(value: Scalar, span: Span): Ref {
    return this.add({ op: 'const', value }, span);
  }
  template(parts: readonly (string | Ref)[], span: Span): Ref {
    return this.add({ op: 'template', parts }, span);
  }
  name(name: string, span: Span): Ref {
    return this.add({ op: 'name', name }, span);
  }
  read(name: string, span: Span): Ref {
    return this.add({ op: 'read', name }, span);
  }
  write(name: string, value: Ref, span: Span): Ref {
    return this.add({ op: 'write', name, value }, span);
  }
  param(index: number, span: Span): Ref {
    return this.add({ op: 'param', index }, span);
  }
  get(of: Ref, key: Key, span: Span): Ref {
    return this.add({ op: 'get', of, key }, span);
  }
  index(of: Ref, by: Ref, span: Span): Ref {
    return this.add({ op: 'index', of, by }, span);
  }
  set(of: Ref, key: Key, value: Ref, span: Span): Ref {
    return this.add({ op: 'set', of, key, value }, span);
  }
  make(shape: 'list' | 'map', items: readonly Argument[], span: Span): Ref {
    return this.add({ op: 'make', shape, items }, span);
  }
  closure(unit: number, span: Span): Ref {
    return this.add({ op: 'closure', unit }, span);
  }
  call(callee: Ref, args: readonly Argument[], span: Span, style: CallStyle = 'call'): Ref {
    return this.add({ op: 'call', callee, args, style }, span);
  }
  merge(of: readonly Ref[], span: Span): Ref {
    return this.add({ op: 'merge', of }, span);
  }
  return(value: Ref, span: Span): Ref {
    return this.add({ op: 'return', value }, span);
  }
  yield(value: Ref, span: Span): Ref {
    return this.add({ op: 'yield', value }, span);
  }
  unknown(uses: readonly Ref[], span: Span, operator?: string): Ref {
    return this.add(operator === undefined ? { op: 'unknown', uses } : { op: 'unknown', uses, operator }, span);
  }

  /** Starts a unit and its body block; ops added until `leaveUnit` belong to it. Returns its index, for `closure`. */
  enterUnit(options: UnitOptions): number {
    const parent = this.unit;
    this.resume.push(this.block);
    this.unit = this.units.length;
    this.units.push({
      name: options.name,
      form: options.form,
      parent,
      params: options.params ?? [],
      decorators: options.decorators ?? [],
      bases: options.bases ?? [],
      doc: options.doc ?? null,
      span: this.map(options.span),
    });
    this.block = this.blocks.length;
    this.blocks.push({ unit: this.unit, parent: -1, form: 'body', test: null, leaves: false });
    return this.unit;
  }
  /** What the module is for, as a comment at its head says. */
  describeModule(doc: string): void {
    const module = this.units[0];
    if (module !== undefined) this.units[0] = { ...module, doc };
  }
  /** A further parameter of the current unit, which only its body tells; its position. */
  addParam(param: Param): number {
    const own = this.units[this.unit];
    if (own === undefined) return 0;
    this.units[this.unit] = { ...own, params: [...own.params, param] };
    return own.params.length;
  }
  leaveUnit(): void {
    const unit = this.units[this.unit];
    if (unit === undefined || unit.parent < 0) throw new Error('leaveUnit without enterUnit');
    this.unit = unit.parent;
    this.block = this.resume.pop() ?? -1;
  }
  private readonly resume: number[] = [];

  enterBlock(form: Exclude<Block['form'], 'body'>, test: Ref | null = null): void {
    this.blocks.push({ unit: this.unit, parent: this.block, form, test, leaves: false });
    this.block = this.blocks.length - 1;
  }
  /** A statement of the current block leaves what is around it, and gives no value. */
  leave(): void {
    const block = this.blocks[this.block];
    if (block !== undefined) this.blocks[this.block] = { ...block, leaves: true };
  }
  leaveBlock(): void {
    const block = this.blocks[this.block];
    if (block === undefined || block.parent < 0) throw new Error('leaveBlock without enterBlock');
    this.block = block.parent;
  }

  import(module: string, name: string, local: string | null, span: Span, typeOnly: 'types' | 'values' = 'values'): void {
    const conditional = this.unit === 0 && this.block === 0 ? {} : { conditional: true as const };
    this.imports.push({ module, name, local, typeOnly: typeOnly === 'types', ...conditional, span: this.map(span) });
  }
  export(name: string, value: Ref): void {
    this.exports.push({ name, value, from: null, fromName: null });
  }
  reexport(name: string, from: string, fromName: string): void {
    this.exports.push({ name, value: null, from, fromName });
  }
  setEnvironment(name: string, value: Ref, scope: string | null, span: Span): void {
    this.environment.push({ name, value, scope, span: this.map(span) });
  }
  dependency(dependency: Omit<Dependency, 'span'>, span: Span): void {
    this.dependencies.push({ ...dependency, span: this.map(span) });
  }
  credential(credential: Omit<Credential, 'span'>, span: Span): void {
    this.credentials.push({ ...credential, span: this.map(span) });
  }
  note(form: Prose['form'], span: Span): void {
    this.prose.push({ form, span: this.map(span) });
  }
  setNamespace(namespace: string): void {
    this.namespace = namespace;
  }
  setRoot(root: Ref): void {
    this.root = root;
  }
  /** `document` was built with a span map into this raw file. It runs in the current unit. */
  embed(document: Document): void {
    this.children.push({ document, unit: this.unit, block: this.block });
  }
  gap(reason: Gap['reason'], span: Span | null): void {
    this.gaps.push({ reason, span: span && this.map(span) });
  }
  /** Outside of every function, class and job. */
  get isTopLevel(): boolean {
    return this.unit === 0;
  }
  /** The op at `ref`, for front ends that look back (a callee's written name, say). */
  at(ref: Ref): Op {
    return this.columns.at(ref);
  }

  build(): Document {
    this.columns.seal();
    return {
      kind: this.kind,
      namespace: this.namespace,
      imports: this.imports,
      exports: this.exports,
      environment: this.environment,
      dependencies: this.dependencies,
      credentials: this.credentials,
      tables: [],
      claims: [],
      ops: this.columns,
      units: this.units,
      blocks: this.blocks,
      prose: this.prose,
      root: this.root,
      children: this.children,
      gaps: this.gaps,
    };
  }

  private add(op: Op, span: Span): Ref {
    return this.columns.add(op, this.map(span), this.block);
  }
}
