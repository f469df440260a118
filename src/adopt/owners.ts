import type { Path } from '../model/touch.js';
import { forgesOf, githubWorkflow } from './pipeline.js';
import { configurationPath, type Snapshot, type Step, type Wishes } from './plan.js';

/** Whoever decides on handoffs owns their records, and what switches the gate off. */
export function planOwners(snapshot: Snapshot, { owners, configuration, forge }: Wishes): Step {
  const part = 'owners';
  const present = places.find((path) => snapshot.text(path) !== null);
  const text = present === undefined ? null : snapshot.text(present);
  if (present !== undefined && text?.split('\n').some(isOwnersLine) === true) return { present: { part, path: present } };
  const forges = forge === 'found' ? forgesOf(snapshot) : [forge];
  const owned = [
    '/.handoff/',
    `/${configuration ?? configurationPath}`,
    ...(forges.includes('github') ? [`/${githubWorkflow}`] : []),
    ...(forges.includes('gitlab') ? ['/.gitlab-ci.yml'] : []),
  ];
  const path =
    present ?? (forges.includes('gitlab') ? '.gitlab/CODEOWNERS' : forges.includes('github') ? '.github/CODEOWNERS' : 'CODEOWNERS');
  const lines = [comment, ...owned.map((own) => `${own} ${owners.length === 0 ? '@your-org/specialists' : owners.join(' ')}`)];
  if (owners.length === 0)
    return {
      left: {
        part,
        says: `Nobody is named who owns the records, so anybody may accept a handoff. --owners @org/team writes to ${path}, with your team:`,
        lines,
      },
    };
  return { edit: { part, path, before: text, after: appended(text ?? '', lines), mode: 'plain' } };
}

/** As CODEOWNERS names people: `@name`, `@org/team` or an address. */
export function isOwner(name: string): boolean {
  return /^@[\w.-]{1,100}(?:\/[\w./-]{1,200})?$/.test(name) || /^[^\s@<>#]{1,100}@[\w.-]{1,200}$/.test(name);
}

const comment = '# Who decides on handoffs owns their records and the gate.';

/** In the order in which a host looks for them. */
const places: readonly Path[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

function isOwnersLine(line: string): boolean {
  return !line.trimStart().startsWith('#') && line.includes('.handoff');
}

/** At the end, where it counts before every rule above. A section that is optional, or somebody else's, must not take it in. */
function appended(text: string, lines: readonly string[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const hasSections = /^\^?\[[^\]\n]{1,100}\]/m.test(text);
  const start = text === '' || text.endsWith('\n') ? text : `${text}${end}`;
  const gap = text === '' ? [] : [''];
  return `${start}${[...gap, ...(hasSections ? ['[Handoff]'] : []), ...lines].join(end)}${end}`;
}
