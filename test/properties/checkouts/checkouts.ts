import type { Slotted } from '../languages.js';

/** A tool for developers that has a model word what `{read}` gives. */
export interface Checkout extends Slotted {
  readonly name: string;
  /** What reads the changes of the checkout. */
  readonly diff: string;
  /** What tells no more than names in the same way. */
  readonly names: string;
}

const start = 'import (\n\t"fmt"\n\t"os/exec"\n)\n\nfunc main() {\n\tchanges, _ := {read}\n\tfmt.Println({ask:string(changes)})\n}';
const rustStart =
  'use std::process::Command;\n\n#[tokio::main]\nasync fn main() {\n    let output = {read}.output().unwrap();\n    let changes = String::from_utf8_lossy(&output.stdout).to_string();\n    println!("{}", {ask:changes});\n}';
const javaStart =
  'public class Words {\n  public static void main(String[] args) throws Exception {\n    Process process = {read};\n    String changes = new String(process.getInputStream().readAllBytes());\n    System.out.println({ask:changes});\n  }\n}';

export const checkouts: readonly Checkout[] = [
  {
    name: 'subprocess',
    path: 'words.py',
    code: 'import subprocess\nchanges = {read}\nprint({ask:changes})',
    diff: 'subprocess.run(["git", "diff", "--cached"], capture_output=True, text=True).stdout',
    names: 'subprocess.run(["git", "status", "--short"], capture_output=True, text=True).stdout',
  },
  {
    name: 'GitPython',
    path: 'words.py',
    code: 'import git\nrepo = git.Repo(".")\nprint({ask:{read}})',
    diff: 'repo.git.diff("--cached")',
    names: 'repo.active_branch.name',
  },
  {
    name: 'pygit2',
    path: 'words.py',
    code: 'import pygit2\nrepo = pygit2.Repository(".")\nprint({ask:{read}})',
    diff: 'repo.diff("HEAD").patch',
    names: 'repo.head.shorthand',
  },
  {
    name: 'exec of Go',
    path: 'main.go',
    code: start,
    diff: 'exec.Command("git", "diff", "--staged").Output()',
    names: 'exec.Command("git", "diff", "--staged", "--name-only").Output()',
  },
  {
    name: 'exec of Go with a context',
    path: 'main.go',
    code: start,
    diff: 'exec.CommandContext(context.Background(), "git", "show", "HEAD").CombinedOutput()',
    names: 'exec.CommandContext(context.Background(), "git", "status").CombinedOutput()',
  },
  {
    name: 'go-git',
    path: 'main.go',
    code: 'import (\n\t"fmt"\n\n\t"github.com/go-git/go-git/v5"\n)\n\nfunc main() {\n\trepo, _ := git.PlainOpen(".")\n\thead, _ := repo.Head()\n\tcommit, _ := repo.CommitObject(head.Hash())\n\tparent, _ := commit.Parent(0)\n\t{read}\n\tfmt.Println({ask:changes})\n}',
    diff: 'patch, _ := parent.Patch(commit)\n\tchanges := patch.String()',
    names: 'changes := commit.Author.Name',
  },
  {
    name: 'Command of Rust',
    path: 'src/main.rs',
    code: rustStart,
    diff: 'Command::new("git").args(["diff", "--staged"])',
    names: 'Command::new("git").args(["status", "--short"])',
  },
  {
    name: 'Command of Rust, word by word',
    path: 'src/main.rs',
    code: rustStart,
    diff: 'Command::new("git").arg("diff").arg("HEAD")',
    names: 'Command::new("git").arg("diff").arg("--stat")',
  },
  {
    name: 'git2',
    path: 'src/main.rs',
    code: 'use git2::{DiffFormat, DiffOptions, Repository};\n\n#[tokio::main]\nasync fn main() {\n    let repo = Repository::open(".").unwrap();\n    {read}\n    println!("{}", {ask:changes});\n}',
    diff: 'let mut changes = String::new();\n    let diff = repo.diff_index_to_workdir(None, Some(&mut DiffOptions::new())).unwrap();\n    diff.print(DiffFormat::Patch, |_, _, line| {\n        changes.push_str(std::str::from_utf8(line.content()).unwrap());\n        true\n    }).unwrap();',
    names: 'let changes = repo.head().unwrap().shorthand().unwrap().to_string();',
  },
  {
    name: 'Process of C#',
    path: 'Program.cs',
    code: 'using System.Diagnostics;\n\nvar process = Process.Start({read});\nvar changes = process.StandardOutput.ReadToEnd();\nConsole.WriteLine({ask:changes});',
    diff: 'new ProcessStartInfo("git", "diff --cached") { RedirectStandardOutput = true }',
    names: 'new ProcessStartInfo("git", "status --short") { RedirectStandardOutput = true }',
  },
  {
    name: 'Process of C#, settings in it',
    path: 'Program.cs',
    code: 'using System.Diagnostics;\n\nvar process = new Process { StartInfo = {read} };\nprocess.Start();\nvar changes = process.StandardOutput.ReadToEnd();\nConsole.WriteLine({ask:changes});',
    diff: 'new ProcessStartInfo { FileName = "git", Arguments = "diff --cached", RedirectStandardOutput = true }',
    names: 'new ProcessStartInfo { FileName = "git", Arguments = "diff --cached --name-only", RedirectStandardOutput = true }',
  },
  {
    name: 'LibGit2Sharp',
    path: 'Program.cs',
    code: 'using LibGit2Sharp;\n\nusing var repo = new Repository(".");\n{read}\nConsole.WriteLine({ask:changes});',
    diff: 'var changes = repo.Diff.Compare<Patch>(repo.Head.Tip.Tree, DiffTargets.Index).Content;',
    names: 'var changes = repo.Head.FriendlyName;',
  },
  {
    name: 'LibGit2Sharp, entry by entry',
    path: 'Program.cs',
    code: 'using System.Text;\nusing LibGit2Sharp;\n\nConsole.WriteLine({ask:new Checkout(".").Changes()});\n\nclass Checkout\n{\n    private readonly IRepository repo;\n\n    public Checkout(string path)\n    {\n        repo = new Repository(Repository.Discover(path));\n    }\n\n    public string Changes()\n    {\n        var text = new StringBuilder();\n        {read}\n        return text.ToString();\n    }\n}',
    diff: 'foreach (var entry in repo.Diff.Compare<Patch>(repo.Head.Tip?.Tree, DiffTargets.Index)) text.AppendLine(entry.Patch);',
    names: 'foreach (var branch in repo.Branches) text.AppendLine(branch.FriendlyName);',
  },
  {
    name: 'ProcessBuilder of Java',
    path: 'src/main/java/Words.java',
    code: javaStart,
    diff: 'new ProcessBuilder("git", "diff", "--cached").start()',
    names: 'new ProcessBuilder("git", "status", "--short").start()',
  },
  {
    name: 'Runtime of Java',
    path: 'src/main/java/Words.java',
    code: javaStart,
    diff: 'Runtime.getRuntime().exec(new String[] {"git", "diff", "HEAD~1"})',
    names: 'Runtime.getRuntime().exec(new String[] {"git", "diff", "--name-only"})',
  },
  {
    name: 'JGit',
    path: 'src/main/java/Words.java',
    code: 'import java.io.ByteArrayOutputStream;\nimport java.io.File;\nimport org.eclipse.jgit.api.Git;\n\npublic class Words {\n  public static void main(String[] args) throws Exception {\n    Git git = Git.open(new File("."));\n    {read}\n    System.out.println({ask:changes});\n  }\n}',
    diff: 'ByteArrayOutputStream out = new ByteArrayOutputStream();\n    git.diff().setCached(true).setOutputStream(out).call();\n    String changes = out.toString();',
    names: 'String changes = git.getRepository().getBranch();',
  },
  {
    name: 'ProcessBuilder of Kotlin',
    path: 'src/main/kotlin/Words.kt',
    code: 'fun main() {\n    val changes = {read}.start().inputStream.bufferedReader().readText()\n    println({ask:changes})\n}',
    diff: 'ProcessBuilder("git", "diff", "--cached")',
    names: 'ProcessBuilder("git", "status", "--short")',
  },
  {
    name: 'backticks of Ruby',
    path: 'words.rb',
    code: 'changes = {read}\nputs {ask:changes}',
    diff: '`git diff --cached`',
    names: '`git status --short`',
  },
  {
    name: 'Open3',
    path: 'words.rb',
    code: 'require "open3"\n\nchanges, _status = {read}\nputs {ask:changes}',
    diff: 'Open3.capture2("git", "diff", "--cached")',
    names: 'Open3.capture2("git", "diff", "--cached", "--name-only")',
  },
  {
    name: 'rugged',
    path: 'words.rb',
    code: 'require "rugged"\n\nrepo = Rugged::Repository.new(".")\nchanges = {read}\nputs {ask:changes}',
    diff: 'repo.index.diff(repo.head.target.tree).patch',
    names: 'repo.head.name',
  },
  {
    name: 'shell_exec',
    path: 'words.php',
    code: '$changes = {read};\necho {ask:$changes};',
    diff: "shell_exec('git diff --cached')",
    names: "shell_exec('git status --short')",
  },
  {
    name: 'Process of Symfony',
    path: 'words.php',
    code: 'use Symfony\\Component\\Process\\Process;\n\n$process = {read};\n$process->run();\necho {ask:$process->getOutput()};',
    diff: "new Process(['git', 'diff', '--cached'])",
    names: "new Process(['git', 'diff', '--cached', '--name-only'])",
  },
  {
    name: 'child_process',
    path: 'words.ts',
    code: "import { execSync } from 'node:child_process';\nconst changes = {read}.toString();\nconsole.log({ask:changes});",
    diff: "execSync('git diff --staged')",
    names: "execSync('git status --short')",
  },
  {
    name: 'simple-git',
    path: 'words.ts',
    code: "import { simpleGit } from 'simple-git';\nconst changes = await {read};\nconsole.log({ask:changes});",
    diff: "simpleGit().diff(['--cached'])",
    names: 'simpleGit().branchLocal()',
  },
];
