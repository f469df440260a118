import type { Language } from './frames.js';

/** What a tool does with the text `item`, and what is found for it, whatever the framework. */
export interface Deed {
  readonly name: string;
  /** The highest level of trigger 5. */
  readonly acts: 'clear' | 'approaching' | 'crossed';
  /** `signal level` of triggers 1 and 3, in order. */
  readonly beside: readonly string[];
}

/** Requests: what is asked of whom. */
interface RequestDeed extends Deed {
  readonly method: 'GET' | 'POST';
  readonly url: string;
}

export const requests: readonly RequestDeed[] = [
  { name: 'looks something up', method: 'GET', url: 'https://api.acme-robotics.com/orders', acts: 'approaching', beside: [] },
  { name: 'changes an order', method: 'POST', url: 'https://api.acme-robotics.com/orders', acts: 'crossed', beside: [] },
  {
    name: 'opens a ticket',
    method: 'POST',
    url: 'https://acme.atlassian.net/rest/api/3/issue',
    acts: 'crossed',
    beside: ['production-access/ticketing crossed'],
  },
  {
    name: 'refunds',
    method: 'POST',
    url: 'https://api.stripe.com/v1/refunds',
    acts: 'crossed',
    beside: ['production-access/system-of-record crossed', 'real-world-impact/financial-decision crossed'],
  },
  {
    name: 'mails',
    method: 'POST',
    url: 'https://api.resend.com/emails',
    acts: 'crossed',
    beside: ['real-world-impact/customer-facing crossed'],
  },
  {
    name: 'writes to colleagues',
    method: 'POST',
    url: 'https://slack.com/api/chat.postMessage',
    acts: 'crossed',
    beside: ['real-world-impact/customer-facing approaching'],
  },
  {
    name: 'isolates a machine',
    method: 'POST',
    url: 'https://api.crowdstrike.com/devices/entities/devices-actions/v2?action_name=contain',
    acts: 'crossed',
    beside: ['real-world-impact/security-action crossed'],
  },
  {
    name: 'disables an account',
    method: 'POST',
    url: 'https://acme.okta.com/api/v1/users/00u1/lifecycle/deactivate',
    acts: 'crossed',
    beside: ['production-access/iam crossed', 'real-world-impact/security-action crossed'],
  },
];

/** Deeds that each language writes in its own way. */
export const ownDeeds: readonly Deed[] = [
  { name: 'computes', acts: 'clear', beside: [] },
  { name: 'remembers', acts: 'clear', beside: [] },
  { name: 'runs a shell', acts: 'crossed', beside: [] },
  { name: 'removes a file', acts: 'crossed', beside: [] },
  {
    name: 'stops a deployment',
    acts: 'crossed',
    beside: ['production-access/infrastructure crossed', 'real-world-impact/operational-decision crossed'],
  },
];

/** How a language does it: code in front of the program, and statements with `item` in scope. `{url}` is the address. */
interface Spoken {
  readonly setup: string;
  readonly body: string;
}

export const spoken: Readonly<Record<Language, Readonly<Record<string, Spoken>>>> = {
  python: {
    GET: { setup: 'import requests', body: 'return requests.get("{url}", params={"q": item}).text' },
    POST: {
      setup: 'import os\nimport requests',
      body: 'return requests.post("{url}", json={"id": item}, headers={"Authorization": f"Bearer {os.environ[\'KEY\']}"}).text',
    },
    computes: { setup: '', body: 'return item.upper()' },
    remembers: { setup: 'notes = []', body: 'notes.append(item)' },
    'runs a shell': { setup: 'import subprocess', body: 'return subprocess.run(item, shell=True, capture_output=True).stdout' },
    'removes a file': { setup: 'import os', body: 'os.remove(item)' },
    'stops a deployment': {
      setup: 'import subprocess',
      body: 'subprocess.run(["kubectl", "scale", "--replicas", "0", "deployment", item])',
    },
  },
  typescript: {
    GET: { setup: '', body: "await fetch('{url}?q=' + item);" },
    POST: {
      setup: '',
      body: "await fetch('{url}', { method: 'POST', headers: { Authorization: `Bearer ${process.env.KEY}` }, body: JSON.stringify({ id: item }) });",
    },
    computes: { setup: '', body: 'console.error(item.toUpperCase());' },
    remembers: { setup: 'const notes: string[] = [];', body: 'notes.push(item);' },
    'runs a shell': { setup: "import { execSync } from 'node:child_process';", body: 'execSync(item);' },
    'removes a file': { setup: "import { unlinkSync } from 'node:fs';", body: 'unlinkSync(item);' },
    'stops a deployment': {
      setup: "import { execFileSync } from 'node:child_process';",
      body: "execFileSync('kubectl', ['scale', '--replicas', '0', 'deployment', item]);",
    },
  },
  go: {
    GET: { setup: 'import "net/http"', body: 'http.Get("{url}?q=" + item)' },
    POST: {
      setup: 'import (\n\t"net/http"\n\t"os"\n\t"strings"\n)',
      body: 'request, _ := http.NewRequest("POST", "{url}", strings.NewReader(item))\n\trequest.Header.Set("Authorization", "Bearer "+os.Getenv("KEY"))\n\thttp.DefaultClient.Do(request)',
    },
    computes: { setup: 'import "strings"', body: 'item = strings.ToUpper(item)' },
    remembers: { setup: '', body: 'notes := []string{}\n\tnotes = append(notes, item)' },
    'runs a shell': { setup: 'import "os/exec"', body: 'exec.Command("sh", "-c", item).Run()' },
    'removes a file': { setup: 'import "os"', body: 'os.Remove(item)' },
    'stops a deployment': {
      setup: 'import "os/exec"',
      body: 'exec.Command("kubectl", "scale", "--replicas", "0", "deployment", item).Run()',
    },
  },
  java: {
    GET: {
      setup: 'import java.net.URI;\nimport java.net.http.*;',
      body: 'HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("{url}?q=" + item)).GET().build(), HttpResponse.BodyHandlers.ofString());',
    },
    POST: {
      setup: 'import java.net.URI;\nimport java.net.http.*;',
      body: 'HttpClient.newHttpClient().send(HttpRequest.newBuilder().uri(URI.create("{url}")).header("Authorization", "Bearer " + System.getenv("KEY")).POST(HttpRequest.BodyPublishers.ofString(item)).build(), HttpResponse.BodyHandlers.ofString());',
    },
    computes: { setup: '', body: 'item = item.toUpperCase();' },
    remembers: { setup: 'import java.util.*;', body: 'List<String> notes = new ArrayList<>();\n    notes.add(item);' },
    'runs a shell': { setup: '', body: 'new ProcessBuilder("bash", "-c", item).start();' },
    'removes a file': { setup: 'import java.nio.file.*;', body: 'Files.delete(Path.of(item));' },
    'stops a deployment': { setup: '', body: 'new ProcessBuilder("kubectl", "scale", "--replicas", "0", "deployment", item).start();' },
  },
  kotlin: {
    GET: {
      setup: 'import io.ktor.client.HttpClient\nimport io.ktor.client.request.*',
      body: 'HttpClient().get("{url}") { parameter("q", item) }',
    },
    POST: {
      setup: 'import io.ktor.client.HttpClient\nimport io.ktor.client.request.*',
      body: 'HttpClient().post("{url}") {\n      header("Authorization", "Bearer ${System.getenv("KEY")}")\n      setBody(item)\n    }',
    },
    computes: { setup: '', body: 'println(item.uppercase())' },
    remembers: { setup: '', body: 'val notes = mutableListOf<String>()\n    notes.add(item)' },
    'runs a shell': { setup: '', body: 'ProcessBuilder("sh", "-c", item).start()' },
    'removes a file': { setup: 'import java.io.File', body: 'File(item).delete()' },
    'stops a deployment': { setup: '', body: 'ProcessBuilder("kubectl", "scale", "--replicas", "0", "deployment", item).start()' },
  },
  csharp: {
    GET: { setup: 'using System.Net.Http;', body: 'await new HttpClient().GetStringAsync("{url}?q=" + item);' },
    POST: {
      setup: 'using System;\nusing System.Net.Http;\nusing System.Net.Http.Headers;',
      body: 'var http = new HttpClient();\n    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("KEY"));\n    await http.PostAsync("{url}", new StringContent(item));',
    },
    computes: { setup: '', body: 'item = item.ToUpper();' },
    remembers: { setup: 'using System.Collections.Generic;', body: 'var notes = new List<string>();\n    notes.Add(item);' },
    'runs a shell': { setup: 'using System.Diagnostics;', body: 'Process.Start("bash", $"-c \\"{item}\\"");' },
    'removes a file': { setup: 'using System.IO;', body: 'File.Delete(item);' },
    'stops a deployment': {
      setup: 'using System.Diagnostics;',
      body: 'Process.Start("kubectl", $"scale --replicas 0 deployment {item}");',
    },
  },
  rust: {
    GET: { setup: '', body: 'reqwest::get(format!("{url}?q={}", item)).await.unwrap();' },
    POST: {
      setup: '',
      body: 'reqwest::Client::new().post("{url}").bearer_auth(std::env::var("KEY").unwrap()).body(item.to_string()).send().await.unwrap();',
    },
    computes: { setup: '', body: 'let item = item.to_uppercase();' },
    remembers: { setup: '', body: 'let mut notes = Vec::new();\n        notes.push(item.to_string());' },
    'runs a shell': { setup: 'use std::process::Command;', body: 'Command::new("sh").arg("-c").arg(&item).output().unwrap();' },
    'removes a file': { setup: 'use std::fs;', body: 'fs::remove_file(&item).unwrap();' },
    'stops a deployment': {
      setup: 'use std::process::Command;',
      body: 'Command::new("kubectl").args(["scale", "--replicas", "0", "deployment", &item]).output().unwrap();',
    },
  },
  ruby: {
    GET: { setup: "require 'net/http'", body: 'Net::HTTP.get(URI("{url}?q=#{item}"))' },
    POST: {
      setup: "require 'faraday'",
      body: "Faraday.post('{url}', { id: item }.to_json, { 'Authorization' => \"Bearer #{ENV['KEY']}\" })",
    },
    computes: { setup: '', body: 'item.upcase' },
    remembers: { setup: '', body: 'notes = []\n    notes << item' },
    'runs a shell': { setup: '', body: '`#{item}`' },
    'removes a file': { setup: '', body: 'File.delete(item)' },
    'stops a deployment': { setup: '', body: "system('kubectl', 'scale', '--replicas', '0', 'deployment', item)" },
  },
  php: {
    GET: { setup: '', body: "file_get_contents('{url}?q=' . $item);" },
    POST: {
      setup: 'use GuzzleHttp\\Client;',
      body: "(new Client())->post('{url}', ['json' => ['id' => $item], 'headers' => ['Authorization' => 'Bearer ' . getenv('KEY')]]);",
    },
    computes: { setup: '', body: '$item = strtoupper($item);' },
    remembers: { setup: '', body: '$notes = [];\n    $notes[] = $item;' },
    'runs a shell': { setup: '', body: 'shell_exec($item);' },
    'removes a file': { setup: '', body: 'unlink($item);' },
    'stops a deployment': { setup: '', body: "exec('kubectl scale --replicas 0 deployment ' . escapeshellarg($item));" },
  },
};
