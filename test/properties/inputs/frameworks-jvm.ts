import type { Framework } from './framework.js';

export const javaFrameworks: readonly Framework[] = [
  {
    name: 'Spring MVC, a body',
    code: `import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.*;
@SpringBootApplication
@RestController
public class App {
  record Note(String {field}) {}
  public static void main(String[] args) { SpringApplication.run(App.class, args); }
  @PostMapping("/notes")
  public String run(@RequestBody Note note) { return {ask:note.{field}()}; }
}`,
  },
  {
    name: 'Spring MVC, a file',
    code: `import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
@SpringBootApplication
@RestController
public class App {
  public static void main(String[] args) { SpringApplication.run(App.class, args); }
  @PostMapping("/notes")
  public String run(@RequestParam("file") MultipartFile file) throws Exception { return {ask:new String(file.getBytes())}; }
}`,
  },
  {
    name: 'Spring MVC, a file that a service reads',
    path: 'src/main/java/notes/NoteService.java',
    code: `package notes;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;
@Service
public class NoteService {
  public String summarise(MultipartFile file) throws Exception { String text = new String(file.getBytes()); return {ask:text}; }
}`,
    files: {
      'src/main/java/notes/App.java': `package notes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
@SpringBootApplication
public class App { public static void main(String[] args) { SpringApplication.run(App.class, args); } }
`,
      'src/main/java/notes/NoteController.java': `package notes;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
@RestController
@RequestMapping("/notes")
public class NoteController {
  private final NoteService notes;
  public NoteController(NoteService notes) { this.notes = notes; }
  @PostMapping
  public String run(@RequestParam("file") MultipartFile file) throws Exception { return notes.summarise(file); }
}
`,
    },
  },
  {
    name: 'Spring WebFlux, a function',
    code: `import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.*;
import reactor.core.publisher.Mono;
@SpringBootApplication
public class App {
  public static void main(String[] args) { SpringApplication.run(App.class, args); }
  record Note(String {field}) {}
  @Bean
  RouterFunction<ServerResponse> routes() { return RouterFunctions.route().POST("/notes", this::run).build(); }
  Mono<ServerResponse> run(ServerRequest request) {
    return request.bodyToMono(Note.class).flatMap(note -> ServerResponse.ok().bodyValue({ask:note.{field}()}));
  }
}`,
  },
  {
    name: 'Spring WebFlux, a part',
    code: `import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.*;
import reactor.core.publisher.Mono;
@SpringBootApplication
@RestController
public class App {
  public static void main(String[] args) { SpringApplication.run(App.class, args); }
  @PostMapping("/notes")
  public Mono<String> run(@RequestPart("file") FilePart file) {
    return file.content().map(buffer -> buffer.toString(java.nio.charset.StandardCharsets.UTF_8)).reduce(String::concat).map(text -> {ask:text});
  }
}`,
  },
  {
    name: 'Quarkus, a resource',
    code: `import jakarta.ws.rs.*;
@Path("/notes")
public class App {
  @POST
  public String run(String {field}) { return {ask:{field}}; }
}`,
    files: { 'pom.xml': quarkusPom() },
  },
  {
    name: 'Quarkus, a form with a file',
    code: `import jakarta.ws.rs.*;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
@Path("/notes")
public class App {
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public String run(@RestForm("file") FileUpload file) throws Exception { return {ask:java.nio.file.Files.readString(file.uploadedFile())}; }
}`,
    files: { 'pom.xml': quarkusPom() },
  },
  {
    name: 'Micronaut',
    code: `import io.micronaut.http.annotation.*;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.runtime.Micronaut;
@Controller("/notes")
public class App {
  public static void main(String[] args) { Micronaut.run(App.class, args); }
  @Post(consumes = "multipart/form-data")
  public String run(CompletedFileUpload file) throws Exception { return {ask:new String(file.getBytes())}; }
}`,
  },
  {
    name: 'Javalin, a body',
    code: `import io.javalin.Javalin;
public class App {
  public static void main(String[] args) {
    Javalin app = Javalin.create().start(7070);
    app.post("/notes", ctx -> ctx.result({ask:ctx.formParam("{field}")}));
  }
}`,
  },
  {
    name: 'Javalin, a file',
    code: `import io.javalin.Javalin;
import io.javalin.http.UploadedFile;
public class App {
  public static void main(String[] args) {
    Javalin app = Javalin.create().start(7070);
    app.post("/notes", ctx -> {
      UploadedFile file = ctx.uploadedFile("file");
      String text = new String(file.content().readAllBytes());
      ctx.result({ask:text});
    });
  }
}`,
  },
  {
    name: 'Spark',
    code: `import static spark.Spark.*;
public class App {
  public static void main(String[] args) {
    post("/notes", (request, response) -> {ask:request.queryParams("{field}")});
  }
}`,
  },
  {
    name: 'a servlet, a parameter',
    code: `import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.*;
@WebServlet("/notes")
public class App extends HttpServlet {
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
    response.getWriter().write({ask:request.getParameter("{field}")});
  }
}`,
  },
  {
    name: 'a servlet, a part',
    code: `import jakarta.servlet.annotation.*;
import jakarta.servlet.http.*;
@WebServlet("/notes")
@MultipartConfig
public class App extends HttpServlet {
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException, jakarta.servlet.ServletException {
    Part part = request.getPart("file");
    String text = new String(part.getInputStream().readAllBytes());
    response.getWriter().write({ask:text});
  }
}`,
  },
  {
    name: 'Vaadin, an upload',
    code: `import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.receivers.MemoryBuffer;
import com.vaadin.flow.router.Route;
@Route("")
public class App extends VerticalLayout {
  public App() {
    MemoryBuffer buffer = new MemoryBuffer();
    Upload upload = new Upload(buffer);
    upload.addSucceededListener(event -> {
      try {
        String text = new String(buffer.getInputStream().readAllBytes());
        add(new Paragraph({ask:text}));
      } catch (java.io.IOException failure) { throw new IllegalStateException(failure); }
    });
    add(upload);
  }
}`,
    files: { 'src/main/java/Main.java': springMain() },
  },
  {
    name: 'Vaadin, a text area',
    code: `import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
@Route("")
public class App extends VerticalLayout {
  private final TextArea area = new TextArea("{label}");
  public App() { add(area, new Button("Go", event -> add(new Paragraph({ask:area.getValue()})))); }
}`,
    files: { 'src/main/java/Main.java': springMain() },
  },
  {
    name: 'JavaFX, a chosen file',
    code: `import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.*;
import java.nio.file.Files;
public class App extends Application {
  public static void main(String[] args) { launch(args); }
  @Override
  public void start(Stage stage) {
    Button button = new Button("Open");
    button.setOnAction(event -> {
      try {
        java.io.File file = new FileChooser().showOpenDialog(stage);
        String text = Files.readString(file.toPath());
        System.out.println({ask:text});
      } catch (java.io.IOException failure) { throw new IllegalStateException(failure); }
    });
    stage.setScene(new Scene(button));
    stage.show();
  }
}`,
  },
  {
    name: 'Swing, a chosen file',
    code: `import javax.swing.*;
import java.nio.file.Files;
public class App {
  public static void main(String[] args) throws Exception {
    JFileChooser chooser = new JFileChooser();
    chooser.showOpenDialog(null);
    String text = Files.readString(chooser.getSelectedFile().toPath());
    System.out.println({ask:text});
  }
}`,
  },
  {
    name: 'the command line',
    code: `import java.nio.file.*;
public class App {
  public static void main(String[] args) throws Exception { System.out.println({ask:Files.readString(Path.of(args[0]))}); }
}`,
  },
].map((framework) => ({ path: 'src/main/java/App.java', ...framework }));

export const kotlinFrameworks: readonly Framework[] = [
  {
    name: 'Ktor, a body',
    code: `import io.ktor.server.application.*
import io.ktor.server.engine.*
import io.ktor.server.netty.*
import io.ktor.server.request.*
import io.ktor.server.response.*
import io.ktor.server.routing.*
data class Note(val {field}: String)
fun main() {
    embeddedServer(Netty, port = 8080) {
        routing {
            post("/notes") {
                val note = call.receive<Note>()
                call.respondText({ask:note.{field}})
            }
        }
    }.start(wait = true)
}`,
  },
  {
    name: 'Ktor, a file',
    code: `import io.ktor.http.content.*
import io.ktor.server.application.*
import io.ktor.server.engine.*
import io.ktor.server.netty.*
import io.ktor.server.request.*
import io.ktor.server.response.*
import io.ktor.server.routing.*
fun main() {
    embeddedServer(Netty, port = 8080) {
        routing {
            post("/notes") {
                var text = ""
                call.receiveMultipart().forEachPart { part ->
                    if (part is PartData.FileItem) { text = part.streamProvider().readBytes().decodeToString() }
                    part.dispose()
                }
                call.respondText({ask:text})
            }
        }
    }.start(wait = true)
}`,
  },
  {
    name: 'Ktor, a route of another file',
    path: 'src/main/kotlin/Notes.kt',
    code: `import io.ktor.server.application.*
import io.ktor.server.request.*
import io.ktor.server.response.*
import io.ktor.server.routing.*
fun Route.notes() {
    post("/notes") {
        val form = call.receiveParameters()
        call.respondText({ask:form["{field}"]!!})
    }
}`,
    files: {
      'src/main/kotlin/App.kt': `import io.ktor.server.engine.*
import io.ktor.server.netty.*
import io.ktor.server.routing.*
fun main() { embeddedServer(Netty, port = 8080) { routing { notes() } }.start(wait = true) }
`,
    },
  },
  {
    name: 'Spring, a body',
    code: `import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.web.bind.annotation.*
@SpringBootApplication
class App
fun main(args: Array<String>) { runApplication<App>(*args) }
data class Note(val {field}: String)
@RestController
class Notes {
    @PostMapping("/notes")
    fun run(@RequestBody note: Note): String = {ask:note.{field}}
}`,
  },
  {
    name: 'Spring, a file',
    code: `import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.web.bind.annotation.*
import org.springframework.web.multipart.MultipartFile
@SpringBootApplication
class App
fun main(args: Array<String>) { runApplication<App>(*args) }
@RestController
class Notes {
    @PostMapping("/notes")
    fun run(@RequestParam("file") file: MultipartFile): String {
        val text = String(file.bytes)
        return {ask:text}
    }
}`,
  },
  {
    name: 'http4k',
    code: `import org.http4k.core.*
import org.http4k.core.body.form
import org.http4k.routing.bind
import org.http4k.routing.routes
import org.http4k.server.SunHttp
import org.http4k.server.asServer
fun main() {
    routes("/notes" bind Method.POST to { request: Request -> Response(Status.OK).body({ask:request.form("{field}")!!}) }).asServer(SunHttp(8000)).start()
}`,
  },
  {
    name: 'Clikt',
    code: `import com.github.ajalt.clikt.core.CliktCommand
import com.github.ajalt.clikt.core.main
import com.github.ajalt.clikt.parameters.arguments.argument
import com.github.ajalt.clikt.parameters.types.file
class Notes : CliktCommand() {
    val file by argument().file(mustExist = true)
    override fun run() { echo({ask:file.readText()}) }
}
fun main(args: Array<String>) = Notes().main(args)`,
  },
  {
    name: 'Compose for Desktop',
    code: `import androidx.compose.material.*
import androidx.compose.runtime.*
import androidx.compose.ui.window.singleWindowApplication
fun main() = singleWindowApplication {
    var {field} by remember { mutableStateOf("") }
    var answer by remember { mutableStateOf("") }
    TextField(value = {field}, onValueChange = { {field} = it }, label = { Text("{label}") })
    Button(onClick = { answer = {ask:{field}} }) { Text("Go") }
    Text(answer)
}`,
  },
].map((framework) => ({ path: 'src/main/kotlin/App.kt', ...framework }));

function quarkusPom(): string {
  return '<project><artifactId>notes</artifactId><dependencies><dependency><groupId>io.quarkus</groupId><artifactId>quarkus-rest</artifactId></dependency></dependencies></project>\n';
}

function springMain(): string {
  return `import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
@SpringBootApplication
public class Main { public static void main(String[] args) { SpringApplication.run(Main.class, args); } }
`;
}
