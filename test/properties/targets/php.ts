import type { DriverId } from './drivers.js';
import type { Language, Reading } from './language.js';
import { type Place, variable } from './places.js';

export const php: Language = {
  id: 'php',
  program: (driver, read, address) => {
    const { imports, lines } = readings[driver];
    return {
      'digest.php': `<?php\n\nrequire __DIR__ . '/vendor/autoload.php';\n\n${imports}${read === 'settings' ? "$settings = require __DIR__ . '/settings.php';\n" : ''}
$address = ${addresses[read](address)};
${lines}
$client = OpenAI::client(getenv('OPENAI_API_KEY'));
$reply = $client->chat()->create([
    'model' => 'gpt-5-mini',
    'messages' => [['role' => 'user', 'content' => 'Write a digest of ' . json_encode($orders)]],
]);
echo $reply->choices[0]->message->content;\n`,
      ...(read === 'settings' ? { 'settings.php': `<?php\n\nreturn [\n    'store' => ['url' => '${address}'],\n];\n` } : {}),
    };
  },
};

const addresses: Readonly<Record<Place['read'], (address: string) => string>> = {
  literal: (address) => `'${address}'`,
  default: (address) => `getenv('${variable}') ?: '${address}'`,
  environment: () => `$_ENV['${variable}']`,
  settings: () => `$settings['store']['url']`,
};

const readings: Readonly<Record<DriverId, Reading>> = {
  postgres: { imports: '', lines: "$orders = pg_fetch_all(pg_query(pg_connect($address), 'SELECT id, due_on FROM orders'));" },
  mysql: {
    imports: '',
    lines: `$connection = new PDO("mysql:host=$address;dbname=shop", 'reader');
$orders = $connection->query('SELECT id, due_on FROM orders')->fetchAll(PDO::FETCH_ASSOC);`,
  },
  mongodb: {
    imports: 'use MongoDB\\Client;\n',
    lines: "$orders = (new Client($address))->selectCollection('shop', 'orders')->find(['open' => true])->toArray();",
  },
  redis: { imports: '', lines: "$store = new Predis\\Client($address);\n$orders = $store->lrange('orders', 0, 20);" },
  elasticsearch: {
    imports: 'use Elastic\\Elasticsearch\\ClientBuilder;\n',
    lines: `$search = ClientBuilder::create()->setHosts([$address])->build();
$orders = $search->search(['index' => 'orders', 'body' => ['query' => ['match_all' => new stdClass()]]])['hits']['hits'];`,
  },
  s3: {
    imports: 'use Aws\\S3\\S3Client;\n',
    lines: `$bucket = new S3Client(['endpoint' => $address, 'region' => 'eu-west-1']);
$orders = $bucket->getObject(['Bucket' => 'shop-orders', 'Key' => 'open.csv'])['Body'];`,
  },
  http: {
    imports: 'use GuzzleHttp\\Client;\n',
    lines: "$orders = (new Client(['base_uri' => $address]))->get('/orders')->getBody()->getContents();",
  },
};
