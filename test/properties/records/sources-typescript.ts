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
  {
    name: 'Knex',
    code: `import knex from 'knex';\nconst db = knex({ client: 'pg', connection: '${address}' });\nconst rows = await db('{table}').select({quoted});\nconsole.log({ask:JSON.stringify(rows)});`,
  },
  {
    name: 'Knex, one row of another file',
    code: `import { db } from './db.js';\nexport async function report(id: number) {\n  const row = await db.select({quoted}).from('{table}').where({ id }).first();\n  return {ask:JSON.stringify(row)};\n}\nconsole.log(await report(7));`,
    files: { 'db.ts': `import knex from 'knex';\nexport const db = knex({ client: 'pg', connection: '${address}' });\n` },
  },
  {
    name: 'Objection',
    code: `import { Model } from 'objection';\nimport Knex from 'knex';\nModel.knex(Knex({ client: 'pg', connection: '${address}' }));\nclass {Model} extends Model {\n  static tableName = '{table}';\n}\nconst rows = await {Model}.query().select({quoted});\nconsole.log({ask:JSON.stringify(rows)});`,
  },
  {
    name: 'Sequelize',
    code: `import { DataTypes, Sequelize } from 'sequelize';\nconst sequelize = new Sequelize('${address}');\nconst {Model} = sequelize.define('{Model}', {\n{fields:  {}: DataTypes.STRING,}\n});\nconst rows = await {Model}.findAll({ raw: true });\nconsole.log({ask:JSON.stringify(rows)});`,
  },
  {
    name: 'Sequelize, a class',
    code: `import { DataTypes, Model, Sequelize } from 'sequelize';\nconst sequelize = new Sequelize('${address}');\nclass {Model} extends Model {}\n{Model}.init({\n{fields:  {}: DataTypes.STRING,}\n}, { sequelize, tableName: '{table}' });\nconst row = await {Model}.findByPk(7);\nconsole.log({ask:JSON.stringify(row)});`,
  },
  {
    name: 'Kysely',
    code: `import { Kysely, PostgresDialect } from 'kysely';\nimport { Pool } from 'pg';\nconst db = new Kysely<any>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: '${address}' }) }) });\nconst rows = await db.selectFrom('{table}').select([{quoted}]).execute();\nconsole.log({ask:JSON.stringify(rows)});`,
  },
  {
    name: 'MongoDB',
    code: 'import { MongoClient } from "mongodb";\nconst client = new MongoClient("mongodb+srv://reader@cluster0.ab1cd.mongodb.net");\nconst rows = await client.db("shop").collection("{table}").find({}, { projection: {projection} }).toArray();\nconsole.log({ask:JSON.stringify(rows)});',
  },
  {
    name: 'Mongoose, a model of another file',
    code: 'import express from "express";\nimport {Model} from "./models/{Model}.js";\nimport "./db.js";\nconst app = express();\napp.get("/report/:id", async (req, res) => {\n  const row = await {Model}.findById(req.params.id);\n  res.json({ text: {ask:`About: ${JSON.stringify(row)}`} });\n});\napp.listen(3000);',
    files: {
      'models/{Model}.ts':
        'import mongoose from "mongoose";\nconst schema = new mongoose.Schema({\n{fields:  {}: { type: String, required: true },}\n}, { timestamps: true });\nexport default mongoose.model("{Model}", schema);\n',
      'db.ts': 'import mongoose from "mongoose";\nawait mongoose.connect("mongodb+srv://reader@cluster0.ab1cd.mongodb.net/shop");\n',
    },
  },
  {
    name: 'Prisma, a route of Next with relations',
    path: 'app/api/report/route.ts',
    code: 'import { NextResponse } from "next/server";\nimport { prisma } from "@/lib/prisma";\nexport async function POST(request: Request) {\n  const { id } = await request.json();\n  const row = await prisma.{model}.findUnique({ where: { id } });\n  if (!row) return NextResponse.json({ error: "none" }, { status: 404 });\n  const prompt = `About: ${row.{first}}, ${row.{second}}`;\n  return NextResponse.json({ text: {ask:prompt} });\n}',
    files: {
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
      'lib/prisma.ts': 'import { PrismaClient } from "@prisma/client";\nexport const prisma = new PrismaClient();\n',
      'prisma/schema.prisma': `datasource db {\n  provider = "postgresql"\n  url      = "${address}"\n}\n\nmodel {Model} {\n  id Int @id\n{fields:  {} String}\n}\n`,
    },
  },
  {
    name: 'Drizzle, relations',
    code: `import { drizzle } from 'drizzle-orm/node-postgres';\nimport { eq } from 'drizzle-orm';\nimport * as schema from './schema.js';\nconst db = drizzle('${address}', { schema });\nconst row = await db.query.{table}.findFirst({ where: eq(schema.{table}.id, 7) });\nconsole.log({ask:JSON.stringify(row)});`,
    files: {
      'schema.ts':
        "import { pgTable, serial, text } from 'drizzle-orm/pg-core';\nexport const {table} = pgTable('{table}', {\n  id: serial('id').primaryKey(),\n{fields:  {}: text('{}'),}\n});\n",
    },
  },
  {
    name: 'MikroORM',
    code: `import { Entity, MikroORM, PrimaryKey, Property } from '@mikro-orm/postgresql';\n@Entity()\nclass {Model} {\n  @PrimaryKey() id!: number;\n{fields:  @Property() {}!: string;}\n}\nconst orm = await MikroORM.init({ entities: [{Model}], clientUrl: '${address}' });\nconst rows = await orm.em.fork().find({Model}, {});\nconsole.log({ask:JSON.stringify(rows)});`,
  },
  {
    name: 'TypeORM in Nest',
    path: 'src/report.service.ts',
    code: 'import { Injectable } from "@nestjs/common";\nimport { InjectRepository } from "@nestjs/typeorm";\nimport { Repository } from "typeorm";\nimport { {Model} } from "./{model}.entity";\n@Injectable()\nexport class ReportService {\n  constructor(@InjectRepository({Model}) private readonly {model}Repository: Repository<{Model}>) {}\n  async report(id: number) {\n    const row = await this.{model}Repository.findOneBy({ id });\n    return {ask:JSON.stringify(row)};\n  }\n}',
    files: {
      'src/{model}.entity.ts':
        'import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";\n@Entity("{table}")\nexport class {Model} {\n  @PrimaryGeneratedColumn() id: number;\n{fields:  @Column() {}: string;}\n}\n',
      'src/main.ts':
        'import { NestFactory } from "@nestjs/core";\nimport { AppModule } from "./app.module";\nconst app = await NestFactory.create(AppModule);\nawait app.listen(3000);\n',
      'src/app.module.ts': `import { Module } from "@nestjs/common";\nimport { TypeOrmModule } from "@nestjs/typeorm";\nimport { {Model} } from "./{model}.entity";\nimport { ReportController } from "./report.controller";\nimport { ReportService } from "./report.service";\n@Module({\n  imports: [TypeOrmModule.forRoot({ type: "postgres", url: "${address}", entities: [{Model}] }), TypeOrmModule.forFeature([{Model}])],\n  controllers: [ReportController],\n  providers: [ReportService],\n})\nexport class AppModule {}\n`,
      'src/report.controller.ts':
        'import { Controller, Get, Param } from "@nestjs/common";\nimport { ReportService } from "./report.service";\n@Controller("report")\nexport class ReportController {\n  constructor(private readonly reports: ReportService) {}\n  @Get(":id")\n  run(@Param("id") id: string) {\n    return this.reports.report(Number(id));\n  }\n}\n',
    },
  },
  {
    name: 'DynamoDB, a document client',
    code: 'import { DynamoDBClient } from "@aws-sdk/client-dynamodb";\nimport { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";\nconst client = DynamoDBDocumentClient.from(new DynamoDBClient({}));\nconst { Items } = await client.send(new ScanCommand({ TableName: "{table}", ProjectionExpression: "{columns}" }));\nconsole.log({ask:JSON.stringify(Items)});',
  },
  {
    name: 'Firestore of a page',
    path: 'src/report.ts',
    code: 'import { initializeApp } from "firebase/app";\nimport { collection, getDocs, getFirestore } from "firebase/firestore";\nconst db = getFirestore(initializeApp({ projectId: "shop-1f2e" }));\nconst snapshot = await getDocs(collection(db, "{table}"));\nconst rows = snapshot.docs.map((doc) => { const row = doc.data(); return `${row.{first}} ${row.{second}}`; });\nconsole.log({ask:rows.join()});',
  },
  {
    name: 'Supabase, a record behind a route',
    path: 'app/api/report/route.ts',
    code: 'import { createClient } from "@/utils/supabase/server";\nexport async function POST(request: Request) {\n  const { id } = await request.json();\n  const supabase = await createClient();\n  const { data: row } = await supabase.from("{table}").select("*").eq("id", id).single();\n  const text = {ask:`About ${row.{first}}, ${row.{second}}`};\n  return Response.json({ text });\n}',
    files: {
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
      'utils/supabase/server.ts':
        'import { createServerClient } from "@supabase/ssr";\nimport { cookies } from "next/headers";\nexport async function createClient() {\n  const store = await cookies();\n  return createServerClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!, { cookies: { getAll: () => store.getAll() } });\n}\n',
    },
  },
  {
    name: 'mssql',
    code: 'import sql from "mssql";\nawait sql.connect("Server=sql.acme-robotics.com;Database=shop;Integrated Security=true");\nconst result = await sql.query`SELECT {columns} FROM {table}`;\nconsole.log({ask:JSON.stringify(result.recordset)});',
  },
  {
    name: 'Neon',
    code: 'import { neon } from "@neondatabase/serverless";\nconst sql = neon("postgresql://reader@ep-cool-1234.eu-central-1.aws.neon.tech/shop");\nconst rows = await sql`SELECT {columns} FROM {table}`;\nconsole.log({ask:JSON.stringify(rows)});',
  },
].map((source) => ({ path: 'report.ts', ...source }));
