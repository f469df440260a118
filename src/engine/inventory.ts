import type { ProgramView } from '../model/program.js';
import type { Touch } from '../model/touch.js';
import type { Inventory } from '../model/verdict.js';

/** Models, vendors, tools and hosts that the tree uses, each once, in order. */
export function takeInventory(program: ProgramView, touches: readonly Touch[]): Inventory {
  const models = program.models.flatMap(({ provider, ids }) => {
    const written = ids.filter(({ placeholder, text }) => !placeholder && !text.includes('{}') && text.length < 80 && !/\s/.test(text));
    return written.length === 0 ? [provider] : written.map(({ text }) => `${provider}:${text}`);
  });
  const vendors = touches.filter(
    ({ subject, landing }) => subject.kind === 'service' && (landing.place === 'managed' || landing.place === 'remote'),
  );
  const hosts = touches.flatMap(({ subject, landing }) =>
    subject.target !== null && subject.target.includes('.') && landing.place !== 'process' ? [subject.target] : [],
  );
  return {
    models: unique(models),
    vendors: unique(vendors.map(({ subject }) => subject.name)),
    tools: unique(program.tools.map(({ name, title }) => title ?? name).filter((name) => name !== '')),
    hosts: unique(hosts),
  };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
