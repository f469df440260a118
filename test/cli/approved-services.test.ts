import { describe, expect, it } from 'vitest';
import { folderOf, handoffLint } from './command-line.js';

interface Advice {
  readonly code: string;
  readonly name: string;
  readonly message: string;
  readonly path: string;
  readonly line: number;
}
const adviceOf = async (files: Record<string, string>, policy = ''): Promise<{ told: string[]; advice: Advice[]; code: number }> => {
  const folder = folderOf(files);
  const words = policy === '' ? [] : ['--policy', `${folderOf({ 'p.yaml': policy })}/p.yaml`];
  const { out, code, error } = await handoffLint(folder, '-f', 'json', ...words);
  if (out === '') throw new Error(error);
  const { advice }: { advice: Advice[] } = JSON.parse(out);
  return { told: advice.map(({ code: own, name, path, line }) => `${own} ${name} ${path}:${line}`), advice, code };
};

const openai = (argument: string): string =>
  `from openai import OpenAI\n\nclient = OpenAI(${argument})\nprint(client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": "Hi"}]))\n`;
const script = (options: string): string =>
  `import OpenAI from 'openai';\n\nconst client = new OpenAI(${options});\nconsole.log(await client.chat.completions.create({ model: 'gpt-4.1', messages: [] }));\n`;

describe('an AI account or service that nobody provides', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'gpt4free',
      { 'a.py': 'from g4f.client import Client\n\nprint(Client().chat.completions.create(model="gpt-4", messages=[]))\n' },
      ['unofficial gpt4free a.py:1'],
    ],
    [
      'a wrapper of a web site',
      { 'a.py': 'from hugchat import hugchat\n\nprint(hugchat.ChatBot().chat("Hi"))\n' },
      ['unofficial HuggingChat through hugging-chat-api a.py:1'],
    ],
    [
      'a proxy class of an ordinary package',
      {
        'a.ts':
          "import { ChatGPTUnofficialProxyAPI } from 'chatgpt';\n\nconst api = new ChatGPTUnofficialProxyAPI({ accessToken: process.env.T! });\nconsole.log(await api.sendMessage('Hi'));\n",
      },
      ['unofficial the web site of ChatGPT through a wrapper a.ts:3'],
    ],
    [
      'a site that people sign in to',
      { 'a.py': 'import requests\n\nprint(requests.post("https://chatgpt.com/backend-api/conversation", json={"q": "Hi"}).text)\n' },
      ['consumer the web site of ChatGPT a.py:3'],
    ],
    ['pooled keys', { 'a.py': openai('base_url="https://api.chatanywhere.tech/v1"') }, ['unofficial a proxy with pooled keys a.py:3']],
    [
      'a gateway that nobody knows',
      { 'a.py': openai('base_url="https://llm.cheap-tokens.xyz/v1"') },
      ['unknown-gateway llm.cheap-tokens.xyz a.py:3'],
    ],
    [
      'one in a script',
      { 'a.ts': script("{ baseURL: 'https://llm.cheap-tokens.xyz/v1' }") },
      ['unknown-gateway llm.cheap-tokens.xyz a.ts:3'],
    ],
    [
      'one asked by a plain request',
      {
        'a.py':
          'import requests\n\nprint(requests.post("https://llm.cheap-tokens.xyz/v1/chat/completions", json={"model": "gpt-4.1"}).json())\n',
      },
      ['unknown-gateway llm.cheap-tokens.xyz a.py:3'],
    ],
    [
      'one in an environment file',
      { 'a.py': openai(''), '.env.example': 'OPENAI_API_KEY=\nOPENAI_BASE_URL=https://llm.cheap-tokens.xyz/v1\n' },
      ['unknown-gateway llm.cheap-tokens.xyz .env.example:2'],
    ],
  ])('is told: %s', async (_, files, told) => {
    const found = await adviceOf(files);
    expect(found.told).toEqual(told);
    expect(found.code).toBe(0);
  });

  it.each<[string, Record<string, string>]>([
    ['an ordinary provider', { 'a.py': openai('') }],
    ['its own address', { 'a.py': openai('base_url="https://api.openai.com/v1"') }],
    ['a known gateway', { 'a.py': openai('base_url="https://openrouter.ai/api/v1"') }],
    ['a cloud', { 'a.py': openai('base_url="https://acme.openai.azure.com/openai/v1"') }],
    ['a model on the own machine', { 'a.py': openai('base_url="http://localhost:11434/v1"') }],
    ['a model in the own network', { 'a.py': openai('base_url="http://10.0.4.7:8000/v1"') }],
    ['a service of the compose file', { 'a.py': openai('base_url="http://vllm:8000/v1"') }],
    ['a placeholder', { 'a.py': openai('base_url="https://your-gateway.example.com/v1"') }],
    ['an address of the environment', { 'a.py': openai('base_url=os.environ["LLM_URL"]') }],
    ['any other request', { 'a.py': 'import requests\n\nprint(requests.get("https://quotes.cheap-tokens.xyz/v1/quotes").json())\n' }],
    ['prose', { 'README.md': 'Try https://chatgpt.com or pip install g4f.\n', 'a.py': openai('') }],
    ['a comment', { 'a.py': `# from g4f.client import Client\n${openai('')}` }],
    ['a test', { 'a.py': openai(''), 'tests/test_a.py': 'from g4f.client import Client\n\n\ndef test_a():\n    Client()\n' }],
    [
      'a file that nothing starts',
      { 'a.py': openai(''), 'old.py': 'from g4f.client import Client\n\n\ndef ask():\n    return Client()\n' },
    ],
  ])('is not %s', async (_, files) => {
    expect((await adviceOf(files)).told).toEqual([]);
  });

  it('is none where the company says that the host is its own', async () => {
    const files = { 'a.py': openai('base_url="https://llm.acme.io/v1"') };
    expect((await adviceOf(files)).told).toEqual(['unknown-gateway llm.acme.io a.py:3']);
    expect((await adviceOf(files, "hosts: { company: ['*.acme.io'] }")).told).toEqual([]);
  });
});

describe('the lists of a company', () => {
  const files = { 'a.py': openai('') };

  it.each([
    ['another provider', 'models: { approved: [anthropic] }', ['not-listed openai:gpt-4.1 a.py:4']],
    ['the provider', 'models: { approved: [openai] }', []],
    ['this model', "models: { approved: ['openai:gpt-4*'] }", []],
    ['another model', "models: { approved: ['openai:gpt-5*'] }", ['not-listed openai:gpt-4.1 a.py:4']],
    ['blocked', "models: { blocked: ['*:gpt-4.1'] }", ['blocked openai:gpt-4.1 a.py:4']],
    ['blocked before approved', "models: { approved: [openai], blocked: ['openai:gpt-4.1'] }", ['blocked openai:gpt-4.1 a.py:4']],
  ])('say which models: %s', async (_, policy, told) => {
    expect((await adviceOf(files, policy)).told).toEqual(told);
  });

  it('take a gateway by its host', async () => {
    const through = { 'a.py': openai('base_url="https://openrouter.ai/api/v1"') };
    expect((await adviceOf(through, 'models: { approved: [openai] }')).told).toEqual(['not-listed openrouter.ai:gpt-4.1 a.py:4']);
    expect((await adviceOf(through, 'models: { approved: [openrouter.ai] }')).told).toEqual([]);
  });

  it('leave models on the own machine alone', async () =>
    expect((await adviceOf({ 'a.py': openai('base_url="http://localhost:11434/v1"') }, 'models: { approved: [anthropic] }')).told).toEqual(
      [],
    ));

  it('say which vendors', async () => {
    const search = {
      'a.py':
        'from tavily import TavilyClient\nfrom openai import OpenAI\n\nfound = TavilyClient().search("robots")\nprint(OpenAI().responses.create(model="gpt-4.1", input=str(found)))\n',
    };
    expect((await adviceOf(search)).told).toEqual([]);
    expect((await adviceOf(search, 'vendors: { approved: [deepgram] }')).told).toEqual(['not-listed Tavily a.py:4']);
    expect((await adviceOf(search, 'vendors: { approved: [tavily] }')).told).toEqual([]);
  });
});

describe('the reports', () => {
  const folder = folderOf({ 'a.py': openai('base_url="https://api.chatanywhere.tech/v1"') });
  const formats = ['text', 'json', 'markdown', 'github', 'sarif'];

  it.each(formats)('tell it beside the triggers and fail nothing: %s', async (format) => {
    const { out, code } = await handoffLint(folder, '-f', format);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain('a proxy with pooled keys');
    expect(out).not.toMatch(/"level": "(?:crossed|approaching)"/);
  });

  it.each(formats)('fail where the policy says so: %s', async (format) => {
    const policy = `${folderOf({ 'p.yaml': 'unapproved: fails\n' })}/p.yaml`;
    const { out, code } = await handoffLint(folder, '-f', format, '--policy', policy);
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain('a proxy with pooled keys');
  });
});
