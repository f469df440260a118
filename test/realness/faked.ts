import { faker } from '@faker-js/faker';
import * as falso from '@ngneat/falso';
import casual from 'casual';
import Chance from 'chance';

/** A table to be told real from made up. */
export interface DataSet {
  readonly name: string;
  readonly kind: 'customer' | 'employee' | 'financial' | 'health' | 'logs' | 'findings';
  readonly from: string;
  readonly truth: 'real' | 'synthetic';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Row = Readonly<Record<string, string | number>>;
type Make = (at: number) => Row;

/** The sets of four public fakers of npm, one for each kind of data, all from one seed. */
export function fakedSets(seed: number, rows: number): DataSet[] {
  faker.seed(seed);
  casual.seed(seed);
  falso.seed(String(seed));
  const chance = new Chance(seed);
  const libraries: Readonly<Record<string, Readonly<Record<DataSet['kind'], Make>>>> = {
    '@faker-js/faker': withFaker,
    chance: withChance(chance),
    casual: withCasual,
    '@ngneat/falso': withFalso,
  };
  return Object.entries(libraries).flatMap(([from, kinds]) =>
    Object.entries(kinds).map(([kind, make]) =>
      toSet(
        from,
        kindOf(kind),
        Array.from({ length: rows }, (_, at) => make(at + 1)),
      ),
    ),
  );
}

function toSet(from: string, kind: DataSet['kind'], rows: readonly Row[]): DataSet {
  const header = Object.keys(rows[0] ?? {});
  return {
    name: `${from} ${kind}`,
    kind,
    from,
    truth: 'synthetic',
    header,
    rows: rows.map((row) => header.map((key) => String(row[key] ?? ''))),
  };
}

const kinds: readonly DataSet['kind'][] = ['customer', 'employee', 'financial', 'health', 'logs', 'findings'];
function kindOf(text: string): DataSet['kind'] {
  return kinds.find((kind) => kind === text) ?? 'customer';
}

const iso = (date: Date | string): string => new Date(date).toISOString();

const withFaker: Readonly<Record<DataSet['kind'], Make>> = {
  customer: (at) => ({
    id: at,
    name: faker.person.fullName(),
    email: faker.internet.email(),
    phone: faker.phone.number(),
    address: faker.location.streetAddress(),
    city: faker.location.city(),
    company: faker.company.name(),
    created_at: iso(faker.date.past()),
  }),
  employee: () => {
    const firstName = faker.person.firstName();
    const lastName = faker.person.lastName();
    return {
      employee_id: faker.string.uuid(),
      first_name: firstName,
      last_name: lastName,
      email: faker.internet.email({ firstName, lastName }),
      job_title: faker.person.jobTitle(),
      department: faker.commerce.department(),
      salary: faker.number.int({ min: 30_000, max: 180_000 }),
      hire_date: iso(faker.date.past({ years: 10 })).slice(0, 10),
    };
  },
  financial: () => ({
    transaction_id: faker.string.uuid(),
    account_name: faker.person.fullName(),
    iban: faker.finance.iban(),
    card_number: faker.finance.creditCardNumber(),
    amount: faker.finance.amount(),
    merchant: faker.company.name(),
    date: iso(faker.date.recent({ days: 90 })),
  }),
  health: (at) => ({
    patient_id: at,
    patient_name: faker.person.fullName(),
    date_of_birth: iso(faker.date.birthdate()).slice(0, 10),
    phone: faker.phone.number(),
    diagnosis: faker.lorem.words(3),
    notes: faker.lorem.sentence(),
  }),
  logs: () => ({
    timestamp: iso(faker.date.recent({ days: 30 })),
    level: faker.helpers.arrayElement(['INFO', 'WARN', 'ERROR']),
    ip: faker.internet.ipv4(),
    user_agent: faker.internet.userAgent(),
    message: faker.hacker.phrase(),
  }),
  findings: () => ({
    alert_id: faker.string.uuid(),
    source_ip: faker.internet.ip(),
    dest_ip: faker.internet.ipv4(),
    severity: faker.helpers.arrayElement(['low', 'medium', 'high', 'critical']),
    hostname: faker.internet.domainName(),
    timestamp: iso(faker.date.recent({ days: 60 })),
    description: faker.lorem.sentence(),
  }),
};

function withChance(chance: Chance.Chance): Readonly<Record<DataSet['kind'], Make>> {
  const when = (): string => iso(chance.date({ year: chance.integer({ min: 2015, max: 2024 }) }));
  return {
    customer: (at) => ({
      id: at,
      name: chance.name(),
      email: chance.email(),
      phone: chance.phone(),
      address: chance.address(),
      city: chance.city(),
      company: chance.company(),
      created_at: when(),
    }),
    employee: (at) => ({
      employee_id: at,
      first_name: chance.first(),
      last_name: chance.last(),
      email: chance.email({ domain: 'initech-works.com' }),
      ssn: chance.ssn(),
      job_title: chance.profession(),
      salary: chance.integer({ min: 30_000, max: 180_000 }),
      hire_date: when().slice(0, 10),
    }),
    financial: () => ({
      transaction_id: chance.guid(),
      account_name: chance.name(),
      card_number: chance.cc(),
      amount: chance.dollar({ max: 5000 }),
      merchant: chance.company(),
      date: when(),
    }),
    health: (at) => ({
      patient_id: at,
      patient_name: chance.name(),
      date_of_birth: iso(chance.birthday()).slice(0, 10),
      phone: chance.phone(),
      ssn: chance.ssn(),
      notes: chance.sentence({ words: 8 }),
    }),
    logs: () => ({
      timestamp: when(),
      level: chance.pickone(['INFO', 'WARN', 'ERROR']),
      ip: chance.ip(),
      host: chance.domain(),
      message: chance.sentence({ words: 6 }),
    }),
    findings: () => ({
      alert_id: chance.guid(),
      source_ip: chance.ip(),
      dest_ip: chance.ip(),
      severity: chance.pickone(['low', 'medium', 'high', 'critical']),
      hostname: chance.domain(),
      timestamp: when(),
      description: chance.sentence({ words: 7 }),
    }),
  };
}

const withCasual: Readonly<Record<DataSet['kind'], Make>> = {
  customer: (at) => ({
    id: at,
    name: casual.full_name,
    email: casual.email,
    phone: casual.phone,
    address: casual.address1,
    city: casual.city,
    company: casual.company_name,
    created_at: casual.date('YYYY-MM-DD'),
  }),
  employee: (at) => ({
    employee_id: at,
    first_name: casual.first_name,
    last_name: casual.last_name,
    email: casual.email,
    job_title: casual.title,
    salary: casual.integer(30_000, 180_000),
    hire_date: casual.date('YYYY-MM-DD'),
  }),
  financial: () => ({
    transaction_id: casual.uuid,
    account_name: casual.full_name,
    card_number: casual.card_number(),
    amount: casual.double(1, 5000),
    merchant: casual.company_name,
    date: casual.date('YYYY-MM-DD HH:mm:ss'),
  }),
  health: (at) => ({
    patient_id: at,
    patient_name: casual.full_name,
    date_of_birth: casual.date('YYYY-MM-DD'),
    phone: casual.phone,
    notes: casual.sentence,
  }),
  logs: () => ({
    timestamp: casual.date('YYYY-MM-DD HH:mm:ss'),
    level: casual.random_element(['INFO', 'WARN', 'ERROR']),
    ip: casual.ip,
    user_agent: casual.user_agent,
    message: casual.short_description,
  }),
  findings: () => ({
    alert_id: casual.uuid,
    source_ip: casual.ip,
    dest_ip: casual.ip,
    severity: casual.random_element(['low', 'medium', 'high', 'critical']),
    hostname: casual.domain,
    timestamp: casual.date('YYYY-MM-DD HH:mm:ss'),
    description: casual.sentence,
  }),
};

const withFalso: Readonly<Record<DataSet['kind'], Make>> = {
  customer: (at) => ({
    id: at,
    name: falso.randFullName(),
    email: falso.randEmail(),
    phone: falso.randPhoneNumber(),
    address: falso.randStreetAddress(),
    city: falso.randCity(),
    company: falso.randCompanyName(),
    created_at: iso(falso.randPastDate()),
  }),
  employee: () => ({
    employee_id: falso.randUuid(),
    first_name: falso.randFirstName(),
    last_name: falso.randLastName(),
    email: falso.randEmail(),
    job_title: falso.randJobTitle(),
    salary: falso.randNumber({ min: 30_000, max: 180_000 }),
    hire_date: iso(falso.randPastDate()).slice(0, 10),
  }),
  financial: () => ({
    transaction_id: falso.randUuid(),
    account_name: falso.randFullName(),
    iban: falso.randIban(),
    card_number: falso.randCreditCardNumber(),
    amount: falso.randAmount(),
    merchant: falso.randCompanyName(),
    date: iso(falso.randPastDate()),
  }),
  health: (at) => ({
    patient_id: at,
    patient_name: falso.randFullName(),
    date_of_birth: iso(falso.randBetweenDate({ from: new Date('1940-01-01'), to: new Date('2010-01-01') })).slice(0, 10),
    phone: falso.randPhoneNumber(),
    notes: falso.randSentence(),
  }),
  logs: () => ({
    timestamp: iso(falso.randPastDate()),
    level: falso.rand(['INFO', 'WARN', 'ERROR']),
    ip: falso.randIp(),
    user_agent: falso.randUserAgent(),
    message: falso.randPhrase(),
  }),
  findings: () => ({
    alert_id: falso.randUuid(),
    source_ip: falso.randIp(),
    dest_ip: falso.randIp(),
    severity: falso.rand(['low', 'medium', 'high', 'critical']),
    hostname: falso.randDomainName(),
    timestamp: iso(falso.randPastDate()),
    description: falso.randSentence(),
  }),
};
