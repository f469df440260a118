import type { CallView, CatalogMatch, ProgramView, Value } from '../../model/program.js';

/** Declares a file of infrastructure that what another system writes down, or warns of, is handed to a function of the tree? */
export function isHandedOn(program: ProgramView, { call }: CatalogMatch): boolean {
  if (call?.style !== 'entry' || program.models.length === 0) return false;
  const given = [call, ...program.calls.filter((own) => isTargetOf(program, own, call))].flatMap((own) => targetsOf(program, own));
  return given.some((value) => refersTo(program, value, program.vocabulary('streams.readers'))) && !isOfItself(program, call);
}

/** Where it goes, in any of the spellings of clouds and formats. */
function targetsOf(program: ProgramView, call: CallView): readonly Value[] {
  return program.vocabulary('streams.targets').flatMap((key) => call.argument(key) ?? []);
}

/** Where it is declared apart, it names its rule. */
function isTargetOf(program: ProgramView, own: CallView, rule: CallView): boolean {
  const isTarget = own.names.some((name) => program.vocabulary('streams.rule-targets').includes(name));
  const named = isTarget ? own.argument('rule') : null;
  return named !== null && program.makers(named).includes(rule);
}

/** The log of what the tree itself sets up: a group that it makes, or that is called after its function. */
function isOfItself(program: ProgramView, call: CallView): boolean {
  const sources = program.vocabulary('streams.sources').flatMap((key) => call.argument(key) ?? []);
  const own = [...program.vocabulary('streams.readers'), ...program.vocabulary('streams.logs')];
  return sources.some((value) => refersTo(program, value, own) || isCalledAfterReader(program, value));
}

function isCalledAfterReader(program: ProgramView, source: Value): boolean {
  const readers = program.calls.filter(({ names }) => names.some((name) => isOfType(name, program.vocabulary('streams.readers'))));
  const names = readers
    .flatMap((own) => program.vocabulary('streams.names').flatMap((key) => own.argument(key) ?? []))
    .flatMap((value) => program.texts(value).flatMap(({ text }) => (text.length > 3 && !text.includes('{}') ? [text] : [])));
  return program.texts(source).some(({ text }) => names.some((name) => text.includes(name)));
}

/** Is a resource of these types named in the value, or in a part of the text or list that it is? */
function refersTo(program: ProgramView, value: Value, types: readonly string[]): boolean {
  const pending = [value];
  for (let next = pending.pop(), seen = 0; next !== undefined && seen < bound; next = pending.pop(), seen++) {
    const names = [...program.names(next), ...program.makers(next).flatMap((call) => call.names)];
    if (names.some((name) => isOfType(name, types))) return true;
    const { doc, ref } = next;
    const op = program.document(doc)?.facts.ops.at(ref);
    const parts =
      op?.op === 'template'
        ? op.parts.filter((part) => typeof part === 'number')
        : op?.op === 'make'
          ? op.items.map(([, item]) => item)
          : [];
    pending.push(...parts.map((part) => ({ doc, ref: part })));
  }
  return false;
}

function isOfType(name: string, types: readonly string[]): boolean {
  return types.some((type) => name === type || name.startsWith(`${type}.`));
}

const bound = 200;
