import type { Row } from './gathered.js';

/** Functions and methods that are taken by a key. */
// prettier-ignore
export const calledByKey: readonly Row[] = [
  { language: 'typescript', name: 'a table of functions', code: `const handlers = { note: async (t) => {
  {send:t}
}, log: async (t) => { console.log(t); } };
const name = process.argv[2];
await handlers[name]({ask});` },
  { language: 'typescript', name: 'a table that is filled', code: `const handlers: any = {};
handlers.note = async (t) => {
  {send:t}
};
handlers["other"] = async (t) => {};
await handlers[process.argv[2]]({ask});` },
  { language: 'typescript', name: 'a method of the own object by the end of its name', code: `class A {
  async doNote(t) {
    {send:t}
  }
  async go(x, t) { await this[\`do\${x}\`](t); }
}
await new A().go(process.argv[2], {ask});` },
  { language: 'typescript', name: 'a method that is given a name first', code: `class A {
  async note(t) {
    {send:t}
  }
  async go(x, t) { const m = this[x]; if (typeof m === "function") await m.call(this, t); }
}
await new A().go(process.argv[2], {ask});` },
  { language: 'typescript', name: 'a method of an object', code: `class A {
  async note(t) {
    {send:t}
  }
}
const a = new A();
await a[process.argv[2]]({ask});` },
  { language: 'typescript', name: 'a function of a module', code: `import * as actions from './actions.js';
await actions[process.argv[2]]({ask});`, files: { 'actions.ts': `export async function note(t) {
  {send:t}
}
` } },
  { language: 'typescript', name: 'a table of tables', code: `const tables = { a: { note: async (t) => {
  {send:t}
} } };
await tables[process.argv[2]][process.argv[3]]({ask});` },
  { language: 'typescript', name: 'a table of bound methods', code: `class A {
  handlers = { note: this.note.bind(this) };
  async note(t) {
    {send:t}
  }
  async go(x, t) { await this.handlers[x](t); }
}
await new A().go(process.argv[2], {ask});` },
  { language: 'python', name: 'a table that is asked', code: `def note(t):
    {send:t}
handlers = {"note": note}
import sys
h = handlers.get(sys.argv[1])
if h:
    h({ask})` },
  { language: 'python', name: 'a method that is given a name first', code: `import sys
class A:
    def tool_note(self, t):
        {send:t}
    def go(self, name, t):
        fn = getattr(self, "tool_" + name, None)
        if fn:
            return fn(t)
A().go(sys.argv[1], {ask})` },
  { language: 'python', name: 'a method with named arguments', code: `import sys
class A:
    def note(self, text):
        {send:text}
    def go(self, name, args):
        return getattr(self, name)(**args)
A().go(sys.argv[1], {"text": {ask}})` },
  { language: 'python', name: 'a function of the module', code: `import sys
def note(t):
    {send:t}
globals()[sys.argv[1]]({ask})` },
  { language: 'python', name: 'a table of methods', code: `import sys
class A:
    def __init__(self):
        self.h = {"note": self.note}
    def note(self, t):
        {send:t}
    def go(self, name, t):
        return self.h[name](t)
A().go(sys.argv[1], {ask})` },
  { language: 'python', name: 'a decorator that registers', code: `import sys
REG = {}
def tool(name):
    def deco(fn):
        REG[name] = fn
        return fn
    return deco
@tool("note")
def note(t):
    {send:t}
REG[sys.argv[1]]({ask})` },
  { language: 'ruby', name: 'a method by its symbol', code: `def note(t)
  {send:t}
end
method(:note).call({ask})` },
  { language: 'ruby', name: 'a method of an object by its symbol', code: `class A
  def note(t)
    {send:t}
  end
end
A.new.method(:note).call({ask})` },
  { language: 'ruby', name: 'a method by a variable', code: `class A
  def note(t)
    {send:t}
  end
  def go(n, t)
    method(n).call(t)
  end
end
A.new.go(ARGV[0], {ask})` },
  { language: 'ruby', name: 'send with a symbol', code: `class A
  def note(t)
    {send:t}
  end
end
A.new.send(:note, {ask})` },
  { language: 'ruby', name: 'send with a computed name', code: `class A
  def do_note(t)
    {send:t}
  end
  def go(n, t)
    send("do_#{n}", t)
  end
end
A.new.go(ARGV[0], {ask})` },
  { language: 'ruby', name: 'public_send', code: `class A
  def note(t)
    {send:t}
  end
end
A.new.public_send(ARGV[0], {ask})` },
  { language: 'ruby', name: 'a table of methods', code: `def note(t)
  {send:t}
end
HANDLERS = { "note" => method(:note) }
HANDLERS[ARGV[0]].call({ask})` },
  { language: 'ruby', name: 'a table that is asked', code: `HANDLERS = { "note" => lambda { |t| {send:t}
 } }
HANDLERS.fetch(ARGV[0]).call({ask})` },
  { language: 'php', name: 'a method by a variable', code: `class A { function note($t) {
    {send:$t}
  }
  function go($m, $t) { return $this->$m($t); } }
(new A())->go($argv[1], {ask});` },
  { language: 'php', name: 'a method by the end of its name', code: `class A { function toolNote($t) {
    {send:$t}
  }
  function go($n, $t) { $m = 'tool' . ucfirst($n); return $this->$m($t); } }
(new A())->go($argv[1], {ask});` },
  { language: 'php', name: 'a method by a computed name', code: `class A { function toolNote($t) {
    {send:$t}
  }
  function go($n, $t) { return $this->{'tool' . $n}($t); } }
(new A())->go($argv[1], {ask});` },
  { language: 'php', name: 'call_user_func', code: `class A { function note($t) {
    {send:$t}
  } }
$a = new A();
call_user_func([$a, $argv[1]], {ask});` },
  { language: 'php', name: 'a table of methods', code: `class A { function note($t) {
    {send:$t}
  }
  function go($m, $t) { $h = ['note' => [$this, 'note']]; return call_user_func($h[$m], $t); } }
(new A())->go($argv[1], {ask});` },
  { language: 'go', name: 'a table of functions', declared: `func note(t string) { {send:t}
 }
var handlers = map[string]func(string){"note": note}`, code: `	if h, ok := handlers[os.Args[1]]; ok {
		h({ask})
	}` },
  { language: 'csharp', name: 'a table of functions', code: `var handlers = new Dictionary<string, Func<string, Task>> { ["note"] = Note };
await handlers[args[0]]({ask});
async Task Note(string t) {
  {send:t}
}` },
  { language: 'csharp', name: 'a table that is asked', code: `var handlers = new Dictionary<string, Func<string, Task>> { ["note"] = Note };
if (handlers.TryGetValue(args[0], out var h)) await h({ask});
async Task Note(string t) {
  {send:t}
}` },
  { language: 'kotlin', name: 'a table of functions', declared: `fun note(t: String) {
  {send:t}
}`, code: `  val handlers = mapOf("note" to ::note)
  handlers[System.getenv("X")]?.invoke({ask})` },
  { language: 'kotlin', name: 'a table of lambdas', code: `  val handlers = mapOf<String, (String) -> Unit>("note" to { t -> {send:t}
 })
  handlers["note"]!!({ask})` },
  { language: 'java', name: 'a table of method references', declared: `static void note(String t) {
    {send:t}
  }`, code: `    Map<String, Consumer<String>> handlers = Map.of("note", Main::note);
    handlers.get(args[0]).accept({ask});` },
  { language: 'java', name: 'a table that is filled', declared: `static void note(String t) {
    {send:t}
  }`, code: `    Map<String, Consumer<String>> handlers = new HashMap<>();
    handlers.put("note", t -> note(t));
    handlers.get(args[0]).accept({ask});` },
];

/** Functions that are called as methods of what others have. */
// prettier-ignore
export const extensions: readonly Row[] = [
  { language: 'csharp', name: 'an extension method', declared: `public static class Ext { public static async Task Publish(this string t) {
  {send:t}
} }`, code: `await {ask}.Publish();` },
  { language: 'csharp', name: 'an argument of an extension method', declared: `public static class Ext { public static async Task Publish(this HttpClient c, string t) {
  await c.PostAsync("https://api.acme-robotics.com/notes", new StringContent(t));
} }`, code: `var c = new HttpClient();
await c.Publish({ask});` },
  { language: 'csharp', name: 'what an extension method gives back', declared: `public static class Ext { public static string With(this string t, string other) { return other; } }`, code: `var x = "a".With({ask});
{send:x}` },
  { language: 'csharp', name: 'an extension method of a list', declared: `public static class Ext { public static async Task PublishAll(this IEnumerable<string> ts) { foreach (var t in ts) {
  {send:t}
} } }`, code: `await {ask}.Split("\\n").PublishAll();` },
  { language: 'csharp', name: 'an extension method that is called by its class', declared: `public static class Ext { public static async Task Publish(this string t) {
  {send:t}
} }`, code: `await Ext.Publish({ask});` },
  { language: 'csharp', name: 'an extension method of a record', declared: `public record Note(string Text);
public static class Ext { public static async Task Publish(this Note n) {
  {send:n.Text}
} }`, code: `var n = new Note({ask});
await n.Publish();` },
  { language: 'kotlin', name: 'an extension function', declared: `fun String.publish() {
  {send:this}
}`, code: `  {ask}.publish()` },
  { language: 'kotlin', name: 'an argument of an extension function', declared: `class Api
fun Api.publish(t: String) {
  {send:t}
}`, code: `  val a = Api()
  a.publish({ask})` },
  { language: 'kotlin', name: 'an extension function that names a member alone', declared: `fun String.clean(): String = trim()`, code: `  val x = {ask}.clean()
  {send:x}` },
  { language: 'kotlin', name: 'an extension function of a list', declared: `fun List<String>.publishAll() {
  forEach {
    {send:it}
  }
}`, code: `  {ask}.lines().publishAll()` },
  { language: 'kotlin', name: 'an extension property', declared: `val String.cleaned: String get() = this.trim()`, code: `  val x = {ask}.cleaned
  {send:x}` },
  { language: 'kotlin', name: 'an extension function of a class', declared: `data class Note(val text: String)
fun Note.publish() {
  {send:this.text}
}`, code: `  val n = Note({ask})
  n.publish()` },
  { language: 'kotlin', name: 'an extension function of another package', code: `  {ask}.publish()`, files: { 'src/main/kotlin/util/Ext.kt': `package util
import java.net.URI
import java.net.http.HttpRequest
import java.net.http.HttpResponse
fun String.publish() {
  {send:this}
}
` } },
  { language: 'csharp', name: 'an extension method of another file', code: `await {ask}.Publish();`, files: { 'Ext.cs': `namespace Acme;
public static class Ext { public static async Task Publish(this string t) {
  {send:t}
} }
` } },
];
