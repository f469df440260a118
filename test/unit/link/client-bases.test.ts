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

const desk = (call: string): string => `
import org.springframework.web.bind.annotation.*;
import org.springframework.web.reactive.function.client.WebClient;

@RestController
public class Tickets {
    private final WebClient deskClient;
    public Tickets(WebClient deskClient) { this.deskClient = deskClient; }
    @GetMapping("/tickets") public String find() { return deskClient.get()${call}.retrieve().bodyToMono(String.class).block(); }
}
`;
const beans = (...methods: readonly string[]): string => `
import org.springframework.context.annotation.*;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration
public class Clients {
${methods.join('\n')}
}
`;
const built = (name: string, url: string): string =>
  `    @Bean public WebClient ${name}() { return WebClient.builder().baseUrl("${url}").build(); }`;
const tickets = '.uri("/api/v2/tickets.json")';

describe('the address of a client that Spring hands over', () => {
  it.each([
    ['of the only method that makes one', built('client', 'https://acme.zendesk.com'), tickets],
    [
      'where it is made with the address alone',
      '    @Bean WebClient client() { return WebClient.create("https://acme.zendesk.com"); }',
      tickets,
    ],
    [
      'of the method that is called like the field',
      `${built('billing', 'https://billing.acme.com')}\n${built('deskClient', 'https://acme.zendesk.com')}`,
      tickets,
    ],
    [
      'with a path that a function builds',
      built('client', 'https://acme.zendesk.com'),
      '.uri(uri -> uri.path("/api/v2/tickets.json").queryParam("page", 2).build())',
    ],
  ])('%s', (_, methods, call) => {
    expect(addresses({ 'Clients.java': beans(methods), 'Tickets.java': desk(call) })).toEqual([
      'https://acme.zendesk.com/api/v2/tickets.json',
    ]);
  });

  it('is not told where several are made and none is called so', () => {
    const two = beans(built('billing', 'https://billing.acme.com'), built('stock', 'https://stock.acme.com'));
    expect(addresses({ 'Clients.java': two, 'Tickets.java': desk(tickets) })).toEqual(['/api/v2/tickets.json']);
  });
});

function addresses(files: Readonly<Record<string, string>>): readonly string[] {
  return programOf(files).requests.flatMap(({ urls }) => urls.map(({ text }) => text));
}
