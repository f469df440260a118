import { describe, expect, it } from 'vitest';
import { programOf } from './program-of.js';

/** A helper that puts a command together of what its two callers give. */
const helpers: readonly (readonly [name: string, path: string, code: string])[] = [
  [
    'Python, a list that is extended',
    'a.py',
    `import subprocess, sys
def helm(*args):
    cmd = ["helm"]
    cmd.extend(args)
    return subprocess.run(cmd, capture_output=True, text=True).stdout
def remove(name):
    return helm("uninstall", name)
def show():
    return helm("list")
print(show()); print(remove(sys.argv[1]))
`,
  ],
  [
    'Python, a loop that appends',
    'a.py',
    `import subprocess, sys
def helm(args):
    cmd = ["helm"]
    for a in args:
        cmd.append(a)
    cmd += ["--kube-context", "x"]
    return subprocess.check_output(cmd)
print(helm(["list"])); print(helm(["uninstall", sys.argv[1]]))
`,
  ],
  [
    'Python, words that are summed up and joined',
    'a.py',
    `import subprocess, sys
def helm(verb, *rest):
    cmd = ["helm", verb]
    cmd += list(rest)
    return subprocess.check_output(" ".join(cmd), shell=True)
print(helm("list")); print(helm("uninstall", sys.argv[1]))
`,
  ],
  [
    'TypeScript, a loop that pushes',
    'a.ts',
    `import { execFileSync } from 'node:child_process';
function helm(...args: string[]) {
  const cmd: string[] = [];
  for (const a of args) cmd.push(a);
  return execFileSync('helm', cmd);
}
console.log(helm('list')); console.log(helm('uninstall', process.argv[2]));
`,
  ],
  [
    'TypeScript, the head and the rest of a list',
    'a.ts',
    `import { spawnSync } from 'node:child_process';
function helm(args: string[]) {
  const cmd = ['helm'];
  cmd.push(...args);
  return spawnSync(cmd[0], cmd.slice(1));
}
console.log(helm(['list'])); console.log(helm(['uninstall', process.argv[2]]));
`,
  ],
  [
    'Go, words that are spread',
    'main.go',
    `package main

import (
	"fmt"
	"os"
	"os/exec"
)

func helm(args ...string) string {
	all := []string{"--kube-context", "x"}
	all = append(all, args...)
	out, _ := exec.Command("helm", args...).Output()
	return string(out)
}
func main() { fmt.Println(helm("list")); fmt.Println(helm("uninstall", os.Args[1])) }
`,
  ],
  [
    'Go, a loop that appends',
    'main.go',
    `package main

import (
	"fmt"
	"os"
	"os/exec"
)

func helm(args []string) string {
	var all []string
	for _, a := range args {
		all = append(all, a)
	}
	out, _ := exec.Command("helm", all...).Output()
	return string(out)
}
func main() { fmt.Println(helm([]string{"list"})); fmt.Println(helm([]string{"uninstall", os.Args[1]})) }
`,
  ],
  [
    'Kotlin, a list that is added to',
    'Main.kt',
    `fun helm(vararg args: String): String {
    val command = mutableListOf("helm")
    command.addAll(args)
    return ProcessBuilder(command).start().inputStream.bufferedReader().readText()
}
fun main(a: Array<String>) { println(helm("list")); println(helm("uninstall", a[0])) }
`,
  ],
  [
    'Kotlin, a sum of lists',
    'Main.kt',
    `fun helm(args: List<String>): String = ProcessBuilder(listOf("helm") + args).start().inputStream.bufferedReader().readText()
fun main(a: Array<String>) { println(helm(listOf("list"))); println(helm(listOf("uninstall", a[0]))) }
`,
  ],
  [
    'Kotlin, words that are spread',
    'Main.kt',
    `fun helm(vararg args: String): String {
    val p = ProcessBuilder("helm", *args).redirectErrorStream(true).start()
    return p.inputStream.bufferedReader().readText()
}
fun main(a: Array<String>) { println(helm("list")); println(helm("uninstall", a[0])) }
`,
  ],
  [
    'C#, an argument list',
    'Program.cs',
    `using System.Diagnostics;
class P {
    static string Helm(params string[] args) {
        var info = new ProcessStartInfo("helm");
        foreach (var arg in args) info.ArgumentList.Add(arg);
        using var p = Process.Start(info);
        return p.StandardOutput.ReadToEnd();
    }
    static void Main(string[] a) { System.Console.WriteLine(Helm("list")); System.Console.WriteLine(Helm("uninstall", a[0])); }
}
`,
  ],
  [
    'C#, a text of arguments',
    'Program.cs',
    `using System.Diagnostics;
class P {
    static string Helm(string args) {
        var info = new ProcessStartInfo { FileName = "helm", Arguments = args, RedirectStandardOutput = true };
        using var p = Process.Start(info);
        return p.StandardOutput.ReadToEnd();
    }
    static void Main(string[] a) { System.Console.WriteLine(Helm("list")); System.Console.WriteLine(Helm($"uninstall {a[0]}")); }
}
`,
  ],
  [
    'Rust, a loop that adds arguments',
    'src/main.rs',
    `use std::process::Command;
fn helm(args: &[&str]) -> String {
    let mut cmd = Command::new("helm");
    for a in args { cmd.arg(a); }
    let out = cmd.output().unwrap();
    String::from_utf8_lossy(&out.stdout).to_string()
}
fn main() { println!("{}", helm(&["list"])); println!("{}", helm(&["uninstall", &std::env::args().nth(1).unwrap()])); }
`,
  ],
  [
    'Java, a loop that adds',
    'Helm.java',
    `import java.util.*;

public class Helm {
  static String helm(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add("helm");
    for (String arg : args) {
      command.add(arg);
    }
    Process started = new ProcessBuilder(command).start();
    return new String(started.getInputStream().readAllBytes());
  }
  public static void main(String[] a) throws Exception {
    System.out.println(helm("list"));
    System.out.println(helm("uninstall", a[0]));
  }
}
`,
  ],
  [
    'Java, a list that is added as a whole',
    'Helm.java',
    `import java.util.*;

public class Helm {
  static String helm(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add("helm");
    command.addAll(Arrays.asList(args));
    Process started = new ProcessBuilder(command).start();
    return new String(started.getInputStream().readAllBytes());
  }
  public static void main(String[] a) throws Exception {
    System.out.println(helm("list"));
    System.out.println(helm("uninstall", a[0]));
  }
}
`,
  ],
];

describe('a helper that runs what its callers ask for', () => {
  it.each(helpers)('%s', (_, path, code) => {
    const commands = programOf({ [path]: code }).commands.map(({ program, words }) => [program, ...words].join(' '));
    expect(commands).toContainEqual(expect.stringMatching(/^helm list/));
    expect(commands).toContainEqual(expect.stringMatching(/^helm uninstall/));
  });

  it('leaves out what a default start does not add', () => {
    const code = [
      'import subprocess, sys',
      'FORCE = False',
      'def helm(*words):',
      '    line = ["helm"]',
      '    for word in words:',
      '        line.append(word)',
      '    if FORCE:',
      '        line.append("--force")',
      '    return subprocess.run(line)',
      'helm("list")',
      'helm("uninstall", sys.argv[1])',
    ].join('\n');
    const commands = programOf({ 'app.py': code }).commands.map(({ program, words }) => [program, ...words].join(' '));
    expect(commands).toEqual(['helm list', 'helm uninstall {}']);
  });
});
