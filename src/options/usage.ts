import type { UsageError } from '../model/failure.js';

export function usage(message: string, cure: string): UsageError {
  return { failure: 'usage', message, place: null, cure };
}
