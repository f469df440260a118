import type { Frame } from './frames.js';

const javaFrames: readonly Omit<Frame, 'language'>[] = [
  {
    name: 'Spring AI',
    path: 'src/main/java/com/acme/OrderTools.java',
    code: `package com.acme;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.stereotype.Component;
{setup}
@Component
public class OrderTools {
  @Tool(description = "Acts")
  public String act(String item) throws Exception {
    {body}
    return "done";
  }
}`,
    files: {
      'src/main/java/com/acme/ChatController.java': `package com.acme;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.web.bind.annotation.*;
@RestController
public class ChatController {
  private final ChatClient client;
  private final OrderTools tools;
  public ChatController(ChatClient.Builder builder, OrderTools tools) {
    this.client = builder.build();
    this.tools = tools;
  }
  @PostMapping("/chat")
  public String chat(@RequestBody String message) {
    return client.prompt().user(message).tools(tools).call().content();
  }
}`,
    },
  },
  {
    name: 'Spring AI, a function as a bean',
    path: 'src/main/java/com/acme/ToolConfig.java',
    code: `package com.acme;
import java.util.function.Function;
import org.springframework.context.annotation.*;
{setup}
@Configuration
public class ToolConfig {
  public record Request(String item) {}
  @Bean
  @Description("Acts")
  public Function<Request, String> act() {
    return request -> {
      String item = request.item();
      try {
        {body}
      } catch (Exception e) {
        return "failed";
      }
      return "done";
    };
  }
}`,
    files: {
      'src/main/java/com/acme/ChatController.java': `package com.acme;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.web.bind.annotation.*;
@RestController
public class ChatController {
  private final ChatClient client;
  public ChatController(ChatClient.Builder builder) {
    this.client = builder.defaultFunctions("act").build();
  }
  @PostMapping("/chat")
  public String chat(@RequestBody String message) {
    return client.prompt(message).call().content();
  }
}`,
    },
  },
  {
    name: 'an MCP server of Spring AI',
    path: 'src/main/java/com/acme/OrderService.java',
    code: `package com.acme;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.stereotype.Service;
{setup}
@Service
public class OrderService {
  @Tool(name = "act", description = "Acts")
  public String act(String item) throws Exception {
    {body}
    return "done";
  }
}`,
    files: {
      'src/main/java/com/acme/McpServerApplication.java': `package com.acme;
import org.springframework.ai.tool.ToolCallbackProvider;
import org.springframework.ai.tool.method.MethodToolCallbackProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
@SpringBootApplication
public class McpServerApplication {
  public static void main(String[] args) {
    SpringApplication.run(McpServerApplication.class, args);
  }
  @Bean
  public ToolCallbackProvider tools(OrderService service) {
    return MethodToolCallbackProvider.builder().toolObjects(service).build();
  }
}`,
    },
  },
  {
    name: 'the MCP SDK',
    path: 'src/main/java/com/acme/Server.java',
    code: `package com.acme;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.*;
{setup}
public class Server {
  public static void main(String[] args) {
    var server = McpServer.sync(new StdioServerTransportProvider()).serverInfo("orders", "1.0.0").build();
    var act = new McpServerFeatures.SyncToolSpecification(new Tool("act", "Acts", "{}"), (exchange, arguments) -> {
      String item = (String) arguments.get("item");
      try {
        {body}
      } catch (Exception e) {
        return new CallToolResult("failed", true);
      }
      return new CallToolResult("done", false);
    });
    server.addTool(act);
  }
}`,
  },
  {
    name: 'the MCP SDK, a handler by name',
    path: 'src/main/java/com/acme/Server.java',
    code: `package com.acme;
import io.modelcontextprotocol.server.*;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.*;
import java.util.List;
{setup}
public class Server {
  public static void main(String[] args) {
    McpSyncServer server = McpServer.sync(new StdioServerTransportProvider()).serverInfo("orders", "1.0.0").build();
    server.addTool(McpServerFeatures.SyncToolSpecification.builder().tool(Tool.builder().name("act").build()).callHandler(Server::act).build());
  }
  private static CallToolResult act(McpSyncServerExchange exchange, CallToolRequest request) {
    String item = (String) request.arguments().get("item");
    try {
      {body}
    } catch (Exception e) {
      return null;
    }
    return new CallToolResult("done", false);
  }
}`,
  },
  {
    name: 'LangChain4j',
    path: 'src/main/java/com/acme/Assistant.java',
    code: `package com.acme;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
{setup}
public class Assistant {
  interface Chat { String chat(String message); }
  static class Tools {
    @Tool("Acts")
    String act(@P("item") String item) throws Exception {
      {body}
      return "done";
    }
  }
  public static void main(String[] args) {
    var model = OpenAiChatModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).modelName("gpt-5-mini").build();
    Chat chat = AiServices.builder(Chat.class).chatModel(model).tools(new Tools()).build();
    System.out.println(chat.chat(args[0]));
  }
}`,
  },
  {
    name: 'LangChain4j in Quarkus',
    path: 'src/main/java/com/acme/OrderTools.java',
    code: `package com.acme;
import dev.langchain4j.agent.tool.Tool;
import jakarta.enterprise.context.ApplicationScoped;
{setup}
@ApplicationScoped
public class OrderTools {
  @Tool("Acts")
  public String act(String item) throws Exception {
    {body}
    return "done";
  }
}`,
    files: {
      'src/main/java/com/acme/Bot.java': `package com.acme;
import dev.langchain4j.service.UserMessage;
import io.quarkiverse.langchain4j.RegisterAiService;
import io.quarkiverse.langchain4j.ToolBox;
@RegisterAiService
public interface Bot {
  @ToolBox(OrderTools.class)
  String chat(@UserMessage String message);
}`,
      'src/main/java/com/acme/ChatResource.java': `package com.acme;
import jakarta.inject.Inject;
import jakarta.ws.rs.*;
@Path("/chat")
public class ChatResource {
  @Inject Bot bot;
  @POST
  public String chat(String message) {
    return bot.chat(message);
  }
}`,
    },
  },
  {
    name: 'an MCP server of Quarkus',
    path: 'src/main/java/com/acme/Orders.java',
    code: `package com.acme;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
{setup}
public class Orders {
  @Tool(description = "Acts")
  String act(@ToolArg(description = "item") String item) throws Exception {
    {body}
    return "done";
  }
}`,
  },
  {
    name: 'Semantic Kernel for Java',
    path: 'src/main/java/com/acme/Main.java',
    code: `package com.acme;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.microsoft.semantickernel.Kernel;
import com.microsoft.semantickernel.aiservices.openai.chatcompletion.OpenAIChatCompletion;
import com.microsoft.semantickernel.plugin.KernelPluginFactory;
import com.microsoft.semantickernel.semanticfunctions.annotations.*;
{setup}
public class Main {
  public static class OrderPlugin {
    @DefineKernelFunction(name = "act", description = "Acts")
    public String act(@KernelFunctionParameter(name = "item") String item) throws Exception {
      {body}
      return "done";
    }
  }
  public static void main(String[] args) {
    var chat = OpenAIChatCompletion.builder().withModelId("gpt-5-mini").withOpenAIAsyncClient(new OpenAIClientBuilder().buildAsyncClient()).build();
    var plugin = KernelPluginFactory.createFromObject(new OrderPlugin(), "Orders");
    Kernel kernel = Kernel.builder().withPlugin(plugin).build();
    System.out.println(kernel.invokePromptAsync(args[0]).block());
  }
}`,
  },
  {
    name: 'ADK for Java',
    path: 'src/main/java/com/acme/OrderAgent.java',
    code: `package com.acme;
import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.LlmAgent;
import com.google.adk.tools.Annotations.Schema;
import com.google.adk.tools.FunctionTool;
import java.util.Map;
{setup}
public class OrderAgent {
  public static final BaseAgent ROOT_AGENT = LlmAgent.builder().name("orders").model("gemini-2.5-flash").instruction("Help.")
      .tools(FunctionTool.create(OrderAgent.class, "act")).build();
  public static Map<String, String> act(@Schema(name = "item", description = "Item") String item) throws Exception {
    {body}
    return Map.of("status", "done");
  }
}`,
  },
  {
    name: 'functions of OpenAI by hand',
    path: 'src/main/java/com/acme/Main.java',
    code: `package com.acme;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.*;
{setup}
public class Main {
  static String run(String name, String item) throws Exception {
    switch (name) {
      case "act":
        {body}
        return "done";
      default:
        return "unknown";
    }
  }
  public static void main(String[] args) throws Exception {
    var client = OpenAIOkHttpClient.fromEnv();
    var params = ChatCompletionCreateParams.builder().model("gpt-5-mini").addUserMessage(args[0])
        .addTool(ChatCompletionFunctionTool.builder().function(com.openai.models.FunctionDefinition.builder().name("act").build()).build()).build();
    var message = client.chat().completions().create(params).choices().get(0).message();
    for (var call : message.toolCalls().get()) {
      System.out.println(run(call.asFunction().function().name(), call.asFunction().function().arguments()));
    }
  }
}`,
  },
];

const kotlinFrames: readonly Omit<Frame, 'language'>[] = [
  {
    name: 'Koog',
    path: 'src/main/kotlin/Main.kt',
    code: `import ai.koog.agents.core.agent.AIAgent
import ai.koog.agents.core.tools.ToolRegistry
import ai.koog.agents.core.tools.annotations.LLMDescription
import ai.koog.agents.core.tools.annotations.Tool
import ai.koog.agents.core.tools.reflect.ToolSet
import ai.koog.agents.core.tools.reflect.asTools
import ai.koog.prompt.executor.clients.openai.OpenAIModels
import ai.koog.prompt.executor.llms.all.simpleOpenAIExecutor
{setup}
class OrderTools : ToolSet {
  @Tool
  @LLMDescription("Acts")
  suspend fun act(item: String): String {
    {body}
    return "done"
  }
}
suspend fun main(args: Array<String>) {
  val agent = AIAgent(executor = simpleOpenAIExecutor(System.getenv("OPENAI_API_KEY")), llmModel = OpenAIModels.Chat.GPT4o, toolRegistry = ToolRegistry { tools(OrderTools().asTools()) })
  println(agent.run(args[0]))
}`,
  },
  {
    name: 'the MCP SDK',
    path: 'src/main/kotlin/Server.kt',
    code: `import io.modelcontextprotocol.kotlin.sdk.*
import io.modelcontextprotocol.kotlin.sdk.server.Server
import io.modelcontextprotocol.kotlin.sdk.server.ServerOptions
import io.modelcontextprotocol.kotlin.sdk.server.StdioServerTransport
import kotlinx.coroutines.runBlocking
{setup}
fun main() = runBlocking {
  val server = Server(Implementation("orders", "1.0.0"), ServerOptions(ServerCapabilities(tools = ServerCapabilities.Tools(true))))
  server.addTool(name = "act", description = "Acts", inputSchema = Tool.Input()) { request ->
    val item = request.arguments["item"].toString()
    {body}
    CallToolResult(content = listOf(TextContent("done")))
  }
  server.connect(StdioServerTransport(System.\`in\`, System.out))
}`,
  },
  {
    name: 'Spring AI',
    path: 'src/main/kotlin/com/acme/OrderTools.kt',
    code: `package com.acme
import org.springframework.ai.tool.annotation.Tool
import org.springframework.stereotype.Component
{setup}
@Component
class OrderTools {
  @Tool(description = "Acts")
  suspend fun act(item: String): String {
    {body}
    return "done"
  }
}`,
    files: {
      'src/main/kotlin/com/acme/ChatController.kt': `package com.acme
import org.springframework.ai.chat.client.ChatClient
import org.springframework.web.bind.annotation.*
@RestController
class ChatController(builder: ChatClient.Builder, private val tools: OrderTools) {
  private val client = builder.build()
  @PostMapping("/chat")
  fun chat(@RequestBody message: String) = client.prompt().user(message).tools(tools).call().content()
}`,
    },
  },
  {
    name: 'functions of OpenAI by hand',
    path: 'src/main/kotlin/Main.kt',
    code: `import com.aallam.openai.api.chat.*
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.client.OpenAI
import kotlinx.serialization.json.*
{setup}
suspend fun dispatch(name: String, arguments: JsonObject): String = when (name) {
  "act" -> {
    val item = arguments.getValue("item").jsonPrimitive.content
    {body}
    "done"
  }
  else -> "unknown"
}
suspend fun main(args: Array<String>) {
  val openai = OpenAI(System.getenv("OPENAI_API_KEY"))
  val request = chatCompletionRequest {
    model = ModelId("gpt-5-mini")
    messages { user { content = args[0] } }
    tools = listOf(Tool.function(name = "act", description = "Acts", parameters = Parameters.Empty))
  }
  for (call in openai.chatCompletion(request).choices.first().message.toolCalls.orEmpty()) {
    if (call is ToolCall.Function) println(dispatch(call.function.name, call.function.argumentsAsJson()))
  }
}`,
  },
];

export const jvmFrames: readonly Frame[] = [
  ...javaFrames.map((frame) => ({ language: 'java' as const, ...frame })),
  ...kotlinFrames.map((frame) => ({ language: 'kotlin' as const, ...frame })),
];
