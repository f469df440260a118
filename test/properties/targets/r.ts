import type { DriverId } from './drivers.js';
import type { Language, Reading } from './language.js';
import { type Place, variable } from './places.js';

export const r: Language = {
  id: 'r',
  program: (driver, read, address) => {
    const reading = readings[driver];
    if (reading === undefined) return null;
    return {
      'digest.R': `${reading.imports}library(ellmer)\n${read === 'settings' ? 'source("settings.R")\n' : ''}
address <- ${addresses[read](address)}
${reading.lines}
chat <- chat_openai(model = "gpt-5-mini")
cat(chat$chat(paste("Write a digest of", jsonlite::toJSON(orders))))\n`,
      ...(read === 'settings' ? { 'settings.R': `settings <- list(store = list(url = "${address}"))\n` } : {}),
    };
  },
};

const addresses: Readonly<Record<Place['read'], (address: string) => string>> = {
  literal: (address) => `"${address}"`,
  default: (address) => `Sys.getenv("${variable}", "${address}")`,
  environment: () => `Sys.getenv("${variable}")`,
  settings: () => 'settings$store$url',
};

const readings: Readonly<Partial<Record<DriverId, Reading>>> = {
  mysql: {
    imports: 'library(DBI)\n',
    lines: `connection <- dbConnect(RMariaDB::MariaDB(), host = address, user = "reader", dbname = "shop")
orders <- dbGetQuery(connection, "SELECT id, due_on FROM orders")`,
  },
  mongodb: {
    imports: 'library(mongolite)\n',
    lines: `store <- mongo(collection = "orders", db = "shop", url = address)
orders <- store$find('{"open": true}')`,
  },
  http: {
    imports: 'library(httr2)\n',
    lines: 'orders <- request(paste0(address, "/orders")) |> req_perform() |> resp_body_json()',
  },
};
