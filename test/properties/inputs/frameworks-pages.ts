import type { Framework } from './framework.js';

/** Pages whose own server asks the model: what they call the input stands in the page alone. */
export const pageFrameworks: readonly Framework[] = [
  {
    name: 'React, a form that is posted',
    files: {
      'src/App.jsx': `import { useState } from 'react';
export default function App() {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState('');
  const run = async (event) => {
    event.preventDefault();
    const reply = await fetch('/api/notes', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text }) });
    setAnswer(await reply.text());
  };
  return <form onSubmit={run}><label>{label}<textarea placeholder="{label}" value={text} onChange={(e) => setText(e.target.value)} /></label><p>{answer}</p></form>;
}
`,
      'src/main.jsx':
        "import { createRoot } from 'react-dom/client';\nimport App from './App';\ncreateRoot(document.getElementById('root')).render(<App />);\n",
      'index.html': '<div id="root"></div><script type="module" src="/src/main.jsx"></script>\n',
    },
  },
  {
    name: 'React, a chosen file',
    files: {
      'src/App.jsx': `export default function App() {
  const run = async (event) => {
    const form = new FormData();
    form.append('file', event.target.files[0]);
    await fetch('/api/file', { method: 'POST', body: form });
  };
  return <label>{label}<input type="file" onChange={run} /></label>;
}
`,
      'src/main.jsx':
        "import { createRoot } from 'react-dom/client';\nimport App from './App';\ncreateRoot(document.getElementById('root')).render(<App />);\n",
      'index.html': '<div id="root"></div><script type="module" src="/src/main.jsx"></script>\n',
    },
  },
  {
    name: 'Vue, a model',
    files: {
      'src/App.vue': `<script setup>
import { ref } from 'vue';
const {field} = ref('');
const answer = ref('');
async function run() {
  const reply = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text: {field}.value }) });
  answer.value = await reply.text();
}
</script>
<template><textarea v-model="{field}" placeholder="{label}"></textarea><button @click="run">Go</button><p>{{ answer }}</p></template>
`,
      'src/main.js': "import { createApp } from 'vue';\nimport App from './App.vue';\ncreateApp(App).mount('#app');\n",
      'index.html': '<div id="app"></div><script type="module" src="/src/main.js"></script>\n',
    },
  },
  {
    name: 'Svelte, a binding',
    files: {
      'src/App.svelte': `<script>
  let {field} = '';
  let answer = '';
  async function run() {
    const reply = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text: {field} }) });
    answer = await reply.text();
  }
</script>
<textarea bind:value={{field}} placeholder="{label}"></textarea><button on:click={run}>Go</button><p>{answer}</p>
`,
      'src/main.js': "import App from './App.svelte';\nexport default new App({ target: document.body });\n",
      'index.html': '<script type="module" src="/src/main.js"></script>\n',
    },
  },
  {
    name: 'Angular, a template-driven form',
    files: {
      'src/app/app.component.ts': `import { HttpClient } from '@angular/common/http';
import { Component } from '@angular/core';
import { FormsModule } from '@angular/forms';
@Component({ selector: 'app-root', standalone: true, imports: [FormsModule], templateUrl: './app.component.html' })
export class AppComponent {
  {field} = '';
  answer = '';
  constructor(private http: HttpClient) {}
  run() { this.http.post<string>('/api/notes', { text: this.{field} }).subscribe((answer) => { this.answer = answer; }); }
}
`,
      'src/app/app.component.html':
        '<textarea [(ngModel)]="{field}" placeholder="{label}"></textarea><button (click)="run()">Go</button>\n',
      'src/main.ts':
        "import { bootstrapApplication } from '@angular/platform-browser';\nimport { AppComponent } from './app/app.component';\nbootstrapApplication(AppComponent);\n",
    },
  },
  {
    name: 'Angular, a reactive form',
    files: {
      'src/app/app.component.ts': `import { HttpClient } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { FormBuilder, ReactiveFormsModule } from '@angular/forms';
@Component({ selector: 'app-root', standalone: true, imports: [ReactiveFormsModule], templateUrl: './app.component.html' })
export class AppComponent {
  private http = inject(HttpClient);
  form = inject(FormBuilder).group({ {field}: [''] });
  run() { this.http.post('/api/notes', { text: this.form.value.{field} }).subscribe(); }
}
`,
      'src/app/app.component.html':
        '<form [formGroup]="form" (ngSubmit)="run()"><label>{label}<textarea formControlName="{field}"></textarea></label></form>\n',
      'src/main.ts':
        "import { bootstrapApplication } from '@angular/platform-browser';\nimport { AppComponent } from './app/app.component';\nbootstrapApplication(AppComponent);\n",
    },
  },
  {
    name: 'htmx',
    files: {
      'public/index.html': `<script src="https://unpkg.com/htmx.org@2"></script>
<form hx-post="/api/notes" hx-target="#answer"><label for="text">{label}</label><textarea id="text" name="text"></textarea><button>Go</button></form><div id="answer"></div>
`,
    },
  },
  {
    name: 'a page with a script',
    files: {
      'public/index.html': `<label for="file">{label}</label><input type="file" id="file"><p id="answer"></p>
<script>
document.getElementById('file').addEventListener('change', async (event) => {
  const form = new FormData();
  form.append('file', event.target.files[0]);
  const reply = await fetch('/api/file', { method: 'POST', body: form });
  document.getElementById('answer').textContent = await reply.text();
});
</script>
`,
    },
  },
  {
    name: 'a plain form',
    files: {
      'public/index.html':
        '<form action="/api/file" method="post" enctype="multipart/form-data"><label>{label} <input type="file" name="file"></label><button>Send</button></form>\n',
    },
  },
].map((framework) => ({
  path: 'server.js',
  code: `import express from 'express';
import multer from 'multer';
const app = express();
app.use(express.json(), express.static('public'));
app.post('/api/notes', async (req, res) => { res.send({ask:req.body.text}); });
app.post('/api/file', multer().single('file'), async (req, res) => { res.send({ask:req.file.buffer.toString()}); });
app.listen(3000);`,
  ...framework,
}));
