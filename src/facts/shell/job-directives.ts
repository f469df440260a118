import type { Argument } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';

/** `#SBATCH --gres=gpu:4`: what a script asks the queue for that it is handed to stands in comments, and is what `sbatch` would be told. */
export function lowerJobDirectives(text: string, builder: DocumentBuilder): void {
  if (!mark.test(text)) return;
  for (const found of text.matchAll(directive)) {
    const [whole, queue = '', options = ''] = found;
    const span = [found.index, found.index + whole.length] as const;
    const words = options.split(' #', 1)[0]?.match(/(?:"[^"\n]*"|[^\s"])+/g) ?? [];
    const args = words.map((word, index): Argument => [index, builder.const(word.replaceAll('"', ''), span)]);
    builder.call(builder.name(`cli:${programs.get(queue) ?? ''}`, span), args, span, 'command');
  }
}

const mark = /^#(?:SBATCH|PBS|BSUB)[ \t]/m;
const directive = /^#(SBATCH|PBS|BSUB)[ \t]{1,20}(\S.{0,400})$/gm;
const programs = new Map([
  ['SBATCH', 'sbatch'],
  ['PBS', 'qsub'],
  ['BSUB', 'bsub'],
]);
