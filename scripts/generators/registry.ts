import { format } from 'prettier';
import type { GeneratedFile } from '../generate.js';
import { detectorFolders } from '../detector-folders.js';

/** The list of detectors: a folder in detectors/ is all it takes to be in it. */
export async function generate(): Promise<GeneratedFile[]> {
  const folders = detectorFolders();
  const names = folders.map((id) => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()));
  const lines = [
    '// Made by scripts/generate.ts from the folders of detectors/. Do not edit.',
    "import type { Detector } from './detector-api.js';",
    ...folders.map((id, index) => `import ${names[index] ?? ''} from '../detectors/${id}/index.js';`),
    '',
    `export const detectors: readonly Detector[] = [${names.join(', ')}];`,
  ];
  return [
    {
      path: 'src/registry.generated.ts',
      text: await format(lines.join('\n'), { parser: 'typescript', printWidth: 140, singleQuote: true }),
    },
  ];
}
