import type { ProgramView, Value } from '../../model/program.js';
import type { Verb } from '../../model/touch.js';

/**
 * What a message to a server of tools does that a program writes by hand: greeting it and asking what it offers changes nothing, and a
 * tool is asked for by a name that says what it does. Null for what is no such message.
 */
export function verbOfToolMessage(program: ProgramView, body: Value): Verb | null {
  const fields = new Map(program.fields(body));
  const method = fields.get('method');
  if (!fields.has('jsonrpc') || method === undefined) return null;
  const methods = program.texts(method).map(({ text }) => text);
  if (methods.length === 0 || !methods.every((text) => text === 'tools/call' || looking.has(text))) return null;
  return methods.includes('tools/call') && !asksToolsThatRead(program, fields.get('params')) ? 'write' : 'read';
}

/** Does the name of a tool say that it only looks something up? */
export function isNameOfRead(name: string): boolean {
  return readingWords.test(name);
}

function asksToolsThatRead(program: ProgramView, params: Value | undefined): boolean {
  const name = params === undefined ? undefined : new Map(program.items(params)).get('name');
  const names = name === undefined ? [] : program.texts(name).map(({ text }) => text);
  return names.length > 0 && names.every(isNameOfRead);
}

const looking: ReadonlySet<string> = new Set([
  'initialize',
  'notifications/initialized',
  'ping',
  'tools/list',
  'prompts/list',
  'prompts/get',
  'resources/list',
  'resources/read',
  'resources/templates/list',
]);

const readingWords = /^(?:.{0,40}[_.-])?(?:get|list|read|search|find|query|fetch|describe|view|show)(?:[_.A-Z-]|$)/;
