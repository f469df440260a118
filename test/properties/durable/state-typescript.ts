import type { Prototype } from './prototype.js';

/** Ways in which a TypeScript prototype keeps what it was asked and answered on a server, and reads it back. `{host}` is where. */
export const typescriptStores: readonly Prototype[] = [
  {
    name: 'pg',
    files: {
      'server.ts': `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool({ host: '{host}', database: 'chats' });
const app = express();
app.post('/ask', async (req, res) => {
  const { rows } = await pool.query('SELECT answer FROM turns LIMIT 5');
  const text = {ask:JSON.stringify(rows) + req.body.question};
  await pool.query('INSERT INTO turns (question, answer) VALUES ($1, $2)', [req.body.question, text]);
  res.json({ text });
});
app.listen(3000);`,
    },
  },
  {
    name: 'postgres.js',
    files: {
      'server.ts': `import express from 'express';
import postgres from 'postgres';
const sql = postgres('postgres://bot@{host}:5432/chats');
const app = express();
app.post('/ask', async (req, res) => {
  const rows = await sql\`SELECT answer FROM turns LIMIT 5\`;
  const text = {ask:JSON.stringify(rows) + req.body.question};
  await sql\`INSERT INTO turns (question, answer) VALUES (\${req.body.question}, \${text})\`;
  res.json({ text });
});
app.listen(3000);`,
    },
  },
  {
    name: 'Prisma',
    files: {
      'prisma/schema.prisma': `generator client {
  provider = "prisma-client-js"
}
datasource db {
  provider = "postgresql"
  url = "postgresql://bot@{host}:5432/chats"
}
model Turn {
  id Int @id @default(autoincrement())
  question String
  answer String
}`,
      'lib/prisma.ts': `import { PrismaClient } from '@prisma/client';
const globalForPrisma = globalThis as unknown as { prisma: PrismaClient };
export const prisma = globalForPrisma.prisma ?? new PrismaClient();`,
      'app/api/ask/route.ts': `import { prisma } from '../../../lib/prisma';
export async function POST(req: Request) {
  const { question } = await req.json();
  const history = await prisma.turn.findMany({ take: 5 });
  const answer = {ask:JSON.stringify(history) + question};
  await prisma.turn.create({ data: { question, answer } });
  return Response.json({ answer });
}`,
    },
  },
  {
    name: 'Prisma, a client that is generated, in server actions',
    files: {
      'prisma/schema.prisma': `generator client {
  provider = "prisma-client"
  output = "../src/generated/prisma"
}
datasource db {
  provider = "postgresql"
  url = "postgresql://bot@{host}:5432/chats"
}
model Turn {
  id Int @id
  question String
  answer String
}`,
      'src/lib/db.ts': `import { PrismaClient } from '@/generated/prisma/client';
export const db = new PrismaClient();`,
      'src/server-actions/turns.ts': `'use server';
import { db } from '@/lib/db';
export async function ask(question: string) {
  const history = await db.turn.findMany();
  const answer = {ask:JSON.stringify(history) + question};
  return db.turn.create({ data: { question, answer } });
}`,
      'src/app/page.tsx': `'use client';
import { ask } from '@/server-actions/turns';
export default function Page() { return <form action={async (data) => { await ask(String(data.get('question'))); }}><input name="question" /></form>; }`,
      'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
    },
  },
  {
    name: 'Drizzle',
    files: {
      'db/schema.ts': `import { pgTable, serial, text } from 'drizzle-orm/pg-core';
export const turns = pgTable('turns', { id: serial('id').primaryKey(), question: text('question'), answer: text('answer') });`,
      'db/index.ts': `import { drizzle } from 'drizzle-orm/node-postgres';
import * as schema from './schema';
export const db = drizzle('postgres://bot@{host}:5432/chats', { schema });`,
      'app/api/ask/route.ts': `import { db } from '../../../db';
import { turns } from '../../../db/schema';
export async function POST(req: Request) {
  const { question } = await req.json();
  const history = await db.select().from(turns).limit(5);
  const answer = {ask:JSON.stringify(history) + question};
  await db.insert(turns).values({ question, answer });
  return Response.json({ answer });
}`,
    },
  },
  {
    name: 'Drizzle over postgres.js, the query form',
    files: {
      'db/schema.ts': `import { pgTable, serial, text } from 'drizzle-orm/pg-core';
export const turns = pgTable('turns', { id: serial('id').primaryKey(), question: text('question'), answer: text('answer') });`,
      'db/index.ts': `import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema';
const client = postgres('postgres://bot@{host}:5432/chats');
export const db = drizzle(client, { schema });`,
      'server.ts': `import express from 'express';
import { db } from './db';
import { turns } from './db/schema';
const app = express();
app.post('/ask', async (req, res) => {
  const history = await db.query.turns.findMany({ limit: 5 });
  const answer = {ask:JSON.stringify(history) + req.body.question};
  await db.insert(turns).values({ question: req.body.question, answer });
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'TypeORM',
    files: {
      'src/data-source.ts': `import { DataSource } from 'typeorm';
import { Turn } from './turn';
export const AppDataSource = new DataSource({ type: 'postgres', host: '{host}', database: 'chats', entities: [Turn] });`,
      'src/turn.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class Turn { @PrimaryGeneratedColumn() id!: number; @Column() question!: string; @Column() answer!: string; }`,
      'src/index.ts': `import express from 'express';
import { AppDataSource } from './data-source';
import { Turn } from './turn';
await AppDataSource.initialize();
const turns = AppDataSource.getRepository(Turn);
const app = express();
app.post('/ask', async (req, res) => {
  const history = await turns.find({ take: 5 });
  const answer = {ask:JSON.stringify(history) + req.body.question};
  await turns.save({ question: req.body.question, answer });
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'TypeORM in NestJS',
    files: {
      'package.json': '{"name":"api","scripts":{"start":"nest start"},"dependencies":{"@nestjs/core":"^10","@nestjs/typeorm":"^10"}}',
      'src/main.ts': `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() { const app = await NestFactory.create(AppModule); await app.listen(3000); }
bootstrap();`,
      'src/app.module.ts': `import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AskController } from './ask.controller';
import { TurnsService } from './turns.service';
import { Turn } from './turn.entity';
@Module({ imports: [TypeOrmModule.forRoot({ type: 'postgres', host: '{host}', database: 'chats', autoLoadEntities: true }), TypeOrmModule.forFeature([Turn])], controllers: [AskController], providers: [TurnsService] })
export class AppModule {}`,
      'src/turn.entity.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class Turn { @PrimaryGeneratedColumn() id: number; @Column() question: string; @Column() answer: string; }`,
      'src/turns.service.ts': `import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Turn } from './turn.entity';
@Injectable()
export class TurnsService {
  constructor(@InjectRepository(Turn) private turns: Repository<Turn>) {}
  recent() { return this.turns.find({ take: 5 }); }
  keep(question: string, answer: string) { return this.turns.save({ question, answer }); }
}`,
      'src/ask.controller.ts': `import { Body, Controller, Post } from '@nestjs/common';
import { TurnsService } from './turns.service';
@Controller('ask')
export class AskController {
  constructor(private readonly turns: TurnsService) {}
  @Post()
  async ask(@Body() body: { question: string }) {
    const history = await this.turns.recent();
    const answer = {ask:JSON.stringify(history) + body.question};
    await this.turns.keep(body.question, answer);
    return { answer };
  }
}`,
    },
  },
  {
    name: 'Sequelize',
    files: {
      'models/turn.js': `const { DataTypes, Sequelize } = require('sequelize');
const sequelize = new Sequelize('postgres://bot@{host}:5432/chats');
module.exports = sequelize.define('Turn', { question: DataTypes.TEXT, answer: DataTypes.TEXT });`,
      'server.js': `const express = require('express');
const Turn = require('./models/turn');
const app = express();
app.post('/ask', async (req, res) => {
  const history = await Turn.findAll({ limit: 5 });
  const answer = {ask:JSON.stringify(history) + req.body.question};
  await Turn.create({ question: req.body.question, answer });
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'Knex',
    files: {
      'server.ts': `import express from 'express';
import knex from 'knex';
const db = knex({ client: 'pg', connection: { host: '{host}', database: 'chats' } });
const app = express();
app.post('/ask', async (req, res) => {
  const history = await db('turns').select('answer').limit(5);
  const answer = {ask:JSON.stringify(history) + req.body.question};
  await db('turns').insert({ question: req.body.question, answer });
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'Kysely',
    files: {
      'server.ts': `import express from 'express';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
const db = new Kysely<any>({ dialect: new PostgresDialect({ pool: new Pool({ host: '{host}', database: 'chats' }) }) });
const app = express();
app.post('/ask', async (req, res) => {
  const history = await db.selectFrom('turns').selectAll().execute();
  const answer = {ask:JSON.stringify(history) + req.body.question};
  await db.insertInto('turns').values({ question: req.body.question, answer }).execute();
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'mysql2',
    files: {
      'server.ts': `import express from 'express';
import mysql from 'mysql2/promise';
const pool = mysql.createPool({ host: '{host}', database: 'chats' });
const app = express();
app.post('/ask', async (req, res) => {
  const [rows] = await pool.execute('SELECT answer FROM turns');
  const answer = {ask:JSON.stringify(rows) + req.body.question};
  await pool.execute('INSERT INTO turns (question, answer) VALUES (?, ?)', [req.body.question, answer]);
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'mysql with promises of its own',
    files: {
      'config/db.js': `const mysql = require('mysql2');
const connection = mysql.createConnection({ host: '{host}', database: 'chats' });
connection.connect();
module.exports = connection.promise();`,
      'server.js': `const express = require('express');
const db = require('./config/db');
const app = express();
app.post('/ask', async (req, res) => {
  const [rows] = await db.query('SELECT answer FROM turns');
  const answer = {ask:JSON.stringify(rows) + req.body.question};
  await db.query('INSERT INTO turns (question, answer) VALUES (?, ?)', [req.body.question, answer]);
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'Mongoose',
    files: {
      'models/turn.js': `const mongoose = require('mongoose');
const turnSchema = new mongoose.Schema({ question: String, answer: String }, { timestamps: true });
module.exports = mongoose.model('Turn', turnSchema);`,
      'server.js': `const express = require('express');
const mongoose = require('mongoose');
const Turn = require('./models/turn');
mongoose.connect('mongodb://{host}:27017/chats').then(() => console.log('connected'));
const app = express();
app.post('/ask', async (req, res) => {
  const history = await Turn.find().sort({ createdAt: -1 }).limit(5);
  const answer = {ask:JSON.stringify(history) + req.body.question};
  const turn = new Turn({ question: req.body.question, answer });
  await turn.save();
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'Mongoose, connected by a function of the server, used by controllers',
    files: {
      'config/db.ts': `import mongoose from 'mongoose';
export const connectDB = async () => { await mongoose.connect('mongodb://{host}:27017/chats'); };`,
      'models/Turn.ts': `import mongoose, { Schema } from 'mongoose';
const schema = new Schema({ question: String, answer: String });
export const Turn = mongoose.models.Turn || mongoose.model('Turn', schema);`,
      'controllers/ask.ts': `import type { Request, Response } from 'express';
import { Turn } from '../models/Turn';
export const ask = async (req: Request, res: Response) => {
  const history = await Turn.find({});
  const answer = {ask:JSON.stringify(history) + req.body.question};
  await Turn.create({ question: req.body.question, answer });
  res.json({ answer });
};`,
      'index.ts': `import express from 'express';
import { connectDB } from './config/db';
import { ask } from './controllers/ask';
const app = express();
app.post('/ask', ask);
connectDB().then(() => app.listen(3000));`,
    },
  },
  {
    name: 'the driver of MongoDB',
    files: {
      'lib/mongodb.ts': `import { MongoClient } from 'mongodb';
const client = new MongoClient('mongodb://{host}:27017');
export const clientPromise = client.connect();`,
      'app/api/ask/route.ts': `import { clientPromise } from '../../../lib/mongodb';
export async function POST(req: Request) {
  const { question } = await req.json();
  const db = (await clientPromise).db('chats');
  const history = await db.collection('turns').find({}).limit(5).toArray();
  const answer = {ask:JSON.stringify(history) + question};
  await db.collection('turns').insertOne({ question, answer });
  return Response.json({ answer });
}`,
    },
  },
  {
    name: 'ioredis',
    files: {
      'server.ts': `import express from 'express';
import Redis from 'ioredis';
const redis = new Redis('redis://{host}:6379');
const app = express();
app.post('/ask', async (req, res) => {
  const history = await redis.lrange('turns', 0, -1);
  const answer = {ask:JSON.stringify(history) + req.body.question};
  await redis.rpush('turns', answer);
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'node-redis',
    files: {
      'server.ts': `import express from 'express';
import { createClient } from 'redis';
const client = createClient({ url: 'redis://{host}:6379' });
await client.connect();
const app = express();
app.post('/ask', async (req, res) => {
  const history = await client.get('turns');
  const answer = {ask:history + req.body.question};
  await client.set('turns', history + answer);
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'a checkpointer of LangGraph',
    files: {
      'server.ts': `import express from 'express';
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { ChatOpenAI } from '@langchain/openai';
const checkpointer = PostgresSaver.fromConnString('postgresql://bot@{host}:5432/chats');
await checkpointer.setup();
const agent = createReactAgent({ llm: new ChatOpenAI(), tools: [], checkpointSaver: checkpointer });
const app = express();
app.post('/ask', async (req, res) => res.json(await agent.invoke({ messages: [req.body.question] }, { configurable: { thread_id: '1' } })));
app.listen(3000);`,
    },
  },
  {
    name: 'a memory of Mastra',
    files: {
      'src/mastra/index.ts': `import { openai } from '@ai-sdk/openai';
import { Agent } from '@mastra/core/agent';
import { Mastra } from '@mastra/core/mastra';
import { Memory } from '@mastra/memory';
import { PostgresStore } from '@mastra/pg';
const storage = new PostgresStore({ connectionString: 'postgresql://bot@{host}:5432/chats' });
const agent = new Agent({ name: 'a', instructions: 'Help.', model: openai('gpt-5-mini'), memory: new Memory({ storage }) });
export const mastra = new Mastra({ agents: { agent }, storage });`,
    },
  },
  {
    name: 'a queue of BullMQ',
    files: {
      'server.ts': `import express from 'express';
import { Queue, Worker } from 'bullmq';
const connection = { host: '{host}', port: 6379 };
const queue = new Queue('questions', { connection });
new Worker('questions', async (job) => ({ text: {ask:job.data.question} }), { connection });
const app = express();
app.post('/ask', async (req, res) => { await queue.add('ask', { question: req.body.question }); res.sendStatus(202); });
app.listen(3000);`,
    },
  },
];

/** Stores that exist only as somebody's service: no address is needed. */
export const typescriptManaged: readonly Prototype[] = [
  {
    name: 'Supabase',
    files: {
      'lib/supabase.ts': `import { createClient } from '@supabase/supabase-js';
export const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);`,
      'app/api/ask/route.ts': `import { supabase } from '../../../lib/supabase';
export async function POST(req: Request) {
  const { question } = await req.json();
  const { data } = await supabase.from('turns').select('*').limit(5);
  const answer = {ask:JSON.stringify(data) + question};
  await supabase.from('turns').insert({ question, answer });
  return Response.json({ answer });
}`,
    },
  },
  {
    name: 'Firestore in the browser',
    files: {
      'package.json': '{"name":"web","scripts":{"dev":"vite"},"dependencies":{"firebase":"^10"}}',
      'src/firebase.ts': `import { initializeApp } from 'firebase/app';
import { getFirestore } from 'firebase/firestore';
export const db = getFirestore(initializeApp({ projectId: 'notes-4f1c2' }));`,
      'src/services/turns.ts': `import { addDoc, collection, getDocs, query, where } from 'firebase/firestore';
import { db } from '../firebase';
export const recent = async () => (await getDocs(query(collection(db, 'turns'), where('user', '==', 'u')))).docs.map((doc) => doc.data());
export const keep = (question: string, answer: string) => addDoc(collection(db, 'turns'), { question, answer });`,
      'src/main.tsx': `import { createRoot } from 'react-dom/client';
import { keep, recent } from './services/turns';
async function ask(question: string) { const answer = {ask:JSON.stringify(await recent()) + question}; await keep(question, answer); }
createRoot(document.getElementById('root')!).render(<button onClick={() => ask('x')}>Ask</button>);`,
    },
  },
  {
    name: 'Firestore, documents by name',
    files: {
      'server.ts': `import express from 'express';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
initializeApp();
const db = getFirestore();
const app = express();
app.post('/ask', async (req, res) => {
  const doc = db.collection('chats').doc(req.body.session);
  const history = (await doc.get()).data();
  const answer = {ask:JSON.stringify(history) + req.body.question};
  await doc.set({ answer }, { merge: true });
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'DynamoDB',
    files: {
      'handler.ts': `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = async (event: { body: string }) => {
  const { question } = JSON.parse(event.body);
  const history = await client.send(new QueryCommand({ TableName: 'turns', KeyConditionExpression: 'id = :i', ExpressionAttributeValues: { ':i': '1' } }));
  const answer = {ask:JSON.stringify(history.Items) + question};
  await client.send(new PutCommand({ TableName: 'turns', Item: { id: '1', question, answer } }));
  return { statusCode: 200, body: answer };
};`,
      'template.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      Handler: handler.handler`,
    },
  },
  {
    name: 'Neon',
    files: {
      'app/api/ask/route.ts': `import { neon } from '@neondatabase/serverless';
const sql = neon(process.env.DATABASE_URL!);
export async function POST(req: Request) {
  const { question } = await req.json();
  const rows = await sql\`SELECT answer FROM turns\`;
  const answer = {ask:JSON.stringify(rows) + question};
  await sql\`INSERT INTO turns (question, answer) VALUES (\${question}, \${answer})\`;
  return Response.json({ answer });
}`,
    },
  },
  {
    name: 'Vercel Postgres',
    files: {
      'app/api/ask/route.ts': `import { sql } from '@vercel/postgres';
export async function POST(req: Request) {
  const { question } = await req.json();
  const { rows } = await sql\`SELECT answer FROM turns\`;
  const answer = {ask:JSON.stringify(rows) + question};
  await sql\`INSERT INTO turns (question, answer) VALUES (\${question}, \${answer})\`;
  return Response.json({ answer });
}`,
    },
  },
  {
    name: 'Drizzle over Neon',
    files: {
      'db/schema.ts': `import { pgTable, serial, text } from 'drizzle-orm/pg-core';
export const turns = pgTable('turns', { id: serial('id').primaryKey(), question: text('question'), answer: text('answer') });`,
      'db/index.ts': `import { neon } from '@neondatabase/serverless';
import { drizzle } from 'drizzle-orm/neon-http';
export const db = drizzle(neon(process.env.DATABASE_URL!));`,
      'app/api/ask/route.ts': `import { db } from '../../../db';
import { turns } from '../../../db/schema';
export async function POST(req: Request) {
  const { question } = await req.json();
  const history = await db.select().from(turns);
  const answer = {ask:JSON.stringify(history) + question};
  await db.insert(turns).values({ question, answer });
  return Response.json({ answer });
}`,
    },
  },
  {
    name: 'Upstash',
    files: {
      'app/api/ask/route.ts': `import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
export async function POST(req: Request) {
  const { question } = await req.json();
  const history = await redis.lrange('turns', 0, -1);
  const answer = {ask:JSON.stringify(history) + question};
  await redis.rpush('turns', answer);
  return Response.json({ answer });
}`,
    },
  },
  {
    name: 'Vercel KV',
    files: {
      'app/api/ask/route.ts': `import { kv } from '@vercel/kv';
export async function POST(req: Request) {
  const { question } = await req.json();
  const history = await kv.get('turns');
  const answer = {ask:JSON.stringify(history) + question};
  await kv.set('turns', answer);
  return Response.json({ answer });
}`,
    },
  },
  {
    name: 'Convex',
    files: {
      'convex/schema.ts': `import { defineSchema, defineTable } from 'convex/server';
import { v } from 'convex/values';
export default defineSchema({ turns: defineTable({ question: v.string(), answer: v.string() }) });`,
      'convex/turns.ts': `import { mutation, query } from './_generated/server';
import { v } from 'convex/values';
export const recent = query({ args: {}, handler: async (ctx) => await ctx.db.query('turns').take(5) });
export const keep = mutation({ args: { question: v.string(), answer: v.string() }, handler: async (ctx, args) => { await ctx.db.insert('turns', args); } });`,
      'app/page.tsx': `'use client';
import { useMutation, useQuery } from 'convex/react';
import { api } from '../convex/_generated/api';
export default function Page() { const history = useQuery(api.turns.recent); const keep = useMutation(api.turns.keep); return <button onClick={async () => { const answer = {ask:JSON.stringify(history)}; await keep({ question: 'x', answer }); }}>Ask</button>; }`,
    },
  },
  {
    name: 'D1 of Cloudflare',
    files: {
      'src/index.ts': `export default { async fetch(req: Request, env: { DB: D1Database }) {
  const { question } = await req.json() as { question: string };
  const { results } = await env.DB.prepare('SELECT answer FROM turns').all();
  const answer = {ask:JSON.stringify(results) + question};
  await env.DB.prepare('INSERT INTO turns (question, answer) VALUES (?, ?)').bind(question, answer).run();
  return Response.json({ answer });
} };`,
      'wrangler.toml': `name = "notes"
main = "src/index.ts"
[[d1_databases]]
binding = "DB"
database_name = "notes"
database_id = "0b1f4c52-9c3e-4a3e-9d62-4b2f6f1f9a11"`,
    },
  },
  {
    name: 'Appwrite',
    files: {
      'app/api/ask/route.ts': `import { Client, Databases, ID } from 'node-appwrite';
const databases = new Databases(new Client().setEndpoint('https://cloud.appwrite.io/v1').setProject('notes').setKey(process.env.APPWRITE_KEY!));
export async function POST(req: Request) {
  const { question } = await req.json();
  const history = await databases.listDocuments('chats', 'turns');
  const answer = {ask:JSON.stringify(history.documents) + question};
  await databases.createDocument('chats', 'turns', ID.unique(), { question, answer });
  return Response.json({ answer });
}`,
    },
  },
  {
    name: 'Turso',
    files: {
      'app/api/ask/route.ts': `import { createClient } from '@libsql/client';
const db = createClient({ url: 'libsql://notes-acme.turso.io', authToken: process.env.TURSO_TOKEN });
export async function POST(req: Request) {
  const { question } = await req.json();
  const { rows } = await db.execute('SELECT answer FROM turns');
  const answer = {ask:JSON.stringify(rows) + question};
  await db.execute({ sql: 'INSERT INTO turns (question, answer) VALUES (?, ?)', args: [question, answer] });
  return Response.json({ answer });
}`,
    },
  },
  {
    name: 'PlanetScale',
    files: {
      'app/api/ask/route.ts': `import { connect } from '@planetscale/database';
const conn = connect({ url: process.env.DATABASE_URL });
export async function POST(req: Request) {
  const { question } = await req.json();
  const { rows } = await conn.execute('SELECT answer FROM turns');
  const answer = {ask:JSON.stringify(rows) + question};
  await conn.execute('INSERT INTO turns (question, answer) VALUES (?, ?)', [question, answer]);
  return Response.json({ answer });
}`,
    },
  },
];

/** Keeps nothing on a server between runs. */
export const typescriptLocal: readonly Prototype[] = [
  {
    name: 'better-sqlite3',
    files: {
      'server.ts': `import Database from 'better-sqlite3';
import express from 'express';
const db = new Database('turns.db');
const app = express();
app.post('/ask', async (req, res) => {
  const history = db.prepare('SELECT answer FROM turns').all();
  const answer = {ask:JSON.stringify(history) + req.body.question};
  db.prepare('INSERT INTO turns (answer) VALUES (?)').run(answer);
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'Prisma over SQLite',
    files: {
      'prisma/schema.prisma': `generator client {
  provider = "prisma-client-js"
}
datasource db {
  provider = "sqlite"
  url = "file:./dev.db"
}
model Turn {
  id Int @id
  answer String
}`,
      'server.ts': `import { PrismaClient } from '@prisma/client';
import express from 'express';
const prisma = new PrismaClient();
const app = express();
app.post('/ask', async (req, res) => {
  const history = await prisma.turn.findMany();
  const answer = {ask:JSON.stringify(history) + req.body.question};
  await prisma.turn.create({ data: { answer } });
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'a map and a file',
    files: {
      'server.ts': `import { readFileSync, writeFileSync } from 'node:fs';
import express from 'express';
const sessions = new Map<string, string[]>();
const app = express();
app.post('/ask', async (req, res) => {
  const history = sessions.get(req.body.session) ?? JSON.parse(readFileSync('history.json', 'utf8'));
  const answer = {ask:JSON.stringify(history) + req.body.question};
  sessions.set(req.body.session, [...history, answer]);
  writeFileSync('history.json', JSON.stringify(history));
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
  {
    name: 'localStorage',
    files: {
      'app/page.tsx': `'use client';
export default function Page() { return <button onClick={async () => { const history = localStorage.getItem('turns'); const answer = {ask:history ?? ''}; localStorage.setItem('turns', answer); }}>Ask</button>; }`,
    },
  },
  {
    name: 'a MongoDB in memory',
    files: {
      'server.ts': `import express from 'express';
import { MongoMemoryServer } from 'mongodb-memory-server';
import mongoose from 'mongoose';
const server = await MongoMemoryServer.create();
await mongoose.connect(server.getUri());
const Turn = mongoose.model('Turn', new mongoose.Schema({ answer: String }));
const app = express();
app.post('/ask', async (req, res) => {
  const history = await Turn.find();
  const answer = {ask:JSON.stringify(history) + req.body.question};
  await Turn.create({ answer });
  res.json({ answer });
});
app.listen(3000);`,
    },
  },
];
