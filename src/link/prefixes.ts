/** Two ways of naming one thing of a package are one name. */
export class Prefixes {
  private readonly aliases: ReadonlyMap<string, string>;

  constructor(aliases: Readonly<Record<string, string>>) {
    this.aliases = new Map(Object.entries(aliases));
  }

  /** Follows the longest prefix that stands for another. */
  canonical(written: string): string {
    const name = written.includes('js') ? written.replace(moduleFile, '$1') : written.replace(majorVersion, '$1');
    for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
      const alias = this.aliases.get(name.slice(0, end));
      if (alias !== undefined) return alias + name.slice(end);
    }
    return name;
  }
}

/** A module below a package, with its extension: `@modelcontextprotocol/sdk/server/mcp.js`. */
const moduleFile = /^(@[^/.]+\/[^/.]+\/[^.]+|[^@/.][^/.]*\/[^.]+)\.[mc]?js(?=\.|$)/;

/** A Go module says its major version in its path: `github.com/openai/openai-go/v2/option`. */
const majorVersion = /^([a-z\d-]+(?:\.[a-z\d-]+)+\/[^.]*?)\/v\d+(?=[./]|$)/;
