import type { Use } from '../model/handoff.js';
import type { ModelView, ProgramView, ToolView } from '../model/program.js';

/** Models that are called, tools that a model may choose and inputs that come in, each name once, where it is first met. */
export function takeUses(program: ProgramView): readonly Use[] {
  const runs = ({ reach }: { readonly reach: ToolView['reach'] }): boolean => reach !== 'dead' && reach !== 'test' && reach !== 'vendored';
  const uses: Use[] = [
    ...program.models
      .filter(({ call }) => runs(call))
      .flatMap((model) => modelNames(model).map((name): Use => ({ form: 'model', name, at: model.call.at }))),
    ...program.tools.filter(runs).map(({ name, title, effect, at }): Use => ({
      form: 'tool',
      name: effect === null ? name : effect === 'unknown' ? (title ?? name) : `${title ?? name} (${effect})`,
      at,
    })),
    ...program.inputs
      .filter(runs)
      .map(({ form, words, at }): Use => ({ form: 'input', name: words.trim() === '' ? form : `${form}: ${words.trim()}`, at })),
  ];
  const first = new Map(
    uses
      .filter(({ name }) => name !== '')
      .reverse()
      .map((use) => [`${use.form} ${use.name}`, use]),
  );
  return [...first.values()].reverse();
}

function modelNames({ provider, task, ids }: ModelView): readonly string[] {
  const written = ids.filter(({ placeholder, text }) => !placeholder && !text.includes('{}') && text.length < 80 && !/\s/.test(text));
  return written.length === 0 ? [`${provider} (${task})`] : written.map(({ text }) => `${text} at ${provider} (${task})`);
}
