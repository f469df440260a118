import type { Frame } from './frames.js';

const goFrames: readonly Omit<Frame, 'language'>[] = [
  {
    name: 'mcp-go',
    path: 'main.go',
    code: `package main
import (
	"context"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)
{setup}
func main() {
	s := server.NewMCPServer("orders", "1.0.0", server.WithToolCapabilities(false))
	tool := mcp.NewTool("act", mcp.WithDescription("Acts"), mcp.WithString("item", mcp.Required()))
	s.AddTool(tool, act)
	server.ServeStdio(s)
}
func act(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	item, _ := request.RequireString("item")
	{body}
	return mcp.NewToolResultText("done"), nil
}`,
  },
  {
    name: 'mcp-go, a method of a handler',
    path: 'main.go',
    code: `package main
import (
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	"github.com/acme/orders/tools"
)
func main() {
	s := server.NewMCPServer("orders", "1.0.0")
	h := tools.NewHandler()
	s.AddTools(server.ServerTool{Tool: mcp.NewTool("act"), Handler: h.Act})
	server.ServeStdio(s)
}`,
    files: {
      'go.mod': 'module github.com/acme/orders\n\ngo 1.24\n',
      'tools/handler.go': `package tools
import (
	"context"
	"github.com/mark3labs/mcp-go/mcp"
)
{setup}
type Handler struct{}
func NewHandler() *Handler { return &Handler{} }
func (h *Handler) Act(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	item := request.GetString("item", "")
	{body}
	return mcp.NewToolResultText("done"), nil
}`,
    },
  },
  {
    name: 'the MCP SDK',
    path: 'main.go',
    code: `package main
import (
	"context"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)
{setup}
type Args struct {
	Item string \`json:"item"\`
}
func Act(ctx context.Context, req *mcp.CallToolRequest, args Args) (*mcp.CallToolResult, any, error) {
	item := args.Item
	{body}
	return &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: "done"}}}, nil, nil
}
func main() {
	server := mcp.NewServer(&mcp.Implementation{Name: "orders"}, nil)
	mcp.AddTool(server, &mcp.Tool{Name: "act", Description: "Acts"}, Act)
	server.Run(context.Background(), &mcp.StdioTransport{})
}`,
  },
  {
    name: 'a tool of langchaingo',
    path: 'main.go',
    code: `package main
import (
	"context"
	"os"
	"github.com/tmc/langchaingo/agents"
	"github.com/tmc/langchaingo/chains"
	"github.com/tmc/langchaingo/llms/openai"
	"github.com/tmc/langchaingo/tools"
)
{setup}
type ActTool struct{}
func (t ActTool) Name() string        { return "act" }
func (t ActTool) Description() string { return "Acts" }
func (t ActTool) Call(ctx context.Context, item string) (string, error) {
	{body}
	return "done", nil
}
func main() {
	llm, _ := openai.New()
	agent := agents.NewOneShotAgent(llm, []tools.Tool{ActTool{}})
	executor := agents.NewExecutor(agent)
	chains.Run(context.Background(), executor, os.Args[1])
}`,
  },
  {
    name: 'functions of OpenAI in a switch',
    path: 'main.go',
    code: `package main
import (
	"context"
	"encoding/json"
	"os"
	openai "github.com/sashabaranov/go-openai"
)
{setup}
func dispatch(name string, args map[string]string) string {
	switch name {
	case "act":
		item := args["item"]
		{body}
		return "done"
	}
	return "unknown"
}
func main() {
	client := openai.NewClient(os.Getenv("OPENAI_API_KEY"))
	tools := []openai.Tool{{Type: openai.ToolTypeFunction, Function: &openai.FunctionDefinition{Name: "act", Parameters: map[string]any{"type": "object"}}}}
	resp, _ := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: openai.GPT4o, Tools: tools})
	for _, call := range resp.Choices[0].Message.ToolCalls {
		var args map[string]string
		json.Unmarshal([]byte(call.Function.Arguments), &args)
		dispatch(call.Function.Name, args)
	}
}`,
  },
  {
    name: 'Genkit',
    path: 'main.go',
    code: `package main
import (
	"context"
	"os"
	"github.com/firebase/genkit/go/ai"
	"github.com/firebase/genkit/go/genkit"
	"github.com/firebase/genkit/go/plugins/googlegenai"
)
{setup}
type Input struct{ Item string }
func main() {
	ctx := context.Background()
	g := genkit.Init(ctx, genkit.WithPlugins(&googlegenai.GoogleAI{}))
	act := genkit.DefineTool(g, "act", "Acts", func(ctx *ai.ToolContext, input Input) (string, error) {
		item := input.Item
		{body}
		return "done", nil
	})
	genkit.Generate(ctx, g, ai.WithPrompt(os.Args[1]), ai.WithTools(act))
}`,
  },
  {
    name: 'Eino',
    path: 'main.go',
    code: `package main
import (
	"context"
	"github.com/cloudwego/eino/components/tool"
	"github.com/cloudwego/eino/components/tool/utils"
	"github.com/cloudwego/eino/compose"
	"github.com/cloudwego/eino/flow/agent/react"
	"github.com/cloudwego/eino-ext/components/model/openai"
)
{setup}
type Params struct{ Item string }
func Act(ctx context.Context, params *Params) (string, error) {
	item := params.Item
	{body}
	return "done", nil
}
func main() {
	ctx := context.Background()
	actTool, _ := utils.InferTool("act", "Acts", Act)
	model, _ := openai.NewChatModel(ctx, &openai.ChatModelConfig{Model: "gpt-5-mini"})
	react.NewAgent(ctx, &react.AgentConfig{ToolCallingModel: model, ToolsConfig: compose.ToolsNodeConfig{Tools: []tool.BaseTool{actTool}}})
}`,
  },
  {
    name: 'ADK for Go',
    path: 'main.go',
    code: `package main
import (
	"context"
	"google.golang.org/adk/agent/llmagent"
	"google.golang.org/adk/model/gemini"
	"google.golang.org/adk/tool"
	"google.golang.org/adk/tool/functiontool"
)
{setup}
type args struct{ Item string }
func act(ctx tool.Context, input args) (map[string]string, error) {
	item := input.Item
	{body}
	return map[string]string{"status": "done"}, nil
}
func main() {
	ctx := context.Background()
	model, _ := gemini.NewModel(ctx, "gemini-2.5-flash", nil)
	actTool, _ := functiontool.New(functiontool.Config{Name: "act", Description: "Acts"}, act)
	llmagent.New(llmagent.Config{Name: "orders", Model: model, Tools: []tool.Tool{actTool}})
}`,
  },
];

const csharpFrames: readonly Omit<Frame, 'language'>[] = [
  {
    name: 'the MCP SDK',
    path: 'OrderTools.cs',
    code: `using System.ComponentModel;
using ModelContextProtocol.Server;
{setup}
[McpServerToolType]
public static class OrderTools
{
  [McpServerTool, Description("Acts")]
  public static async Task<string> Act(string item)
  {
    {body}
    return "done";
  }
}`,
    files: {
      'Program.cs': `using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddMcpServer().WithStdioServerTransport().WithToolsFromAssembly();
await builder.Build().RunAsync();`,
    },
  },
  {
    name: 'an MCP tool in Azure Functions',
    path: 'OrderTools.cs',
    code: `using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Mcp;
{setup}
public class OrderTools
{
  [Function(nameof(Act))]
  public async Task<string> Act([McpToolTrigger("act", "Acts")] ToolInvocationContext context, [McpToolProperty("item", "string", "Item")] string item)
  {
    {body}
    return "done";
  }
}`,
    files: {
      'Program.cs': `using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
var builder = FunctionsApplication.CreateBuilder(args);
builder.EnableMcpToolMetadata();
builder.Build().Run();`,
    },
  },
  {
    name: 'Semantic Kernel',
    path: 'Plugins/OrderPlugin.cs',
    code: `using System.ComponentModel;
using Microsoft.SemanticKernel;
{setup}
namespace Acme.Plugins;
public class OrderPlugin
{
  [KernelFunction("act"), Description("Acts")]
  public async Task<string> ActAsync(string item)
  {
    {body}
    return "done";
  }
}`,
    files: {
      'Program.cs': `using Acme.Plugins;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
var builder = Kernel.CreateBuilder();
builder.AddOpenAIChatCompletion("gpt-5-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY")!);
builder.Plugins.AddFromType<OrderPlugin>("Orders");
var kernel = builder.Build();
var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
Console.WriteLine(await kernel.InvokePromptAsync(args[0], new(settings)));`,
    },
  },
  {
    name: 'Microsoft.Extensions.AI',
    path: 'Program.cs',
    code: `using System.ComponentModel;
using Microsoft.Extensions.AI;
using OpenAI;
{setup}
[Description("Acts")]
static async Task<string> Act(string item)
{
    {body}
    return "done";
}
IChatClient client = new ChatClientBuilder(new OpenAIClient(Environment.GetEnvironmentVariable("OPENAI_API_KEY")).GetChatClient("gpt-5-mini").AsIChatClient()).UseFunctionInvocation().Build();
var options = new ChatOptions { Tools = [AIFunctionFactory.Create(Act)] };
Console.WriteLine(await client.GetResponseAsync(args[0], options));`,
  },
  {
    name: 'Microsoft Agent Framework',
    path: 'Program.cs',
    code: `using Azure.AI.OpenAI;
using Azure.Identity;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
{setup}
var tools = new OrderTools();
AIAgent agent = new AzureOpenAIClient(new Uri(Environment.GetEnvironmentVariable("AZURE_OPENAI_ENDPOINT")!), new AzureCliCredential())
    .GetChatClient("gpt-5-mini")
    .CreateAIAgent(instructions: "Help.", tools: [AIFunctionFactory.Create(tools.Act)]);
Console.WriteLine(await agent.RunAsync(args[0]));
class OrderTools
{
  public async Task<string> Act(string item)
  {
    {body}
    return "done";
  }
}`,
  },
  {
    name: 'functions of OpenAI by hand',
    path: 'Program.cs',
    code: `using System.Text.Json;
using OpenAI.Chat;
{setup}
ChatClient client = new("gpt-5-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
ChatTool actTool = ChatTool.CreateFunctionTool(functionName: "act", functionDescription: "Acts");
ChatCompletion completion = client.CompleteChat([new UserChatMessage(args[0])], new ChatCompletionOptions { Tools = { actTool } });
foreach (ChatToolCall toolCall in completion.ToolCalls)
{
  switch (toolCall.FunctionName)
  {
    case "act":
      using (JsonDocument arguments = JsonDocument.Parse(toolCall.FunctionArguments))
        await Act(arguments.RootElement.GetProperty("item").GetString());
      break;
  }
}
static async Task Act(string item)
{
    {body}
}`,
  },
];

const rustFrames: readonly Omit<Frame, 'language'>[] = [
  {
    name: 'rmcp',
    path: 'src/main.rs',
    code: `use rmcp::{handler::server::{router::tool::ToolRouter, wrapper::Parameters}, model::*, schemars, tool, tool_handler, tool_router, transport::stdio, ErrorData as McpError, ServerHandler, ServiceExt};
{setup}
#[derive(serde::Deserialize, schemars::JsonSchema)]
struct Args { item: String }
#[derive(Clone)]
struct Orders { tool_router: ToolRouter<Self> }
#[tool_router]
impl Orders {
    fn new() -> Self { Self { tool_router: Self::tool_router() } }
    #[tool(description = "Acts")]
    async fn act(&self, Parameters(Args { item }): Parameters<Args>) -> Result<CallToolResult, McpError> {
        {body}
        Ok(CallToolResult::success(vec![Content::text("done")]))
    }
}
#[tool_handler]
impl ServerHandler for Orders {}
#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let service = Orders::new().serve(stdio()).await?;
    service.waiting().await?;
    Ok(())
}`,
  },
  {
    name: 'rig',
    path: 'src/main.rs',
    code: `use rig::{completion::{Prompt, ToolDefinition}, providers::openai, tool::Tool};
{setup}
#[derive(serde::Deserialize)]
struct Args { item: String }
struct Act;
impl Tool for Act {
    const NAME: &'static str = "act";
    type Error = std::io::Error;
    type Args = Args;
    type Output = String;
    async fn definition(&self, _prompt: String) -> ToolDefinition { todo!() }
    async fn call(&self, args: Self::Args) -> Result<Self::Output, Self::Error> {
        let item = args.item;
        {body}
        Ok("done".to_string())
    }
}
#[tokio::main]
async fn main() {
    let agent = openai::Client::from_env().agent("gpt-5-mini").preamble("Help.").tool(Act).build();
    println!("{}", agent.prompt(std::env::args().nth(1).unwrap()).await.unwrap());
}`,
  },
  {
    name: 'functions of OpenAI in a match',
    path: 'src/main.rs',
    code: `use async_openai::{types::{ChatCompletionToolArgs, CreateChatCompletionRequestArgs, FunctionObjectArgs}, Client};
{setup}
async fn dispatch(name: &str, args: &str) -> String {
    let args: serde_json::Value = serde_json::from_str(args).unwrap();
    match name {
        "act" => act(args["item"].as_str().unwrap().to_string()).await,
        _ => "unknown".to_string(),
    }
}
async fn act(item: String) -> String {
        {body}
        "done".to_string()
}
#[tokio::main]
async fn main() {
    let client = Client::new();
    let act_tool = ChatCompletionToolArgs::default().function(FunctionObjectArgs::default().name("act").build().unwrap()).build().unwrap();
    let request = CreateChatCompletionRequestArgs::default().model("gpt-5-mini").tools(vec![act_tool]).build().unwrap();
    let response = client.chat().create(request).await.unwrap();
    for call in response.choices[0].message.tool_calls.clone().unwrap_or_default() {
        println!("{}", dispatch(&call.function.name, &call.function.arguments).await);
    }
}`,
  },
];

export const compiledFrames: readonly Frame[] = [
  ...goFrames.map((frame) => ({ language: 'go' as const, ...frame })),
  ...csharpFrames.map((frame) => ({ language: 'csharp' as const, ...frame })),
  ...rustFrames.map((frame) => ({ language: 'rust' as const, ...frame })),
];
