import type { Argument, Key, Ref } from '../../model/facts.js';
import { braceParts } from '../lowering/format.js';
import { handedOn } from './chains.js';
import type { Node } from '../tree-sitter/tree.js';
import { segments } from './imports.js';
import type { RustLowering } from './state.js';
import { isString, textOf } from './strings.js';

/** `format!` is a text, `json!` and `vec!` what is written in them, `env!` and others calls of a name that ends in `!`. */
export function macroInvocation(lowering: RustLowering, node: Node): Ref {
  const { tree } = lowering;
  const macro = tree.field(node, 'macro');
  const body = tree.ofKind(node, 'token_tree');
  if (macro === null || body === null) return lowering.out.unknown([], lowering.span(node));
  return invoked(lowering, segments(tree, macro), body, node);
}

function invoked(lowering: RustLowering, path: readonly string[], body: Node, node: Node): Ref {
  const { tree, out } = lowering;
  const name = path.at(-1) ?? '';
  const span = lowering.span(node);
  if (formats.has(name)) return formatted(lowering, body);
  const args = argumentsOf(lowering, body);
  const [first] = args;
  if (declarations.has(name)) for (const [key, value] of args) if (typeof key === 'string') out.write(key, value, span);
  if (values.has(name)) return args.length === 1 && first !== undefined ? first[1] : out.make('list', args, span);
  if (name === 'vec') return out.make('list', args, span);
  const leading = tree.first(body);
  const prints =
    leading !== null && isString(tree, leading) && /^(?:e?print(?:ln)?|info|warn|error|debug|trace|bail|anyhow|panic)$/.test(name);
  const given: readonly Argument[] = prints ? [[0, formatted(lowering, body)]] : args;
  const [root, ...rest] = [...path.slice(0, -1), `${name}!`];
  let callee = out.read(root, span);
  for (const key of rest) callee = out.get(callee, key, span);
  return out.call(callee, given, span);
}

const formats: ReadonlySet<string> = new Set(['format', 'concat', 'format_args', 'indoc', 'formatdoc']);
/** What they hold are statements: `static ref CLIENT: Client = Client::new();` */
const declarations: ReadonlySet<string> = new Set(['lazy_static', 'thread_local']);
const values: ReadonlySet<string> = new Set(['json', 'dbg', 'include_str', 'hashmap', 'serde_json']);

/** The format with its fields filled: by position, by name, or by a variable of that name. */
function formatted(lowering: RustLowering, body: Node): Ref {
  const { tree, out } = lowering;
  const span = lowering.span(body);
  const leading = tree.first(body);
  const args = argumentsOf(lowering, body);
  if (leading === null || !isString(tree, leading))
    return out.template(
      args.map(([, value]) => value),
      span,
    );
  const given = args.slice(1);
  const named = new Map(given);
  const used = new Set<Ref>();
  let position = 0;
  const parts = braceParts(textOf(tree, leading)).flatMap((part): (string | Ref)[] => {
    if (typeof part === 'string') return part === '' ? [] : [part];
    const key = part.key ?? position++;
    const own = typeof key === 'number' ? given[key]?.[1] : named.get(key);
    if (own !== undefined) used.add(own);
    if (own !== undefined) return [own];
    return typeof key === 'string' && key !== '' ? [out.read(key, lowering.span(leading))] : [];
  });
  const rest = given.flatMap(([, value]) => (used.has(value) ? [] : [value]));
  return out.template([...parts, ...rest], span);
}

/** What stands between the commas of a macro. The grammar leaves it as tokens: names, literals, and what brackets hold. */
function argumentsOf(lowering: RustLowering, body: Node): Argument[] {
  return lowering.nested(
    body,
    (self, node) => new Tokens(self, node).read(),
    () => [],
  );
}

class Tokens {
  private readonly items: Argument[] = [];
  private key: Key | null = null;
  /** Operands before the one that is being read. */
  private operands: Ref[] = [];
  private value: Ref | null = null;
  /** The last name alone, and the object that it was taken of. */
  private path: string[] = [];
  private of: Ref | null = null;

  constructor(
    private readonly lowering: RustLowering,
    private readonly body: Node,
  ) {}

  read(): Argument[] {
    const { tree } = this.lowering;
    let end = tree.start(this.body) + 1;
    for (let node = tree.first(this.body); node !== null; node = tree.next(node)) {
      this.token(node, tree.between(end, tree.start(node)).replace(comment, '').replace(/\s+/g, ''));
      end = tree.end(node);
    }
    this.flush();
    return this.items;
  }

  private token(node: Node, before: string): void {
    const { lowering } = this;
    const { tree, out } = lowering;
    const gap = this.separated(before);
    const isTree = tree.kind(node) === 'token_tree';
    const link = /^(?:\?|\.await)*(\.|::)$/.exec(gap)?.[1];
    if (this.value !== null && isTree && /^(?:\?|\.await)*!$/.test(gap)) {
      this.set(invoked(lowering, this.path, node, node), [], null);
    } else if (this.value !== null && isTree && gap === '') {
      this.applied(node, this.value);
    } else if (this.value !== null && link !== undefined && !isTree) {
      const text = tree.text(node);
      const span = [tree.start(node), tree.end(node)] as const;
      this.set(out.get(this.value, text, span), [...this.path, text], link === '.' ? this.value : null);
    } else {
      if (this.value !== null) this.operands.push(this.value);
      this.set(isTree ? this.group(node) : lowering.expression(node), isTree ? [] : [tree.text(node)], null);
    }
  }

  /** Takes commas and the marks after a name off the gap. */
  private separated(gap: string): string {
    const { out } = this.lowering;
    if (/[,;]|=>/.test(gap)) this.flush();
    else if (this.value !== null && /^(?:=|:)[&*-]*$/.test(gap)) {
      const op = out.at(this.value);
      // `NAME: Type = value`
      if (this.key === null || gap.startsWith(':')) this.key = op.op === 'const' ? String(op.value) : op.op === 'read' ? op.name : '[]';
      this.value = null;
      this.operands = [];
    } else return gap;
    return '';
  }

  private set(value: Ref, path: string[], of: Ref | null): void {
    this.value = value;
    this.path = path;
    this.of = of;
  }

  /** `f(x)`, `xs[0]`, `Point { x: 1 }` */
  private applied(node: Node, callee: Ref): void {
    const { lowering } = this;
    const { tree, out } = lowering;
    const open = tree.between(tree.start(node), tree.start(node) + 1);
    const span = [tree.start(node), tree.end(node)] as const;
    const args = argumentsOf(lowering, node);
    const [first] = args;
    if (open === '[') {
      const op = first === undefined ? null : out.at(first[1]);
      const key = op?.op === 'const' && (typeof op.value === 'string' || typeof op.value === 'number') ? op.value : '[]';
      return this.set(out.get(callee, key, span), [], null);
    }
    const handed = open === '(' && this.of !== null ? handedOn(lowering, this.of, this.path.at(-1) ?? '', args, node) : null;
    const held = open === '(' && args.length === 1 && /^(?:Some|Ok|Err)$/.test(this.path.join('::')) ? first?.[1] : undefined;
    this.set(held ?? handed ?? out.call(callee, args, span, open === '{' ? 'new' : 'call'), [], null);
  }

  private group(node: Node): Ref {
    const { lowering } = this;
    const { tree, out } = lowering;
    const open = tree.between(tree.start(node), tree.start(node) + 1);
    const args = argumentsOf(lowering, node);
    if (open === '(' && args.length === 1 && args[0] !== undefined) return args[0][1];
    return out.make(open === '{' ? 'map' : 'list', args, lowering.span(node));
  }

  private flush(): void {
    const { value, operands, key } = this;
    if (value !== null) {
      const all = [...operands, value];
      const ref = operands.length === 0 ? value : this.lowering.out.unknown(all, this.lowering.span(this.body));
      this.items.push([key ?? this.items.length, ref]);
    }
    this.key = null;
    this.operands = [];
    this.value = null;
  }
}

const comment = /\/\/[^\n]*|\/\*[^*]*\*\//g;
