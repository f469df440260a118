import type { Source } from './source.js';

const spring = {
  'src/main/java/shop/App.java': `package shop;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
@SpringBootApplication
public class App { public static void main(String[] args) { SpringApplication.run(App.class, args); } }
`,
  'src/main/resources/application.properties': 'spring.datasource.url=jdbc:postgresql://db.acme-robotics.com:5432/shop\n',
};

export const javaSources: readonly Source[] = [
  {
    name: 'JDBC',
    path: 'Report.java',
    code: `import java.sql.*;
public class Report {
  public static void main(String[] args) throws Exception {
    Connection connection = DriverManager.getConnection("jdbc:postgresql://db.acme-robotics.com:5432/shop");
    ResultSet rows = connection.createStatement().executeQuery("SELECT {columns} FROM {table}");
    StringBuilder text = new StringBuilder();
    while (rows.next()) text.append(rows.getString(1)).append(rows.getString(2));
    System.out.println({ask:text.toString()});
  }
}`,
  },
  {
    name: 'JdbcTemplate',
    path: 'src/main/java/shop/ReportController.java',
    code: `package shop;
import java.util.*;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;
@RestController
public class ReportController {
  private final JdbcTemplate jdbcTemplate;
  public ReportController(JdbcTemplate jdbcTemplate) { this.jdbcTemplate = jdbcTemplate; }
  @GetMapping("/report")
  public String report() {
    List<Map<String, Object>> rows = jdbcTemplate.queryForList("SELECT {columns} FROM {table}");
    return {ask:rows.toString()};
  }
}`,
    files: spring,
  },
  {
    name: 'Spring Data JPA',
    path: 'src/main/java/shop/ReportService.java',
    code: `package shop;
import org.springframework.stereotype.Service;
@Service
public class ReportService {
  private final {Model}Repository {model}Repository;
  public ReportService({Model}Repository {model}Repository) { this.{model}Repository = {model}Repository; }
  public String report(Long id) {
    {Model} row = {model}Repository.findById(id).orElseThrow();
    return {ask:row.get{First}() + " " + row.get{Second}()};
  }
}`,
    files: {
      ...spring,
      'src/main/java/shop/{Model}.java': `package shop;
import jakarta.persistence.*;
@Entity
@Table(name = "{table}")
public class {Model} {
  @Id @GeneratedValue private Long id;
{fields:  private String {};}
  public String get{First}() { return {first}; }
  public String get{Second}() { return {second}; }
}
`,
      'src/main/java/shop/{Model}Repository.java': `package shop;
import org.springframework.data.jpa.repository.JpaRepository;
public interface {Model}Repository extends JpaRepository<{Model}, Long> {}
`,
      'src/main/java/shop/ReportController.java': `package shop;
import org.springframework.web.bind.annotation.*;
@RestController
public class ReportController {
  private final ReportService reportService;
  public ReportController(ReportService reportService) { this.reportService = reportService; }
  @GetMapping("/report/{id}")
  public String report(@PathVariable Long id) { return reportService.report(id); }
}
`,
    },
  },
  {
    name: 'an entity manager',
    path: 'src/main/java/shop/ReportController.java',
    code: `package shop;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.springframework.web.bind.annotation.*;
@RestController
public class ReportController {
  @PersistenceContext private EntityManager entityManager;
  @GetMapping("/report")
  public String report() {
    List<{Model}> rows = entityManager.createQuery("select r from {Model} r", {Model}.class).getResultList();
    return {ask:rows.toString()};
  }
}`,
    files: {
      ...spring,
      'src/main/java/shop/{Model}.java': `package shop;
import jakarta.persistence.*;
@Entity
public class {Model} {
  @Id private Long id;
{fields:  private String {};}
}
`,
    },
  },
  {
    name: 'Spring Data MongoDB',
    path: 'src/main/java/shop/ReportController.java',
    code: `package shop;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.*;
@RestController
public class ReportController {
  private final MongoTemplate mongoTemplate;
  public ReportController(MongoTemplate mongoTemplate) { this.mongoTemplate = mongoTemplate; }
  @GetMapping("/report")
  public String report() {
    List<{Model}> rows = mongoTemplate.findAll({Model}.class);
    return {ask:rows.toString()};
  }
}`,
    files: {
      ...spring,
      'src/main/resources/application.properties': 'spring.data.mongodb.uri=mongodb+srv://reader@cluster0.ab1cd.mongodb.net/shop\n',
      'src/main/java/shop/{Model}.java': `package shop;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
@Document("{table}")
public class {Model} {
  @Id private String id;
{fields:  private String {};}
}
`,
    },
  },
];

export const kotlinSources: readonly Source[] = [
  {
    name: 'Exposed',
    path: 'Report.kt',
    code: `import org.jetbrains.exposed.sql.*
import org.jetbrains.exposed.sql.transactions.transaction
object {Model}s : Table("{table}") {
{fields:  val {} = varchar("{}", 100)}
}
fun main() {
  Database.connect("jdbc:postgresql://db.acme-robotics.com:5432/shop")
  val rows = transaction { {Model}s.selectAll().map { row -> row.toString() } }
  println({ask:rows.joinToString()})
}`,
  },
  {
    name: 'Spring Data JPA',
    path: 'src/main/kotlin/shop/Report.kt',
    code: `import jakarta.persistence.Entity
import jakarta.persistence.Id
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.data.jpa.repository.JpaRepository
import org.springframework.web.bind.annotation.*
@Entity
class {Model}(
  @Id val id: Long,
{fields:  val {}: String,}
)
interface {Model}Repository : JpaRepository<{Model}, Long>
@SpringBootApplication
class App
fun main(args: Array<String>) { runApplication<App>(*args) }
@RestController
class ReportController(private val {model}Repository: {Model}Repository) {
  @GetMapping("/report")
  fun report(): String {
    val text = {model}Repository.findAll().joinToString { it.toString() }
    return {ask:text}
  }
}`,
    files: { 'src/main/resources/application.properties': 'spring.datasource.url=jdbc:postgresql://db.acme-robotics.com:5432/shop\n' },
  },
];

const efCore = `using Microsoft.EntityFrameworkCore;
namespace Shop;
public class {Model} {
  public int Id { get; set; }
{fields:  public string {} { get; set; } = "";}
}
public class ShopContext : DbContext {
  public DbSet<{Model}> {Model}s => Set<{Model}>();
  protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql("Host=db.acme-robotics.com;Database=shop");
}
`;

export const csharpSources: readonly Source[] = [
  {
    name: 'EF Core, a minimal API',
    path: 'Program.cs',
    code: `using Shop;
using Microsoft.EntityFrameworkCore;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<ShopContext>();
var app = builder.Build();
app.MapGet("/report/{id}", async (int id, ShopContext db) =>
{
    var row = await db.{Model}s.FindAsync(id);
    var text = $"{row.{first}} {row.{second}}";
    return {ask:text};
});
app.Run();`,
    files: { 'ShopContext.cs': efCore },
  },
  {
    name: 'EF Core, a list',
    path: 'Program.cs',
    code: `using Shop;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
await using var db = new ShopContext();
var rows = await db.{Model}s.Where(r => r.Id > 7).ToListAsync();
Console.WriteLine({ask:JsonSerializer.Serialize(rows)});`,
    files: { 'ShopContext.cs': efCore },
  },
  {
    name: 'Dapper',
    path: 'Program.cs',
    code: `using Dapper;
using System.Text.Json;
using Npgsql;
await using var connection = new NpgsqlConnection("Host=db.acme-robotics.com;Database=shop");
var rows = await connection.QueryAsync("SELECT {columns} FROM {table}");
Console.WriteLine({ask:JsonSerializer.Serialize(rows)});`,
  },
  {
    name: 'a data reader',
    path: 'Program.cs',
    code: `using Microsoft.Data.SqlClient;
using var connection = new SqlConnection("Server=sql.acme-robotics.com;Database=shop;Integrated Security=true");
connection.Open();
using var command = new SqlCommand("SELECT {columns} FROM {table}", connection);
using var reader = command.ExecuteReader();
var text = "";
while (reader.Read()) text += reader.GetString(0);
Console.WriteLine({ask:text});`,
  },
];
