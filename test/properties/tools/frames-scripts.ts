import type { Frame } from './frames.js';

const rubyFrames: readonly Omit<Frame, 'language'>[] = [
  {
    name: 'RubyLLM',
    path: 'chat.rb',
    code: `require 'ruby_llm'
{setup}
class Act < RubyLLM::Tool
  description 'Acts'
  param :item, desc: 'Item'
  def execute(item:)
    {body}
    'done'
  end
end
chat = RubyLLM.chat(model: 'gpt-5-mini').with_tool(Act)
puts chat.ask(ARGV[0]).content`,
  },
  {
    name: 'fast-mcp',
    path: 'server.rb',
    code: `require 'fast_mcp'
{setup}
server = FastMcp::Server.new(name: 'orders', version: '1.0.0')
class ActTool < FastMcp::Tool
  description 'Acts'
  arguments do
    required(:item).filled(:string)
  end
  def call(item:)
    {body}
    'done'
  end
end
server.register_tool(ActTool)
server.start`,
  },
  {
    name: 'the MCP SDK',
    path: 'server.rb',
    code: `require 'mcp'
{setup}
class ActTool < MCP::Tool
  description 'Acts'
  input_schema(properties: { item: { type: 'string' } }, required: ['item'])
  def self.call(item:, server_context: nil)
    {body}
    MCP::Tool::Response.new([{ type: 'text', text: 'done' }])
  end
end
server = MCP::Server.new(name: 'orders', tools: [ActTool])
MCP::Server::Transports::StdioTransport.new(server).open`,
  },
  {
    name: 'the MCP SDK, a block',
    path: 'server.rb',
    code: `require 'mcp'
{setup}
server = MCP::Server.new(name: 'orders', version: '1.0.0')
server.define_tool(name: 'act', description: 'Acts', input_schema: { properties: { item: { type: 'string' } } }) do |item:|
    {body}
  MCP::Tool::Response.new([{ type: 'text', text: 'done' }])
end
MCP::Server::Transports::StdioTransport.new(server).open`,
  },
  {
    name: 'langchainrb',
    path: 'assistant.rb',
    code: `require 'langchain'
{setup}
class Orders
  extend Langchain::ToolDefinition
  define_function :act, description: 'Acts' do
    property :item, type: 'string', description: 'Item', required: true
  end
  def act(item:)
    {body}
    tool_response(content: 'done')
  end
end
llm = Langchain::LLM::OpenAI.new(api_key: ENV['OPENAI_API_KEY'])
assistant = Langchain::Assistant.new(llm: llm, instructions: 'Help.', tools: [Orders.new])
assistant.add_message_and_run!(content: ARGV[0])`,
  },
  {
    name: 'functions of OpenAI in a case',
    path: 'chat.rb',
    code: `require 'openai'
require 'json'
{setup}
def act(item:)
    {body}
end
client = OpenAI::Client.new(access_token: ENV['OPENAI_API_KEY'])
tools = [{ type: 'function', function: { name: 'act', parameters: { type: 'object', properties: { item: { type: 'string' } } } } }]
response = client.chat(parameters: { model: 'gpt-5-mini', messages: [{ role: 'user', content: ARGV[0] }], tools: tools })
message = response.dig('choices', 0, 'message')
message['tool_calls'].each do |call|
  args = JSON.parse(call.dig('function', 'arguments'), symbolize_names: true)
  case call.dig('function', 'name')
  when 'act'
    act(**args)
  end
end`,
  },
  {
    name: 'Raix',
    path: 'assistant.rb',
    code: `require 'raix'
{setup}
class Orders
  include Raix::ChatCompletion
  include Raix::FunctionDispatch
  function :act, 'Acts', item: { type: 'string' } do |arguments|
    item = arguments[:item]
    {body}
    'done'
  end
  def initialize
    transcript << { user: ARGV[0] }
    chat_completion
  end
end
Orders.new`,
  },
];

const phpFrames: readonly Omit<Frame, 'language'>[] = [
  {
    name: 'Prism',
    path: 'app/Console/Chat.php',
    code: `<?php
namespace App\\Console;
use Prism\\Prism\\Prism;
use Prism\\Prism\\Enums\\Provider;
use Prism\\Prism\\Facades\\Tool;
{setup}
$tool = Tool::as('act')->for('Acts')->withStringParameter('item', 'Item')->using(function (string $item): string {
    {body}
    return 'done';
});
echo Prism::text()->using(Provider::OpenAI, 'gpt-5-mini')->withTools([$tool])->withMaxSteps(3)->withPrompt($argv[1])->asText()->text;`,
  },
  {
    name: 'Neuron AI',
    path: 'agent.php',
    code: `<?php
use NeuronAI\\Agent;
use NeuronAI\\Chat\\Messages\\UserMessage;
use NeuronAI\\Providers\\OpenAI\\OpenAI;
use NeuronAI\\Tools\\Tool;
use NeuronAI\\Tools\\ToolProperty;
{setup}
class OrderAgent extends Agent
{
  protected function provider(): AIProviderInterface
  {
    return new OpenAI(getenv('OPENAI_API_KEY'), 'gpt-5-mini');
  }
  protected function tools(): array
  {
    return [
      Tool::make('act', 'Acts')->addProperty(new ToolProperty('item', 'string', 'Item', true))->setCallable(function (string $item) {
    {body}
        return 'done';
      }),
    ];
  }
}
echo OrderAgent::make()->chat(new UserMessage($argv[1]))->getContent();`,
  },
  {
    name: 'php-mcp',
    path: 'src/OrderTools.php',
    code: `<?php
namespace Acme;
use PhpMcp\\Server\\Attributes\\McpTool;
{setup}
class OrderTools
{
  #[McpTool(name: 'act', description: 'Acts')]
  public function act(string $item): string
  {
    {body}
    return 'done';
  }
}`,
    files: {
      'server.php': `<?php
require_once __DIR__ . '/vendor/autoload.php';
use PhpMcp\\Server\\Server;
use PhpMcp\\Server\\Transports\\StdioServerTransport;
$server = Server::make()->withServerInfo('orders', '1.0.0')->build();
$server->discover(basePath: __DIR__, scanDirs: ['src']);
$server->listen(new StdioServerTransport());`,
      'composer.json': '{ "autoload": { "psr-4": { "Acme\\\\": "src/" } }, "require": { "php-mcp/server": "^3.0" } }',
    },
  },
  {
    name: 'the MCP SDK',
    path: 'server.php',
    code: `<?php
require_once __DIR__ . '/vendor/autoload.php';
use Mcp\\Capability\\Attribute\\McpTool;
use Mcp\\Server;
use Mcp\\Server\\Transport\\StdioTransport;
{setup}
class OrderTools
{
  #[McpTool]
  public function act(string $item): string
  {
    {body}
    return 'done';
  }
}
Server::builder()->setServerInfo('orders', '1.0.0')->setDiscovery(__DIR__, ['.'])->build()->run(new StdioTransport());`,
  },
  {
    name: 'Laravel MCP',
    path: 'app/Mcp/Tools/ActTool.php',
    code: `<?php
namespace App\\Mcp\\Tools;
use Laravel\\Mcp\\Request;
use Laravel\\Mcp\\Response;
use Laravel\\Mcp\\Server\\Tool;
{setup}
class ActTool extends Tool
{
  protected string $description = 'Acts';
  public function handle(Request $request): Response
  {
    $item = $request->get('item');
    {body}
    return Response::text('done');
  }
}`,
    files: {
      'app/Mcp/Servers/OrderServer.php': `<?php
namespace App\\Mcp\\Servers;
use App\\Mcp\\Tools\\ActTool;
use Laravel\\Mcp\\Server;
class OrderServer extends Server
{
  protected array $tools = [ActTool::class];
}`,
      'routes/ai.php': `<?php
use App\\Mcp\\Servers\\OrderServer;
use Laravel\\Mcp\\Facades\\Mcp;
Mcp::web('/mcp/orders', OrderServer::class);`,
    },
  },
  {
    name: 'functions of OpenAI in a match',
    path: 'chat.php',
    code: `<?php
{setup}
function act(string $item): string
{
    {body}
    return 'done';
}
$client = OpenAI::client(getenv('OPENAI_API_KEY'));
$tools = [['type' => 'function', 'function' => ['name' => 'act', 'parameters' => ['type' => 'object', 'properties' => ['item' => ['type' => 'string']]]]]];
$response = $client->chat()->create(['model' => 'gpt-5-mini', 'messages' => [['role' => 'user', 'content' => $argv[1]]], 'tools' => $tools]);
foreach ($response->choices[0]->message->toolCalls as $call) {
  $args = json_decode($call->function->arguments, true);
  echo match ($call->function->name) {
    'act' => act($args['item']),
    default => 'unknown',
  };
}`,
  },
  {
    name: 'LLPhant',
    path: 'chat.php',
    code: `<?php
use LLPhant\\Chat\\FunctionInfo\\FunctionInfo;
use LLPhant\\Chat\\FunctionInfo\\Parameter;
use LLPhant\\Chat\\OpenAIChat;
{setup}
class Orders
{
  public function act(string $item): string
  {
    {body}
    return 'done';
  }
}
$chat = new OpenAIChat();
$chat->addTool(new FunctionInfo('act', new Orders(), 'Acts', [new Parameter('item', 'string', 'Item')]));
echo $chat->generateText($argv[1]);`,
  },
  {
    name: 'Symfony AI',
    path: 'src/Tool/Act.php',
    code: `<?php
namespace App\\Tool;
use Symfony\\AI\\Agent\\Toolbox\\Attribute\\AsTool;
{setup}
#[AsTool('act', description: 'Acts')]
final class Act
{
  public function __invoke(string $item): string
  {
    {body}
    return 'done';
  }
}`,
    files: {
      'src/Command/Chat.php': `<?php
namespace App\\Command;
use Symfony\\AI\\Agent\\AgentInterface;
use Symfony\\AI\\Platform\\Message\\Message;
use Symfony\\AI\\Platform\\Message\\MessageBag;
use Symfony\\Component\\Console\\Attribute\\AsCommand;
#[AsCommand('app:chat')]
final class Chat
{
  public function __construct(private AgentInterface $agent) {}
  public function __invoke(string $text): int
  {
    echo $this->agent->call(new MessageBag(Message::ofUser($text)))->getContent();
    return 0;
  }
}`,
      'composer.json': '{ "autoload": { "psr-4": { "App\\\\": "src/" } }, "require": { "symfony/ai-bundle": "*" } }',
    },
  },
];

export const scriptFrames: readonly Frame[] = [
  ...rubyFrames.map((frame) => ({ language: 'ruby' as const, ...frame })),
  ...phpFrames.map((frame) => ({ language: 'php' as const, ...frame })),
];
