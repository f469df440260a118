import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { contexts, type Context } from './contexts.js';

describe('what a tool finds in the context of its run', () => {
  it.each(contexts.map((context) => [context.name, context] as const))('%s', (_, context) => {
    expect(actsIn(filled(context, 'account'))).toEqual(true);
    expect(actsIn(filled(context, 'fake'))).toEqual(false);
  });
});

function actsIn(files: Readonly<Record<string, string>>): boolean {
  return observed(files).findings.some(({ signal, level }) => signal.startsWith('autonomous-action/') && level === 'crossed');
}

function filled({ path, code }: Context, mail: 'account' | 'fake'): Record<string, string> {
  const mailer = mailers.get(path.slice(path.lastIndexOf('.')))?.[mail];
  if (mailer === undefined) throw new Error(`no mail for ${path}`);
  const text = code.replaceAll('{imports}', mailer.imports).replaceAll('{mailer}', mailer.made);
  return mailer.file === undefined ? { [path]: text } : { [path]: text, [mailer.file[0]]: mailer.file[1] };
}

interface Mailer {
  readonly imports: string;
  readonly made: string;
  readonly file?: readonly [string, string];
}

/** The user's own mailbox, and one that keeps what it is given in a list. */
const mailers = new Map<string, { readonly account: Mailer; readonly fake: Mailer }>([
  [
    '.py',
    {
      account: {
        imports: [
          'from google.oauth2.credentials import Credentials',
          'from googleapiclient.discovery import build',
          'def mailbox():',
          '    return build("gmail", "v1", credentials=Credentials.from_authorized_user_file("token.json"))',
        ].join('\n'),
        made: 'mailbox()',
      },
      fake: {
        imports: 'from fake import FakeMail',
        made: 'FakeMail()',
        file: [
          'fake.py',
          [
            'class FakeMail:',
            '    def __init__(self):',
            '        self.sent = []',
            '    def users(self):',
            '        return self',
            '    def messages(self):',
            '        return self',
            '    def send(self, userId, body):',
            '        self.sent.append(body)',
            '        return self',
            '    def execute(self):',
            '        return {"id": len(self.sent)}',
          ].join('\n'),
        ],
      },
    },
  ],
  [
    '.ts',
    {
      account: {
        imports:
          "import { google } from 'googleapis';\nconst auth = new google.auth.OAuth2(process.env.CLIENT_ID, process.env.CLIENT_SECRET);",
        made: "google.gmail({ version: 'v1', auth })",
      },
      fake: {
        imports: "import { fakeMail } from './fake';",
        made: 'fakeMail()',
        file: [
          'fake.ts',
          'export function fakeMail() {\n  const sent: unknown[] = [];\n  return { users: { messages: { send: async (mail: unknown) => ({ id: sent.push(mail) }) } } };\n}\n',
        ],
      },
    },
  ],
]);
