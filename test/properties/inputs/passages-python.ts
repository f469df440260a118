import type { Framework } from './framework.js';

/** What a file passes through before a model is given it: file interfaces, document services, transcription, indexes. `{prompt}` is asked about it. */
export const pythonPassages: readonly Framework[] = [
  {
    name: 'files of OpenAI',
    code: 'import sys\nfile = llm.files.create(file=open(sys.argv[1], "rb"), purpose="user_data")\nanswer = llm.responses.create(model="gpt-5-mini", input=[{"role": "user", "content": [{"type": "input_file", "file_id": file.id}, {"type": "input_text", "text": "{prompt}"}]}])\nprint(answer.output_text)',
  },
  {
    name: 'an upload as a file part',
    code: 'import base64\nimport streamlit as st\nfile = st.file_uploader("File")\nif file:\n    data = base64.b64encode(file.getvalue()).decode()\n    answer = llm.responses.create(model="gpt-5-mini", input=[{"role": "user", "content": [{"type": "input_file", "filename": file.name, "file_data": f"data:application/pdf;base64,{data}"}, {"type": "input_text", "text": "{prompt}"}]}])\n    st.write(answer.output_text)',
  },
  {
    name: 'an attachment of a thread',
    code: 'import sys\nfile = llm.files.create(file=open(sys.argv[1], "rb"), purpose="assistants")\nassistant = llm.beta.assistants.create(model="gpt-5-mini", instructions="{prompt}", tools=[{"type": "file_search"}])\nthread = llm.beta.threads.create(messages=[{"role": "user", "content": "Go on.", "attachments": [{"file_id": file.id, "tools": [{"type": "file_search"}]}]}])\nrun = llm.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id)\nprint(llm.beta.threads.messages.list(thread_id=thread.id).data[0].content[0].text.value)',
  },
  {
    name: 'a vector store of OpenAI',
    code: 'import sys\nstore = llm.vector_stores.create(name="notes")\nllm.vector_stores.file_batches.upload_and_poll(vector_store_id=store.id, files=[open(path, "rb") for path in sys.argv[1:]])\nanswer = llm.responses.create(model="gpt-5-mini", input="{prompt}", tools=[{"type": "file_search", "vector_store_ids": [store.id]}])\nprint(answer.output_text)',
  },
  {
    name: 'files of Gemini',
    code: 'import streamlit as st\nfrom google import genai\nclient = genai.Client()\nfile = st.file_uploader("File")\nif file:\n    sent = client.files.upload(file=file, config={"mime_type": "application/pdf"})\n    st.write(client.models.generate_content(model="gemini-2.5-flash", contents=["{prompt}", sent]).text)',
  },
  {
    name: 'files of the older Gemini library',
    code: 'import sys\nimport google.generativeai as genai\nsent = genai.upload_file(sys.argv[1])\nmodel = genai.GenerativeModel("gemini-2.5-flash")\nprint(model.generate_content([sent, "{prompt}"]).text)',
  },
  {
    name: 'bytes as a part of Gemini',
    code: 'import pathlib, sys\nfrom google import genai\nfrom google.genai import types\nclient = genai.Client()\npart = types.Part.from_bytes(data=pathlib.Path(sys.argv[1]).read_bytes(), mime_type="application/pdf")\nprint(client.models.generate_content(model="gemini-2.5-flash", contents=[part, "{prompt}"]).text)',
  },
  {
    name: 'files of Anthropic',
    code: 'import sys\nimport anthropic\nclient = anthropic.Anthropic()\nsent = client.beta.files.upload(file=("file.pdf", open(sys.argv[1], "rb"), "application/pdf"))\nreply = client.beta.messages.create(model="claude-sonnet-4-5", max_tokens=1024, betas=["files-api-2025-04-14"], messages=[{"role": "user", "content": [{"type": "text", "text": "{prompt}"}, {"type": "document", "source": {"type": "file", "file_id": sent.id}}]}])\nprint(reply.content[0].text)',
  },
  {
    name: 'a document of Anthropic',
    code: 'import base64\nimport anthropic\nfrom fastapi import FastAPI, UploadFile\napp = FastAPI()\nclient = anthropic.Anthropic()\n@app.post("/")\nasync def run(upload: UploadFile):\n    data = base64.standard_b64encode(await upload.read()).decode("utf-8")\n    reply = client.messages.create(model="claude-sonnet-4-5", max_tokens=1024, messages=[{"role": "user", "content": [{"type": "document", "source": {"type": "base64", "media_type": "application/pdf", "data": data}}, {"type": "text", "text": "{prompt}"}]}])\n    return reply.content[0].text',
  },
  {
    name: 'a document of Bedrock',
    code: 'import sys\nimport boto3\nclient = boto3.client("bedrock-runtime")\nwith open(sys.argv[1], "rb") as f:\n    data = f.read()\nreply = client.converse(modelId="amazon.nova-lite-v1:0", messages=[{"role": "user", "content": [{"text": "{prompt}"}, {"document": {"name": "file", "format": "pdf", "source": {"bytes": data}}}]}])\nprint(reply["output"]["message"]["content"][0]["text"])',
  },
  {
    name: 'recognition by Mistral',
    code: 'import os, sys\nfrom mistralai import Mistral\nclient = Mistral(api_key=os.environ["MISTRAL_API_KEY"])\nsent = client.files.upload(file={"file_name": "file.pdf", "content": open(sys.argv[1], "rb")}, purpose="ocr")\nsigned = client.files.get_signed_url(file_id=sent.id)\npages = client.ocr.process(model="mistral-ocr-latest", document={"type": "document_url", "document_url": signed.url}).pages\nprint({ask:"\\n".join(page.markdown for page in pages)})',
  },
  {
    name: 'Textract, bytes',
    code: 'import boto3\nimport streamlit as st\ntextract = boto3.client("textract")\nfile = st.file_uploader("File")\nif file:\n    found = textract.detect_document_text(Document={"Bytes": file.read()})\n    text = "\\n".join(b["Text"] for b in found["Blocks"] if b["BlockType"] == "LINE")\n    st.write({ask:text})',
  },
  {
    name: 'Document AI',
    code: 'import sys\nfrom google.cloud import documentai\nclient = documentai.DocumentProcessorServiceClient()\nname = client.processor_path("acme", "eu", "abc")\nwith open(sys.argv[1], "rb") as f:\n    raw = documentai.RawDocument(content=f.read(), mime_type="application/pdf")\nresult = client.process_document(request=documentai.ProcessRequest(name=name, raw_document=raw))\nprint({ask:result.document.text})',
  },
  {
    name: 'Document Intelligence',
    code: 'import os\nimport streamlit as st\nfrom azure.ai.documentintelligence import DocumentIntelligenceClient\nfrom azure.core.credentials import AzureKeyCredential\nclient = DocumentIntelligenceClient(os.environ["DI_ENDPOINT"], AzureKeyCredential(os.environ["DI_KEY"]))\nfile = st.file_uploader("File")\nif file:\n    poller = client.begin_analyze_document("prebuilt-read", body=file)\n    st.write({ask:poller.result().content})',
  },
  {
    name: 'Form Recognizer',
    code: 'import os, sys\nfrom azure.ai.formrecognizer import DocumentAnalysisClient\nfrom azure.core.credentials import AzureKeyCredential\nclient = DocumentAnalysisClient(os.environ["FR_ENDPOINT"], AzureKeyCredential(os.environ["FR_KEY"]))\nwith open(sys.argv[1], "rb") as f:\n    result = client.begin_analyze_document("prebuilt-document", document=f).result()\nlines = [line.content for page in result.pages for line in page.lines]\nprint({ask:" ".join(lines)})',
  },
  {
    name: 'LlamaParse',
    code: 'import sys\nfrom llama_parse import LlamaParse\ndocuments = LlamaParse(result_type="markdown").load_data(sys.argv[1])\nprint({ask:documents[0].text})',
  },
  {
    name: 'LlamaParse in cloud services',
    code: 'import asyncio, sys\nfrom llama_cloud_services import LlamaParse\nasync def main():\n    result = await LlamaParse(num_workers=2).aparse(sys.argv[1])\n    text = "\\n".join(d.text for d in result.get_markdown_documents())\n    print({ask:text})\nasyncio.run(main())',
  },
  {
    name: 'Unstructured, partition',
    code: 'import sys\nfrom unstructured.partition.auto import partition\nelements = partition(filename=sys.argv[1])\nprint({ask:"\\n\\n".join(str(el) for el in elements)})',
  },
  {
    name: 'Unstructured, the service',
    code: 'import os, sys\nimport unstructured_client\nfrom unstructured_client.models import operations, shared\nclient = unstructured_client.UnstructuredClient(api_key_auth=os.environ["UNSTRUCTURED_API_KEY"])\nwith open(sys.argv[1], "rb") as f:\n    data = f.read()\nreq = operations.PartitionRequest(partition_parameters=shared.PartitionParameters(files=shared.Files(content=data, file_name="file.pdf")))\nres = client.general.partition(request=req)\ntext = "\\n".join(el["text"] for el in res.elements)\nprint({ask:text})',
  },
  {
    name: 'Docling',
    code: 'import sys\nfrom docling.document_converter import DocumentConverter\nresult = DocumentConverter().convert(sys.argv[1])\nprint({ask:result.document.export_to_markdown()})',
  },
  {
    name: 'MarkItDown',
    code: 'import sys\nfrom markitdown import MarkItDown\nprint({ask:MarkItDown().convert(sys.argv[1]).text_content})',
  },
  {
    name: 'pypdf',
    code: 'import streamlit as st\nfrom pypdf import PdfReader\nfile = st.file_uploader("File", type="pdf")\nif file is not None:\n    reader = PdfReader(file)\n    text = ""\n    for page in reader.pages:\n        text += page.extract_text()\n    st.write({ask:text})',
  },
  {
    name: 'PyMuPDF',
    code: 'import fitz\nimport streamlit as st\nfile = st.file_uploader("File")\nif file:\n    doc = fitz.open(stream=file.read(), filetype="pdf")\n    st.write({ask:"".join(page.get_text() for page in doc)})',
  },
  {
    name: 'pdfplumber',
    code: 'import gradio as gr\nimport pdfplumber\ndef run(file):\n    with pdfplumber.open(file.name) as pdf:\n        text = "\\n".join(page.extract_text() or "" for page in pdf.pages)\n    return {ask:text}\ngr.Interface(run, gr.File(), "text").launch()',
  },
  {
    name: 'python-docx',
    code: 'import docx\nfrom flask import Flask, request\napp = Flask(__name__)\n@app.post("/")\ndef run():\n    document = docx.Document(request.files["file"])\n    text = "\\n".join(p.text for p in document.paragraphs)\n    return {ask:text}',
  },
  {
    name: 'Tesseract',
    code: 'import pytesseract\nimport streamlit as st\nfrom PIL import Image\nfile = st.file_uploader("File")\nif file:\n    text = pytesseract.image_to_string(Image.open(file))\n    st.write({ask:text})',
  },
  {
    name: 'EasyOCR',
    code: 'import sys\nimport easyocr\nreader = easyocr.Reader(["en"])\nlines = reader.readtext(sys.argv[1], detail=0)\nprint({ask:" ".join(lines)})',
  },
  {
    name: 'Vision',
    code: 'import sys\nfrom google.cloud import vision\nclient = vision.ImageAnnotatorClient()\nwith open(sys.argv[1], "rb") as f:\n    image = vision.Image(content=f.read())\nresponse = client.document_text_detection(image=image)\nprint({ask:response.full_text_annotation.text})',
  },
  {
    name: 'a loader of LangChain and a temporary file',
    code: 'import tempfile\nimport streamlit as st\nfrom langchain_community.document_loaders import PyPDFLoader\nfile = st.file_uploader("File")\nif file:\n    with tempfile.NamedTemporaryFile(delete=False, suffix=".pdf") as tmp:\n        tmp.write(file.getvalue())\n        path = tmp.name\n    docs = PyPDFLoader(path).load()\n    text = "\\n".join(d.page_content for d in docs)\n    st.write({ask:text})',
  },
  {
    name: 'a saved upload that is read again',
    code: 'import os\nfrom flask import Flask, request\napp = Flask(__name__)\n@app.post("/")\ndef run():\n    upload = request.files["file"]\n    path = os.path.join("uploads", upload.filename)\n    upload.save(path)\n    with open(path) as f:\n        return {ask:f.read()}',
  },
  {
    name: 'Whisper of OpenAI',
    code: 'import sys\nwith open(sys.argv[1], "rb") as f:\n    said = llm.audio.transcriptions.create(model="whisper-1", file=f)\nprint({ask:said.text})',
  },
  {
    name: 'Whisper on the machine',
    code: 'import sys\nimport whisper\nmodel = whisper.load_model("base")\nresult = model.transcribe(sys.argv[1])\nprint({ask:result["text"]})',
  },
  {
    name: 'faster-whisper',
    code: 'import sys\nfrom faster_whisper import WhisperModel\nmodel = WhisperModel("base")\nsegments, info = model.transcribe(sys.argv[1])\ntext = " ".join(s.text for s in segments)\nprint({ask:text})',
  },
  {
    name: 'WhisperX',
    code: 'import sys\nimport whisperx\nmodel = whisperx.load_model("small", "cpu")\naudio = whisperx.load_audio(sys.argv[1])\nresult = model.transcribe(audio)\nprint({ask:" ".join(s["text"] for s in result["segments"])})',
  },
  {
    name: 'a pipeline for speech',
    code: 'import gradio as gr\nfrom transformers import pipeline\nasr = pipeline("automatic-speech-recognition", model="openai/whisper-small")\ndef run(audio):\n    text = asr(audio)["text"]\n    return {ask:text}\ngr.Interface(run, gr.Audio(type="filepath"), "text").launch()',
  },
  {
    name: 'Deepgram',
    code: 'import os, sys\nfrom deepgram import DeepgramClient, PrerecordedOptions\nclient = DeepgramClient(os.environ["DEEPGRAM_API_KEY"])\nwith open(sys.argv[1], "rb") as f:\n    payload = {"buffer": f.read()}\nresponse = client.listen.rest.v("1").transcribe_file(payload, PrerecordedOptions(model="nova-3"))\ntext = response.results.channels[0].alternatives[0].transcript\nprint({ask:text})',
  },
  {
    name: 'Deepgram by requests',
    code: 'import os, sys\nimport requests\nwith open(sys.argv[1], "rb") as f:\n    reply = requests.post("https://api.deepgram.com/v1/listen?model=nova-2", headers={"Authorization": f"Token {os.environ[\'DEEPGRAM_API_KEY\']}"}, data=f)\ntext = reply.json()["results"]["channels"][0]["alternatives"][0]["transcript"]\nprint({ask:text})',
  },
  {
    name: 'AssemblyAI',
    code: 'import os, sys\nimport assemblyai as aai\naai.settings.api_key = os.environ["ASSEMBLYAI_API_KEY"]\ntranscript = aai.Transcriber().transcribe(sys.argv[1])\nprint({ask:transcript.text})',
  },
  {
    name: 'Google, speech',
    code: 'import sys\nfrom google.cloud import speech\nclient = speech.SpeechClient()\nwith open(sys.argv[1], "rb") as f:\n    audio = speech.RecognitionAudio(content=f.read())\nconfig = speech.RecognitionConfig(language_code="en-US")\nresponse = client.recognize(config=config, audio=audio)\ntext = " ".join(r.alternatives[0].transcript for r in response.results)\nprint({ask:text})',
  },
  {
    name: 'Azure, speech',
    code: 'import os, sys\nimport azure.cognitiveservices.speech as speechsdk\nconfig = speechsdk.SpeechConfig(subscription=os.environ["SPEECH_KEY"], region="westeurope")\naudio = speechsdk.audio.AudioConfig(filename=sys.argv[1])\nrecognizer = speechsdk.SpeechRecognizer(speech_config=config, audio_config=audio)\nresult = recognizer.recognize_once()\nprint({ask:result.text})',
  },
  {
    name: 'SpeechRecognition',
    code: 'import sys\nimport speech_recognition as sr\nr = sr.Recognizer()\nwith sr.AudioFile(sys.argv[1]) as source:\n    audio = r.record(source)\ntext = r.recognize_google(audio)\nprint({ask:text})',
  },
  {
    name: 'ElevenLabs, speech to text',
    code: 'import os, sys\nfrom elevenlabs.client import ElevenLabs\nclient = ElevenLabs(api_key=os.environ["ELEVENLABS_API_KEY"])\nsaid = client.speech_to_text.convert(file=open(sys.argv[1], "rb"), model_id="scribe_v1")\nprint({ask:said.text})',
  },
  {
    name: 'FAISS of LangChain',
    code: 'import sys\nfrom langchain_community.document_loaders import DirectoryLoader\nfrom langchain_community.vectorstores import FAISS\nfrom langchain_openai import ChatOpenAI, OpenAIEmbeddings\nfrom langchain_text_splitters import RecursiveCharacterTextSplitter\ndocs = DirectoryLoader(sys.argv[1]).load()\nchunks = RecursiveCharacterTextSplitter(chunk_size=1000).split_documents(docs)\nstore = FAISS.from_documents(chunks, OpenAIEmbeddings())\nfound = store.similarity_search("{label}")\ncontext = "\\n".join(d.page_content for d in found)\nprint(ChatOpenAI(model="gpt-5-mini").invoke(f"{prompt} {context}").content)',
  },
  {
    name: 'a chain over Chroma',
    code: 'import sys\nfrom langchain.chains import RetrievalQA\nfrom langchain_chroma import Chroma\nfrom langchain_community.document_loaders import PyPDFLoader\nfrom langchain_openai import ChatOpenAI, OpenAIEmbeddings\npages = PyPDFLoader(sys.argv[1]).load_and_split()\nstore = Chroma.from_documents(pages, OpenAIEmbeddings())\nqa = RetrievalQA.from_chain_type(llm=ChatOpenAI(model="gpt-5-mini"), retriever=store.as_retriever())\nprint(qa.invoke({"query": "{prompt}"}))',
  },
  {
    name: 'an index of LlamaIndex',
    code: 'import sys\nfrom llama_index.core import SimpleDirectoryReader, VectorStoreIndex\ndocuments = SimpleDirectoryReader(sys.argv[1]).load_data()\nindex = VectorStoreIndex.from_documents(documents)\nengine = index.as_query_engine()\nprint(engine.query("{prompt}"))',
  },
  {
    name: 'a collection of Chroma',
    code: 'import chromadb\nimport streamlit as st\nfrom pypdf import PdfReader\ncollection = chromadb.PersistentClient("db").get_or_create_collection("notes")\nfile = st.file_uploader("File")\nif file:\n    for at, page in enumerate(PdfReader(file).pages):\n        collection.add(documents=[page.extract_text()], ids=[str(at)])\nquestion = st.text_input("Question")\nif question:\n    found = collection.query(query_texts=[question], n_results=3)\n    st.write({ask:"\\n".join(found["documents"][0])})',
  },
  {
    name: 'a file with a fixed name',
    code: 'import streamlit as st\nfrom langchain_community.document_loaders import PyPDFLoader\nfile = st.file_uploader("File")\nif file:\n    with open("temp.pdf", "wb") as f:\n        f.write(file.getbuffer())\n    docs = PyPDFLoader("temp.pdf").load()\n    text = " ".join(d.page_content for d in docs)\n    st.write({ask:text})',
  },
  {
    name: 'bytes that a path is given',
    code: 'from pathlib import Path\nfrom fastapi import FastAPI, UploadFile\nfrom pypdf import PdfReader\napp = FastAPI()\ntarget = Path("work") / "input.pdf"\n@app.post("/")\nasync def run(file: UploadFile):\n    target.write_bytes(await file.read())\n    text = " ".join(p.extract_text() for p in PdfReader(target).pages)\n    return {ask:text}',
  },
  {
    name: 'a copied upload',
    code: 'import os, shutil\nfrom fastapi import FastAPI, File, UploadFile\nfrom docx import Document\napp = FastAPI()\n@app.post("/")\ndef run(file: UploadFile = File(...)):\n    os.makedirs("uploads", exist_ok=True)\n    path = "uploads/current.docx"\n    with open(path, "wb") as buffer:\n        shutil.copyfileobj(file.file, buffer)\n    return {ask:" ".join(p.text for p in Document(path).paragraphs)}',
  },
  {
    name: 'a temporary file that is copied into',
    code: 'import shutil, tempfile\nimport whisper\nfrom fastapi import FastAPI, UploadFile\napp = FastAPI()\nmodel = whisper.load_model("base")\n@app.post("/")\ndef run(audio: UploadFile):\n    with tempfile.NamedTemporaryFile(suffix=".wav") as tmp:\n        shutil.copyfileobj(audio.file, tmp)\n        said = model.transcribe(tmp.name)["text"]\n    return {ask:said}',
  },
  {
    name: 'a saved upload with a fixed name',
    code: 'from flask import Flask, request\nimport pdfplumber\napp = Flask(__name__)\n@app.post("/")\ndef run():\n    request.files["file"].save("input.pdf")\n    with pdfplumber.open("input.pdf") as pdf:\n        text = " ".join(page.extract_text() for page in pdf.pages)\n    return {ask:text}',
  },
  {
    name: 'a folder of uploads',
    code: 'import os\nimport streamlit as st\nfrom llama_index.core import SimpleDirectoryReader, VectorStoreIndex\nfiles = st.file_uploader("Files", accept_multiple_files=True)\nfor file in files:\n    with open(os.path.join("uploads", file.name), "wb") as f:\n        f.write(file.getbuffer())\nif files:\n    documents = SimpleDirectoryReader("uploads").load_data()\n    engine = VectorStoreIndex.from_documents(documents).as_query_engine()\n    st.write(str(engine.query("{prompt}")))',
  },
  {
    name: 'a function that saves',
    code: 'import tempfile\nimport streamlit as st\nfrom langchain_community.document_loaders import PyMuPDFLoader\ndef save(upload):\n    with tempfile.NamedTemporaryFile(delete=False) as tmp:\n        tmp.write(upload.read())\n        return tmp.name\nfile = st.file_uploader("File")\nif file:\n    pages = PyMuPDFLoader(save(file)).load()\n    st.write({ask:pages[0].page_content})',
  },
  {
    name: 'a recorder of the browser',
    code: 'import streamlit as st\nfrom audio_recorder_streamlit import audio_recorder\naudio = audio_recorder()\nif audio:\n    with open("said.wav", "wb") as f:\n        f.write(audio)\n    with open("said.wav", "rb") as f:\n        said = llm.audio.transcriptions.create(model="whisper-1", file=f)\n    st.write({ask:said.text})',
  },
  {
    name: 'an audio of Streamlit',
    code: 'import streamlit as st\naudio = st.audio_input("Say it")\nif audio:\n    said = llm.audio.transcriptions.create(model="whisper-1", file=audio)\n    st.write({ask:said.text})',
  },
  {
    name: 'Qdrant',
    code: 'import streamlit as st\nfrom pypdf import PdfReader\nfrom qdrant_client import QdrantClient, models\nfrom sentence_transformers import SentenceTransformer\nencoder = SentenceTransformer("all-MiniLM-L6-v2")\nclient = QdrantClient(path="index")\nfile = st.file_uploader("File")\nif file:\n    pages = [p.extract_text() for p in PdfReader(file).pages]\n    client.upsert(collection_name="notes", points=[models.PointStruct(id=i, vector=encoder.encode(p).tolist(), payload={"text": p}) for i, p in enumerate(pages)])\nquestion = st.text_input("Question")\nif question:\n    hits = client.query_points(collection_name="notes", query=encoder.encode(question).tolist()).points\n    st.write({ask:" ".join(h.payload["text"] for h in hits)})',
  },
  {
    name: 'FAISS by hand',
    code: 'import sys\nimport faiss\nimport numpy as np\nfrom pypdf import PdfReader\ndef embed(texts):\n    made = llm.embeddings.create(model="text-embedding-3-small", input=texts)\n    return np.array([d.embedding for d in made.data], dtype="float32")\nchunks = [p.extract_text() for p in PdfReader(sys.argv[1]).pages]\nindex = faiss.IndexFlatL2(1536)\nindex.add(embed(chunks))\n_, near = index.search(embed(["{label}"]), 3)\ncontext = " ".join(chunks[i] for i in near[0])\nprint({ask:context})',
  },
  {
    name: 'a store in the session',
    code: 'import streamlit as st\nfrom langchain_community.vectorstores import FAISS\nfrom langchain_openai import OpenAIEmbeddings\nfrom pypdf import PdfReader\nfile = st.file_uploader("File")\nif file and "store" not in st.session_state:\n    text = "".join(p.extract_text() for p in PdfReader(file).pages)\n    st.session_state.store = FAISS.from_texts([text], OpenAIEmbeddings())\nquestion = st.chat_input("Ask")\nif question:\n    docs = st.session_state.store.similarity_search(question)\n    st.write({ask:" ".join(d.page_content for d in docs)})',
  },
  {
    name: 'documents that are added later',
    code: 'import sys\nfrom langchain_chroma import Chroma\nfrom langchain_community.document_loaders import Docx2txtLoader\nfrom langchain_openai import OpenAIEmbeddings\nstore = Chroma(collection_name="notes", embedding_function=OpenAIEmbeddings(), persist_directory="db")\nstore.add_documents(Docx2txtLoader(sys.argv[1]).load())\nfound = store.similarity_search("{label}")\nprint({ask:found[0].page_content})',
  },
  {
    name: 'an index that another file fills',
    code: 'import streamlit as st\nfrom langchain_chroma import Chroma\nfrom langchain_openai import OpenAIEmbeddings\nstore = Chroma(persist_directory="db", embedding_function=OpenAIEmbeddings())\nquestion = st.text_input("Question")\nif question:\n    docs = store.as_retriever().invoke(question)\n    st.write({ask:" ".join(d.page_content for d in docs)})',
    files: {
      'ingest.py':
        'import sys\nfrom langchain_chroma import Chroma\nfrom langchain_community.document_loaders import PyPDFDirectoryLoader\nfrom langchain_openai import OpenAIEmbeddings\nif __name__ == "__main__":\n    docs = PyPDFDirectoryLoader(sys.argv[1]).load()\n    Chroma.from_documents(docs, OpenAIEmbeddings(), persist_directory="db")\n',
    },
  },
  {
    name: 'a collection of Weaviate',
    code: 'import sys\nimport weaviate\nclient = weaviate.connect_to_local()\nnotes = client.collections.get("Note")\nwith open(sys.argv[1]) as f:\n    notes.data.insert({"text": f.read()})\nfound = notes.query.near_text(query="{label}", limit=2)\nprint({ask:found.objects[0].properties["text"]})',
  },
  {
    name: 'a table of LanceDB',
    code: 'import sys\nimport lancedb\ndb = lancedb.connect("index")\nwith open(sys.argv[1]) as f:\n    parts = f.read().split("\\n\\n")\ntable = db.create_table("notes", data=[{"text": p, "vector": llm.embeddings.create(model="text-embedding-3-small", input=p).data[0].embedding} for p in parts])\nrows = table.search("{label}").limit(3).to_list()\nprint({ask:" ".join(r["text"] for r in rows)})',
  },
].map((framework) => ({ path: 'app.py', ...framework }));
