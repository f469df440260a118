import type { Ref } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import { lowerCommand, lowerPipeline } from './cmdlets.js';
import { lowerControl } from './control.js';
import { lowerClass, lowerClosure, lowerFunction, lowerScriptParameters } from './definitions.js';
import type { Node } from './syntax.js';
import { assign } from './targets.js';
import { lowerValue } from './values.js';

/** One walk over one script. Names of variables and functions have no case; each is spelled as it comes first. */
export class Lowering {
  private readonly variables = new Map<string, string>();
  private readonly functions = new Map<string, string>();

  constructor(
    readonly out: DocumentBuilder,
    text: string,
  ) {
    for (const [, name = ''] of text.matchAll(declaration)) this.functions.set(name.toLowerCase(), name);
  }

  /** With its mark, so that a function of that name is another. */
  variable(name: string): string {
    const lower = name.toLowerCase();
    const known = this.variables.get(lower);
    if (known !== undefined) return known;
    const own = lower === 'psitem' ? '$_' : `$${name}`;
    this.variables.set(lower, own);
    return own;
  }
  /** How the file itself spells a function that it declares. */
  ownFunction(name: string): string | null {
    return this.functions.get(name.toLowerCase()) ?? null;
  }

  statements(nodes: readonly Node[]): void {
    for (const node of nodes) this.statement(node);
  }
  statement(node: Node): void {
    if (node.form === 'return') {
      if (node.value !== null) this.out.return(this.value(node.value), node.span);
    } else if (node.form === 'function') lowerFunction(this, node);
    else if (node.form === 'class') lowerClass(this, node);
    else if (node.form === 'params') lowerScriptParameters(this, node.params);
    else if (isControl(node)) lowerControl(this, node, () => undefined);
    else if (node.form !== 'nothing') this.value(node);
  }

  /** What a statement gives: for those with blocks, one of what their last statements give. */
  value(node: Node): Ref {
    switch (node.form) {
      case 'assignment':
        return assign(this, node);
      case 'command':
        return lowerCommand(this, node, null);
      case 'pipeline':
        return lowerPipeline(this, node);
      case 'closure':
        return lowerClosure(this, node);
      case 'function':
      case 'class':
      case 'params':
      case 'return':
        this.statement(node);
        return this.out.unknown([], node.span);
      default:
        return isControl(node) ? this.lastValues(node) : lowerValue(this, node);
    }
  }
  private lastValues(node: Node): Ref {
    const values: Ref[] = [];
    lowerControl(this, node, (ref) => void values.push(ref));
    const [only] = values;
    return values.length === 1 && only !== undefined ? only : this.out.merge(values, node.span);
  }

  /** The value of a body is that of its last statement, in every branch. */
  lastValue(nodes: readonly Node[], sink: (value: Ref, node: Node) => void): void {
    const last = nodes.at(-1);
    this.statements(nodes.slice(0, -1));
    if (last === undefined) return;
    if (isControl(last)) lowerControl(this, last, (value) => sink(value, last));
    else if (isStatement(last)) this.statement(last);
    else sink(this.value(last), last);
  }
}

function isControl({ form }: Node): boolean {
  return form === 'if' || form === 'loop' || form === 'foreach' || form === 'switch' || form === 'try' || form === 'block';
}
function isStatement({ form }: Node): boolean {
  return form === 'return' || form === 'function' || form === 'class' || form === 'params' || form === 'assignment' || form === 'nothing';
}

const declaration = /\b(?:function|filter)[ \t]{1,20}(?:\w{1,20}:)?([\w-]{1,100})/gi;
