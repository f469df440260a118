import type { Kind } from '../model/facts.js';

/** Is the text an export of a low-code platform? By words that its format cannot do without, whatever the file is called. */
export function isLowCode(text: string, kind: Kind): boolean {
  return (kind === 'json' || kind === 'yaml') && marks[kind].some((words) => words.every((word) => text.includes(word)));
}

const marks: Readonly<Record<'json' | 'yaml', readonly (readonly string[])[]>> = {
  json: [
    // n8n
    ['"nodes"', '"connections"', '"typeVersion"'],
    ['"nodes"', '"connections"', 'n8n-nodes-'],
    // Flowise, Langflow
    ['"nodes"', '"edges"', '"inputAnchors"'],
    ['"nodes"', '"edges"', '"template"', '"display_name"', '"frozen"'],
    // Make, Zapier
    ['"flow"', '"module"', '"mapper"', '"metadata"'],
    ['"zaps"', '"selected_api"'],
    // Logic Apps, Power Automate
    ['"actions"', '"triggers"', '"runAfter"', 'Microsoft.Logic/'],
    ['"actions"', '"triggers"', '"runAfter"', '"contentVersion"'],
    // Node-RED
    ['"wires"', '"type"', '"z"', '"x"'],
  ],
  yaml: [
    // Dify
    ['app:', 'kind: app', 'mode:'],
    ['app:', 'graph:', 'nodes:', 'edges:'],
    // Copilot Studio
    ['kind: AdaptiveDialog', 'beginDialog:'],
    ['kind: TaskDialog', 'action:'],
    // Promptflow
    ['inputs:', 'outputs:', 'nodes:', 'source:', 'type: llm'],
    ['inputs:', 'outputs:', 'nodes:', 'source:', 'type: python'],
  ],
};
