import { isChosen } from './passwords.js';
import { isGrouped } from './randomness.js';
import type { Recognised } from './tokens.js';

export interface PairKnowledge {
  /** Calls and settings that are given a name and a password side by side. */
  readonly named: readonly string[];
  readonly defaults: ReadonlySet<string>;
  readonly isPlaceholder: (value: string) => boolean;
}

/** `server.login("me@company.com", "…")`, `auth=("jenkins", "…")`, `HTTPBasicAuth(user, '…')`: the password behind a name. */
export class PairFinder {
  private readonly pattern: RegExp;

  constructor(private readonly knowledge: PairKnowledge) {
    const names = knowledge.named.join('|');
    this.pattern = new RegExp(
      `\\b(${names})\\s{0,2}(?:=\\s{0,2})?[([]\\s{0,40}(?:user(?:name)?\\s?=\\s?)?((["'])[^"'\\n]{2,80}\\3|[A-Za-z_][\\w.]{0,60})\\s{0,2},\\s{0,40}(["'])([^"'\\n]{6,64})\\4\\s{0,40}[)\\],]`,
      'g',
    );
  }

  *find(text: string): Generator<Recognised> {
    const { defaults, isPlaceholder } = this.knowledge;
    for (const found of text.matchAll(this.pattern)) {
      const [whole, name = '', user = '', , quote = '', value = ''] = found;
      const end = found.index + whole.lastIndexOf(quote);
      if (!isGrouped(value) && (isPlaceholder(value) || isPlaceholder(user) || !isChosen(value, defaults))) continue;
      yield { shape: 'password', name, value, span: [end - value.length, end] };
    }
  }
}
