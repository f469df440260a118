import { describe, expect, it } from 'vitest';
import { programOf } from './program-of.js';

const client = (constructor: string, field = 'HttpClient'): string => `
public class Tickets
{
    private readonly ${field} _http;
${constructor}
    public async Task<string> FindAsync() => await _http.GetStringAsync("/api/v2/tickets.json");
}
`;
const handed = client('    public Tickets(HttpClient http) { _http = http; }');

const asked = 'app.MapGet("/tickets", (Tickets tickets) => tickets.FindAsync());\n';

/** Where a client of .NET is told its address after it was made. */
const forms: readonly (readonly [name: string, files: Readonly<Record<string, string>>])[] = [
  [
    'in the constructor that is handed it',
    {
      'Tickets.cs': client(
        '    public Tickets(HttpClient http) { _http = http; _http.BaseAddress = new Uri("https://acme.zendesk.com"); }',
      ),
    },
  ],
  [
    'under the name that it is handed by',
    {
      'Tickets.cs': client('    public Tickets(HttpClient http) { http.BaseAddress = new Uri("https://acme.zendesk.com"); _http = http; }'),
    },
  ],
  [
    'in the options of a container',
    {
      'Tickets.cs': client(
        '    public Tickets(HttpClient http, IOptions<Settings> options) { _http = http; _http.BaseAddress = new Uri(options.Value.Url); }',
      ),
      'Settings.cs': 'public class Settings { public string Url { get; set; } = "https://acme.zendesk.com"; }\n',
    },
  ],
  [
    'where a container makes the client of a class',
    {
      'Program.cs': `services.AddHttpClient<ITickets, Tickets>(client => client.BaseAddress = new Uri("https://acme.zendesk.com"));\n${asked}`,
      'Tickets.cs': handed,
    },
  ],
  [
    'where a container makes the client of a name',
    {
      'Program.cs': `services.AddHttpClient("desk", client => { client.BaseAddress = new Uri("https://acme.zendesk.com"); });\n${asked}`,
      'Tickets.cs': client('    public Tickets(IHttpClientFactory factory) { _http = factory.CreateClient("desk"); }'),
    },
  ],
];

describe('the address of a client that a container makes', () => {
  it.each(forms)('%s', (_, files) => {
    expect(addresses(files)).toEqual(['https://acme.zendesk.com/api/v2/tickets.json']);
  });

  it('is not that of another class', () => {
    const other = `services.AddHttpClient<Invoices>(client => client.BaseAddress = new Uri("https://billing.acme.com"));\n${asked}`;
    expect(addresses({ 'Program.cs': other, 'Tickets.cs': handed })).toEqual(['/api/v2/tickets.json']);
  });
});

function addresses(files: Readonly<Record<string, string>>): readonly string[] {
  return programOf(files).requests.flatMap(({ urls }) => urls.map(({ text }) => text));
}
