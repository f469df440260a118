/** The program of the thread that lowers texts beside the main one. */
import { isBatch, lowerBatch } from './engine/lowering.js';
import { loadFrontEnds } from './facts/extract.js';
import { columnsOf } from './facts/parcel.js';
import { asset } from './system/assets.js';
import { serve } from './system/threads.js';

await loadFrontEnds(asset);
serve((question) => {
  const answer = isBatch(question) ? lowerBatch(question) : [];
  return { answer, moved: answer.flatMap((parcel) => (parcel === null ? [] : columnsOf(parcel))) };
});
