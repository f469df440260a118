import { defineDetector, reportMatches, type CatalogMatch, type ProgramView } from '../../src/detector-api.js';

export default defineDetector({
  id: 'gpu-capacity',
  emits: ['specialized-access/gpu-capacity'],
  detect: (program, report) =>
    reportMatches(program, 'gpu-capacity', report, (match) => ({ traits: servesSmallModel(program, match) ? ['small-model'] : [] })),
});

/** `vllm serve Qwen/Qwen2.5-0.5B-Instruct`: a server of models that is told to serve one which says that it is small. */
function servesSmallModel(program: ProgramView, { entry, call }: CatalogMatch): boolean {
  if (entry.service !== 'model-server' || call === null) return false;
  const words = program.commands.flatMap((own) => (own.call === call ? own.words : []));
  const given = call.args.flatMap(([, value]) => program.texts(value).map(({ text }) => text));
  const sizes = [...words, ...given].flatMap(billionsIn);
  return sizes.length > 0 && sizes.every((size) => size < large);
}

/** The billions of parameters in a model's name: `0.5B`, `560m`, `8x7B`. */
function billionsIn(word: string): number[] {
  return word.split(/[-_/:=\s]/).flatMap((part) => {
    const [, experts, size, unit] = /^(?:(\d{1,3})x)?(\d{1,4}(?:\.\d{1,2})?)([bm])$/i.exec(part) ?? [];
    return size === undefined ? [] : [(Number(experts ?? 1) * Number(size)) / (unit?.toLowerCase() === 'm' ? 1000 : 1)];
  });
}

const large = 7;
