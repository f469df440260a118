/** Ways to say what fields an answer has; `{field}` is one of them, `{prompt}` what the model is told and `{label}` how the box is called that text comes in by. */
export const answerWays: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'OpenAI, parse': {
    'app.py': `import streamlit as st
from pydantic import BaseModel
from openai import OpenAI
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    out = OpenAI().chat.completions.parse(model="gpt-4o", messages=[{"role":"system","content":PROMPT},{"role":"user","content":text}], response_format=Answer)
    st.write(out.choices[0].message.parsed)
`,
  },
  'OpenAI, parse of an earlier version': {
    'app.py': `import streamlit as st
from pydantic import BaseModel
from openai import OpenAI
client = OpenAI()
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    out = client.beta.chat.completions.parse(model="gpt-4o", messages=[{"role":"system","content":PROMPT},{"role":"user","content":text}], response_format=Answer)
    st.write(out.choices[0].message.parsed)
`,
  },
  'OpenAI, responses': {
    'app.py': `import streamlit as st
from pydantic import BaseModel
from openai import OpenAI
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    out = OpenAI().responses.parse(model="gpt-4o", instructions=PROMPT, input=text, text_format=Answer)
    st.write(out.output_parsed)
`,
  },
  Instructor: {
    'app.py': `import streamlit as st
from pydantic import BaseModel
import instructor
from openai import OpenAI
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    out = instructor.from_openai(OpenAI()).chat.completions.create(model="gpt-4o", messages=[{"role":"system","content":PROMPT},{"role":"user","content":text}], response_model=Answer)
    st.write(out)
`,
  },
  'LangChain, a model with a schema': {
    'app.py': `import streamlit as st
from pydantic import BaseModel
from langchain_openai import ChatOpenAI
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    llm = ChatOpenAI(model="gpt-4o").with_structured_output(Answer)
    st.write(llm.invoke([("system", PROMPT), ("user", text)]))
`,
  },
  'LangChain, a parser': {
    'app.py': `import streamlit as st
from pydantic import BaseModel
from langchain_openai import ChatOpenAI
from langchain_core.output_parsers import PydanticOutputParser
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    parser = PydanticOutputParser(pydantic_object=Answer)
    out = ChatOpenAI(model="gpt-4o").invoke(PROMPT + parser.get_format_instructions() + text)
    st.write(parser.parse(out.content))
`,
  },
  'Pydantic AI': {
    'app.py': `import streamlit as st
from pydantic import BaseModel
from pydantic_ai import Agent
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    agent = Agent("openai:gpt-4o", output_type=Answer, system_prompt=PROMPT)
    st.write(agent.run_sync(text).output)
`,
  },
  'an agent of the Agents SDK': {
    'app.py': `import streamlit as st
from pydantic import BaseModel
from agents import Agent, Runner
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    agent = Agent(name="desk", instructions=PROMPT, output_type=Answer)
    st.write(Runner.run_sync(agent, text).final_output)
`,
  },
  Gemini: {
    'app.py': `import streamlit as st
from pydantic import BaseModel
from google import genai
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    out = genai.Client().models.generate_content(model="gemini-2.5-flash", contents=PROMPT + text, config={"response_mime_type":"application/json","response_schema":Answer})
    st.write(out.parsed)
`,
  },
  Ollama: {
    'app.py': `import streamlit as st
from pydantic import BaseModel
import ollama
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    out = ollama.chat(model="llama3", messages=[{"role":"user","content":PROMPT + text}], format=Answer.model_json_schema())
    st.write(out)
`,
  },
  'Anthropic, a tool of a class': {
    'app.py': `import streamlit as st
from pydantic import BaseModel
import anthropic
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    out = anthropic.Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=500, system=PROMPT, messages=[{"role":"user","content":text}], tools=[{"name":"answer","description":"Answer","input_schema":Answer.model_json_schema()}], tool_choice={"type":"tool","name":"answer"})
    st.write(out.content[0].input)
`,
  },
  'Anthropic, a tool written out': {
    'app.py': `import streamlit as st
from pydantic import BaseModel
import anthropic
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    out = anthropic.Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=500, system=PROMPT, messages=[{"role":"user","content":text}], tools=[{"name":"answer","description":"Answer","input_schema":{"type":"object","properties":{"{field}":{"type":"string"},"reason":{"type":"string"}}}}], tool_choice={"type":"tool","name":"answer"})
    st.write(out.content[0].input)
`,
  },
  'OpenAI, a schema written out': {
    'app.py': `import streamlit as st
from pydantic import BaseModel
from openai import OpenAI
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    out = OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role":"system","content":PROMPT},{"role":"user","content":text}], response_format={"type":"json_schema","json_schema":{"name":"answer","schema":{"type":"object","properties":{"{field}":{"type":"string"},"reason":{"type":"string"}}}}})
    st.write(out.choices[0].message.content)
`,
  },
  'keys in the prompt': {
    'app.py': `import streamlit as st
from pydantic import BaseModel
from openai import OpenAI
PROMPT = "{prompt}"
class Answer(BaseModel):
    {field}: str
    reason: str
text = st.text_area("{label}")
if text:
    out = OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role":"system","content":PROMPT + 'Answer as JSON: {"{field}": ..., "reason": "..."}'},{"role":"user","content":text}], response_format={"type":"json_object"})
    st.write(out.choices[0].message.content)
`,
  },
  'AI SDK': {
    'app.ts': `import { generateObject } from 'ai'
import { openai } from '@ai-sdk/openai'
import { z } from 'zod'
import express from 'express'
const app = express(); app.use(express.json())
const schema = z.object({ {field}: z.string(), reason: z.string() })
app.post('/look', async (req, res) => {
  const { object } = await generateObject({ model: openai('gpt-4o'), schema, system: '{prompt}', prompt: req.body.text })
  res.json(object)
})
app.listen(3000)
`,
    'package.json': '{"scripts":{"start":"tsx app.ts"}}',
  },
  'OpenAI for TypeScript': {
    'app.ts': `import OpenAI from 'openai'
import { zodResponseFormat } from 'openai/helpers/zod'
import { z } from 'zod'
import express from 'express'
const app = express(); app.use(express.json())
const Answer = z.object({ {field}: z.string(), reason: z.string() })
app.post('/look', async (req, res) => {
  const out = await new OpenAI().chat.completions.parse({ model: 'gpt-4o', messages: [{ role: 'system', content: '{prompt}' }, { role: 'user', content: req.body.text }], response_format: zodResponseFormat(Answer, 'answer') })
  res.json(out.choices[0].message.parsed)
})
app.listen(3000)
`,
    'package.json': '{"scripts":{"start":"tsx app.ts"}}',
  },
  'LangChain for TypeScript': {
    'app.ts': `import { ChatOpenAI } from '@langchain/openai'
import { z } from 'zod'
import express from 'express'
const app = express(); app.use(express.json())
const Answer = z.object({ {field}: z.string(), reason: z.string() })
const model = new ChatOpenAI({ model: 'gpt-4o' }).withStructuredOutput(Answer)
app.post('/look', async (req, res) => {
  res.json(await model.invoke([['system', '{prompt}'], ['user', req.body.text]]))
})
app.listen(3000)
`,
    'package.json': '{"scripts":{"start":"tsx app.ts"}}',
  },
  'AI SDK, an output': {
    'app.ts': `import { generateText, Output } from 'ai'
import { openai } from '@ai-sdk/openai'
import { z } from 'zod'
import express from 'express'
const app = express(); app.use(express.json())
app.post('/look', async (req, res) => {
  const { output } = await generateText({ model: openai('gpt-4o'), output: Output.object({ schema: z.object({ {field}: z.string(), reason: z.string() }) }), system: '{prompt}', prompt: req.body.text })
  res.json(output)
})
app.listen(3000)
`,
    'package.json': '{"scripts":{"start":"tsx app.ts"}}',
  },
};
