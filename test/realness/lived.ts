import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { DataSet } from './faked.js';

/**
 * Sets as real life leaves them. The authors of the installed packages are real people, as their manifests name them. The others are
 * drawn, because nobody's customers can stand in a repository: names as often as the censuses of the United States count them, mail
 * providers by their shares, area codes that exist, sums that are prices, hours in which people are awake, cells that stay empty.
 */
export function livedSets(seed: number, rows: number): DataSet[] {
  const dice = new Dice(seed);
  const makes: Readonly<Record<DataSet['kind'], (dice: Dice, rows: number) => Row[]>> = {
    customer: customers,
    employee: employees,
    financial: payments,
    health: patients,
    logs: requests,
    findings: alerts,
  };
  const drawn = (['customer', 'employee', 'financial', 'health', 'logs', 'findings'] as const).map((kind) =>
    toSet(`drawn ${kind}`, kind, makes[kind](dice, rows)),
  );
  return [toSet('authors of packages', 'customer', dice.some(authors(), Math.min(rows, 80))), ...drawn];
}

type Row = Readonly<Record<string, string>>;

function toSet(name: string, kind: DataSet['kind'], rows: readonly Row[]): DataSet {
  const header = Object.keys(rows[0] ?? {});
  return {
    name,
    kind,
    from: name.startsWith('drawn') ? 'drawn' : name,
    truth: 'real',
    header,
    rows: rows.map((row) => header.map((key) => row[key] ?? '')),
  };
}

/** A small generator of numbers (mulberry32): the same set for the same seed. */
class Dice {
  constructor(private state: number) {}
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }
  is(chance: number): boolean {
    return this.next() < chance;
  }
  one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)]!;
  }
  /** The n-th about n times rarer than the first. */
  ranked<Item>(items: readonly Item[]): Item {
    const total = items.reduce((sum, _, at) => sum + 1 / (at + 2), 0);
    let left = this.next() * total;
    return items.find((_, at) => (left -= 1 / (at + 2)) <= 0) ?? items[0]!;
  }
  some<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(this.next() * left.length), 1)[0]!);
  }
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

let known: Row[] | null = null;
function authors(): Row[] {
  known ??= readAuthors();
  return known;
}

function readAuthors(): Row[] {
  const found = new Map<string, Row>();
  const pending = [path.resolve(import.meta.dirname, '../../node_modules')];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop())
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) pending.push(path.join(folder, entry.name));
      if (entry.name !== 'package.json') continue;
      for (const row of authorsOf(path.join(folder, entry.name))) found.set(`${row['name'] ?? ''} ${row['email'] ?? ''}`, row);
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const author = z.union([
  z.string().transform((text) => {
    const [name = '', rest = ''] = text.split('<');
    return { name: name.trim(), email: rest.split('>')[0] ?? '', url: /\((.+)\)/.exec(rest)?.[1] ?? '' };
  }),
  z.object({ name: z.string(), email: z.string().default(''), url: z.string().default('') }),
]);
const people = z.union([z.array(author), author.transform((one) => [one])]).default([]);
const manifest = z.object({ author: people, contributors: people, maintainers: people });

function authorsOf(file: string): Row[] {
  const read = manifest.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return read.success
    ? [...read.data.author, ...read.data.contributors, ...read.data.maintainers].filter(({ name, email }) => name !== '' && email !== '')
    : [];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

// Most frequent first: Social Security card applications of 1950–2000, the census of 2010.
const men =
  words(`Michael James Robert John David William Christopher Joseph Daniel Matthew Richard Thomas Anthony Mark Steven Joshua Brian Kevin
  Jeffrey Andrew Timothy Ryan Charles Jason Eric Paul Scott Stephen Kenneth Justin Gregory Brandon Jonathan Edward Benjamin Patrick Ronald Samuel Jacob
  Nicholas Gary Tyler Jose Adam Larry Donald Aaron Nathan George Zachary Peter Kyle Keith Douglas Jeremy Dennis Terry Bradley Raymond Sean Carlos Ethan
  Juan Bryan Phillip Travis Jesse Craig Luis Shawn Dylan Albert Victor Randy Roger Alan Philip Derek Russell Marcus Dustin Miguel Rodney Curtis Todd`);
const women =
  words(`Mary Jennifer Lisa Elizabeth Michelle Kimberly Jessica Patricia Susan Linda Karen Amy Angela Melissa Barbara Sarah Amanda Stephanie
  Nicole Rebecca Laura Donna Sandra Heather Deborah Christine Cynthia Ashley Emily Maria Kelly Pamela Nancy Julie Rachel Samantha Andrea Christina Megan
  Debra Lauren Carol Katherine Sharon Teresa Diane Amber Brittany Tammy Catherine Danielle Margaret Dawn Tiffany Hannah Rose Anna Crystal Victoria Denise
  Cheryl Erin Jamie Wendy Alexis Ruth Tracy Courtney Holly Janet Kathleen Brenda Vanessa Theresa Gina April Jasmine Monica Robin Tina Paula Erica`);
const surnames =
  words(`Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore
  Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green
  Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales
  Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett
  Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell Coleman Butler
  Henderson Barnes Gonzales Fisher Vasquez Simmons Romero Jordan Patterson Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West Cole Hayes Bryant
  Herrera Gibson Ellis Tran Medina Aguilar Stevens Murray Ford Castro Marshall Owens Harrison Fernandez Mcdonald Woods Washington Kennedy Wells Vargas Henry
  Chen Freeman Webb Tucker Guzman Burns Crawford Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason Dixon Munoz Hunt Hicks Holmes Palmer`);
const providers = words(
  'gmail.com yahoo.com hotmail.com aol.com outlook.com icloud.com comcast.net msn.com att.net verizon.net live.com me.com sbcglobal.net cox.net',
);
const areaCodes = words('614 740 419 330 216 513 937 440 234 567 220 380 304 412 724 859');
const streets = words(
  'Maple Oak Main High Church Elm Washington Cedar Park Walnut Lincoln Cherry Spring Mill Sunset Franklin Pearl Broad Hickory Dogwood',
);
const cities = [
  'Columbus',
  'Cleveland',
  'Cincinnati',
  'Toledo',
  'Akron',
  'Dayton',
  'Parma',
  'Canton',
  'Lorain',
  'Dublin',
  'Westerville',
  'Grove City',
  'Reynoldsburg',
  'Hilliard',
  'Gahanna',
  'Delaware',
];

function person(dice: Dice): { first: string; last: string } {
  const first = dice.ranked(dice.is(0.5) ? men : women);
  return { first, last: dice.ranked(surnames) };
}

function mail(dice: Dice, { first, last }: { first: string; last: string }): string {
  const [f, l] = [first.toLowerCase(), last.toLowerCase()];
  const year = String(dice.int(55, 99));
  const forms = [
    `${f}.${l}`,
    `${f[0] ?? ''}${l}`,
    `${f}${l}`,
    `${f}${l}${year}`,
    `${f}_${l}`,
    `${l}${f}`,
    `${f}${year}`,
    `${l}.family`,
    `${dice.one(['buckeye', 'fishing', 'momof', 'truck', 'soccer', 'lake'])}${dice.one(['fan', 'guy', 'girl', 'lover', '3', 'life'])}${year}`,
  ];
  return `${dice.ranked(forms)}@${dice.is(0.12) ? `${dice.one([l, `${l}law`, 'osu', 'honda-oh', `${f}${l}`])}.${dice.one(['com', 'net', 'org', 'edu'])}` : dice.ranked(providers)}`;
}

function phone(dice: Dice): string {
  const number = [dice.ranked(areaCodes), String(dice.one([2, 3, 4, 6, 7, 8, 9])) + String(dice.int(10, 99)), String(dice.int(1000, 9899))];
  return dice.is(0.85) ? number.join('-') : `(${number[0] ?? ''}) ${number[1] ?? ''}-${number[2] ?? ''}`;
}

function street(dice: Dice): string {
  const side = dice.is(0.3) ? `${dice.one(['N', 'S', 'E', 'W'])} ` : '';
  const unit = dice.is(0.15) ? ` Apt ${dice.int(1, 40)}` : '';
  return `${dice.int(11, 9900)} ${side}${dice.ranked(streets)} ${dice.ranked(['St', 'Ave', 'Rd', 'Dr', 'Ln', 'Ct', 'Blvd', 'Street'])}${unit}`;
}

/** Between eight and ten in the evening mostly, and seldom at weekends. */
function moment(dice: Dice, from: string, days: number): Date {
  for (;;) {
    const date = new Date(Date.parse(from) + dice.next() * days * 86_400_000);
    const hour = date.getUTCHours();
    const weekday = date.getUTCDay();
    if ((hour >= 8 && hour < 22) || dice.is(0.06)) if ((weekday > 0 && weekday < 6) || dice.is(0.25)) return date;
  }
}

const stamp = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ');
const maybe = (dice: Dice, chance: number, text: string): string => (dice.is(chance) ? text : '');

function customers(dice: Dice, rows: number): Row[] {
  let id = dice.int(10_000, 90_000);
  return Array.from({ length: rows }, () => {
    const who = person(dice);
    id += dice.int(1, 9);
    return {
      customer_id: String(id),
      first_name: who.first,
      last_name: who.last,
      email: maybe(dice, 0.93, mail(dice, who)),
      phone: maybe(dice, 0.8, phone(dice)),
      address: maybe(dice, 0.9, street(dice)),
      city: dice.ranked(cities),
      created_at: stamp(moment(dice, '2019-02-01', 1800)),
      last_order: maybe(dice, 0.6, stamp(moment(dice, '2023-02-01', 400))),
    };
  });
}

function employees(dice: Dice, rows: number): Row[] {
  let id = 2000;
  const domain = dice.one(['brockhausfeld.de', 'tidewaterfreight.com', 'lindqvistbygg.se']);
  return Array.from({ length: rows }, () => {
    const { first, last } = person(dice);
    id += dice.int(1, 6);
    return {
      employee_number: String(id),
      name: `${first} ${last}`,
      email: maybe(dice, 0.97, `${first[0] ?? ''}${last}@${domain}`.toLowerCase()),
      job_title: dice.ranked([
        'Driver',
        'Warehouse Associate',
        'Dispatcher',
        'Driver II',
        'Shift Lead',
        'Account Manager',
        'Mechanic',
        'HR Generalist',
        'Controller',
      ]),
      department: dice.ranked(['Operations', 'Warehouse', 'Fleet', 'Sales', 'Finance', 'HR']),
      salary: String(Math.round((38_000 + Math.exp(dice.normal() * 0.5 + 9.6)) / 100) * 100),
      hire_date: moment(dice, '2009-01-01', 5400).toISOString().slice(0, 10),
      termination_date: maybe(dice, 0.2, moment(dice, '2022-01-01', 700).toISOString().slice(0, 10)),
    };
  });
}

function price(dice: Dice): string {
  const amount = Math.exp(dice.normal() * 1.2 + 3.4);
  return (Math.floor(amount) + dice.ranked([0.99, 0, 0.5, 0.95, 0.49, dice.int(1, 99) / 100])).toFixed(2);
}

function payments(dice: Dice, rows: number): Row[] {
  const start = dice.int(500_000, 800_000);
  return Array.from({ length: rows }, (_, at) => ({
    booking_id: String(start + at * 3 + dice.int(0, 2)),
    date: stamp(moment(dice, '2024-01-05', 300)),
    payee: dice.ranked([
      'KROGER #352',
      'AMZN Mktp US',
      'SHELL OIL 5744',
      'Walmart',
      'COSTCO WHSE',
      'NETFLIX.COM',
      'Spotify USA',
      'TARGET 00012',
      'CVS/PHARMACY',
      'Giant Eagle',
      'AEP OHIO',
      'State Farm',
      'Chipotle',
      'UBER TRIP',
    ]),
    iban: german(dice),
    amount: `${dice.is(0.85) ? '-' : ''}${price(dice)}`,
    category: dice.ranked(['groceries', 'shopping', 'fuel', 'utilities', 'dining', 'insurance', 'salary']),
    memo: maybe(dice, 0.3, dice.one(['pos purchase', 'recurring', 'atm', 'web'])),
  }));
}

/** An account number of a German bank with its check digits. */
function german(dice: Dice): string {
  const account = `${dice.ranked(['37040044', '50010517', '10050000', '20050550', '70150000', '12030000'])}${String(dice.int(1_000_000, 999_999_999)).padStart(10, '0')}`;
  let rest = 0;
  for (const digit of `${account}131400`) rest = (rest * 10 + Number(digit)) % 97;
  return `DE${String(98 - rest).padStart(2, '0')}${account}`;
}

function patients(dice: Dice, rows: number): Row[] {
  let id = dice.int(100_000, 400_000);
  return Array.from({ length: rows }, () => {
    const { first, last } = person(dice);
    id += dice.int(1, 40);
    return {
      mrn: String(id),
      patient_name: `${last}, ${first}`,
      date_of_birth: new Date(Date.parse('1935-01-01') + dice.next() * 28_000 * 86_400_000).toISOString().slice(0, 10),
      phone: maybe(dice, 0.85, phone(dice)),
      admission_date: stamp(moment(dice, '2023-06-01', 500)),
      icd10: dice.ranked(['I10', 'E11.9', 'Z00.00', 'E78.5', 'M54.50', 'J06.9', 'F41.1', 'K21.9', 'N39.0', 'R07.9', 'J45.909', 'G47.33']),
      notes: maybe(
        dice,
        0.9,
        `${dice.one(['pt c/o', 'Patient reports', 'F/u for', 'seen today with', 'Hx of'])} ${dice.one(['chest tightness since Friday', 'low back pain after lifting', 'cough x 2 wks, no fever', 'elevated BP at home', 'poor sleep, snoring per wife', 'R knee swelling'])}; ${dice.one(['continue metformin', 'start lisinopril 10mg', 'PT referral placed', 'labs ordered, rtc 3 mo', 'advised rest and ibuprofen', 'sleep study ordered'])}`,
      ),
    };
  });
}

function requests(dice: Dice, rows: number): Row[] {
  const clients = Array.from(
    { length: 40 },
    () => `${dice.one([24, 68, 73, 76, 98, 107, 172, 174, 66, 52, 93, 85])}.${dice.int(1, 254)}.${dice.int(1, 254)}.${dice.int(1, 254)}`,
  );
  const times = Array.from({ length: rows }, () => stamp(moment(dice, '2024-03-04', 9))).sort();
  return times.map((timestamp) => ({
    timestamp,
    level: dice.is(0.86) ? 'INFO' : dice.is(0.7) ? 'WARN' : 'ERROR',
    client_ip: dice.ranked(clients),
    service: dice.ranked(['checkout', 'web', 'auth', 'search', 'billing-worker']),
    status_code: dice.ranked(['200', '304', '302', '404', '500', '401']),
    request_id: Array.from({ length: 16 }, () => dice.int(0, 15).toString(16)).join(''),
    message: dice.ranked([
      'GET /cart 200 in 41ms',
      'session refreshed',
      'POST /login failed: bad password',
      'upstream timed out (110) while reading response header',
      'cache miss for price list',
      'deadlock found when trying to get lock; try restarting transaction',
    ]),
  }));
}

function alerts(dice: Dice, rows: number): Row[] {
  const scanners = Array.from(
    { length: 25 },
    () => `${dice.one([45, 80, 89, 185, 193, 222, 141, 162])}.${dice.int(1, 254)}.${dice.int(1, 254)}.${dice.int(1, 254)}`,
  );
  let id = 48_211;
  const times = Array.from({ length: rows }, () => stamp(moment(dice, '2024-04-02', 20))).sort();
  return times.map((timestamp) => ({
    alert_id: String((id += dice.int(1, 30))),
    timestamp,
    rule_name: dice.ranked([
      'SSH brute force',
      'Port scan',
      'Suspicious PowerShell',
      'Impossible travel',
      'Malware quarantined',
      'DNS tunneling',
    ]),
    severity: dice.ranked(['low', 'medium', 'high', 'critical']),
    source_ip: dice.ranked(scanners),
    dest_ip: `10.20.${dice.int(1, 4)}.${dice.int(10, 60)}`,
    hostname: `${dice.ranked(['srv-web', 'ws-fin', 'srv-db', 'ws-hr', 'dc'])}${dice.int(1, 14).toString().padStart(2, '0')}`,
    analyst: maybe(dice, 0.4, dice.ranked(['mkeller', 'jsoto', 'rpatel'])),
  }));
}
