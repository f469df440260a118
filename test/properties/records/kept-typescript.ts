import type { Source } from './source.js';

/** Records that one route or form takes in and keeps, and another reads whole: `{read}` is the table that the model is told of. */
export const typescriptKeepers: readonly Source[] = [
  {
    name: 'Prisma, routes of Next.js',
    path: 'app/api/report/route.ts',
    code: "import { prisma } from '../../../lib/db';\nexport async function GET() {\n  const rows = await prisma.{readModel}.findMany();\n  return Response.json({ text: {ask:JSON.stringify(rows)} });\n}",
    files: {
      'lib/db.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
      'app/api/new/route.ts':
        "import { prisma } from '../../../lib/db';\nexport async function POST(request: Request) {\n  const { {first}, {second} } = await request.json();\n  await prisma.{model}.create({ data: { {first}, {second} } });\n  return Response.json({ ok: true });\n}\n",
      'prisma/schema.prisma':
        'datasource db {\n  provider = "sqlite"\n  url = "file:./dev.db"\n}\nmodel {Model} {\n  id Int @id @default(autoincrement())\n{fields:  {} String}\n}\nmodel Recipe {\n  id Int @id @default(autoincrement())\n  dish String\n}\n',
    },
  },
  {
    name: 'Prisma, the body is the row',
    path: 'server.ts',
    code: "import express from 'express';\nimport { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\nconst app = express();\napp.use(express.json());\napp.post('/new', async (req, res) => { res.json(await prisma.{model}.create({ data: req.body })); });\napp.get('/report', async (req, res) => {\n  const rows = await prisma.{readModel}.findMany();\n  res.send({ask:JSON.stringify(rows)});\n});\napp.listen(3000);",
    files: {
      'prisma/schema.prisma':
        'datasource db {\n  provider = "sqlite"\n  url = "file:./dev.db"\n}\nmodel {Model} {\n  id Int @id @default(autoincrement())\n{fields:  {} String}\n}\nmodel Recipe {\n  id Int @id @default(autoincrement())\n  dish String\n}\n',
    },
  },
  {
    name: 'Drizzle',
    path: 'app/api/report/route.ts',
    code: "import { db } from '../../../db';\nimport { {read} } from '../../../db/schema';\nexport async function GET() {\n  const rows = await db.select().from({read});\n  return Response.json({ text: {ask:JSON.stringify(rows)} });\n}",
    files: {
      'db/index.ts':
        "import Database from 'better-sqlite3';\nimport { drizzle } from 'drizzle-orm/better-sqlite3';\nexport const db = drizzle(new Database('notes.db'));\n",
      'db/schema.ts':
        "import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';\nexport const {table} = sqliteTable('{table}', {\n  id: integer('id').primaryKey(),\n{fields:  {}: text('{}'),}\n});\nexport const recipes = sqliteTable('recipes', { id: integer('id').primaryKey(), dish: text('dish') });\n",
      'app/api/new/route.ts':
        "import { db } from '../../../db';\nimport { {table} } from '../../../db/schema';\nexport async function POST(request: Request) {\n  const body = await request.json();\n  await db.insert({table}).values({ {first}: body.{first}, {second}: body.{second} });\n  return Response.json({ ok: true });\n}\n",
    },
  },
  {
    name: 'Mongoose, a model of the body',
    path: 'server.js',
    code: "import express from 'express';\nimport mongoose from 'mongoose';\nawait mongoose.connect('mongodb://localhost:27017/desk');\nconst {Model} = mongoose.model('{Model}', new mongoose.Schema({\n{fields:  {}: String,}\n}));\nconst Recipe = mongoose.model('Recipe', new mongoose.Schema({ dish: String }));\nconst app = express();\napp.use(express.json());\napp.post('/new', async (req, res) => { const item = new {Model}(req.body); await item.save(); res.send('ok'); });\napp.get('/report', async (req, res) => {\n  const rows = await {Read}.find().lean();\n  res.send({ask:JSON.stringify(rows)});\n});\napp.listen(3000);",
  },
  {
    name: 'Mongoose, fields of the body',
    path: 'server.js',
    code: "import express from 'express';\nimport mongoose from 'mongoose';\nawait mongoose.connect('mongodb://localhost:27017/desk');\nconst {Model} = mongoose.model('{Model}', new mongoose.Schema({\n{fields:  {}: String,}\n}));\nconst Recipe = mongoose.model('Recipe', new mongoose.Schema({ dish: String }));\nconst app = express();\napp.use(express.json());\napp.post('/new', async (req, res) => { const { {first}, {second} } = req.body; await {Model}.create({ {first}, {second} }); res.send('ok'); });\napp.get('/report', async (req, res) => {\n  const rows = await {Read}.find();\n  res.send({ask:rows.map((row) => row.{second}).join('\\n')});\n});\napp.listen(3000);",
  },
  {
    name: 'better-sqlite3',
    path: 'server.ts',
    code: "import express from 'express';\nimport Database from 'better-sqlite3';\nconst db = new Database('notes.db');\nconst app = express();\napp.use(express.urlencoded());\napp.post('/new', (req, res) => {\n  const { {first}, {second} } = req.body;\n  db.prepare('INSERT INTO {table} ({columns}) VALUES (?, ?)').run({first}, {second});\n  res.send('ok');\n});\napp.get('/report', async (req, res) => {\n  const rows = db.prepare('SELECT * FROM {read}').all();\n  res.send({ask:JSON.stringify(rows)});\n});\napp.listen(3000);",
  },
  {
    name: 'sqlite3, callbacks',
    path: 'server.js',
    code: "import express from 'express';\nimport sqlite3 from 'sqlite3';\nconst db = new sqlite3.Database('notes.db');\nconst app = express();\napp.use(express.json());\napp.post('/new', (req, res) => {\n  db.run('INSERT INTO {table} ({columns}) VALUES (?, ?)', [req.body.{first}, req.body.{second}], () => res.send('ok'));\n});\napp.get('/report', (req, res) => {\n  db.all('SELECT * FROM {read}', [], async (err, rows) => {\n    res.send({ask:JSON.stringify(rows)});\n  });\n});\napp.listen(3000);",
  },
  {
    name: 'pg, a pool',
    path: 'server.ts',
    code: "import Fastify from 'fastify';\nimport { Pool } from 'pg';\nconst pool = new Pool({ connectionString: process.env.DATABASE_URL });\nconst app = Fastify();\napp.post('/new', async (request) => {\n  const { {first}, {second} } = request.body as Record<string, string>;\n  await pool.query('INSERT INTO {table} ({columns}) VALUES ($1, $2)', [{first}, {second}]);\n  return 'ok';\n});\napp.get('/report', async () => {\n  const { rows } = await pool.query('SELECT * FROM {read}');\n  return {ask:JSON.stringify(rows)};\n});\nawait app.listen({ port: 3000 });",
  },
  {
    name: 'postgres, tagged templates',
    path: 'app/api/report/route.ts',
    code: "import { sql } from '../../../lib/db';\nexport async function GET() {\n  const rows = await sql`SELECT * FROM {read}`;\n  return Response.json({ text: {ask:JSON.stringify(rows)} });\n}",
    files: {
      'lib/db.ts': "import { neon } from '@neondatabase/serverless';\nexport const sql = neon(process.env.DATABASE_URL!);\n",
      'app/api/new/route.ts':
        "import { sql } from '../../../lib/db';\nexport async function POST(request: Request) {\n  const { {first}, {second} } = await request.json();\n  await sql`INSERT INTO {table} ({columns}) VALUES (${{first}}, ${{second}})`;\n  return Response.json({ ok: true });\n}\n",
    },
  },
  {
    name: 'Supabase, a page and a route',
    path: 'app/api/report/route.ts',
    code: "import { supabase } from '../../../lib/supabase';\nexport async function GET() {\n  const { data } = await supabase.from('{read}').select('*');\n  return Response.json({ text: {ask:JSON.stringify(data)} });\n}",
    files: {
      'lib/supabase.ts':
        "import { createClient } from '@supabase/supabase-js';\nexport const supabase = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!);\n",
      'app/api/new/route.ts':
        "import { supabase } from '../../../lib/supabase';\nexport async function POST(request: Request) {\n  const body = await request.json();\n  await supabase.from('{table}').insert({ {first}: body.{first}, {second}: body.{second} });\n  return Response.json({ ok: true });\n}\n",
    },
  },
  {
    name: 'Firestore, an admin client',
    path: 'server.ts',
    code: "import express from 'express';\nimport { getFirestore } from 'firebase-admin/firestore';\nconst db = getFirestore();\nconst app = express();\napp.use(express.json());\napp.post('/new', async (req, res) => {\n  const { {first}, {second} } = req.body;\n  await db.collection('{table}').add({ {first}, {second} });\n  res.send('ok');\n});\napp.get('/report', async (req, res) => {\n  const found = await db.collection('{read}').get();\n  const rows = found.docs.map((doc) => doc.data());\n  res.send({ask:JSON.stringify(rows)});\n});\napp.listen(3000);",
  },
  {
    name: 'D1, a worker',
    path: 'src/index.ts',
    code: "import { Hono } from 'hono';\nconst app = new Hono<{ Bindings: { DB: D1Database } }>();\napp.post('/new', async (c) => {\n  const { {first}, {second} } = await c.req.json();\n  await c.env.DB.prepare('INSERT INTO {table} ({columns}) VALUES (?, ?)').bind({first}, {second}).run();\n  return c.text('ok');\n});\napp.get('/report', async (c) => {\n  const { results } = await c.env.DB.prepare('SELECT * FROM {read}').all();\n  return c.text({ask:JSON.stringify(results)});\n});\nexport default app;",
    files: {
      'wrangler.toml':
        'name = "desk"\nmain = "src/index.ts"\ncompatibility_date = "2026-01-01"\n[[d1_databases]]\nbinding = "DB"\ndatabase_name = "desk"\ndatabase_id = "3f1c8c8e-1111-4a6b-9a55-0d6b6f7f1c11"\n',
    },
  },
  {
    name: 'Sequelize',
    path: 'server.js',
    code: "import express from 'express';\nimport { DataTypes, Sequelize } from 'sequelize';\nconst sequelize = new Sequelize('sqlite:notes.db');\nconst {Model} = sequelize.define('{Model}', {\n{fields:  {}: DataTypes.STRING,}\n});\nconst Recipe = sequelize.define('Recipe', { dish: DataTypes.STRING });\nconst app = express();\napp.use(express.json());\napp.post('/new', async (req, res) => { await {Model}.create({ {first}: req.body.{first}, {second}: req.body.{second} }); res.send('ok'); });\napp.get('/report', async (req, res) => {\n  const rows = await {Read}.findAll({ raw: true });\n  res.send({ask:JSON.stringify(rows)});\n});\napp.listen(3000);",
  },
  {
    name: 'TypeORM',
    path: 'server.ts',
    code: "import express from 'express';\nimport { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';\n@Entity('{table}')\nexport class {Model} {\n  @PrimaryGeneratedColumn() id!: number;\n{fields:  @Column() {}!: string;}\n}\n@Entity('recipes')\nexport class Recipe {\n  @PrimaryGeneratedColumn() id!: number;\n  @Column() dish!: string;\n}\nconst source = new DataSource({ type: 'sqlite', database: 'notes.db', entities: [{Model}, Recipe] });\nconst app = express();\napp.use(express.json());\napp.post('/new', async (req, res) => {\n  await source.getRepository({Model}).save({ {first}: req.body.{first}, {second}: req.body.{second} });\n  res.send('ok');\n});\napp.get('/report', async (req, res) => {\n  const rows = await source.getRepository({Read}).find();\n  res.send({ask:JSON.stringify(rows)});\n});\napp.listen(3000);",
  },
  {
    name: 'Knex',
    path: 'server.js',
    code: "import express from 'express';\nimport knex from 'knex';\nconst db = knex({ client: 'sqlite3', connection: { filename: 'notes.db' } });\nconst app = express();\napp.use(express.json());\napp.post('/new', async (req, res) => { const { {first}, {second} } = req.body; await db('{table}').insert({ {first}, {second} }); res.send('ok'); });\napp.get('/report', async (req, res) => {\n  const rows = await db('{read}').select('*');\n  res.send({ask:JSON.stringify(rows)});\n});\napp.listen(3000);",
  },
];
