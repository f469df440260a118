import { repositoryName } from '../manifest/swift.js';
import { type Reader, valueOf } from './lines.js';

/** `"location" : "https://github.com/a/b"`, `"repositoryURL"` of the first format, then `"version" : "1.0"`. */
export const swiftLock: Reader = (tell) => {
  let name: string | null = null;
  return ({ text }) => {
    const line = text.replace(/"\s+:/, '":');
    const version = name === null ? null : valueOf(line, '"version":');
    if (name !== null && version !== null) {
      tell(name, version);
      name = null;
    }
    const address = valueOf(line, '"location":') ?? valueOf(line, '"repositoryURL":');
    if (address !== null) name = repositoryName(address);
  };
};

/** `- Name/Part (1.0):` under `PODS:`; what a pod asks for stands deeper. */
export const podLock: Reader = (tell) => {
  let isPods = false;
  return ({ indent, text }) => {
    if (indent === 0) isPods = text === 'PODS:';
    const found = isPods && indent === 2 ? /^- "?([\w.+-]{1,80})(?:\/[^ ]{1,80})? \(([^)]{1,40})\)/.exec(text) : null;
    if (found !== null) tell(found[1] ?? '', found[2] ?? null);
  };
};

/** `  name:` under `packages:`, then `version: "1.0"`. */
export const pubLock: Reader = (tell) => {
  let name: string | null = null;
  return ({ indent, text }) => {
    if (indent === 2 && text.endsWith(':')) name = text.slice(0, -1);
    const version = name === null || indent !== 4 ? null : valueOf(text, 'version: ');
    if (name !== null && version !== null) tell(name, version);
  };
};
