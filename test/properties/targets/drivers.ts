/** A way to read orders from somewhere. */
export interface Driver {
  readonly id: string;
  /** The vendor's own host for the landing on a managed service; null where a protocol has none. */
  readonly managed: string | null;
  address(host: string): string;
}

export const drivers = [
  { id: 'postgres', managed: 'shop.abc1.eu-west-1.rds.amazonaws.com', address: (host: string) => `postgresql://reader@${host}:5432/shop` },
  { id: 'mysql', managed: 'shop.mysql.database.azure.com', address: (host: string) => host },
  { id: 'mongodb', managed: 'cluster0.ab1cd.mongodb.net', address: (host: string) => `mongodb://${host}/shop` },
  { id: 'redis', managed: 'eu1-calm-12.upstash.io', address: (host: string) => `redis://${host}:6379/0` },
  { id: 'elasticsearch', managed: 'shop.es.eu-west-1.aws.found.io', address: (host: string) => `https://${host}:9200` },
  { id: 's3', managed: 's3.eu-west-1.amazonaws.com', address: (host: string) => `https://${host}` },
  { id: 'http', managed: null, address: (host: string) => `http://${host}:8080` },
] as const satisfies readonly Driver[];

export type DriverId = (typeof drivers)[number]['id'];
