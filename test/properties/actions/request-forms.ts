/** Ways in which a program posts `text` with a key of its own; `{url}` stands for the address, `{base}`, `{host}` and `{route}` for its parts. */
export interface RequestForm {
  readonly name: string;
  readonly imports?: string;
  readonly code: string;
}

const headers = 'headers={"Authorization": f"Bearer {os.environ[\'DESK_KEY\']}"}';
const auth = 'headers: { Authorization: `Bearer ${process.env.DESK_KEY}` }';

export const pythonForms: readonly RequestForm[] = [
  { name: 'requests', imports: 'import requests', code: `requests.post("{url}", ${headers}, json={"note": text})` },
  {
    name: 'requests by keywords',
    imports: 'import requests',
    code: `requests.post(url="{url}", ${headers}, data=json.dumps({"note": text}))`,
  },
  {
    name: 'a method that is written',
    imports: 'import requests',
    code: `requests.request("POST", "{url}", ${headers}, json={"note": text})`,
  },
  {
    name: 'keywords of a table',
    imports: 'import requests',
    code: `options = {"json": {"note": text}, ${headers.replace('headers=', '"headers": ')}}\nrequests.post("{url}", **options)`,
  },
  {
    name: 'a session',
    imports: 'import requests',
    code: `session = requests.Session()\nsession.headers.update({"Authorization": os.environ["DESK_KEY"]})\nsession.post("{url}", json={"note": text})`,
  },
  {
    name: 'a session in a with',
    imports: 'import requests',
    code: `with requests.Session() as session:\n    session.post("{url}", ${headers}, json={"note": text})`,
  },
  {
    name: 'a request that is prepared',
    imports: 'import requests',
    code: `made = requests.Request("POST", "{url}", ${headers}, json={"note": text})\nrequests.Session().send(made.prepare())`,
  },
  { name: 'the function alone', imports: 'from requests import post', code: `post("{url}", ${headers}, json={"note": text})` },
  {
    name: 'a method that is looked up',
    imports: 'import requests',
    code: `getattr(requests, "post")("{url}", ${headers}, json={"note": text})`,
  },
  {
    name: 'a thread',
    imports: 'import requests',
    code: `async def work():\n    await asyncio.to_thread(requests.post, "{url}", ${headers}, json={"note": text})\nasyncio.run(work())`,
  },
  {
    name: 'an executor',
    imports: 'import requests\nfrom concurrent.futures import ThreadPoolExecutor',
    code: `with ThreadPoolExecutor() as pool:\n    pool.submit(requests.post, "{url}", ${headers}, json={"note": text})`,
  },
  {
    name: 'a loop with an executor',
    imports: 'import requests',
    code: `async def work():\n    await asyncio.get_running_loop().run_in_executor(None, lambda: requests.post("{url}", ${headers}, json={"note": text}))\nasyncio.run(work())`,
  },
  {
    name: 'a thread of its own',
    imports: 'import threading\nimport requests',
    code: `def note(line):\n    requests.post("{url}", ${headers}, json={"note": line})\nthreading.Thread(target=note, args=(text,), daemon=True).start()`,
  },
  { name: 'httpx', imports: 'import httpx', code: `httpx.post("{url}", ${headers}, json={"note": text})` },
  {
    name: 'httpx, a client',
    imports: 'import httpx',
    code: `with httpx.Client(${headers}) as client:\n    client.post("{url}", json={"note": text})`,
  },
  {
    name: 'httpx, awaited',
    imports: 'import httpx',
    code: `async def work():\n    async with httpx.AsyncClient(timeout=20) as client:\n        await client.post("{url}", ${headers}, json={"note": text})\nasyncio.run(work())`,
  },
  {
    name: 'httpx, several at once',
    imports: 'import httpx',
    code: `async def work():\n    async with httpx.AsyncClient() as client:\n        await asyncio.gather(*[client.post("{url}", ${headers}, json={"note": line}) for line in text.splitlines()])\nasyncio.run(work())`,
  },
  {
    name: 'httpx, a base',
    imports: 'import httpx',
    code: `client = httpx.Client(base_url="{base}", ${headers})\nclient.post("{route}", json={"note": text})`,
  },
  {
    name: 'aiohttp, a request',
    imports: 'import aiohttp',
    code: `async def work():\n    async with aiohttp.ClientSession(${headers}) as session, session.request("POST", "{url}", json={"note": text}) as reply:\n        print(reply.status)\nasyncio.run(work())`,
  },
  {
    name: 'urllib',
    imports: 'import urllib.request',
    code: `made = urllib.request.Request("{url}", data=json.dumps({"note": text}).encode(), ${headers}, method="POST")\nurllib.request.urlopen(made)`,
  },
  {
    name: 'urllib, names',
    imports: 'from urllib.request import Request, urlopen',
    code: `with urlopen(Request("{url}", json.dumps({"note": text}).encode(), ${headers.replace('headers=', '')})) as reply:\n    print(reply.status)`,
  },
  {
    name: 'http.client',
    imports: 'import http.client',
    code: `connection = http.client.HTTPSConnection("{host}")\nconnection.request("POST", "{route}", json.dumps({"note": text}), ${headers.replace('headers=', '')})`,
  },
  {
    name: 'urllib3',
    imports: 'import urllib3',
    code: `urllib3.PoolManager().request("POST", "{url}", body=json.dumps({"note": text}), ${headers})`,
  },
  {
    name: 'a helper of its own',
    imports: 'import requests',
    code: `def call(method, path, **kwargs):\n    reply = requests.request(method, "{base}" + path, ${headers}, **kwargs)\n    reply.raise_for_status()\n    return reply.json()\ncall("POST", "{route}", json={"note": text})`,
  },
  {
    name: 'a client class',
    imports: 'import requests',
    code: `class Desk:\n    base = "{base}"\n    def __init__(self):\n        self.session = requests.Session()\n        self.session.headers["Authorization"] = os.environ["DESK_KEY"]\n    def _post(self, path, payload):\n        return self.session.post(f"{self.base}{path}", json=payload)\n    def note(self, text):\n        return self._post("{route}", {"note": text})\nDesk().note(text)`,
  },
  {
    name: 'curl',
    imports: 'import subprocess',
    code: `subprocess.run(["curl", "-X", "POST", "{url}", "-H", f"Authorization: Bearer {os.environ['DESK_KEY']}", "-d", json.dumps({"note": text})], check=True)`,
  },
];

export const typescriptForms: readonly RequestForm[] = [
  { name: 'fetch', code: `await fetch('{url}', { method: 'POST', ${auth}, body: JSON.stringify({ note: text }) });` },
  {
    name: 'options under a name',
    code: `const options = { method: 'POST', ${auth}, body: JSON.stringify({ note: text }) };\nawait fetch('{url}', options);`,
  },
  {
    name: 'options that are spread',
    code: `const shared = { ${auth} };\nawait fetch('{url}', { ...shared, method: 'POST', body: JSON.stringify({ note: text }) });`,
  },
  {
    name: 'fetch and then',
    code: `fetch('{url}', { method: 'POST', ${auth}, body: JSON.stringify({ note: text }) })\n  .then((reply) => reply.json())\n  .then((reply) => console.log(reply));`,
  },
  {
    name: 'a body that is built',
    code: `const form = new URLSearchParams();\nform.append('note', text);\nawait fetch('{url}', { method: 'POST', ${auth}, body: form });`,
  },
  {
    name: 'a form',
    code: `const form = new FormData();\nform.append('note', text);\nawait fetch('{url}', { method: 'POST', ${auth}, body: form });`,
  },
  {
    name: 'a URL with parts',
    code: `const address = new URL('{url}');\naddress.searchParams.set('quiet', '1');\nawait fetch(address.toString(), { method: 'POST', ${auth}, body: JSON.stringify({ note: text }) });`,
  },
  {
    name: 'fetch of a package',
    imports: "import nodeFetch from 'node-fetch';",
    code: `await nodeFetch('{url}', { method: 'POST', ${auth}, body: JSON.stringify({ note: text }) });`,
  },
  {
    name: 'fetch of undici',
    imports: "import { fetch as send } from 'undici';",
    code: `await send('{url}', { method: 'POST', ${auth}, body: JSON.stringify({ note: text }) });`,
  },
  {
    name: 'a request of undici',
    imports: "import { request } from 'undici';",
    code: `await request('{url}', { method: 'POST', ${auth}, body: JSON.stringify({ note: text }) });`,
  },
  {
    name: 'fetch that is imported late',
    code: `const { default: send } = await import('node-fetch');\nawait send('{url}', { method: 'POST', ${auth}, body: JSON.stringify({ note: text }) });`,
  },
  { name: 'axios', imports: "import axios from 'axios';", code: `await axios.post('{url}', { note: text }, { ${auth} });` },
  {
    name: 'axios, its function',
    imports: "import axios from 'axios';",
    code: `await axios('{url}', { method: 'POST', ${auth}, data: { note: text } });`,
  },
  {
    name: 'axios, options',
    imports: "import axios from 'axios';",
    code: `await axios({ method: 'post', url: '{url}', ${auth}, data: { note: text } });`,
  },
  {
    name: 'axios, a client',
    imports: "import axios from 'axios';",
    code: `const api = axios.create({ baseURL: '{base}', ${auth} });\nawait api.post('{route}', { note: text });`,
  },
  {
    name: 'axios, a client as a function',
    imports: "import axios from 'axios';",
    code: `const api = axios.create({ baseURL: '{base}', ${auth} });\nawait api({ method: 'POST', url: '{route}', data: { note: text } });`,
  },
  {
    name: 'axios, a request of a client',
    imports: "import axios from 'axios';",
    code: `const api = axios.create({ baseURL: '{base}', ${auth} });\nawait api.request({ method: 'POST', url: '{route}', data: { note: text } });`,
  },
  {
    name: 'axios, its defaults',
    imports: "import axios from 'axios';",
    code: `axios.defaults.headers.common['Authorization'] = process.env.DESK_KEY;\nawait axios.post('{url}', { note: text });`,
  },
  { name: 'got', imports: "import got from 'got';", code: `await got.post('{url}', { ${auth}, json: { note: text } });` },
  {
    name: 'got, extended',
    imports: "import got from 'got';",
    code: `const api = got.extend({ prefixUrl: '{base}', ${auth} });\nawait api.post('{route}', { json: { note: text } });`,
  },
  { name: 'ky', imports: "import ky from 'ky';", code: `await ky.post('{url}', { ${auth}, json: { note: text } }).json();` },
  {
    name: 'superagent',
    imports: "import superagent from 'superagent';",
    code: `await superagent.post('{url}').set('Authorization', process.env.DESK_KEY!).send({ note: text });`,
  },
  {
    name: 'ofetch',
    imports: "import { ofetch } from 'ofetch';",
    code: `await ofetch('{url}', { method: 'POST', ${auth}, body: { note: text } });`,
  },
  {
    name: 'https of Node',
    imports: "import https from 'node:https';",
    code: `const request = https.request('{url}', { method: 'POST', ${auth} }, (reply) => reply.resume());\nrequest.write(JSON.stringify({ note: text }));\nrequest.end();`,
  },
  {
    name: 'https of Node, parts',
    imports: "import { request as open } from 'https';",
    code: `const sent = open({ hostname: '{host}', path: '{route}', method: 'POST', ${auth} });\nsent.end(JSON.stringify({ note: text }));`,
  },
  {
    name: 'a helper of its own',
    code: `async function api<T>(path: string, init: RequestInit = {}): Promise<T> {\n  const reply = await fetch(\`{base}\${path}\`, { ...init, ${auth} });\n  return (await reply.json()) as T;\n}\nawait api('{route}', { method: 'POST', body: JSON.stringify({ note: text }) });`,
  },
  {
    name: 'a client class',
    code: `class Desk {\n  constructor(private readonly base = '{base}') {}\n  private async post(path: string, payload: unknown) {\n    return fetch(\`\${this.base}\${path}\`, { method: 'POST', ${auth}, body: JSON.stringify(payload) });\n  }\n  note(text: string) {\n    return this.post('{route}', { note: text });\n  }\n}\nawait new Desk().note(text);`,
  },
  {
    name: 'several at once',
    code: `await Promise.all(text.split('\\n').map((line) => fetch('{url}', { method: 'POST', ${auth}, body: JSON.stringify({ note: line }) })));`,
  },
  {
    name: 'curl',
    imports: "import { execFileSync } from 'node:child_process';",
    code: `execFileSync('curl', ['-X', 'POST', '{url}', '-H', \`Authorization: Bearer \${process.env.DESK_KEY}\`, '-d', JSON.stringify({ note: text })]);`,
  },
];
