import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { csharp, filled, go, jvm, type Language, python, typescript } from '../languages.js';
import { vectorStores, type VectorStore } from './stores.js';

describe('vectors in a managed store are specialized access, those in memory or a local file are none', () => {
  it.each(vectorStores.map((store) => [store.name, store] as const))('%s', (_, store) => {
    expect(specialized(store, store.code)).toEqual(['specialized-access/persistent-storage crossed']);
    expect(specialized(store, store.local)).toEqual([]);
  });
});

function specialized({ path }: VectorStore, code: string): readonly string[] {
  const files = filled(languages[path.slice(path.lastIndexOf('.') + 1)] ?? python, { path, code });
  const found = observed(files).findings.filter(({ signal }) => signal.startsWith('specialized-access/'));
  return [...new Set(found.map(({ signal, level }) => `${signal} ${level}`))];
}

const languages: Readonly<Record<string, Language>> = { ts: typescript, go, java: jvm, cs: csharp };
