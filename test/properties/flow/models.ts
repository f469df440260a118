/** One way to have a model answer `question` into `answer`, as prototypes in Python write it. */
export interface Asking {
  readonly name: string;
  readonly code: string;
}

export const askings: readonly Asking[] = [
  { name: 'LangChain, the model is called itself', code: 'from langchain.llms import OpenAI\nllm = OpenAI()\nanswer = llm(question)' },
  {
    name: 'LangChain, a local model is called itself',
    code: 'from langchain_community.llms import Ollama\nllm = Ollama(model="llama3")\nanswer = llm(question)',
  },
  {
    name: 'LangChain, a chat model is called with messages',
    code: 'from langchain.chat_models import ChatOpenAI\nfrom langchain.schema import HumanMessage\nchat = ChatOpenAI()\nanswer = chat([HumanMessage(content=question)]).content',
  },
  {
    name: 'LangChain, a chain is called itself',
    code: 'from langchain.chains import RetrievalQA\nfrom langchain_openai import ChatOpenAI\nqa = RetrievalQA.from_chain_type(llm=ChatOpenAI())\nanswer = qa({"query": question})["result"]',
  },
  {
    name: 'LangChain, the model of an object is called itself',
    code: 'from langchain.llms import OpenAI\nclass Writer:\n    def __init__(self):\n        self.llm = OpenAI()\n    def write(self, text):\n        return self.llm(text)\nanswer = Writer().write(question)',
  },
  {
    name: 'watsonx',
    code: 'from ibm_watsonx_ai.foundation_models import ModelInference\nmodel = ModelInference(model_id="ibm/granite-3-8b-instruct")\nanswer = model.generate(question)["results"][0]["generated_text"]',
  },
  {
    name: 'watsonx by LangChain',
    code: 'from langchain_ibm import ChatWatsonx\nanswer = ChatWatsonx(model_id="ibm/granite-3-8b-instruct").invoke(question).content',
  },
  {
    name: 'Fireworks',
    code: 'from fireworks.client import Fireworks\nreply = Fireworks().chat.completions.create(model="m", messages=[{"role": "user", "content": question}])\nanswer = reply.choices[0].message.content',
  },
  {
    name: 'SambaNova',
    code: 'from sambanova import SambaNova\nreply = SambaNova().chat.completions.create(model="m", messages=[{"role": "user", "content": question}])\nanswer = reply.choices[0].message.content',
  },
  {
    name: 'AI21',
    code: 'from ai21 import AI21Client\nreply = AI21Client().chat.completions.create(model="jamba", messages=[{"role": "user", "content": question}])\nanswer = reply.choices[0].message.content',
  },
  {
    name: 'aisuite',
    code: 'import aisuite as ai\nreply = ai.Client().chat.completions.create(model="openai:gpt-5-mini", messages=[{"role": "user", "content": question}])\nanswer = reply.choices[0].message.content',
  },
  {
    name: 'Portkey',
    code: 'from portkey_ai import Portkey\nreply = Portkey().chat.completions.create(model="m", messages=[{"role": "user", "content": question}])\nanswer = reply.choices[0].message.content',
  },
  {
    name: 'xAI',
    code: 'from xai_sdk import Client\nfrom xai_sdk.chat import user\nchat = Client().chat.create(model="grok-4")\nchat.append(user(question))\nanswer = chat.sample().content',
  },
  { name: 'llm', code: 'import llm\nanswer = llm.get_model("gpt-5-mini").prompt(question).text()' },
  { name: 'Cortex of Snowflake', code: 'from snowflake.cortex import complete\nanswer = complete("claude-3-5-sonnet", question)' },
  { name: 'GigaChat', code: 'from gigachat import GigaChat\nanswer = GigaChat().chat(question).choices[0].message.content' },
  {
    name: 'a summary by Hugging Face',
    code: 'from huggingface_hub import InferenceClient\nanswer = InferenceClient().summarization(question).summary_text',
  },
];
