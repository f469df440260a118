import type { Framework } from './framework.js';

/** What a file passes through before a model is given it, behind an upload of Express. */
export const typescriptPassages: readonly Framework[] = [
  {
    name: 'files of OpenAI',
    code: "import { toFile } from 'openai';\n{upload}\n  const file = await llm.files.create({ file: await toFile(req.file.buffer, 'file.pdf'), purpose: 'user_data' });\n  const answer = await llm.responses.create({ model: 'gpt-5-mini', input: [{ role: 'user', content: [{ type: 'input_file', file_id: file.id }, { type: 'input_text', text: '{prompt}' }] }] });\n  res.send(answer.output_text);\n});",
  },
  {
    name: 'files of Gemini',
    code: "import { createPartFromUri, createUserContent, GoogleGenAI } from '@google/genai';\nconst ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });\n{upload}\n  const sent = await ai.files.upload({ file: new Blob([req.file.buffer]), config: { mimeType: req.file.mimetype } });\n  const answer = await ai.models.generateContent({ model: 'gemini-2.5-flash', contents: createUserContent([createPartFromUri(sent.uri, sent.mimeType), '{prompt}']) });\n  res.send(answer.text);\n});",
  },
  {
    name: 'inline data of Gemini',
    code: "import { GoogleGenerativeAI } from '@google/generative-ai';\nconst model = new GoogleGenerativeAI(process.env.GEMINI_API_KEY!).getGenerativeModel({ model: 'gemini-2.5-flash' });\n{upload}\n  const result = await model.generateContent(['{prompt}', { inlineData: { data: req.file.buffer.toString('base64'), mimeType: req.file.mimetype } }]);\n  res.send(result.response.text());\n});",
  },
  {
    name: 'files of Anthropic',
    code: "import Anthropic, { toFile } from '@anthropic-ai/sdk';\nconst anthropic = new Anthropic();\n{upload}\n  const sent = await anthropic.beta.files.upload({ file: await toFile(req.file.buffer, 'file.pdf', { type: 'application/pdf' }) });\n  const reply = await anthropic.beta.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 1024, messages: [{ role: 'user', content: [{ type: 'text', text: '{prompt}' }, { type: 'document', source: { type: 'file', file_id: sent.id } }] }], betas: ['files-api-2025-04-14'] });\n  res.json(reply.content);\n});",
  },
  {
    name: 'a file part of the AI SDK',
    code: "import { openai } from '@ai-sdk/openai';\nimport { generateText } from 'ai';\n{upload}\n  const { text } = await generateText({ model: openai('gpt-5-mini'), messages: [{ role: 'user', content: [{ type: 'text', text: '{prompt}' }, { type: 'file', data: req.file.buffer, mediaType: 'application/pdf' }] }] });\n  res.send(text);\n});",
  },
  {
    name: 'a vector store of OpenAI',
    code: "import fs from 'node:fs';\nconst store = await llm.vectorStores.create({ name: 'notes' });\nawait llm.vectorStores.fileBatches.uploadAndPoll(store.id, { files: process.argv.slice(2).map((path) => fs.createReadStream(path)) });\nconst answer = await llm.responses.create({ model: 'gpt-5-mini', input: '{prompt}', tools: [{ type: 'file_search', vector_store_ids: [store.id] }] });\nconsole.log(answer.output_text);",
  },
  {
    name: 'Textract',
    code: "import { DetectDocumentTextCommand, TextractClient } from '@aws-sdk/client-textract';\nconst textract = new TextractClient({});\n{upload}\n  const found = await textract.send(new DetectDocumentTextCommand({ Document: { Bytes: req.file.buffer } }));\n  const text = found.Blocks.filter((b) => b.BlockType === 'LINE').map((b) => b.Text).join(' ');\n  res.send({ask:text});\n});",
  },
  {
    name: 'Document AI',
    code: "import { DocumentProcessorServiceClient } from '@google-cloud/documentai';\nconst client = new DocumentProcessorServiceClient();\n{upload}\n  const [result] = await client.processDocument({ name: 'projects/acme/locations/eu/processors/abc', rawDocument: { content: req.file.buffer.toString('base64'), mimeType: 'application/pdf' } });\n  res.send({ask:result.document.text});\n});",
  },
  {
    name: 'Form Recognizer',
    code: "import { AzureKeyCredential, DocumentAnalysisClient } from '@azure/ai-form-recognizer';\nconst client = new DocumentAnalysisClient(process.env.FR_ENDPOINT!, new AzureKeyCredential(process.env.FR_KEY!));\n{upload}\n  const poller = await client.beginAnalyzeDocument('prebuilt-read', req.file.buffer);\n  const { content } = await poller.pollUntilDone();\n  res.send({ask:content});\n});",
  },
  {
    name: 'pdf-parse',
    code: "import pdf from 'pdf-parse';\n{upload}\n  const data = await pdf(req.file.buffer);\n  res.send({ask:data.text});\n});",
  },
  {
    name: 'mammoth',
    code: "import mammoth from 'mammoth';\n{upload}\n  const { value } = await mammoth.extractRawText({ buffer: req.file.buffer });\n  res.send({ask:value});\n});",
  },
  {
    name: 'tesseract.js',
    code: "import Tesseract from 'tesseract.js';\n{upload}\n  const { data: { text } } = await Tesseract.recognize(req.file.path, 'eng');\n  res.send({ask:text});\n});",
  },
  {
    name: 'tesseract.js with a worker',
    code: "import { createWorker } from 'tesseract.js';\n{upload}\n  const worker = await createWorker('eng');\n  const found = await worker.recognize(req.file.buffer);\n  res.send({ask:found.data.text});\n});",
  },
  {
    name: 'Vision',
    code: "import vision from '@google-cloud/vision';\nconst client = new vision.ImageAnnotatorClient();\n{upload}\n  const [result] = await client.textDetection(req.file.path);\n  res.send({ask:result.textAnnotations[0].description});\n});",
  },
  {
    name: 'Unstructured by fetch',
    code: "{upload}\n  const form = new FormData();\n  form.append('files', new Blob([req.file.buffer]), 'file.pdf');\n  const reply = await fetch('https://api.unstructuredapp.io/general/v0/general', { method: 'POST', headers: { 'unstructured-api-key': process.env.UNSTRUCTURED_API_KEY }, body: form });\n  const elements = await reply.json();\n  res.send({ask:elements.map((el) => el.text).join(' ')});\n});",
  },
  {
    name: 'Mistral, recognition',
    code: "import { Mistral } from '@mistralai/mistralai';\nconst client = new Mistral({ apiKey: process.env.MISTRAL_API_KEY });\n{upload}\n  const found = await client.ocr.process({ model: 'mistral-ocr-latest', document: { type: 'document_url', documentUrl: `data:application/pdf;base64,${req.file.buffer.toString('base64')}` } });\n  res.send({ask:found.pages.map((page) => page.markdown).join(' ')});\n});",
  },
  {
    name: 'a loader of LangChain',
    code: "import { PDFLoader } from '@langchain/community/document_loaders/fs/pdf';\n{upload}\n  const docs = await new PDFLoader(new Blob([req.file.buffer])).load();\n  res.send({ask:docs.map((doc) => doc.pageContent).join(' ')});\n});",
  },
  {
    name: 'Whisper of OpenAI',
    code: "import fs from 'node:fs';\n{upload}\n  const said = await llm.audio.transcriptions.create({ file: fs.createReadStream(req.file.path), model: 'whisper-1' });\n  res.send({ask:said.text});\n});",
  },
  {
    name: 'Whisper of Groq',
    code: "import fs from 'node:fs';\nimport Groq from 'groq-sdk';\nconst groq = new Groq();\n{upload}\n  const said = await groq.audio.transcriptions.create({ file: fs.createReadStream(req.file.path), model: 'whisper-large-v3' });\n  res.send({ask:said.text});\n});",
  },
  {
    name: 'Deepgram',
    code: "import { createClient } from '@deepgram/sdk';\nconst deepgram = createClient(process.env.DEEPGRAM_API_KEY);\n{upload}\n  const { result } = await deepgram.listen.prerecorded.transcribeFile(req.file.buffer, { model: 'nova-3' });\n  res.send({ask:result.results.channels[0].alternatives[0].transcript});\n});",
  },
  {
    name: 'AssemblyAI',
    code: "import { AssemblyAI } from 'assemblyai';\nconst client = new AssemblyAI({ apiKey: process.env.ASSEMBLYAI_API_KEY! });\n{upload}\n  const transcript = await client.transcripts.transcribe({ audio: req.file.path });\n  res.send({ask:transcript.text});\n});",
  },
  {
    name: 'transcription of the AI SDK',
    code: "import { openai } from '@ai-sdk/openai';\nimport { experimental_transcribe as transcribe } from 'ai';\n{upload}\n  const { text } = await transcribe({ model: openai.transcription('whisper-1'), audio: req.file.buffer });\n  res.send({ask:text});\n});",
  },
  {
    name: 'Google, speech',
    code: "import { SpeechClient } from '@google-cloud/speech';\nconst client = new SpeechClient();\n{upload}\n  const [response] = await client.recognize({ audio: { content: req.file.buffer.toString('base64') }, config: { languageCode: 'en-US' } });\n  const text = response.results.map((r) => r.alternatives[0].transcript).join(' ');\n  res.send({ask:text});\n});",
  },
  {
    name: 'a store in memory of LangChain',
    code: "import { PDFLoader } from '@langchain/community/document_loaders/fs/pdf';\nimport { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';\nimport { MemoryVectorStore } from 'langchain/vectorstores/memory';\nconst docs = await new PDFLoader(process.argv[2]).load();\nconst store = await MemoryVectorStore.fromDocuments(docs, new OpenAIEmbeddings());\nconst found = await store.similaritySearch('{label}', 4);\nconst context = found.map((doc) => doc.pageContent).join(' ');\nconst answer = await new ChatOpenAI({ model: 'gpt-5-mini' }).invoke(`{prompt} ${context}`);\nconsole.log(answer.content);",
  },
  {
    name: 'Pinecone',
    code: "import { Pinecone } from '@pinecone-database/pinecone';\nimport pdf from 'pdf-parse';\nconst index = new Pinecone().index('notes');\n{upload}\n  const { text } = await pdf(req.file.buffer);\n  const made = await llm.embeddings.create({ model: 'text-embedding-3-small', input: text });\n  await index.upsert([{ id: req.file.originalname, values: made.data[0].embedding, metadata: { text } }]);\n  res.sendStatus(204);\n});\napp.post('/ask', async (req, res) => {\n  const made = await llm.embeddings.create({ model: 'text-embedding-3-small', input: req.body.question });\n  const found = await index.query({ vector: made.data[0].embedding, topK: 3, includeMetadata: true });\n  res.send({ask:found.matches.map((m) => m.metadata.text).join(' ')});\n});",
  },
  {
    name: 'an index of LlamaIndex',
    code: "import { SimpleDirectoryReader, VectorStoreIndex } from 'llamaindex';\nconst documents = await new SimpleDirectoryReader().loadData({ directoryPath: process.argv[2] });\nconst index = await VectorStoreIndex.fromDocuments(documents);\nconst engine = index.asQueryEngine();\nconst answer = await engine.query({ query: '{prompt}' });\nconsole.log(answer.toString());",
  },
  {
    name: 'a written file with a fixed name',
    code: "import fs from 'node:fs';\nimport { PDFLoader } from '@langchain/community/document_loaders/fs/pdf';\n{upload}\n  fs.writeFileSync('input.pdf', req.file.buffer);\n  const docs = await new PDFLoader('input.pdf').load();\n  res.send({ask:docs[0].pageContent});\n});",
  },
  {
    name: 'a written file that is streamed',
    code: "import { createReadStream } from 'node:fs';\nimport { writeFile } from 'node:fs/promises';\nimport path from 'node:path';\nimport os from 'node:os';\n{upload}\n  const target = path.join(os.tmpdir(), 'said.webm');\n  await writeFile(target, req.file.buffer);\n  const said = await llm.audio.transcriptions.create({ file: createReadStream(target), model: 'whisper-1' });\n  res.send({ask:said.text});\n});",
  },
  {
    name: 'a client of Chroma',
    code: "import { ChromaClient } from 'chromadb';\nimport pdf from 'pdf-parse';\nconst chroma = new ChromaClient();\n{upload}\n  const { text } = await pdf(req.file.buffer);\n  const collection = await chroma.getOrCreateCollection({ name: 'notes' });\n  await collection.add({ ids: ['1'], documents: [text] });\n  res.sendStatus(204);\n});\napp.post('/ask', async (req, res) => {\n  const collection = await chroma.getOrCreateCollection({ name: 'notes' });\n  const found = await collection.query({ queryTexts: [req.body.question] });\n  res.send({ask:found.documents[0].join(' ')});\n});",
  },
  {
    name: 'Qdrant',
    code: "import { QdrantClient } from '@qdrant/js-client-rest';\nimport mammoth from 'mammoth';\nconst qdrant = new QdrantClient({ url: 'http://localhost:6333' });\nconst embed = async (input) => (await llm.embeddings.create({ model: 'text-embedding-3-small', input })).data[0].embedding;\n{upload}\n  const { value } = await mammoth.extractRawText({ buffer: req.file.buffer });\n  await qdrant.upsert('notes', { points: [{ id: 1, vector: await embed(value), payload: { text: value } }] });\n  res.sendStatus(204);\n});\napp.post('/ask', async (req, res) => {\n  const hits = await qdrant.search('notes', { vector: await embed(req.body.question), limit: 3 });\n  res.send({ask:hits.map((h) => h.payload.text).join(' ')});\n});",
  },
  {
    name: 'documents in a variable',
    code: "import pdf from 'pdf-parse';\nlet current = '';\n{upload}\n  current = (await pdf(req.file.buffer)).text;\n  res.sendStatus(204);\n});\napp.post('/ask', async (req, res) => {\n  res.send({ask:`${current} ${req.body.question}`});\n});",
  },
  {
    name: 'a recorder of the page',
    code: "import fs from 'node:fs';\n{upload}\n  const said = await llm.audio.transcriptions.create({ file: fs.createReadStream(req.file.path), model: 'whisper-1' });\n  res.send({ask:said.text});\n});",
    files: {
      'public/index.html':
        '<button id=\"go\">Record</button><script>\\nconst stream = await navigator.mediaDevices.getUserMedia({ audio: true });\\nconst recorder = new MediaRecorder(stream);\\nrecorder.ondataavailable = (e) => { const form = new FormData(); form.append(\"file\", e.data); fetch(\"/file\", { method: \"POST\", body: form }); };\\nrecorder.start();\\n</script>',
    },
  },
].map(({ name, code, ...rest }) => ({ name, ...rest, path: 'server.ts', code: code.replace('{upload}', uploads()) }));

function uploads(): string {
  return "import express from 'express';\nimport multer from 'multer';\nconst app = express();\napp.use(express.json());\napp.listen(3000);\napp.post('/file', multer({ dest: 'uploads' }).single('file'), async (req, res) => {";
}
