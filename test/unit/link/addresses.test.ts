import { describe, expect, it } from 'vitest';
import type { Landing } from '../../../src/model/touch.js';
import { programOf } from './program-of.js';

/** Where the use of a database in `main.py` or `main.ts` lands. */
function landing(code: string, files: Readonly<Record<string, string>> = {}, main = 'main.py'): Pick<Landing, 'place' | 'known'> | null {
  const program = programOf({ [main]: code, ...files });
  const use = program.matches('database').find(({ form }) => form === 'use' || form === 'command');
  return use === undefined ? null : { place: use.landing.place, known: use.landing.known };
}

describe('the address of a client', () => {
  it('is what it was made with', () => {
    const code = 'import psycopg2\nconn = psycopg2.connect(host="db.acme.com")\ncur = conn.cursor()\ncur.execute("SELECT 1")\n';
    expect(landing(code)).toEqual({ place: 'remote', known: 'written' });
  });

  it('is that of what it was handed', () => {
    const code =
      'from sqlalchemy import create_engine\nfrom sqlalchemy.orm import sessionmaker\nengine = create_engine("postgresql://app@x.rds.amazonaws.com/a")\nSession = sessionmaker(bind=engine)\ndb = Session()\ndb.execute("select 1")\n';
    expect(landing(code)).toEqual({ place: 'managed', known: 'written' });
  });

  it('is that of a connection given to pandas, whatever the query says', () => {
    const code =
      'import pandas as pd\nimport sqlite3\nfrom sqlalchemy import create_engine\ne = create_engine("sqlite:///x.db")\npd.read_sql("SELECT * FROM a", e)\n';
    expect(landing(code)).toEqual({ place: 'local', known: 'written' });
  });

  it('is nowhere in particular where only the environment knows it', () => {
    const code = 'import os, redis\nr = redis.Redis(host=os.environ["REDIS_HOST"])\nr.get("a")\n';
    expect(landing(code)).toEqual({ place: 'unknown', known: 'environment-only' });
  });

  it('is where the client goes by itself when it is told nothing', () => {
    expect(landing('import redis\nr = redis.Redis()\nr.get("a")\n')?.place).toBe('local');
  });

  it('is not a key that is looked up', () => {
    expect(landing('import redis\nr = redis.from_url("redis://cache.acme.com")\nr.get("local")\n')?.place).toBe('remote');
  });

  it('is that of the Prisma data source', () => {
    const prisma = 'datasource db {\n  provider = "sqlite"\n  url      = "file:./dev.db"\n}\n';
    const code = "import { PrismaClient } from '@prisma/client'\nconst db = new PrismaClient()\nawait db.user.findMany()\n";
    expect(landing(code, { 'prisma/schema.prisma': prisma }, 'main.ts')?.place).toBe('local');
    const settings = code.replace('PrismaClient()', "PrismaClient({ log: ['warn', 'error'] })");
    expect(landing(settings, { 'prisma/schema.prisma': prisma }, 'main.ts')?.place).toBe('local');
    const elsewhere = code.replace('PrismaClient()', 'PrismaClient({ datasourceUrl: "postgresql://db.acme.com/orders" })');
    expect(landing(elsewhere, { 'prisma/schema.prisma': prisma }, 'main.ts')?.place).toBe('remote');
  });

  it('is the host of a command', () => {
    expect(landing('psql -h db.acme.com -c "select 1"\n', {}, 'main.sh')?.place).toBe('remote');
  });
});
