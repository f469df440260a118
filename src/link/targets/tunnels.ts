import type { HostKnowledge } from '../../model/knowledge.js';
import type { Alternative, CallView, CommandView } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';
import type { Texts } from '../texts/texts.js';

/** Ports of the own machine that lead elsewhere, because a command of the tree, or the program itself, forwards them. */
export class Tunnels {
  private readonly byPort: ReadonlyMap<string, Alternative>;
  private readonly rows: ReadonlyMap<string, Row>;
  private readonly makers: ReadonlyMap<string, string>;

  constructor(
    private readonly context: { readonly calls: Calls; readonly texts: Texts; readonly commands: readonly CommandView[] },
    { tunnels }: Pick<HostKnowledge, 'tunnels'>,
  ) {
    this.makers = new Map(Object.entries(tunnels.calls));
    const own = new Set(tunnels.ownClusters);
    const isOwn = context.commands.some(({ program }) => own.has(program));
    const rows = (this.rows = new Map(tunnels.commands.map((row) => [row.program, row])));
    const found = new Map<string, Alternative>();
    for (const { program, words, call } of context.commands) {
      const row = rows.get(program);
      if (row === undefined || (row.form === 'cluster' && isOwn)) continue;
      const end = ends[row.form](words);
      if (end === null) continue;
      const chain = [{ ...call.at, note: { code: 'written-here', details: {} } }] as const;
      found.set(end.port, {
        text: end.text,
        from: 'literal',
        placeholder: end.text.includes('{}') || /[<$]/.test(end.text),
        environment: [],
        chain,
      });
    }
    this.byPort = found;
  }

  /** `ssh -N`, `ssh -R 80:localhost:3000 host`: does the command forward a port and run nothing there? */
  isOnly({ program, words }: CommandView): boolean {
    if (this.rows.get(program)?.form !== 'through') return false;
    if (words.some((word) => /^-[A-Za-z]*N/.test(word))) return true;
    const operands = words.filter((word, at) => !word.startsWith('-') && !takesNext.test(words[at - 1] ?? ''));
    return operands.length === 1 && words.some((word) => /^-[A-Za-z]*[LRD]/.test(word));
  }

  /** Where a client of the own machine ends, by the port that it is given; null: there. */
  behind(call: CallView, address: string): Alternative | null {
    if (this.byPort.size === 0 && this.makers.size === 0) return null;
    const given = [call, ...call.clients].flatMap((owner) => owner.argument('port') ?? []);
    for (const port of given) {
      const maker = this.context.calls.makers(port).find(({ names }) => names.some((name) => this.makers.has(name)));
      const key = maker?.names.flatMap((name) => this.makers.get(name) ?? [])[0];
      const bound = maker === undefined || key === undefined ? null : maker.argument(key);
      const [first] = bound === null ? [] : this.context.calls.items(bound);
      const [text] = first === undefined ? [] : this.context.texts.of(first[1]);
      if (text !== undefined) return text;
    }
    const ports = [
      ...given.flatMap((port) => this.context.texts.of(port).map(({ text }) => text)),
      /:(\d{2,5})(?:[/?,]|$)/.exec(address)?.[1] ?? '',
    ];
    return ports.flatMap((port) => this.byPort.get(port) ?? []).find(({ placeholder }) => !placeholder) ?? null;
  }
}

type Row = HostKnowledge['tunnels']['commands'][number];

interface End {
  readonly port: string;
  /** An address or a host. */
  readonly text: string;
}

/** By the form in which a command says what it forwards. */
const ends: Readonly<Record<Row['form'], (words: readonly string[]) => End | null>> = {
  /** `ssh -L 5432:orders.acme.com:5432 bastion.acme.com` */
  through: (words) => {
    const at = words.findIndex((word) => word.startsWith('-') && word.endsWith('L'));
    const parts = words[at + 1]?.split(':') ?? [];
    const [port, host] = at < 0 ? [] : parts.slice(-3);
    if (port === undefined || host === undefined || parts.length < 3) return null;
    const gate = words.find((word) => word.includes('@')) ?? words[words.length - 1] ?? '';
    return { port, text: own.has(host) ? gate.slice(gate.indexOf('@') + 1) : host };
  },
  /** `kubectl port-forward -n shop svc/orders 5432:5432` */
  cluster: (words) => {
    if (!words.includes('port-forward')) return null;
    const port = words.flatMap((word) => /^(\d{2,5})(?::\d{1,5})?$/.exec(word)?.[1] ?? [])[0];
    const of = (options: readonly string[]): string => words[words.findIndex((word) => options.includes(word)) + 1] ?? '';
    const space = words.some((word) => word === '-n' || word === '--namespace') ? of(['-n', '--namespace']) : 'cluster';
    const name =
      words.find((word) => /^(?:svc|service|pod|pods|deploy|deployment|statefulset|sts)\//.test(word)) ??
      words[words.indexOf('port-forward') + 1] ??
      '';
    return port === undefined ? null : { port, text: `${name.slice(name.indexOf('/') + 1)}.${space}` };
  },
  /** `cloud-sql-proxy acme:europe-west1:orders --port 5432`, `cloud_sql_proxy -instances=acme:europe-west1:orders=tcp:5432` */
  instance: (words) => {
    const name = words.flatMap((word) => /(?:^|=)([\w.-]{1,60}:[\w-]{1,40}:[\w-]{1,80})(?:=|\?|$)/.exec(word)?.[1] ?? [])[0];
    const text = words.join(' ');
    const port = /(?:=tcp:(?:[\d.]+:)?|--port[= ]|-p[= ]|[?&]port=)(\d{2,5})/.exec(text)?.[1] ?? '5432';
    return name === undefined ? null : { port, text: `cloudsql://${name}` };
  },
};

/** An option whose value is the next word. */
const takesNext = /^-[A-Za-z]*[BbcDEeFIiJLlmOopQRSWw]$/;
const own: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);
