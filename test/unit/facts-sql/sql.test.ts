import { expect, it } from 'vitest';
import { extractSql } from '../../../src/facts/sql/index.js';
import { lines, quotes } from '../facts-tree/show.js';

it.each([
  [
    'CREATE TABLE IF NOT EXISTS public."Users" (id serial primary key, "eMail" text, constraint u unique (id), amount decimal(10,2));',
    "sql:create-table('public.Users', columns=['id', 'eMail', 'amount'])",
  ],
  ["insert into users (name, email) values ('a;b', 'c')", "sql:insert('users', columns=['name', 'email'])"],
  ['-- x\nselect u.name, count(*) as n from users u where id = 1', "sql:select('users', columns=['name'])"],
  ['with x as (select id from a) select * from x', "sql:select('a', columns=['id'])"],
  ['update accounts set balance = 1, note = null where id = 2', "sql:update('accounts', columns=['balance', 'note'])"],
  ['delete from orders where id = 1', "sql:delete('orders')"],
  ['alter table t add column phone text, add if not exists fax text', "sql:alter-table('t', columns=['phone', 'fax'])"],
  ['drop table if exists t', "sql:drop-table('t')"],
  ['truncate table t', "sql:truncate('t')"],
  ['create or replace function f() returns int as $$ begin delete from x; end $$ language plpgsql', "sql:create-function('f')"],
  ['grant select on table payroll to hr', "sql:grant('payroll')"],
])('%s', (text, call) => expect(lines(extractSql(text, 'sql'))).toEqual([call]));

it('cites names where they stand', () => {
  const text = 'create table a (b int);\ninsert into c values (1);';
  expect(quotes(extractSql(text, 'sql'), text, 'const')).toEqual(['a', 'b', 'c']);
});
