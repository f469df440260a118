import type { oneFiles } from './by-language.js';

/** Code of a language that carries `{ask}` to `{send:…}`. */
export interface Row {
  readonly language: keyof typeof oneFiles;
  readonly name: string;
  readonly code: string;
  /** What stands beside the code that runs. */
  readonly declared?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** Lists and maps that functions fill which others call. */
// prettier-ignore
export const gathered: readonly Row[] = [
  { language: 'typescript', name: 'a list that forEach pushes to', code: `const list: string[] = [];
const t = {ask};
["a", "b"].forEach((i) => list.push(i + t));
for (const x of list) {
  {send:x}
}` },
  { language: 'typescript', name: 'a list that many promises push to', code: `const out: any[] = [];
await Promise.all(["a"].map(async (q) => {
  const r = {ask};
  out.push({ q, r });
}));
for (const o of out) {
  {send:o.r}
}` },
  { language: 'typescript', name: 'a reduce that spreads', code: `const t = {ask};
const out = ["a"].reduce((acc, x) => ({ ...acc, [x]: t }), {});
{send:out["a"]}` },
  { language: 'typescript', name: 'a reduce of promises', code: `const out = await ["a"].reduce(async (p, x) => { const acc = await p; acc.push({ask}); return acc; }, Promise.resolve([]));
{send:out.join("")}` },
  { language: 'typescript', name: 'a map that entries are set in', code: `const o = JSON.parse({ask});
const map = new Map();
Object.entries(o).forEach(([k, v]) => map.set(k, v));
{send:map.get("a")}` },
  { language: 'typescript', name: 'groups that are begun as needed', code: `const g: Record<string, string[]> = {};
JSON.parse({ask}).items.forEach((i) => { const list = g[i.kind] ?? (g[i.kind] = []); list.push(i.text); });
for (const k in g) {
  {send:g[k].join("")}
}` },
  { language: 'typescript', name: 'a list that is pushed apart', code: `const r: string[] = [];
await Promise.all(["a"].map(async (q, i) => { r.push(...({ask}).split("\\n")); }));
{send:r[0]}` },
  { language: 'python', name: 'a map of a lambda', code: `r = list(map(lambda q: {ask}, ["a"]))
{send:r[0]}` },
  { language: 'python', name: 'a list that a generator extends', code: `r = []
r.extend({ask} for q in ["a"])
{send:r[0]}` },
  { language: 'python', name: 'groups by setdefault', code: `d = {}
for q in ["a"]:
    d.setdefault(q, []).append({ask})
for k, v in d.items():
    {send:v[0]}` },
  { language: 'python', name: 'nested groups', code: `from collections import defaultdict
d = defaultdict(lambda: defaultdict(list))
for q in ["a"]:
    d[q]["x"].append({ask})
for k in d:
    for x in d[k]["x"]:
        {send:x}` },
  { language: 'python', name: 'a map that threads fill', code: `from concurrent.futures import ThreadPoolExecutor
def collect():
    r = {}
    def work(q):
        r[q] = {ask}
    with ThreadPoolExecutor() as ex:
        list(ex.map(work, ["a"]))
    return r
for k, v in collect().items():
    {send:v}` },
  { language: 'python', name: 'a list that coroutines append to', code: `import asyncio
async def main():
    r = []
    async def work(q):
        r.append({ask})
    await asyncio.gather(*[work(q) for q in ["a"]])
    {send:r[0]}
asyncio.run(main())` },
  { language: 'python', name: 'groups of an object', code: `class C:
    def __init__(self):
        self.rows = {}
    def add(self, k, x):
        self.rows.setdefault(k, []).append(x)
    def flush(self, k):
        for x in self.rows.get(k, []):
            {send:x}
c = C()
c.add("a", {ask})
c.flush("a")` },
  { language: 'python', name: 'a list that a callback appends to', code: `out = []
def stream(on_token):
    on_token({ask})
stream(lambda t: out.append(t))
{send:"".join(out)}` },
  { language: 'ruby', name: 'a list that a block adds to', code: `list = []
t = {ask}
["a"].each do |x|
  list << x + t
end
list.each { |x| {send:x}
}` },
  { language: 'ruby', name: 'a list that is joined', code: `list = []
["a"].each do |x|
  list << {ask}
end
{send:list.join("\\n")}` },
  { language: 'ruby', name: 'an inject', code: `r = ["a"].inject([]) { |acc, x| acc << {ask} }
{send:r.first}` },
  { language: 'ruby', name: 'a reduce to a hash', code: `r = ["a"].reduce({}) do |acc, x|
  acc[x] = {ask}
  acc
end
{send:r["a"]}` },
  { language: 'ruby', name: 'a hash that a block fills', code: `r = ["a"].each_with_object({}) do |x, acc|
  acc[x] = {ask}
end
r.each do |k, v|
  {send:v}
end` },
  { language: 'ruby', name: 'a hash with a default', code: `h = Hash.new { |hash, k| hash[k] = [] }
h["a"] << {ask}
h.each do |k, v|
  {send:v.first}
end` },
  { language: 'ruby', name: 'a group that is begun as needed', code: `h = {}
(h["a"] ||= []) << {ask}
{send:h["a"].first}` },
  { language: 'ruby', name: 'a block with a condition behind it', code: `h = ["a"].filter_map { |x| {ask} if x }
{send:h[0]}` },
  { language: 'ruby', name: 'a block that is yielded to', code: `def run
  yield {ask}
end
run do |t|
  {send:t}
end` },
  { language: 'ruby', name: 'a list of an object', code: `class C
  def initialize
    @rows = []
  end
  def add(x)
    @rows << x
  end
  def flush
    @rows.each do |x|
      {send:x}
    end
  end
end
c = C.new
[{ask}].each { |x| c.add(x) }
c.flush` },
  { language: 'ruby', name: 'a list that threads add to', code: `r = []
threads = ["a"].map { |q| Thread.new { r << {ask} } }
threads.each(&:join)
{send:r.first}` },
  { language: 'php', name: 'an appended list', code: `$list = [];
foreach (["a"] as $x) {
  $list[] = {ask};
}
foreach ($list as $y) {
  {send:$y}
}` },
  { language: 'php', name: 'array_map', code: `$r = array_map(fn($x) => {ask}, ["a"]);
{send:$r[0]}` },
  { language: 'php', name: 'array_reduce', code: `$r = array_reduce(["a"], function ($acc, $x) { $acc[] = {ask}; return $acc; }, []);
{send:$r[0]}` },
  { language: 'php', name: 'groups', code: `$r = [];
foreach (["a"] as $k) { $r[$k][] = {ask}; }
foreach ($r as $k => $v) {
  {send:$v[0]}
}` },
  { language: 'php', name: 'a list that each fills by reference', code: `$out = [];
collect(["a"])->each(function ($x) use (&$out) { $out[] = {ask}; });
{send:$out[0]}` },
  { language: 'php', name: 'a list of an object', code: `class C { private array $rows = [];
  function add($x) { $this->rows[] = $x; }
  function flush() { foreach ($this->rows as $x) {
    {send:$x}
  } } }
$c = new C();
$c->add({ask});
$c->flush();` },
  { language: 'go', name: 'a list that a closure appends to', code: `	var list []string
	add := func(q string) { list = append(list, {ask}) }
	add("a")
	{send:list[0]}` },
  { language: 'go', name: 'a list that goroutines append to', code: `	var list []string
	var wg sync.WaitGroup
	var mu sync.Mutex
	for _, q := range []string{"a"} {
		wg.Add(1)
		go func(q string) {
			defer wg.Done()
			r := {ask}
			mu.Lock()
			list = append(list, r)
			mu.Unlock()
		}(q)
	}
	wg.Wait()
	{send:list[0]}` },
  { language: 'go', name: 'groups', code: `	m := map[string][]string{}
	for _, q := range []string{"a"} {
		m[q] = append(m[q], {ask})
	}
	for _, v := range m {
		{send:v[0]}
	}` },
  { language: 'go', name: 'a list of a struct', declared: `type R struct{ Items []string }
func (r *R) add(x string) { r.Items = append(r.Items, x) }`, code: `	r := &R{}
	r.add({ask})
	for _, x := range r.Items {
		{send:x}
	}` },
  { language: 'go', name: 'a builder of text', code: `	var sb strings.Builder
	for range []string{"a"} {
		sb.WriteString({ask})
	}
	{send:sb.String()}` },
  { language: 'go', name: 'a list that a callback appends to', declared: `func stream(on func(string)) { on({ask}) }`, code: `	var list []string
	stream(func(t string) { list = append(list, t) })
	{send:list[0]}` },
  { language: 'csharp', name: 'Select and ToList', code: `var r = new[] { "a" }.Select(x => {ask}).ToList();
{send:r[0]}` },
  { language: 'csharp', name: 'a list that ForEach adds to', code: `var r = new List<string>();
new List<string> { "a" }.ForEach(x => r.Add({ask}));
{send:r[0]}` },
  { language: 'csharp', name: 'a bag that many tasks fill', code: `var r = new System.Collections.Concurrent.ConcurrentBag<string>();
await Parallel.ForEachAsync(new[] { "a" }, async (x, ct) => { r.Add({ask}); });
foreach (var y in r) {
  {send:y}
}` },
  { language: 'csharp', name: 'groups', code: `var r = new Dictionary<string, List<string>>();
if (!r.ContainsKey("a")) r["a"] = new List<string>();
r["a"].Add({ask});
foreach (var kv in r) {
  {send:kv.Value[0]}
}` },
  { language: 'csharp', name: 'a list that a callback adds to', code: `var r = new List<string>();
Stream(t => r.Add(t));
{send:r[0]}
void Stream(Action<string> on) { on({ask}); }` },
  { language: 'kotlin', name: 'a map', code: `  val r = listOf("a").map { {ask} }
  {send:r[0]}` },
  { language: 'kotlin', name: 'a list that forEach adds to', code: `  val r = mutableListOf<String>()
  listOf("a").forEach { r.add({ask}) }
  {send:r.first()}` },
  { language: 'kotlin', name: 'an association', code: `  val r = listOf("a").associateWith { {ask} }
  r.forEach { (k, v) ->
    {send:v}
  }` },
  { language: 'kotlin', name: 'groups by getOrPut', code: `  val r = mutableMapOf<String, MutableList<String>>()
  r.getOrPut("a") { mutableListOf() }.add({ask})
  r.values.forEach {
    {send:it.first()}
  }` },
  { language: 'kotlin', name: 'a list that a callback adds to', declared: `fun stream(on: (String) -> Unit) { on({ask}) }`, code: `  val r = mutableListOf<String>()
  stream { r.add(it) }
  {send:r[0]}` },
  { language: 'java', name: 'a stream that is collected', code: `    List<String> r = Stream.of("a").map(x -> {ask}).collect(Collectors.toList());
    {send:r.get(0)}` },
  { language: 'java', name: 'a list that forEach adds to', code: `    List<String> r = new ArrayList<>();
    List.of("a").forEach(x -> r.add({ask}));
    {send:r.get(0)}` },
  { language: 'java', name: 'groups by computeIfAbsent', code: `    Map<String, List<String>> m = new HashMap<>();
    m.computeIfAbsent("a", k -> new ArrayList<>()).add({ask});
    for (Map.Entry<String, List<String>> e : m.entrySet()) {
      {send:e.getValue().get(0)}
    }` },
  { language: 'java', name: 'a stream that becomes a map', code: `    Map<String, String> m = Stream.of("a").collect(Collectors.toMap(x -> x, x -> {ask}));
    for (String k : m.keySet()) {
      {send:m.get(k)}
    }` },
  { language: 'java', name: 'futures of an executor', code: `    ExecutorService ex = Executors.newFixedThreadPool(2);
    List<Future<String>> fs = new ArrayList<>();
    for (String q : List.of("a")) fs.add(ex.submit(() -> {ask}));
    for (Future<String> f : fs) {
      {send:f.get()}
    }` },
  { language: 'java', name: 'a consumer that adds to a list', declared: `static void stream(Consumer<String> on) { on.accept({ask}); }`, code: `    List<String> r = new ArrayList<>();
    stream(t -> r.add(t));
    {send:r.get(0)}` },
];
