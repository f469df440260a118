import type { Source } from './source.js';

const address = 'postgresql://reader@db.acme-robotics.com:5432/shop';

export const typescriptSources: readonly Source[] = [
  {
    name: 'pg',
    code: `import { Pool } from 'pg';\nconst pool = new Pool({ connectionString: '${address}' });\nconst { rows } = await pool.query('SELECT {columns} FROM {table}');\nconsole.log({ask:JSON.stringify(rows)});`,
  },
  {
    name: 'pg, a helper',
    code: `import { query } from './db.js';\nconst rows = await query('SELECT {columns} FROM {table}');\nconsole.log({ask:JSON.stringify(rows)});`,
    files: {
      'db.ts': `import { Pool } from 'pg';\nconst pool = new Pool({ connectionString: '${address}' });\nexport async function query(sql: string) {\n  const result = await pool.query(sql);\n  return result.rows;\n}\n`,
    },
  },
  {
    name: 'postgres.js',
    code: `import postgres from 'postgres';\nconst sql = postgres('${address}');\nconst rows = await sql\`SELECT {columns} FROM {table}\`;\nconsole.log({ask:JSON.stringify(rows)});`,
  },
  {
    name: 'mysql2',
    code: "import mysql from 'mysql2/promise';\nconst db = await mysql.createConnection({ host: 'db.acme-robotics.com', user: 'reader', database: 'shop' });\nconst [rows] = await db.execute('SELECT {columns} FROM {table}');\nconsole.log({ask:JSON.stringify(rows)});",
  },
  {
    name: 'Prisma',
    code: "import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\nconst rows = await prisma.{model}.findMany();\nconsole.log({ask:JSON.stringify(rows)});",
    files: {
      'prisma/schema.prisma': `datasource db {\n  provider = "postgresql"\n  url      = "${address}"\n}\n\nmodel {Model} {\n  id Int @id\n{fields:  {} String}\n}\n`,
    },
  },
  {
    name: 'Drizzle',
    code: `import { drizzle } from 'drizzle-orm/node-postgres';\nimport { {table} } from './schema.js';\nconst db = drizzle('${address}');\nconst rows = await db.select().from({table});\nconsole.log({ask:JSON.stringify(rows)});`,
    files: {
      'schema.ts':
        "import { pgTable, serial, text } from 'drizzle-orm/pg-core';\nexport const {table} = pgTable('{table}', {\n  id: serial('id').primaryKey(),\n{fields:  {}: text('{}'),}\n});\n",
    },
  },
  {
    name: 'Mongoose',
    code: "import mongoose from 'mongoose';\nawait mongoose.connect('mongodb+srv://reader@cluster0.ab1cd.mongodb.net/shop');\nconst {Model} = mongoose.model('{Model}', new mongoose.Schema({\n{fields:  {}: String,}\n}));\nconst rows = await {Model}.find().lean();\nconsole.log({ask:JSON.stringify(rows)});",
  },
  {
    name: 'Supabase',
    code: "import { createClient } from '@supabase/supabase-js';\nconst supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);\nconst { data } = await supabase.from('{table}').select('{columns}');\nconsole.log({ask:JSON.stringify(data)});",
  },
  {
    name: 'Firestore',
    code: "import { Firestore } from '@google-cloud/firestore';\nconst db = new Firestore({ projectId: 'shop' });\nconst snapshot = await db.collection('{table}').select({quoted}).get();\nconst rows = snapshot.docs.map((doc) => doc.data());\nconsole.log({ask:JSON.stringify(rows)});",
  },
  {
    name: 'TypeORM',
    code: `import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';\n@Entity('{table}')\nclass {Model} {\n  @PrimaryGeneratedColumn() id: number;\n{fields:  @Column() {}: string;}\n}\nconst source = new DataSource({ type: 'postgres', url: '${address}', entities: [{Model}] });\nawait source.initialize();\nconst rows = await source.getRepository({Model}).find();\nconsole.log({ask:JSON.stringify(rows)});`,
  },
].map((source) => ({ path: 'report.ts', ...source }));
