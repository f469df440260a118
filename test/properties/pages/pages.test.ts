import { describe, expect, it } from 'vitest';
import { sensitiveIn } from '../findings.js';
import { filled } from '../languages.js';
import { servers, type Server } from './servers.js';

describe('what a page takes in reaches the models of the route that it asks, and of no other with the same last part', () => {
  it.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
    expect(sensitiveIn(withPage(server, '/clinic/save'))).toEqual(['sensitive-data/customer-data crossed']);
    expect(sensitiveIn(withPage(server, '/diary/save'))).toEqual([]);
  });
});

/** Only the page says what comes in. */
function withPage(server: Server, address: string): Record<string, string> {
  return {
    ...filled(server.language, server, {}, 'Summarise in three sentences what this client writes.'),
    'public/index.html': '<!doctype html><div id="root"></div><script type="module" src="../web/page.tsx"></script>\n',
    'web/page.tsx': [
      "import { useState } from 'react';",
      "import { createRoot } from 'react-dom/client';",
      'function Page() {',
      "  const [text, setText] = useState('');",
      `  const send = () => fetch('${address}', { method: 'POST', body: JSON.stringify({ text }) });`,
      '  return <form onSubmit={send}><textarea placeholder="Letter about a patient" onChange={(e) => setText(e.target.value)} /></form>;',
      '}',
      "createRoot(document.getElementById('root')!).render(<Page />);",
      '',
    ].join('\n'),
  };
}
