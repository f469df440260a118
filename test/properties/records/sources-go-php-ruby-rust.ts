import type { Source } from './source.js';

const address = 'postgres://reader@db.acme-robotics.com:5432/shop';

export const goSources: readonly Source[] = [
  {
    name: 'GORM',
    path: 'main.go',
    code: `import (
	"fmt"

	"gorm.io/driver/postgres"
	"gorm.io/gorm"
)

type {Model} struct {
	ID uint
{fields:	{} string}
}

func main() {
	db, _ := gorm.Open(postgres.Open("host=db.acme-robotics.com dbname=shop"), &gorm.Config{})
	var rows []{Model}
	db.Find(&rows)
	fmt.Println({ask:fmt.Sprintf("%v", rows)})
}`,
  },
  {
    name: 'GORM, one row',
    path: 'main.go',
    code: `import (
	"fmt"

	"gorm.io/driver/postgres"
	"gorm.io/gorm"
)

type {Model} struct {
	gorm.Model
{fields:	{} string}
}

func main() {
	db, _ := gorm.Open(postgres.Open("host=db.acme-robotics.com dbname=shop"), &gorm.Config{})
	var row {Model}
	if err := db.First(&row, 7).Error; err != nil {
		panic(err)
	}
	fmt.Println({ask:fmt.Sprintf("%s, %s", row.{first}, row.{second})})
}`,
  },
  {
    name: 'database/sql',
    path: 'main.go',
    code: `import (
	"database/sql"
	"fmt"

	_ "github.com/lib/pq"
)

func main() {
	db, _ := sql.Open("postgres", "${address}")
	rows, _ := db.Query("SELECT {columns} FROM {table}")
	defer rows.Close()
	text := ""
	for rows.Next() {
		var a, b, c string
		rows.Scan(&a, &b, &c)
		text += fmt.Sprintf("%s %s %s\\n", a, b, c)
	}
	fmt.Println({ask:text})
}`,
  },
  {
    name: 'pgx',
    path: 'main.go',
    code: `import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

func main() {
	conn, _ := pgx.Connect(context.Background(), "${address}")
	var a, b, c string
	conn.QueryRow(context.Background(), "SELECT {columns} FROM {table} WHERE id = $1", 7).Scan(&a, &b, &c)
	fmt.Println({ask:a + b + c})
}`,
  },
];

const laravel = {
  'routes/api.php': `<?php
use App\\Http\\Controllers\\ReportController;
use Illuminate\\Support\\Facades\\Route;
Route::get('/report/{id}', [ReportController::class, 'run']);
`,
  '.env': 'DB_CONNECTION=pgsql\nDB_HOST=db.acme-robotics.com\nDB_DATABASE=shop\n',
};

export const phpSources: readonly Source[] = [
  {
    name: 'PDO',
    path: 'report.php',
    code: `$pdo = new PDO('pgsql:host=db.acme-robotics.com;dbname=shop', 'reader', getenv('PW'));
$rows = $pdo->query('SELECT {columns} FROM {table}')->fetchAll();
echo {ask:json_encode($rows)};`,
  },
  {
    name: 'mysqli',
    path: 'report.php',
    code: `$db = new mysqli('db.acme-robotics.com', 'reader', getenv('PW'), 'shop');
$result = $db->query('SELECT {columns} FROM {table}');
$text = '';
while ($row = $result->fetch_assoc()) { $text .= implode(', ', $row); }
echo {ask:$text};`,
  },
  {
    name: 'Eloquent',
    path: 'app/Http/Controllers/ReportController.php',
    code: `namespace App\\Http\\Controllers;
use App\\Models\\{Model};
class ReportController extends Controller
{
    public function run($id)
    {
        $row = {Model}::findOrFail($id);
        $text = $row->{first} . ' ' . $row->{second};
        return {ask:$text};
    }
}`,
    files: {
      ...laravel,
      'app/Models/{Model}.php': `<?php
namespace App\\Models;
use Illuminate\\Database\\Eloquent\\Model;
class {Model} extends Model
{
    protected $fillable = [{quoted}];
}
`,
    },
  },
  {
    name: 'Eloquent, all as text',
    path: 'app/Http/Controllers/ReportController.php',
    code: `namespace App\\Http\\Controllers;
use App\\Models\\{Model};
class ReportController extends Controller
{
    public function run()
    {
        $rows = {Model}::where('active', true)->get();
        return {ask:$rows->toJson()};
    }
}`,
    files: {
      ...laravel,
      'app/Models/{Model}.php': `<?php
namespace App\\Models;
use Illuminate\\Database\\Eloquent\\Model;
class {Model} extends Model
{
    protected $fillable = [{quoted}];
}
`,
    },
  },
  {
    name: 'the DB facade',
    path: 'app/Http/Controllers/ReportController.php',
    code: `namespace App\\Http\\Controllers;
use Illuminate\\Support\\Facades\\DB;
class ReportController extends Controller
{
    public function run()
    {
        $rows = DB::table('{table}')->select({quoted})->get();
        return {ask:json_encode($rows)};
    }
}`,
    files: laravel,
  },
];

const rails = {
  'config/routes.rb': 'Rails.application.routes.draw do\n  get "/report/:id", to: "reports#show"\nend\n',
  '.env': `DATABASE_URL=${address}\n`,
};

export const rubySources: readonly Source[] = [
  {
    name: 'ActiveRecord',
    path: 'app/controllers/reports_controller.rb',
    code: `class ReportsController < ApplicationController
  def show
    row = {Model}.find(params[:id])
    text = "#{row.{first}} #{row.{second}}"
    render json: { text: {ask:text} }
  end
end`,
    files: {
      ...rails,
      'app/models/{model}.rb': 'class {Model} < ApplicationRecord\nend\n',
      'db/schema.rb': `ActiveRecord::Schema[7.1].define(version: 1) do
  create_table "{table}" do |t|
{fields:    t.string "{}"}
  end
end
`,
    },
  },
  {
    name: 'ActiveRecord, all as text',
    path: 'app/controllers/reports_controller.rb',
    code: `class ReportsController < ApplicationController
  def show
    rows = {Model}.where(active: true)
    render json: { text: {ask:rows.to_json} }
  end
end`,
    files: {
      ...rails,
      'app/models/{model}.rb': 'class {Model} < ApplicationRecord\nend\n',
      'db/schema.rb': `ActiveRecord::Schema[7.1].define(version: 1) do
  create_table "{table}" do |t|
{fields:    t.string "{}"}
    t.datetime "created_at", null: false
  end
end
`,
    },
  },
  {
    name: 'pg',
    path: 'report.rb',
    code: `require "pg"
conn = PG.connect(host: "db.acme-robotics.com", dbname: "shop")
rows = conn.exec("SELECT {columns} FROM {table}").to_a
puts {ask:rows.to_s}`,
  },
  {
    name: 'Sequel',
    path: 'report.rb',
    code: `require "sequel"
db = Sequel.connect("${address}")
rows = db[:{table}].select({symbols}).all
puts {ask:rows.to_s}`,
  },
];

export const rustSources: readonly Source[] = [
  {
    name: 'sqlx',
    path: 'src/main.rs',
    code: `use sqlx::postgres::PgPoolOptions;
#[tokio::main]
async fn main() {
    let pool = PgPoolOptions::new().connect("${address}").await.unwrap();
    let rows: Vec<(String, String, String)> = sqlx::query_as("SELECT {columns} FROM {table}").fetch_all(&pool).await.unwrap();
    let text = format!("{:?}", rows);
    println!("{}", {ask:text});
}`,
  },
  {
    name: 'tokio-postgres',
    path: 'src/main.rs',
    code: `use tokio_postgres::NoTls;
#[tokio::main]
async fn main() {
    let (client, connection) = tokio_postgres::connect("host=db.acme-robotics.com dbname=shop", NoTls).await.unwrap();
    tokio::spawn(async move { connection.await.unwrap(); });
    let rows = client.query("SELECT {columns} FROM {table}", &[]).await.unwrap();
    let text = format!("{:?}", rows);
    println!("{}", {ask:text});
}`,
  },
];
