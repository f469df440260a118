import type { ModelView, ProgramView } from '../../model/program.js';
import type { Place } from '../../model/touch.js';
import { askedTypes } from './asked-fields.js';
import { classFields } from './class-fields.js';
import type { DataKind } from './data-kind.js';
import { keepingTools } from './kept-by-tools.js';
import { lexiconOf } from './lexicon.js';
import type { OpenInput } from './open-inputs.js';
import { tablesOf } from './tables.js';

/**
 * Where other files say what such records hold: the class that a model is to fill in, the tool that wants their parts, the table that keeps
 * them. Whoever reads of an input looks there next.
 */
export function declaredFields(program: ProgramView, kind: DataKind, { view, models }: OpenInput): readonly Place[] {
  const asked = models.length === 0 ? program.models : models;
  const places = [...ofAnswers(program, kind, asked), ...ofTools(program, kind), ...ofTables(program, kind)];
  return places.filter(({ path }) => path !== view.at.path).slice(0, mostPlaces);
}

const mostPlaces = 4;

function ofAnswers(program: ProgramView, kind: DataKind, models: readonly ModelView[]): Place[] {
  const names = new Set(models.flatMap((model) => askedTypes(program, model)));
  return [...names].flatMap((name): Place[] => {
    const declared = classFields(program).get(name);
    return declared === undefined || !tells(kind, declared.fields)
      ? []
      : [{ ...declared.at, note: { code: 'fields-here', details: { name } } }];
  });
}

function ofTools(program: ProgramView, kind: DataKind): Place[] {
  return keepingTools(program).flatMap(({ units, at, name }): Place[] => {
    const params = units.flatMap(({ doc, unit }) => program.document(doc)?.facts.units[unit]?.params ?? []);
    const isOf = tells(
      kind,
      params.map((param) => param.name),
    );
    return isOf ? [{ ...at, note: { code: 'fields-here', details: { name } } }] : [];
  });
}

function ofTables(program: ProgramView, kind: DataKind): Place[] {
  const samples = lexiconOf(program, 'samples');
  return tablesOf(program).flatMap(({ form, fields, name, at, reach }): Place[] => {
    const isKept = form === 'declared' && (reach === 'started' || reach === 'may-run') && samples.in(at.path).length === 0;
    return isKept && tells(kind, fields) ? [{ ...at, note: { code: 'kept-here', details: { name } } }] : [];
  });
}

function tells(kind: DataKind, fields: readonly string[]): boolean {
  return kind.fielded(fields) === 1 || kind.distinct(fields) >= 2;
}
