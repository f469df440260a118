import type { Framework } from './framework.js';

export const goFrameworks: readonly Framework[] = [
  {
    name: 'net/http, a form',
    code: `import "net/http"
func run(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte({ask:r.FormValue("{field}")}))
}
func main() {
	http.HandleFunc("/notes", run)
	http.ListenAndServe(":8080", nil)
}`,
  },
  {
    name: 'net/http, a file',
    code: `import (
	"io"
	"net/http"
)
func run(w http.ResponseWriter, r *http.Request) {
	file, _, _ := r.FormFile("file")
	data, _ := io.ReadAll(file)
	w.Write([]byte({ask:string(data)}))
}
func main() {
	http.HandleFunc("/notes", run)
	http.ListenAndServe(":8080", nil)
}`,
  },
  {
    name: 'net/http, JSON',
    code: `import (
	"encoding/json"
	"net/http"
)
type Note struct {
	Text string \`json:"{field}"\`
}
func main() {
	http.HandleFunc("POST /notes", func(w http.ResponseWriter, r *http.Request) {
		var note Note
		json.NewDecoder(r.Body).Decode(&note)
		w.Write([]byte({ask:note.Text}))
	})
	http.ListenAndServe(":8080", nil)
}`,
  },
  {
    name: 'gin, JSON',
    code: `import "github.com/gin-gonic/gin"
type Note struct {
	Text string \`json:"{field}"\`
}
func main() {
	router := gin.Default()
	router.POST("/notes", func(c *gin.Context) {
		var note Note
		c.ShouldBindJSON(&note)
		c.JSON(200, gin.H{"answer": {ask:note.Text}})
	})
	router.Run()
}`,
  },
  {
    name: 'gin, a file',
    code: `import (
	"io"
	"github.com/gin-gonic/gin"
)
func run(c *gin.Context) {
	header, _ := c.FormFile("file")
	file, _ := header.Open()
	data, _ := io.ReadAll(file)
	c.String(200, {ask:string(data)})
}
func main() {
	router := gin.Default()
	router.POST("/notes", run)
	router.Run()
}`,
  },
  {
    name: 'echo, a file',
    code: `import (
	"io"
	"github.com/labstack/echo/v4"
)
func run(c echo.Context) error {
	header, _ := c.FormFile("file")
	file, _ := header.Open()
	data, _ := io.ReadAll(file)
	return c.String(200, {ask:string(data)})
}
func main() {
	e := echo.New()
	e.POST("/notes", run)
	e.Start(":8080")
}`,
  },
  {
    name: 'echo, a form',
    code: `import "github.com/labstack/echo/v4"
func main() {
	e := echo.New()
	e.POST("/notes", func(c echo.Context) error { return c.String(200, {ask:c.FormValue("{field}")}) })
	e.Start(":8080")
}`,
  },
  {
    name: 'fiber, a body',
    code: `import "github.com/gofiber/fiber/v2"
type Note struct {
	Text string \`json:"{field}"\`
}
func main() {
	app := fiber.New()
	app.Post("/notes", func(c *fiber.Ctx) error {
		note := new(Note)
		c.BodyParser(note)
		return c.SendString({ask:note.Text})
	})
	app.Listen(":3000")
}`,
  },
  {
    name: 'fiber, a file',
    code: `import (
	"io"
	"github.com/gofiber/fiber/v2"
)
func main() {
	app := fiber.New()
	app.Post("/notes", func(c *fiber.Ctx) error {
		header, _ := c.FormFile("file")
		file, _ := header.Open()
		data, _ := io.ReadAll(file)
		return c.SendString({ask:string(data)})
	})
	app.Listen(":3000")
}`,
  },
  {
    name: 'chi',
    code: `import (
	"encoding/json"
	"net/http"
	"github.com/go-chi/chi/v5"
)
type Note struct {
	Text string \`json:"{field}"\`
}
func main() {
	router := chi.NewRouter()
	router.Post("/notes", func(w http.ResponseWriter, r *http.Request) {
		var note Note
		json.NewDecoder(r.Body).Decode(&note)
		w.Write([]byte({ask:note.Text}))
	})
	http.ListenAndServe(":3000", router)
}`,
  },
  {
    name: 'the command line',
    code: `import (
	"fmt"
	"os"
)
func main() {
	data, _ := os.ReadFile(os.Args[1])
	fmt.Println({ask:string(data)})
}`,
  },
  {
    name: 'a flag',
    code: `import (
	"flag"
	"fmt"
	"os"
)
func main() {
	path := flag.String("file", "", "file to read")
	flag.Parse()
	data, _ := os.ReadFile(*path)
	fmt.Println({ask:string(data)})
}`,
  },
  {
    name: 'cobra',
    code: `import (
	"fmt"
	"os"
	"github.com/spf13/cobra"
)
func main() {
	command := &cobra.Command{
		Use:  "notes [file]",
		Args: cobra.ExactArgs(1),
		Run: func(cmd *cobra.Command, args []string) {
			data, _ := os.ReadFile(args[0])
			fmt.Println({ask:string(data)})
		},
	}
	command.Execute()
}`,
  },
].map((framework) => ({ path: 'main.go', ...framework }));

export const rustFrameworks: readonly Framework[] = [
  {
    name: 'axum, JSON',
    code: `use axum::{routing::post, Json, Router};
use serde::Deserialize;
#[derive(Deserialize)]
struct Note { {field}: String }
async fn run(Json(body): Json<Note>) -> String { {ask:body.{field}} }
#[tokio::main]
async fn main() {
    let app = Router::new().route("/notes", post(run));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}`,
  },
  {
    name: 'axum, a file',
    code: `use axum::{extract::Multipart, routing::post, Router};
async fn run(mut form: Multipart) -> String {
    let field = form.next_field().await.unwrap().unwrap();
    let text = field.text().await.unwrap();
    {ask:text}
}
#[tokio::main]
async fn main() {
    let app = Router::new().route("/notes", post(run));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}`,
  },
  {
    name: 'axum, a form',
    code: `use axum::{routing::post, Form, Router};
use serde::Deserialize;
#[derive(Deserialize)]
struct Note { {field}: String }
async fn run(Form(form): Form<Note>) -> String { {ask:form.{field}} }
#[tokio::main]
async fn main() {
    let app = Router::new().route("/notes", post(run));
    axum::serve(tokio::net::TcpListener::bind("127.0.0.1:3000").await.unwrap(), app).await.unwrap();
}`,
  },
  {
    name: 'Actix, JSON',
    code: `use actix_web::{post, web, App, HttpResponse, HttpServer, Responder};
use serde::Deserialize;
#[derive(Deserialize)]
struct Note { {field}: String }
#[post("/notes")]
async fn run(body: web::Json<Note>) -> impl Responder { HttpResponse::Ok().body({ask:body.{field}}) }
#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().service(run)).bind(("127.0.0.1", 8080))?.run().await
}`,
  },
  {
    name: 'Actix, a file',
    code: `use actix_multipart::Multipart;
use actix_web::{post, App, HttpResponse, HttpServer, Responder};
use futures_util::TryStreamExt;
#[post("/notes")]
async fn run(mut payload: Multipart) -> impl Responder {
    let mut text = String::new();
    while let Ok(Some(mut field)) = payload.try_next().await {
        while let Ok(Some(chunk)) = field.try_next().await { text.push_str(std::str::from_utf8(&chunk).unwrap()); }
    }
    HttpResponse::Ok().body({ask:text})
}
#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().service(run)).bind(("127.0.0.1", 8080))?.run().await
}`,
  },
  {
    name: 'Rocket, JSON',
    code: `use rocket::{post, routes, serde::{json::Json, Deserialize}};
#[derive(Deserialize)]
struct Note { {field}: String }
#[post("/notes", data = "<body>")]
async fn run(body: Json<Note>) -> String { {ask:body.{field}} }
#[rocket::launch]
fn rocket() -> _ { rocket::build().mount("/", routes![run]) }`,
  },
  {
    name: 'the command line',
    code: `#[tokio::main]
async fn main() {
    let path = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    println!("{}", {ask:text});
}`,
  },
  {
    name: 'clap',
    code: `use clap::Parser;
#[derive(Parser)]
struct Args { file: std::path::PathBuf }
#[tokio::main]
async fn main() {
    let args = Args::parse();
    let text = std::fs::read_to_string(&args.file).unwrap();
    println!("{}", {ask:text});
}`,
  },
].map((framework) => ({ path: 'src/main.rs', ...framework }));
