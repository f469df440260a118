import type { Prototype } from './prototype.js';

/** Ways in which prototypes in other languages have accounts of other people. */
export const elsewhereAccounts: readonly Prototype[] = [
  {
    name: 'Spring Security with a table',
    files: {
      'src/main/java/acme/SecurityConfig.java': `package acme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
@Configuration
public class SecurityConfig {
  @Bean public SecurityFilterChain chain(HttpSecurity http) throws Exception { return http.formLogin(form -> form.loginPage("/login")).build(); }
  @Bean public PasswordEncoder encoder() { return new BCryptPasswordEncoder(); }
}`,
      'src/main/java/acme/AppUserService.java': `package acme;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Service;
@Service
public class AppUserService implements UserDetailsService {
  private final UserRepository users;
  public AppUserService(UserRepository users) { this.users = users; }
  @Override public UserDetails loadUserByUsername(String email) { return users.findByEmail(email); }
}`,
    },
  },
  {
    name: 'Spring with a sign-in of Google',
    files: {
      'src/main/java/acme/SecurityConfig.java': `package acme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
@Configuration
public class SecurityConfig {
  @Bean public SecurityFilterChain chain(HttpSecurity http) throws Exception { return http.oauth2Login(Customizer.withDefaults()).build(); }
}`,
    },
  },
  {
    name: 'ASP.NET Identity',
    files: {
      'Program.cs': `using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<AppDb>(options => options.UseSqlite("Data Source=app.db"));
builder.Services.AddIdentity<IdentityUser, IdentityRole>().AddEntityFrameworkStores<AppDb>();
var app = builder.Build();
app.UseAuthentication();
app.Run();`,
    },
  },
  {
    name: 'ASP.NET with Entra',
    files: {
      'Program.cs': `using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Identity.Web;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthentication(OpenIdConnectDefaults.AuthenticationScheme).AddMicrosoftIdentityWebApp(builder.Configuration.GetSection("AzureAd"));
var app = builder.Build();
app.Run();`,
    },
  },
  {
    name: 'Laravel, a controller of its own',
    files: {
      'app/Http/Controllers/AuthController.php': `<?php
namespace App\\Http\\Controllers;
use App\\Models\\User;
use Illuminate\\Http\\Request;
use Illuminate\\Support\\Facades\\Hash;
class AuthController extends Controller {
  public function register(Request $request) { return User::create(['email' => $request->email, 'password' => Hash::make($request->password)]); }
}`,
      'routes/web.php': `<?php
use App\\Http\\Controllers\\AuthController;
use Illuminate\\Support\\Facades\\Route;
Route::post('/register', [AuthController::class, 'register']);`,
    },
  },
  {
    name: 'plain PHP',
    files: {
      'register.php': `<?php
$pdo = new PDO('sqlite:users.db');
$hash = password_hash($_POST['password'], PASSWORD_DEFAULT);
$pdo->prepare('INSERT INTO users (email, password) VALUES (?, ?)')->execute([$_POST['email'], $hash]);`,
    },
  },
  {
    name: 'Devise',
    files: {
      'app/models/user.rb': `class User < ApplicationRecord
  devise :database_authenticatable, :registerable, :recoverable
end`,
      'config/routes.rb': `Rails.application.routes.draw do
  devise_for :users
  post '/ask', to: 'ask#create'
end`,
      'app/controllers/ask_controller.rb': `class AskController < ApplicationController
  before_action :authenticate_user!
  def create
    render plain: RubyLLM.chat.ask(params[:question]).content
  end
end`,
    },
  },
  {
    name: 'has_secure_password',
    files: {
      'app/models/user.rb': `class User < ApplicationRecord
  has_secure_password
end`,
      'app/controllers/users_controller.rb': `class UsersController < ApplicationController
  def create
    User.create!(email: params[:email], password: params[:password])
  end
end`,
      'db/schema.rb': `ActiveRecord::Schema[7.1].define(version: 1) do
  create_table "users" do |t|
    t.string "email"
    t.string "password_digest"
  end
end`,
    },
  },
  {
    name: 'Go with bcrypt and tokens',
    files: {
      'main.go': `package main
import (
	"net/http"
	"github.com/golang-jwt/jwt/v5"
	"golang.org/x/crypto/bcrypt"
)
func register(w http.ResponseWriter, r *http.Request) {
	hash, _ := bcrypt.GenerateFromPassword([]byte(r.FormValue("password")), 10)
	save(r.FormValue("email"), hash)
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": r.FormValue("email")})
	signed, _ := token.SignedString([]byte("dev"))
	w.Write([]byte(signed))
}
func save(email string, hash []byte) {}
func main() { http.HandleFunc("/register", register); http.ListenAndServe(":8080", nil) }`,
    },
  },
];

/** Written users, and who asks for a token of its own. */
export const elsewhereWithout: readonly Prototype[] = [
  {
    name: 'a user of Spring that the code writes',
    files: {
      'src/main/java/acme/SecurityConfig.java': `package acme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
@Configuration
public class SecurityConfig {
  @Bean public UserDetailsService users() { return new InMemoryUserDetailsManager(User.withUsername("demo").password("{noop}demo").roles("USER").build()); }
}`,
    },
  },
  {
    name: 'a password of Rails for everybody',
    files: {
      'app/controllers/ask_controller.rb': `class AskController < ApplicationController
  http_basic_authenticate_with name: 'demo', password: ENV['DEMO_PASSWORD']
  def create
    render plain: RubyLLM.chat.ask(params[:question]).content
  end
end`,
    },
  },
];
