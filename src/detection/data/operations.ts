import type { OperationView, ProgramView } from '../../model/program.js';
import type { Landing, Touch } from '../../model/touch.js';
import type { DataKind } from './data-kind.js';
import type { Report } from '../report-matches.js';

/** Operations that an agent is given and whose fields are this kind of data, once per document. */
export function reportOperations(program: ProgramView, kind: DataKind, signal: Touch['signal'], report: Report): void {
  const told = new Set<number>();
  for (const operation of program.operations) {
    const { call, loader } = operation;
    const landing = landingOf(program, operation);
    const listed = call.argument('fields');
    const fields = (listed === null ? [] : program.items(listed)).map(([, value]) => ({ name: String(program.constant(value)), value }));
    if (told.has(call.document.id) || own.has(landing.place) || kind.fielded(fields.map(({ name }) => name)) < 1) continue;
    told.add(call.document.id);
    const first = fields.find(({ name }) => kind.fielded([name]) > 0);
    report({
      signal,
      verb: 'ingest',
      subject: { kind: 'data', name: kind.name, target: null },
      landing,
      auth: 'none',
      traits: ['open-input'],
      at: first === undefined ? call.at : program.site(first.value),
      reach: call.reach,
      guards: operation.api?.calls[0]?.guards ?? [],
      chain: [{ ...loader, note: { code: 'handed-here', details: {} } }],
    });
  }
}

function landingOf(program: ProgramView, { request }: OperationView): Landing {
  return request === null ? unknown : program.land(request.urls, 'unknown');
}

const unknown: Landing = { place: 'unknown', stage: 'unstated', owner: 'unstated', known: 'computed', chain: [] };
const own: ReadonlySet<Landing['place']> = new Set(['process', 'local', 'public']);
