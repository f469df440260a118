import type { CatalogMatch, ProgramView } from '../../model/program.js';
import { resourceName } from './own-stores.js';

/** Is what is searched a store of logs, by the name of its index, or else by the names around it? */
export function isAboutLogs(program: ProgramView, match: CatalogMatch): boolean {
  const path = match.request?.urls.map(({ text }) => text).find((text) => text.includes('/')) ?? null;
  const index = resourceName(match) ?? path;
  if (index !== null && namesLogs(index)) return true;
  if (index !== null && match.request === null) return false;
  const { document, call } = match;
  const around = [
    document.path,
    call?.unit.name ?? '',
    ...(call === null ? [] : call.args.flatMap(([, value]) => program.texts(value).map(({ text }) => text))),
  ];
  return around.some(namesLogs);
}

function namesLogs(text: string): boolean {
  const words = text
    .slice(0, 500)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => logWords.has(word));
}

const logWords: ReadonlySet<string> = new Set([
  'log',
  'logs',
  'logstash',
  'filebeat',
  'winlogbeat',
  'auditbeat',
  'packetbeat',
  'metricbeat',
  'syslog',
  'alerts',
  'wazuh',
  'siem',
  'traces',
  'apm',
  'auditlog',
  'crashes',
]);
