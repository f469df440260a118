/** Sources in the styles that prototypes are written in. */
export const samples: Readonly<Record<string, string>> = {
  bot: `
    const { App, LogLevel } = require('@slack/bolt');
    const OpenAI = require('openai').default;
    require('dotenv').config();
    const app = new App({ token: process.env.SLACK_BOT_TOKEN, logLevel: LogLevel.DEBUG });
    app.message(/refund (.+)/, async ({ message, say, client }) => {
      const answer = await new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: message.text }] });
      if (answer?.choices?.[0]) await say(\`<@\${message.user}> \${answer.choices[0].message.content}\`);
      else throw new Error('no answer for ' + message.ts);
      await client.conversations.list().then((list) => list.channels.map((c) => c.id).forEach(console.log));
    });
    (async () => { await app.start(process.env.PORT || 3000); })();
    module.exports = { app };
  `,
  controller: `
    import { Body, Controller, Get, Param, Post, UseGuards } from '@nestjs/common';
    import type { Repository } from 'typeorm';
    import * as crypto from 'node:crypto';
    @Controller('tickets')
    @UseGuards(AuthGuard('jwt'))
    export class TicketsController extends Base<Ticket> {
      private readonly log = new Logger(TicketsController.name);
      #cache = new Map<string, Ticket>();
      constructor(@InjectRepository(Ticket) private readonly tickets: Repository<Ticket>, private readonly jira: JiraService) { super(make()); }
      @Get(':id') async one(@Param('id') id: string): Promise<Ticket> { return this.#cache.get(id) ?? (await this.tickets.findOneBy({ id })); }
      @Post() create(@Body() dto: CreateTicket) { return this.jira!.issues.createIssue({ fields: { ...dto, id: crypto.randomUUID() } } as const); }
      static async *all(): AsyncGenerator<Ticket> { for await (const page of pages()) yield* page.items(); }
    }
  `,
  route: `
    import { openai } from '@ai-sdk/openai';
    import { streamText, tool } from 'ai';
    import { z } from 'zod';
    export const maxDuration = 30;
    export async function POST(req: Request) {
      const { messages, ...rest }: { messages: Message[] } = await req.json();
      const result = streamText({
        model: openai('gpt-4o'), messages,
        tools: { pay: tool({ description: 'Pays', parameters: z.object({ to: z.string().email(), amount: z.number() }), execute: async ({ to, amount }) => (await import('./pay')).pay(to, amount) }) },
      });
      switch (rest.mode) { case 'text': return result.toTextStreamResponse(); default: return result.toDataStreamResponse?.(); }
    }
    const sql = await import(process.env.DRIVER!);
    export default { fetch: (request: Request) => route(request) } satisfies Handler;
  `,
  page: `
    'use client';
    import React, { useEffect, useState } from 'react';
    import { Chat as Box } from './chat';
    import './styles.css';
    export default function Page({ id = crypto.randomUUID(), ...props }) {
      const [items, setItems] = useState(() => JSON.parse(localStorage.getItem(id) ?? '[]'));
      useEffect(() => { fetch(\`/api/\${id}\`, { method: 'POST' }).then((r) => r.json()).then(setItems).catch(alert); }, [id]);
      return (
        <Box.Provider {...props} onSend={async (text) => { await fetch('/api/send', { body: JSON.stringify({ text }) }); }}>
          {items.length > 0 && items.map((item) => <li key={item.id} onClick={() => open(item)}>{format(item)}</li>)}
          <></>
          <svg:rect width="1" />
        </Box.Provider>
      );
    }
  `,
  script: `
    var query = sql\`select \${columns()} from users\`, done = false;
    while (!done) { try { done = run(query) } catch { retry?.() } finally { tick() } }
    label: for (var key in load()) { if (skip(key)) continue label; delete cache[hash(key)]; }
    var total = a() + b() * -c(), pair = [d(), ...e()], picked = f() ? g() : h(), both = (i(), j());
    k().l = m(); n()[o()] += p(); ({ q: r.s, t = u() } = v()); new (w())(x()); typeof y(); void z();
    exports.twice = function twice(x) { return twice(twice, arguments.length) };
  `,
};
