import type { ConfigError } from '../model/failure.js';
import type { Path } from '../model/touch.js';
import { entryId, toCovered } from './envelope.js';
import { mistake } from './mistake.js';
import type { RecordContext } from './read-record.js';
import type { RecordFile } from './record-schema.js';
import type { YamlText } from './yaml-text.js';

/** What no schema can say: the first thing in a record that contradicts itself. */
export function findMistake(path: Path, yaml: YamlText, file: RecordFile, { digest, ids }: RecordContext): ConfigError | null {
  const wrong = [...inHead(path, file), ...inCovers(file, digest, ids), ...inAcceptances(file)][0];
  return wrong === undefined ? null : mistake(path, yaml.lineOf(wrong.at), wrong.message, wrong.cure);
}

interface Wrong {
  readonly at: readonly PropertyKey[];
  readonly message: string;
  readonly cure: string;
}

function inHead(path: Path, { id, workflow, status, declined, retired }: RecordFile): Wrong[] {
  const stem = (path.split('/').pop() ?? '').replace(/\.yaml$/, '');
  return [
    ...(id === stem
      ? []
      : [{ at: ['id'], message: `The id is ${id}, the file is named ${stem}.`, cure: `write id: ${stem}, or rename the file` }]),
    ...(isInside(workflow)
      ? []
      : [
          {
            at: ['workflow'],
            message: `"${workflow}" is no folder below this one.`,
            cure: 'write . for all of it, or a path such as agents/triage',
          },
        ]),
    ...(status === 'declined' && declined === undefined
      ? [{ at: ['status'], message: 'It is declined by nobody.', cure: 'use handoff-lint record decline, which writes who, when and why' }]
      : []),
    ...(status === 'retired' && retired === undefined
      ? [{ at: ['status'], message: 'It is retired by nobody.', cure: 'use handoff-lint record retire, which writes who, when and why' }]
      : []),
  ];
}

function isInside(workflow: string): boolean {
  return workflow === '.' || workflow.split('/').every((step) => step !== '' && step !== '.' && step !== '..' && !step.includes('\\'));
}

function inCovers({ covers }: RecordFile, digest: (text: string) => string, ids: RecordContext['ids']): Wrong[] {
  const seen = new Set<string>();
  return covers.flatMap((entry, index): Wrong[] => {
    const at = ['covers', index];
    const key = `${entry.signal} ${entry.subject}`;
    if (seen.has(key)) return [{ at, message: `${entry.subject} stands twice for ${entry.signal}.`, cure: 'keep one entry' }];
    seen.add(key);
    if (ids === 'renewed' || entry.id === entryId(toCovered(entry), digest)) return [];
    return [
      {
        at: [...at, 'id'],
        message: `${entry.subject} was changed after it was given the id ${entry.id}.`,
        cure: 'run handoff-lint request, which gives it a new one, and have it accepted again',
      },
    ];
  });
}

function inAcceptances({ acceptances }: RecordFile): Wrong[] {
  const teams = new Set<string>();
  return acceptances.flatMap(({ team, on, until }, index): Wrong[] => {
    const at = ['acceptances', index];
    if (teams.has(team)) return [{ at, message: `${team} accepts twice.`, cure: 'keep the later one' }];
    teams.add(team);
    if (until < on)
      return [{ at: [...at, 'until'], message: `It ends on ${until}, before it begins on ${on}.`, cure: 'write a later day' }];
    if (until > lastDay(on))
      return [
        { at: [...at, 'until'], message: 'It holds for more than two years.', cure: `write ${lastDay(on)} or earlier, and renew it then` },
      ];
    return [];
  });
}

/** Somebody has to look again: what lasts for ever is no handover but an exception. */
export function lastDay(on: string): string {
  return `${String(Number(on.slice(0, 4)) + 2).padStart(4, '0')}${on.slice(4)}`;
}
