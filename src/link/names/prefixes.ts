import type { NameKnowledge } from '../../model/knowledge.js';
import { wildcard } from './wildcard.js';

/** Two ways of naming one thing of a package are one name. */
export class Prefixes {
  private readonly aliases: ReadonlyMap<string, string>;
  private readonly writers: readonly { readonly name: string; readonly isWritten: (module: string) => boolean }[];
  private readonly memo = new Map<string, string>();

  constructor({ aliases, generated }: Pick<NameKnowledge, 'aliases' | 'generated'>) {
    this.aliases = new Map(Object.entries(aliases));
    this.writers = Object.entries(generated).flatMap(([name, patterns]) =>
      patterns.map((pattern) => ({ name, isWritten: wildcard(pattern) })),
    );
  }

  /** `@prisma/client` for `../generated/prisma`. */
  generated(module: string): string | null {
    return this.writers.find(({ isWritten }) => isWritten(module))?.name ?? null;
  }

  /** Follows the longest prefix that stands for another. The same name is one string from then on, and cheap to look up. */
  canonical(written: string): string {
    const known = this.memo.get(written);
    if (known !== undefined) return known;
    const name = this.find(written);
    this.memo.set(written, name);
    return name;
  }

  private find(written: string): string {
    const plain = written.replace(rawTwin, '');
    const name = plain.includes('js') ? plain.replace(moduleFile, '$1') : plain.replace(majorVersion, '$1');
    for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
      const alias = this.aliases.get(name.slice(0, end));
      if (alias !== undefined) return alias + name.slice(end);
    }
    return name;
  }
}

/** Clients that are generated from an OpenAPI document have each method a second time, which gives back the whole response: `push_message_with_http_info`. */
const rawTwin = /(?:_with_http_info(?:_async)?|_without_preload_content|(?:Async)?WithHttpInfo(?:Async)?)$/;

/** A module below a package, with its extension: `@modelcontextprotocol/sdk/server/mcp.js`. */
const moduleFile = /^(@[^/.]+\/[^/.]+\/[^.]+|[^@/.][^/.]*\/[^.]+)\.[mc]?js(?=\.|$)/;

/** A Go module says its major version in its path: `github.com/openai/openai-go/v2/option`. */
const majorVersion = /^([a-z\d-]+(?:\.[a-z\d-]+)+\/[^.]*?)\/v\d+(?=[./]|$)/;
