import type { DriverId } from './drivers.js';
import type { Language } from './language.js';
import { type Place, variable } from './places.js';

export const powershell: Language = {
  id: 'powershell',
  program: (driver, read, address) => {
    const reading = readings[driver];
    if (reading === undefined) return null;
    return {
      'digest.ps1': `${read === 'settings' ? '. "$PSScriptRoot/settings.ps1"\n' : ''}$address = ${addresses[read](address)}
${reading}
$body = @{
    model    = 'gpt-5-mini'
    messages = @(@{ role = 'user'; content = "Write a digest of $($orders | ConvertTo-Json)" })
} | ConvertTo-Json -Depth 5
$reply = Invoke-RestMethod -Uri 'https://api.openai.com/v1/chat/completions' -Method Post -Headers @{ Authorization = "Bearer $env:OPENAI_API_KEY" } -Body $body
Write-Host $reply.choices[0].message.content\n`,
      ...(read === 'settings' ? { 'settings.ps1': `$Settings = @{\n    Store = @{ Url = '${address}' }\n}\n` } : {}),
    };
  },
};

const addresses: Readonly<Record<Place['read'], (address: string) => string>> = {
  literal: (address) => `'${address}'`,
  default: (address) => `if ($env:${variable}) { $env:${variable} } else { '${address}' }`,
  environment: () => `$env:${variable}`,
  settings: () => '$Settings.Store.Url',
};

const readings: Readonly<Partial<Record<DriverId, string>>> = {
  mysql: `Open-MySqlConnection -Server $address -Database shop
$orders = Invoke-SqlQuery -Query 'SELECT id, due_on FROM orders'`,
  s3: "$orders = Get-S3Object -BucketName 'shop-orders' -EndpointUrl $address",
  http: '$orders = Invoke-RestMethod "$address/orders"',
};
