import { extractJson } from '../json/index.js';
import { extractToml } from '../toml/index.js';
import type { Extract } from '../tree/configuration.js';
import { extractYaml } from '../yaml/index.js';

/** The kind names the role of the file, its first sign the format: any format may mount servers. */
export const extractMcpConfig: Extract = (text, kind, map, embed) => extractors[formatOf(text)](text, kind, map, embed);

const extractors = { json: extractJson, toml: extractToml, yaml: extractYaml };

function formatOf(text: string): 'json' | 'toml' | 'yaml' {
  const head = text.slice(0, 4096);
  if (/^\uFEFF?\s{0,200}(?:\{|\/\/|\/\*)/.test(head)) return 'json';
  return /^[ \t]{0,20}\[{1,2}[\w."' -]{1,200}\]|^[ \t]{0,20}[\w.-]{1,200}[ \t]{0,20}=/m.test(head) ? 'toml' : 'yaml';
}
