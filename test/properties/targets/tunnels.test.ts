import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { digestTs, readConfigured } from './settings-programs.js';

/** A way to a port of the own machine, where it ends, and the same that leads nowhere else. */
const tunnels: readonly (readonly [name: string, path: string, away: string, near: string])[] = [
  ['ssh', 'connect.sh', 'ssh -N -L 6543:orders.prod.gripper.com:5432 me@bastion.gripper.com', 'ssh me@bastion.gripper.com uptime'],
  [
    'ssh to its own database',
    'connect.sh',
    'ssh -fNL 6543:localhost:5432 me@shop.gripper.com',
    'ssh -fNL 7777:localhost:5432 me@shop.gripper.com',
  ],
  [
    'kubectl',
    'Makefile',
    'db:\n\tkubectl port-forward -n shop svc/orders 6543:5432',
    'db:\n\tminikube start\n\tkubectl port-forward -n shop svc/orders 6543:5432',
  ],
  [
    'kubectl, another port',
    'Makefile',
    'db:\n\tkubectl --context prod port-forward service/orders 6543:5432 -n shop',
    'db:\n\tkubectl port-forward -n shop svc/grafana 3000:3000',
  ],
  ['Cloud SQL', 'proxy.sh', './cloud-sql-proxy gripper:europe-west1:orders --port 6543', './cloud-sql-proxy --version'],
  [
    'Cloud SQL, first version',
    'proxy.sh',
    './cloud_sql_proxy -instances=gripper:europe-west1:orders=tcp:6543',
    'docker run -p 6543:5432 postgres',
  ],
];

describe('an address of the own machine', () => {
  it.each(tunnels)('leads elsewhere through %s', (_, path, away) => {
    for (const program of Object.values(programs))
      expect(levelsOf({ ...program, [path]: `${shebang(path)}${away}\n` })).toEqual(['crossed']);
  });

  it.each(tunnels)('stays there beside %s', (_, path, _away, near) => {
    for (const program of Object.values(programs)) expect(levelsOf({ ...program, [path]: `${shebang(path)}${near}\n` })).toEqual([]);
  });

  it('leads elsewhere through a forwarder of the program', () => {
    const program = (host: string): string =>
      readConfigured(
        `from sshtunnel import SSHTunnelForwarder\n\ntunnel = SSHTunnelForwarder(("bastion.gripper.com", 22), remote_bind_address=("${host}", 5432))\ntunnel.start()`,
      ).replace('psycopg2.connect(address)', 'psycopg2.connect(host="127.0.0.1", port=tunnel.local_bind_port, dbname="shop")');
    expect(levelsOf({ 'digest.py': program('orders.prod.gripper.com') })).toEqual(['crossed']);
  });
});

const programs = {
  python: { 'digest.py': readConfigured('address = "postgresql://reader@localhost:6543/shop"') },
  typescript: { 'digest.ts': digestTs('', "'postgresql://reader@127.0.0.1:6543/shop'") },
  parts: {
    'digest.py': readConfigured('').replace('psycopg2.connect(address)', 'psycopg2.connect(host="localhost", port=6543, dbname="shop")'),
  },
};

function shebang(path: string): string {
  return path.endsWith('.sh') ? '#!/bin/sh\n' : '';
}

function levelsOf(files: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(observed(files).findings.flatMap(({ signal, level }) => (signal === 'production-access/database' ? [level] : [])))];
}
