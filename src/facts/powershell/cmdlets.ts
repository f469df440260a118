import type { Argument, Ref } from '../../model/facts.js';
import { parameterName } from './definitions.js';
import type { Lowering } from './lowering.js';
import { importedFile, takeIn } from './modules.js';
import type { Node } from './syntax.js';
import { keyOf } from './values.js';

type Command = Node & { form: 'command' };

/** `a | b | c`: each step is handed what the one before gives. */
export function lowerPipeline(lowering: Lowering, node: Node & { form: 'pipeline' }): Ref {
  const { out } = lowering;
  let value: Ref | null = null;
  for (const step of node.steps) value = step.form === 'command' ? lowerCommand(lowering, step, value) : lowering.value(step);
  return value ?? out.unknown([], node.span);
}

/** A cmdlet or function is a call with named arguments, any other program a command line. */
export function lowerCommand(lowering: Lowering, node: Command, piped: Ref | null): Ref {
  const { out } = lowering;
  const written = node.name.form === 'constant' ? String(node.name.value) : null;
  if (importedFile(lowering, node) !== null && node.call === '.') return takeIn(lowering, node);
  if (written === null) return dynamic(lowering, node, piped);
  const name = aliases.get(written.toLowerCase()) ?? written;
  const known = special.get(name.toLowerCase());
  if (known !== undefined) return known(lowering, node, piped);
  const own = lowering.ownFunction(name);
  if (own === null && !isCmdlet(name)) return program(lowering, node, name, piped);
  const callee = own === null ? out.name(`cli:${name}`, node.name.span) : out.read(own, node.name.span);
  return out.call(callee, argumentsOf(lowering, node, piped), node.span);
}

/** Cmdlets are named `Verb-Noun`; tools of other makers are lower case (`apt-get`). */
function isCmdlet(name: string): boolean {
  return /^(?:[A-Z]\w*-\w+|(?:get|set|new|add|remove|invoke|send|start|stop|restart|import|export|connect|update|write|read|convertto|convertfrom)-[a-z]\w+)$/.test(name); // prettier-ignore
}

export function argumentsOf(lowering: Lowering, node: Command, piped: Ref | null): Argument[] {
  const { out } = lowering;
  let position = 0;
  const args = node.args.flatMap(({ name, value }): Argument[] => {
    if (name === '>') return value === null ? [] : [['>', lowering.value(value)]];
    if (value === null) return name === null ? [] : [[parameterName(name.slice(1)), out.const(true, node.span)]];
    if (name === null) return [[position++, given(lowering, value)]];
    return [[name === '@' ? '**' : parameterName(name.slice(1)), given(lowering, value)]];
  });
  return piped === null ? args : [...args, ['|', piped]];
}

/** A word that is the name of a function of this file is handed over to be called. */
function given(lowering: Lowering, value: Node): Ref {
  const own = value.form === 'constant' && typeof value.value === 'string' ? lowering.ownFunction(value.value) : null;
  return own === null ? lowering.value(value) : lowering.out.read(own, value.span);
}

function program(lowering: Lowering, node: Command, name: string, piped: Ref | null): Ref {
  const { out } = lowering;
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replace(/\.(?:exe|cmd|bat)$/i, '');
  const callee = out.name(`cli:${base}`, node.name.span);
  return out.call(callee, words(lowering, node, piped), node.span, 'command');
}

/** `& $program …` */
function dynamic(lowering: Lowering, node: Command, piped: Ref | null): Ref {
  const { out } = lowering;
  const first = lowering.value(node.name);
  // A block is run where it stands.
  if (node.name.form === 'closure') return out.call(first, argumentsOf(lowering, node, piped), node.span);
  const path = out.at(first);
  const last = path.op === 'template' ? path.parts.at(-1) : null;
  if (typeof last === 'string' && /\.\w{1,4}$/.test(last)) return program(lowering, node, last, piped);
  const rest = words(lowering, node, piped).map(([key, ref]): Argument => [typeof key === 'number' ? key + 1 : key, ref]);
  return out.call(out.name('cli:?', node.name.span), [[0, first], ...rest], node.span, 'command');
}

function words(lowering: Lowering, node: Command, piped: Ref | null): Argument[] {
  const { out } = lowering;
  const args: Argument[] = [];
  let position = 0;
  for (const { name, value } of node.args) {
    if (name === '>') {
      if (value !== null) args.push(['>', lowering.value(value)]);
      continue;
    }
    if (name === '@' && value !== null) args.push(['*', lowering.value(value)]);
    else {
      if (name !== null) args.push([position++, out.const(name, node.span)]);
      if (value !== null) args.push([position++, lowering.value(value)]);
    }
  }
  return piped === null ? args : [...args, ['|', piped]];
}

type Special = (lowering: Lowering, node: Command, piped: Ref | null) => Ref;

/** Commands whose meaning other ops tell. */
const special: ReadonlyMap<string, Special> = new Map<string, Special>([
  ['import-module', takeIn],
  ['new-object', newObject],
  ['foreach-object', forEachObject],
  ['where-object', whereObject],
  ['select-object', selected],
  ...['sort-object', 'write-output', 'out-string', 'tee-object', 'convertto-json', 'convertfrom-json', 'get-unique'].map(
    (name): [string, Special] => [name, same],
  ),
]);

/** What goes in comes out, in another order or form. */
function same(lowering: Lowering, node: Command, piped: Ref | null): Ref {
  const args = argumentsOf(lowering, node, piped);
  const found = args.find(([key]) => key === '|' || key === 0 || key === 'InputObject');
  return found?.[1] ?? lowering.out.unknown(args.map(([, ref]) => ref), node.span); // prettier-ignore
}

function selected(lowering: Lowering, node: Command, piped: Ref | null): Ref {
  const { out } = lowering;
  const given = argumentsOf(lowering, node, piped);
  const property = given.find(([key]) => key === 'ExpandProperty')?.[1];
  const key = property === undefined ? null : keyOf(out, property);
  return piped !== null && key !== null ? out.get(piped, key, node.span) : same(lowering, node, piped);
}

/** `New-Object Net.Mail.SmtpClient 'host', 25`, `New-Object -ComObject Outlook.Application` */
function newObject(lowering: Lowering, node: Command, piped: Ref | null): Ref {
  const { out } = lowering;
  const given = argumentsOf(lowering, node, piped);
  const of = (name: string | number): Ref | undefined => given.find(([key]) => key === name)?.[1];
  const com = of('ComObject');
  const type = com ?? of('TypeName') ?? of(0);
  const name = type === undefined ? null : keyOf(out, type);
  if (typeof name !== 'string') return out.unknown(given.map(([, ref]) => ref), node.span); // prettier-ignore
  const callee = com === undefined ? lowering.value({ form: 'type', name, span: node.span }) : out.name(`com:${name}`, node.span);
  const list = of('ArgumentList') ?? of(of('TypeName') === undefined ? 1 : 0);
  const op = list === undefined ? null : out.at(list);
  const args = list === undefined ? [] : op?.op === 'make' && op.shape === 'list' ? op.items : ([[0, list]] as const);
  const properties = of('Property');
  return out.call(callee, properties === undefined ? args : [...args, ['**', properties]], node.span, 'new');
}

/** `$rows | ForEach-Object { … }` is a loop over what comes in. */
function forEachObject(lowering: Lowering, node: Command, piped: Ref | null): Ref {
  const { out } = lowering;
  const body = node.args.find(({ value }) => value?.form === 'closure')?.value;
  if (piped === null || body?.form !== 'closure' || body.body.form !== 'block') return same(lowering, node, piped);
  const values: Ref[] = [];
  out.enterBlock('loop');
  out.write(lowering.variable('_'), out.get(piped, '[]', node.span), node.span);
  lowering.lastValue(body.body.statements, (value) => void values.push(value));
  out.leaveBlock();
  return out.make('list', values.map((value): Argument => ['[]', value]), node.span); // prettier-ignore
}

function whereObject(lowering: Lowering, node: Command, piped: Ref | null): Ref {
  const { out } = lowering;
  const body = node.args.find(({ value }) => value?.form === 'closure')?.value;
  if (piped === null) return same(lowering, node, piped);
  out.enterBlock('loop');
  out.write(lowering.variable('_'), out.get(piped, '[]', node.span), node.span);
  if (body?.form === 'closure' && body.body.form === 'block') lowering.statements(body.body.statements);
  out.leaveBlock();
  return piped;
}

/** Other names of cmdlets that come with PowerShell (about_Aliases, Get-Alias). */
const aliases: ReadonlyMap<string, string> = new Map([
  ['irm', 'Invoke-RestMethod'],
  ['iwr', 'Invoke-WebRequest'],
  ['iex', 'Invoke-Expression'],
  ['icm', 'Invoke-Command'],
  ['saps', 'Start-Process'],
  ['gc', 'Get-Content'],
  ['ipmo', 'Import-Module'],
  ['echo', 'Write-Output'],
  ['write', 'Write-Output'],
  ['foreach', 'ForEach-Object'],
  ['%', 'ForEach-Object'],
  ['where', 'Where-Object'],
  ['?', 'Where-Object'],
  ['select', 'Select-Object'],
  ['sort', 'Sort-Object'],
  ['ri', 'Remove-Item'],
  ['rm', 'Remove-Item'],
  ['del', 'Remove-Item'],
  ['spsv', 'Stop-Service'],
  ['kill', 'Stop-Process'],
]);
