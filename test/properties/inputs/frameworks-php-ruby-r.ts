import type { Framework } from './framework.js';

export const phpFrameworks: readonly Framework[] = [
  { name: 'a form', code: `$text = $_POST['{field}'] ?? '';\necho {ask:$text};` },
  { name: 'a file', code: `$text = file_get_contents($_FILES['file']['tmp_name']);\necho {ask:$text};` },
  {
    name: 'a moved file',
    code: `$target = 'uploads/' . basename($_FILES['file']['name']);\nmove_uploaded_file($_FILES['file']['tmp_name'], $target);\n$text = file_get_contents($target);\necho {ask:$text};`,
  },
  { name: 'a body', code: `$data = json_decode(file_get_contents('php://input'), true);\necho {ask:$data['{field}']};` },
  { name: 'the command line', path: 'notes.php', code: `$text = file_get_contents($argv[1]);\necho {ask:$text};` },
  {
    name: 'Livewire, a property',
    path: 'app/Livewire/Notes.php',
    code: `namespace App\\Livewire;
use Livewire\\Component;
class Notes extends Component
{
    public string \${field} = '';
    public string $answer = '';
    public function run()
    {
        $this->answer = {ask:$this->{field}};
    }
    public function render() { return view('livewire.notes'); }
}`,
    files: {
      'resources/views/livewire/notes.blade.php':
        '<form wire:submit="run"><textarea wire:model="{field}" placeholder="{label}"></textarea><button>Go</button><p>{{ $answer }}</p></form>\n',
      'routes/web.php': "<?php\nuse App\\Livewire\\Notes;\nuse Illuminate\\Support\\Facades\\Route;\nRoute::get('/', Notes::class);\n",
    },
  },
  {
    name: 'Laravel, a form',
    path: 'app/Http/Controllers/NoteController.php',
    code: `namespace App\\Http\\Controllers;
use Illuminate\\Http\\Request;
class NoteController extends Controller
{
    public function run(Request $request)
    {
        $text = $request->input('{field}');
        return response()->json(['answer' => {ask:$text}]);
    }
}`,
    files: laravel(),
  },
  {
    name: 'Laravel, a file',
    path: 'app/Http/Controllers/NoteController.php',
    code: `namespace App\\Http\\Controllers;
use Illuminate\\Http\\Request;
class NoteController extends Controller
{
    public function run(Request $request)
    {
        $text = file_get_contents($request->file('file')->getRealPath());
        return response()->json(['answer' => {ask:$text}]);
    }
}`,
    files: laravel(),
  },
  {
    name: 'Laravel, a stored file',
    path: 'app/Http/Controllers/NoteController.php',
    code: `namespace App\\Http\\Controllers;
use Illuminate\\Http\\Request;
use Illuminate\\Support\\Facades\\Storage;
class NoteController extends Controller
{
    public function run(Request $request)
    {
        $path = $request->file('file')->store('notes');
        return {ask:Storage::get($path)};
    }
}`,
    files: laravel(),
  },
  {
    name: 'Laravel, a validated body',
    path: 'app/Http/Controllers/NoteController.php',
    code: `namespace App\\Http\\Controllers;
use Illuminate\\Http\\Request;
class NoteController extends Controller
{
    public function run(Request $request)
    {
        $validated = $request->validate(['{field}' => 'required|string']);
        return {ask:$validated['{field}']};
    }
}`,
    files: laravel(),
  },
  {
    name: 'Laravel, a form request',
    path: 'app/Http/Controllers/NoteController.php',
    code: `namespace App\\Http\\Controllers;
use App\\Http\\Requests\\NoteRequest;
class NoteController extends Controller
{
    public function run(NoteRequest $request)
    {
        $data = $request->validated();
        return response()->json(['answer' => {ask:$data['{field}']}]);
    }
}`,
    files: {
      ...laravel(),
      'app/Http/Requests/NoteRequest.php': `<?php
namespace App\\Http\\Requests;
use Illuminate\\Foundation\\Http\\FormRequest;
class NoteRequest extends FormRequest
{
    public function rules(): array
    {
        return ['{field}' => 'required|string'];
    }
}
`,
    },
  },
  {
    name: 'Symfony, a form',
    path: 'src/Controller/NoteController.php',
    code: `namespace App\\Controller;
use Symfony\\Bundle\\FrameworkBundle\\Controller\\AbstractController;
use Symfony\\Component\\HttpFoundation\\Request;
use Symfony\\Component\\HttpFoundation\\Response;
use Symfony\\Component\\Routing\\Attribute\\Route;
class NoteController extends AbstractController
{
    #[Route('/notes', methods: ['POST'])]
    public function run(Request $request): Response
    {
        $text = $request->request->get('{field}');
        return new Response({ask:$text});
    }
}`,
    files: symfony(),
  },
  {
    name: 'Symfony, a file',
    path: 'src/Controller/NoteController.php',
    code: `namespace App\\Controller;
use Symfony\\Bundle\\FrameworkBundle\\Controller\\AbstractController;
use Symfony\\Component\\HttpFoundation\\Request;
use Symfony\\Component\\HttpFoundation\\Response;
use Symfony\\Component\\Routing\\Attribute\\Route;
class NoteController extends AbstractController
{
    #[Route('/notes', methods: ['POST'])]
    public function run(Request $request): Response
    {
        $file = $request->files->get('file');
        return new Response({ask:$file->getContent()});
    }
}`,
    files: symfony(),
  },
  {
    name: 'Slim',
    code: `require 'vendor/autoload.php';
use Psr\\Http\\Message\\ResponseInterface as Response;
use Psr\\Http\\Message\\ServerRequestInterface as Request;
use Slim\\Factory\\AppFactory;
$app = AppFactory::create();
$app->post('/notes', function (Request $request, Response $response) {
    $data = $request->getParsedBody();
    $response->getBody()->write({ask:$data['{field}']});
    return $response;
});
$app->run();`,
  },
  {
    name: 'WordPress, a REST route',
    path: 'notes.php',
    code: `/*
Plugin Name: Notes
*/
add_action('rest_api_init', function () {
    register_rest_route('notes/v1', '/run', ['methods' => 'POST', 'callback' => 'notes_run', 'permission_callback' => '__return_true']);
});
function notes_run(WP_REST_Request $request) {
    $text = $request->get_param('{field}');
    return {ask:$text};
}`,
  },
  {
    name: 'WordPress, an ajax action',
    path: 'notes.php',
    code: `/*
Plugin Name: Notes
*/
add_action('wp_ajax_notes_run', 'notes_run');
function notes_run() {
    $text = sanitize_textarea_field($_POST['{field}']);
    wp_send_json_success({ask:$text});
}`,
  },
].map((framework) => ({ path: 'index.php', ...framework }));

export const rubyFrameworks: readonly Framework[] = [
  { name: 'Sinatra, a form', code: `require "sinatra"\npost "/notes" do\n  {ask:params[:{field}]}\nend` },
  { name: 'Sinatra, a file', code: `require "sinatra"\npost "/notes" do\n  text = params[:file][:tempfile].read\n  {ask:text}\nend` },
  {
    name: 'Sinatra, a body',
    code: `require "sinatra"\nrequire "json"\npost "/notes" do\n  data = JSON.parse(request.body.read)\n  {ask:data["{field}"]}\nend`,
  },
  {
    name: 'Sinatra, a class',
    code: `require "sinatra/base"\nclass Notes < Sinatra::Base\n  post "/notes" do\n    {ask:params["{field}"]}\n  end\n  run! if app_file == $0\nend`,
  },
  {
    name: 'Rails, a parameter',
    path: 'app/controllers/notes_controller.rb',
    code: `class NotesController < ApplicationController\n  def create\n    render json: { answer: {ask:params[:{field}]} }\n  end\nend`,
    files: rails(),
  },
  {
    name: 'Rails, permitted parameters',
    path: 'app/controllers/notes_controller.rb',
    code: `class NotesController < ApplicationController
  def create
    render json: { answer: {ask:note_params[:{field}]} }
  end

  private

  def note_params
    params.require(:note).permit(:{field})
  end
end`,
    files: rails(),
  },
  {
    name: 'Rails, a file',
    path: 'app/controllers/notes_controller.rb',
    code: `class NotesController < ApplicationController\n  def create\n    text = params[:file].read\n    render json: { answer: {ask:text} }\n  end\nend`,
    files: rails(),
  },
  {
    name: 'Rails, a service',
    path: 'app/services/summariser.rb',
    code: `class Summariser\n  def self.call(text)\n    {ask:text}\n  end\nend`,
    files: {
      ...rails(),
      'app/controllers/notes_controller.rb':
        'class NotesController < ApplicationController\n  def create\n    render json: { answer: Summariser.call(params[:file].read) }\n  end\nend\n',
    },
  },
  {
    name: 'Grape',
    path: 'api.rb',
    code: `require "grape"\nclass Notes < Grape::API\n  format :json\n  post :notes do\n    { answer: {ask:params[:{field}]} }\n  end\nend`,
    files: { 'config.ru': 'require_relative "api"\nrun Notes\n' },
  },
  { name: 'the command line', path: 'notes.rb', code: `puts {ask:File.read(ARGV[0])}` },
  {
    name: 'Thor',
    path: 'notes.rb',
    code: `require "thor"\nclass Notes < Thor\n  desc "run FILE", "reads a file"\n  def run_file(file)\n    puts {ask:File.read(file)}\n  end\nend\nNotes.start(ARGV)`,
  },
].map((framework) => ({ path: 'app.rb', ...framework }));

export const rFrameworks: readonly Framework[] = [
  {
    name: 'Shiny, a text',
    code: `library(shiny)
ui <- fluidPage(textAreaInput("{field}", "{label}"), actionButton("go", "Go"), textOutput("answer"))
server <- function(input, output) {
  output$answer <- renderText({
    req(input$go)
    {ask:input\${field}}
  })
}
shinyApp(ui, server)`,
  },
  {
    name: 'Shiny, a file',
    code: `library(shiny)
ui <- fluidPage(fileInput("file", "File"), textOutput("answer"))
server <- function(input, output) {
  output$answer <- renderText({
    req(input$file)
    text <- paste(readLines(input$file$datapath), collapse = " ")
    {ask:text}
  })
}
shinyApp(ui, server)`,
  },
  {
    name: 'Plumber',
    path: 'plumber.R',
    code: `#* @post /notes
function({field}) {
  {ask:{field}}
}`,
  },
  {
    name: 'the command line',
    path: 'notes.R',
    code: `args <- commandArgs(trailingOnly = TRUE)\ntext <- paste(readLines(args[1]), collapse = " ")\ncat({ask:text})`,
  },
].map((framework) => ({ path: 'app.R', ...framework }));

function laravel(): Record<string, string> {
  return {
    artisan: "#!/usr/bin/env php\n<?php\nrequire __DIR__.'/vendor/autoload.php';\n",
    'routes/web.php':
      "<?php\nuse App\\Http\\Controllers\\NoteController;\nuse Illuminate\\Support\\Facades\\Route;\nRoute::post('/notes', [NoteController::class, 'run']);\n",
    'composer.json': '{ "require": { "laravel/framework": "^12.0", "openai-php/client": "^0.10" } }\n',
  };
}

function symfony(): Record<string, string> {
  return {
    'public/index.php':
      "<?php\nuse App\\Kernel;\nrequire_once dirname(__DIR__).'/vendor/autoload_runtime.php';\nreturn function (array $context) { return new Kernel($context['APP_ENV'], (bool) $context['APP_DEBUG']); };\n",
    'composer.json': '{ "require": { "symfony/framework-bundle": "^7.0", "openai-php/client": "^0.10" } }\n',
  };
}

function rails(): Record<string, string> {
  return {
    'config/routes.rb': 'Rails.application.routes.draw do\n  resources :notes, only: [:create]\nend\n',
    'config.ru': 'require_relative "config/environment"\nrun Rails.application\n',
    Gemfile: 'gem "rails"\ngem "ruby-openai"\n',
  };
}
