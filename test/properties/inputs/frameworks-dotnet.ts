import type { Framework } from './framework.js';

export const dotnetFrameworks: readonly Framework[] = [
  {
    name: 'a minimal API, a body',
    code: `var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/notes", (Note note) => {ask:note.{field}});
app.Run();
record Note(string {field});`,
  },
  {
    name: 'a minimal API, a file',
    code: `var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/notes", async (IFormFile file) =>
{
    using var reader = new StreamReader(file.OpenReadStream());
    var text = await reader.ReadToEndAsync();
    return {ask:text};
});
app.Run();`,
  },
  {
    name: 'a minimal API, a file that is copied into memory',
    code: `var app = WebApplication.Create();
app.MapPost("/notes", [IgnoreAntiforgeryToken] async Task<IResult> ([FromForm] IFormFile file, ILogger<Program> logger) =>
{
    using var memory = new MemoryStream();
    await file.CopyToAsync(memory);
    return {ask:Encoding.UTF8.GetString(memory.ToArray())};
});
app.Run();`,
  },
  {
    name: 'a group of a minimal API',
    code: `var app = WebApplication.Create();
var notes = app.MapGroup("/notes");
notes.MapPost("/", (Note note, CancellationToken stop) => {ask:note.{field}});
app.Run();
record Note(string {field});`,
  },
  {
    name: 'a minimal API, the request',
    code: `var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/notes", async (HttpRequest request) =>
{
    var form = await request.ReadFormAsync();
    return {ask:form["{field}"].ToString()};
});
app.Run();`,
  },
  {
    name: 'a controller, a body',
    path: 'Controllers/NotesController.cs',
    code: `using Microsoft.AspNetCore.Mvc;
namespace Notes.Controllers;
public record Note(string {field});
[ApiController]
[Route("[controller]")]
public class NotesController : ControllerBase
{
    [HttpPost]
    public IActionResult Run([FromBody] Note note) => Ok({ask:note.{field}});
}`,
    files: { 'Program.cs': mvcProgram() },
  },
  {
    name: 'a controller, a file',
    path: 'Controllers/NotesController.cs',
    code: `using Microsoft.AspNetCore.Mvc;
namespace Notes.Controllers;
[ApiController]
[Route("[controller]")]
public class NotesController : ControllerBase
{
    [HttpPost("upload")]
    public async Task<IActionResult> Run(IFormFile file)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        var text = await reader.ReadToEndAsync();
        return Ok({ask:text});
    }
}`,
    files: { 'Program.cs': mvcProgram() },
  },
  {
    name: 'a controller whose service asks',
    path: 'Services/NoteService.cs',
    code: `using Microsoft.AspNetCore.Http;
namespace Notes.Services;
public class NoteService
{
    public async Task<string> SummariseAsync(IFormFile file)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        var text = await reader.ReadToEndAsync();
        return {ask:text};
    }
}`,
    files: {
      'Controllers/NotesController.cs': `using Microsoft.AspNetCore.Mvc;
using Notes.Services;
namespace Notes.Controllers;
[ApiController]
[Route("api/notes")]
public class NotesController : ControllerBase
{
    private readonly NoteService _notes;
    public NotesController(NoteService notes) { _notes = notes; }
    [HttpPost]
    public async Task<IActionResult> Run(IFormFile file) => Ok(await _notes.SummariseAsync(file));
}
`,
      'Program.cs': mvcProgram().replace('var app', 'builder.Services.AddScoped<Notes.Services.NoteService>();\nvar app'),
    },
  },
  {
    name: 'an MVC action, a view model',
    path: 'Controllers/HomeController.cs',
    code: `using Microsoft.AspNetCore.Mvc;
namespace Notes.Controllers;
public class NoteModel { public string {field} { get; set; } }
public class HomeController : Controller
{
    [HttpPost]
    public IActionResult Index(NoteModel model) { ViewBag.Answer = {ask:model.{field}}; return View(model); }
}`,
    files: { 'Program.cs': mvcProgram() },
  },
  {
    name: 'Razor pages, a file',
    path: 'Pages/Index.cshtml.cs',
    code: `using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
namespace Notes.Pages;
public class IndexModel : PageModel
{
    public string Answer { get; set; } = "";
    public async Task OnPostAsync(IFormFile upload)
    {
        using var reader = new StreamReader(upload.OpenReadStream());
        Answer = {ask:await reader.ReadToEndAsync()};
    }
}`,
    files: { 'Program.cs': razorProgram() },
  },
  {
    name: 'Razor pages, a bound property',
    path: 'Pages/Index.cshtml.cs',
    code: `using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
namespace Notes.Pages;
public class IndexModel : PageModel
{
    [BindProperty]
    public string {field} { get; set; } = "";
    public string Answer { get; set; } = "";
    public void OnPost()
    {
        Answer = {ask:{field}};
    }
}`,
    files: { 'Program.cs': razorProgram() },
  },
  {
    name: 'Blazor, code beside',
    path: 'Components/Pages/Home.razor.cs',
    code: `using Microsoft.AspNetCore.Components;
namespace Notes.Components.Pages;
public partial class Home : ComponentBase
{
    private string {field} = "";
    private string answer = "";
    private void Run()
    {
        answer = {ask:{field}};
    }
}`,
    files: {
      'Components/Pages/Home.razor':
        '@page "/"\n<textarea @bind="{field}" placeholder="{label}"></textarea>\n<button @onclick="Run">Go</button>\n<p>@answer</p>\n',
      'Program.cs':
        'var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddRazorComponents().AddInteractiveServerComponents();\nvar app = builder.Build();\napp.MapRazorComponents<App>().AddInteractiveServerRenderMode();\napp.Run();\n',
    },
  },
  {
    name: 'WinForms, a box',
    path: 'MainForm.cs',
    code: `using System.Windows.Forms;
namespace Notes;
public class MainForm : Form
{
    private readonly TextBox {field} = new TextBox { Multiline = true };
    private readonly Label answer = new Label();
    public MainForm() { var button = new Button { Text = "Go" }; button.Click += Run; Controls.Add({field}); Controls.Add(button); }
    private void Run(object sender, EventArgs e)
    {
        answer.Text = {ask:{field}.Text};
    }
}`,
    files: { 'Program.cs': 'using System.Windows.Forms;\nusing Notes;\nApplication.Run(new MainForm());\n' },
  },
  {
    name: 'WinForms, a chosen file',
    path: 'MainForm.cs',
    code: `using System.Windows.Forms;
namespace Notes;
public class MainForm : Form
{
    public MainForm() { var button = new Button { Text = "Open" }; button.Click += Open; Controls.Add(button); }
    private void Open(object sender, EventArgs e)
    {
        using var dialog = new OpenFileDialog();
        if (dialog.ShowDialog() != DialogResult.OK) return;
        var text = File.ReadAllText(dialog.FileName);
        MessageBox.Show({ask:text});
    }
}`,
    files: {
      'Program.cs':
        'using System.Windows.Forms;\nnamespace Notes;\nstatic class Program\n{\n    [STAThread]\n    static void Main() { Application.Run(new MainForm()); }\n}\n',
    },
  },
  {
    name: 'an Azure function',
    path: 'Notes.cs',
    code: `using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
namespace Notes;
public record Note(string {field});
public class Notes
{
    [Function("notes")]
    public async Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequest req)
    {
        var note = await req.ReadFromJsonAsync<Note>();
        return new OkObjectResult({ask:note.{field}});
    }
}`,
    files: { 'host.json': '{ "version": "2.0" }\n' },
  },
  {
    name: 'an isolated Azure function that reads its body',
    path: 'Notes.cs',
    code: `using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
namespace Notes;
public class Note
{
    public string {field} { get; set; } = "";
}
public class Notes
{
    [Function(nameof(Notes))]
    public async Task<HttpResponseData> RunAsync([HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequestData req)
    {
        var body = await new StreamReader(req.Body).ReadToEndAsync();
        var note = JsonSerializer.Deserialize<Note>(body, new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
        if (note == null) return req.CreateResponse(HttpStatusCode.BadRequest);
        string answer = {ask:note.{field}};
        var response = req.CreateResponse(HttpStatusCode.OK);
        await response.WriteStringAsync(answer);
        return response;
    }
}`,
    files: { 'host.json': '{ "version": "2.0" }\n' },
  },
  {
    name: 'a SignalR hub',
    path: 'Hubs/NoteHub.cs',
    code: `using Microsoft.AspNetCore.SignalR;
namespace Notes.Hubs;
public class NoteHub : Hub
{
    public async Task Summarise(string {field}) { await Clients.Caller.SendAsync("answer", {ask:{field}}); }
}`,
    files: {
      'Program.cs': `var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSignalR();
var app = builder.Build();
app.MapHub<Notes.Hubs.NoteHub>("/notes");
app.Run();
`,
    },
  },
  {
    name: 'an attachment of the Bot Framework',
    beside: ['sensitive-data/confidential-material approaching'],
    path: 'Bots/NoteBot.cs',
    code: `using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
namespace Notes.Bots;
public class NoteBot : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var text = await new HttpClient().GetStringAsync(turnContext.Activity.Attachments[0].ContentUrl);
        await turnContext.SendActivityAsync({ask:text});
    }
}`,
    files: {
      'Program.cs': mvcProgram().replace(
        'var app',
        'builder.Services.AddTransient<Microsoft.Bot.Builder.IBot, Notes.Bots.NoteBot>();\nvar app',
      ),
    },
  },
  {
    name: 'the command line',
    code: 'var text = File.ReadAllText(args[0]);\nConsole.WriteLine({ask:text});',
  },
  {
    name: 'System.CommandLine',
    code: `using System.CommandLine;
var file = new Argument<FileInfo>("file");
var root = new RootCommand("Notes") { file };
root.SetHandler((FileInfo info) => { var text = File.ReadAllText(info.FullName); Console.WriteLine({ask:text}); }, file);
return root.Invoke(args);`,
  },
].map((framework) => ({ path: 'Program.cs', ...framework }));

function mvcProgram(): string {
  return `var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
var app = builder.Build();
app.MapControllers();
app.Run();
`;
}

function razorProgram(): string {
  return `var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
var app = builder.Build();
app.MapRazorPages();
app.Run();
`;
}
