import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { powershellDeeds, rDeeds, shellDeeds, type Deed } from './deeds.js';

/** How a script has a model write `x` and does something with it; `{head}` loads what the deed needs, `{do:x}` is the deed. */
interface Form {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

const askInPowershell = `$body = @{ model = "gpt-5-mini"; messages = @(@{ role = "user"; content = $args[0] }) } | ConvertTo-Json -Depth 5
$response = Invoke-RestMethod -Uri "https://api.openai.com/v1/chat/completions" -Method Post -Headers @{ Authorization = "Bearer $env:OPENAI_API_KEY" } -Body $body -ContentType "application/json"
$answer = $response.choices[0].message.content`;

const powershellForms: readonly Form[] = [
  { name: 'in one script', files: { 'run.ps1': `${askInPowershell}\n{do:$answer}` } },
  {
    name: 'in a function of the script',
    files: {
      'run.ps1': `function Set-Outcome {\n    param([string]$Target)\n    {do:$Target}\n}\n${askInPowershell}\nSet-Outcome -Target $answer`,
    },
  },
  {
    name: 'in a module',
    files: {
      'run.ps1': `Import-Module "$PSScriptRoot/lib/Outcome.psm1"\n${askInPowershell}\nSet-Outcome $answer`,
      'lib/Outcome.psm1':
        'function Set-Outcome {\n    param([string]$Target)\n    {do:$Target}\n}\nExport-ModuleMember -Function Set-Outcome',
    },
  },
  {
    name: 'in a script that is read in',
    files: {
      'run.ps1': `. "$PSScriptRoot/outcome.ps1"\n${askInPowershell}\nSet-Outcome -Target $answer`,
      'outcome.ps1': 'function Set-Outcome([string]$Target) {\n    {do:$Target}\n}',
    },
  },
];

const rForms: readonly Form[] = [
  {
    name: 'in one script',
    files: {
      'run.R': 'library(ellmer)\n{head}\nchat <- chat_openai(model = "gpt-5-mini")\nanswer <- chat$chat(commandArgs(TRUE)[1])\n{do:answer}',
    },
  },
  {
    name: 'in a function of another file',
    files: {
      'run.R':
        'library(ellmer)\n{head}\nsource("R/outcome.R")\nchat <- chat_openai(model = "gpt-5-mini")\nset_outcome(chat$chat(commandArgs(TRUE)[1]))',
      'R/outcome.R': 'set_outcome <- function(target) {\n  {do:target}\n}',
    },
  },
];

const shellForms: readonly Form[] = [
  {
    name: 'in one script',
    files: {
      'run.sh':
        '#!/usr/bin/env bash\nset -euo pipefail\nanswer=$(curl -s https://api.openai.com/v1/chat/completions -H "Authorization: Bearer $OPENAI_API_KEY" -d "{\\"model\\": \\"gpt-5-mini\\", \\"messages\\": [{\\"role\\": \\"user\\", \\"content\\": \\"$1\\"}]}" | jq -r ".choices[0].message.content")\n{do:$answer}',
    },
  },
  {
    name: 'in a function, asked through a command',
    files: { 'run.sh': '#!/usr/bin/env bash\nset_outcome() {\n  {do:$1}\n}\nanswer=$(llm -m gpt-5-mini "$1")\nset_outcome "$answer"' },
  },
];

describe.each([
  ['PowerShell', powershellForms, powershellDeeds],
  ['R', rForms, rDeeds],
  ['a shell', shellForms, shellDeeds],
] as const)('what %s does with what a model wrote', (_, forms, deeds) => {
  describe.each(deeds.map((deed) => [deed.name, deed] as const))('%s', (__, deed) => {
    it.each(forms.map((form) => [form.name, form] as const))('%s', (___, form) => {
      expect(foundIn(filled(form, deed))).toEqual(deed.found);
    });
  });
});

function filled({ files }: Form, { code, head = '' }: Deed): Record<string, string> {
  const fill = (text: string): string =>
    text.replace('{head}', () => head).replace(/\{do:([^}]*)\}/g, (_, x: string) => code.replaceAll('{x}', () => x));
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `${fill(text)}\n`]));
}

function foundIn(files: Readonly<Record<string, string>>): readonly string[] {
  const judged = observed(files).findings.filter(({ trigger }) => triggers.has(trigger));
  return [...new Set(judged.map(({ signal, level }) => `${signal} ${level}`))].sort();
}

const triggers: ReadonlySet<string> = new Set(['autonomous-action', 'production-access', 'real-world-impact']);
