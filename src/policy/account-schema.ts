import { z } from 'zod';
import { docsAddress, strings } from './catalog-schema.js';
import { text } from './vocabulary.js';

/** One service of `catalogs/accounts.yaml`. */
export const account = z.strictObject({
  service: text,
  title: text,
  docs: docsAddress,
  kind: z.enum(['unofficial', 'consumer']),
  packages: strings,
  calls: strings,
  commands: strings,
  hosts: strings,
});
