import { folderOf, join } from '../../model/paths.js';
import type { CallView, ProgramView, Value } from '../../model/program.js';
import { perProgram } from '../per-program.js';

/** Services of compose whose database is filled, when it first starts, by scripts of the tree: their names. */
export const seededServices = perProgram((program): ReadonlySet<string> => {
  const filling = program.calls.filter(({ names }) => names.some((name) => fills.has(name))).map(({ document }) => document.path);
  if (filling.length === 0) return new Set();
  const services = program.calls.filter(({ names }) => names.includes('compose:service'));
  const seeded = services.filter((service) =>
    mountedForStart(program, service).some((path) => filling.some((own) => own === path || own.startsWith(`${path}/`))),
  );
  return new Set(seeded.flatMap((service) => textOf(program, service.argument('name'))));
});

/** Statements that put records into a table; a file that one takes them from may be too large for the tree. */
const fills: ReadonlySet<string> = new Set(['sql:insert', 'sql:copy', 'sql:load', 'sql:source']);

/** What of the tree stands in the folder that images of databases run at their first start. */
function mountedForStart(program: ProgramView, service: CallView): readonly string[] {
  const volumes = service.argument('volumes');
  const around = folderOf(service.document.path);
  return (volumes === null ? [] : program.items(volumes)).flatMap(([, volume]) => {
    const [source, target] = mountOf(program, volume);
    return source !== undefined && target?.startsWith(startFolder) === true ? (join(around, source) ?? []) : [];
  });
}

/** `./seed:/docker-entrypoint-initdb.d:ro`, or the same as a map. */
function mountOf(program: ProgramView, volume: Value): readonly string[] {
  const parts = new Map(program.items(volume).map(([key, value]) => [String(key), value]));
  const [source, target] = [parts.get('source'), parts.get('target')];
  if (source !== undefined && target !== undefined) return [...textOf(program, source), ...textOf(program, target)];
  return textOf(program, volume).flatMap((text) => text.split(':'));
}

function textOf(program: ProgramView, value: Value | null): readonly string[] {
  const text = value === null ? null : program.constant(value);
  return typeof text === 'string' ? [text] : [];
}

const startFolder = '/docker-entrypoint-initdb.d';
