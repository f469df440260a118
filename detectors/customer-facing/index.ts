import { defineDetector, reportMatches, type CatalogMatch, type ProgramView, type Refinement } from '../../src/detector-api.js';

/** Messages, calls and posts: the model's words have to reach them. */
export default defineDetector({
  id: 'customer-facing',
  emits: ['real-world-impact/customer-facing'],
  detect(program, report) {
    reportMatches(program, 'customer-facing', report, (match) => refine(program, match));
  },
});

function refine(program: ProgramView, match: CatalogMatch): Refinement | 'skip' {
  const { call } = match;
  if (match.form === 'client' || call === null) return 'skip';
  const traits = speaksForModel(program, match) ? [] : ['fixed-text'];
  const landing = match.landing.place === 'unknown' ? { ...match.landing, place: 'remote' as const } : match.landing;
  if (!isOwnAddress(program, match)) return { traits, landing };
  return { traits, landing: { ...landing, owner: 'operator' } };
}

/** Model output among the words, or a model that chooses to send; without any model in the tree the tree is the experiment. */
function speaksForModel(program: ProgramView, { call }: CatalogMatch): boolean {
  if (call === null) return false;
  const chosen = program.tool(call) !== null;
  return chosen || program.fromModel(call) !== null || (program.models.length === 0 && program.tools.length === 0);
}

/** Every written or configured recipient is one fixed address. */
function isOwnAddress(program: ProgramView, { call, entry }: CatalogMatch): boolean {
  if (call === null || entry.recipient.length === 0 || program.tool(call) !== null) return false;
  const direct = entry.recipient.map((key) => call.argument(key));
  const headers = program.words(call.document).filter(({ text, form }) => form === 'field' && text === 'To');
  const recipients = [...direct.filter((value) => value !== null), ...(entry.service === 'smtp' ? headers.map(({ value }) => value) : [])];
  if (recipients.length === 0) return false;
  return recipients.every((value) => program.texts(value).every(({ from }) => from !== 'computed'));
}
