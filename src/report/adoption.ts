import type { Adoption, AdoptionPart } from '../model/adoption.js';
import { renderDiff } from './diff.js';
import { visible } from './escape.js';
import { labelled } from './layout.js';
import type { Paint } from './style.js';

/** What would be written, as a diff; then what stays, and what only people can do. */
export function renderAdoption({ edits, present, left }: Adoption, paint: Paint): string {
  const blocks = [
    ...edits.map(({ path, before, after }) => renderDiff(path, before, after, paint)),
    present.map(({ part, path }) => `${paint('green', '✔')} ${names[part]} ${already[part]}: ${visible(path)}`).join('\n'),
    ...left.map(({ says, lines }) =>
      [...labelled(`${paint('yellow', '▲')} `, 2, visible(says), 100), ...lines.map((line) => `    ${visible(line)}`)].join('\n'),
    ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const names: Readonly<Record<AdoptionPart, string>> = {
  configuration: 'The configuration',
  hook: 'The hook',
  pipeline: 'The pipeline',
  owners: 'The owners of the records',
};

const already: Readonly<Record<AdoptionPart, string>> = {
  configuration: 'is there',
  hook: 'runs handoff-lint already',
  pipeline: 'runs handoff-lint already',
  owners: 'are named already',
};
