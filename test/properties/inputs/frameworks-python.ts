import type { Framework } from './framework.js';

export const pythonFrameworks: readonly Framework[] = [
  {
    name: 'Streamlit, an upload',
    code: 'import streamlit as st\nfile = st.file_uploader("File")\nif file:\n    st.write({ask:file.read().decode()})',
  },
  {
    name: 'Streamlit, a box',
    code: 'import streamlit as st\n{field} = st.text_area("Text")\nif st.button("Go"):\n    st.write({ask:{field}})',
  },
  {
    name: 'Gradio, an interface',
    code: 'import gradio as gr\ndef run({field}):\n    return {ask:{field}}\ngr.Interface(fn=run, inputs=gr.Textbox(label="{field}"), outputs="text").launch()',
  },
  {
    name: 'Gradio, a file in blocks',
    code: 'import gradio as gr\ndef run(file):\n    return {ask:open(file.name).read()}\nwith gr.Blocks() as demo:\n    box = gr.File(label="File")\n    out = gr.Textbox()\n    gr.Button("Go").click(run, inputs=box, outputs=out)\ndemo.launch()',
  },
  {
    name: 'Chainlit, files of a message',
    code: 'import chainlit as cl\n@cl.on_message\nasync def main(message: cl.Message):\n    text = open(message.elements[0].path).read()\n    await cl.Message(content={ask:text}).send()',
  },
  {
    name: 'Chainlit, a file that is asked for',
    code: 'import chainlit as cl\n@cl.on_chat_start\nasync def start():\n    files = await cl.AskFileMessage(content="A file, please", accept=["text/plain"]).send()\n    await cl.Message(content={ask:open(files[0].path).read()}).send()',
  },
  {
    name: 'Flask, a form',
    code: 'from flask import Flask, request\napp = Flask(__name__)\n@app.route("/", methods=["POST"])\ndef run():\n    return {ask:request.form["{field}"]}',
  },
  {
    name: 'Flask, a file',
    code: 'from flask import Flask, request\napp = Flask(__name__)\n@app.post("/")\ndef run():\n    return {ask:request.files["file"].read().decode()}',
  },
  {
    name: 'Quart, a body',
    code: 'from quart import Quart, request\napp = Quart(__name__)\n@app.post("/")\nasync def run():\n    data = await request.get_json()\n    return {ask:data["{field}"]}',
  },
  {
    name: 'FastAPI, a model',
    code: 'from fastapi import FastAPI\nfrom pydantic import BaseModel\napp = FastAPI()\nclass Body(BaseModel):\n    {field}: str\n@app.post("/")\ndef run(body: Body):\n    return {ask:body.{field}}',
  },
  {
    name: 'FastAPI, a file',
    code: 'from fastapi import FastAPI, UploadFile\napp = FastAPI()\n@app.post("/")\nasync def run(file: UploadFile):\n    return {ask:(await file.read()).decode()}',
  },
  {
    name: 'Starlette, a form',
    code: 'from starlette.applications import Starlette\nfrom starlette.routing import Route\nfrom starlette.responses import PlainTextResponse\nasync def run(request):\n    form = await request.form()\n    return PlainTextResponse({ask:form["{field}"]})\napp = Starlette(routes=[Route("/", run, methods=["POST"])])',
  },
  {
    name: 'Django, a view',
    path: 'notes/views.py',
    code: 'from django.http import HttpResponse\ndef run(request):\n    return HttpResponse({ask:request.POST.get("{field}")})',
    files: {
      'notes/urls.py': 'from django.urls import path\nfrom . import views\nurlpatterns = [path("run/", views.run)]\n',
      'manage.py':
        'import os\nfrom django.core.management import execute_from_command_line\nif __name__ == "__main__":\n    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "notes.settings")\n    execute_from_command_line()\n',
      'notes/settings.py': 'ROOT_URLCONF = "notes.urls"\n',
    },
  },
  {
    name: 'Django REST, a class',
    path: 'notes/views.py',
    code: 'from rest_framework.views import APIView\nfrom rest_framework.response import Response\nclass Run(APIView):\n    def post(self, request):\n        return Response({"text": {ask:request.data["{field}"]}})',
    files: {
      'notes/urls.py': 'from django.urls import path\nfrom .views import Run\nurlpatterns = [path("run/", Run.as_view())]\n',
      'manage.py':
        'import os\nfrom django.core.management import execute_from_command_line\nif __name__ == "__main__":\n    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "notes.settings")\n    execute_from_command_line()\n',
      'notes/settings.py': 'ROOT_URLCONF = "notes.urls"\n',
    },
  },
  {
    name: 'aiohttp, a body',
    code: 'from aiohttp import web\nasync def run(request):\n    data = await request.json()\n    return web.Response(text={ask:data["{field}"]})\napp = web.Application()\napp.router.add_post("/", run)\nweb.run_app(app)',
  },
  {
    name: 'Sanic, a body',
    code: 'from sanic import Sanic, text\napp = Sanic("notes")\n@app.post("/")\nasync def run(request):\n    return text({ask:request.json["{field}"]})',
  },
  {
    name: 'Bottle, a form',
    code: 'from bottle import post, request, run\n@post("/")\ndef work():\n    return {ask:request.forms.get("{field}")}\nrun()',
  },
  {
    name: 'Azure Functions',
    code: 'import azure.functions as func\napp = func.FunctionApp()\n@app.route(route="run")\ndef run(req: func.HttpRequest) -> func.HttpResponse:\n    return func.HttpResponse({ask:req.get_json()["{field}"]})',
  },
  {
    name: 'Google Cloud Functions',
    code: 'import functions_framework\n@functions_framework.http\ndef run(request):\n    return {ask:request.get_json()["{field}"]}',
  },
  {
    name: 'AWS Lambda',
    path: 'lambda_function.py',
    code: 'import json\ndef lambda_handler(event, context):\n    body = json.loads(event["body"])\n    return {"statusCode": 200, "body": {ask:body["{field}"]}}',
  },
  {
    name: 'a Telegram document',
    code: 'import os\nfrom telegram.ext import Application, MessageHandler, filters\nasync def run(update, context):\n    file = await update.message.document.get_file()\n    data = await file.download_as_bytearray()\n    await update.message.reply_text({ask:data.decode()})\napp = Application.builder().token(os.environ["TOKEN"]).build()\napp.add_handler(MessageHandler(filters.Document.ALL, run))\napp.run_polling()',
  },
  {
    name: 'a document of aiogram',
    code: 'import os\nfrom aiogram import Bot, Dispatcher, F\nfrom aiogram.types import Message\nbot = Bot(os.environ["TOKEN"])\ndp = Dispatcher()\n@dp.message(F.document)\nasync def run(message: Message):\n    data = await bot.download(message.document)\n    await message.answer({ask:data.read().decode()})\ndp.run_polling(bot)',
  },
  {
    name: 'an attachment of Discord',
    code: 'import os\nimport discord\nclient = discord.Client(intents=discord.Intents.default())\n@client.event\nasync def on_message(message):\n    data = await message.attachments[0].read()\n    await message.reply({ask:data.decode()})\nclient.run(os.environ["TOKEN"])',
  },
  {
    name: 'argparse',
    code: 'import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument("file", help="file to read")\nargs = parser.parse_args()\nprint({ask:open(args.file).read()})',
  },
  {
    name: 'Typer, a parameter',
    code: 'from pathlib import Path\nimport typer\napp = typer.Typer()\n@app.command()\ndef run(file: Path):\n    print({ask:file.read_text()})\nif __name__ == "__main__":\n    app()',
  },
  {
    name: 'Typer, one function',
    code: 'import typer\ndef run(file: str):\n    print({ask:open(file).read()})\nif __name__ == "__main__":\n    typer.run(run)',
  },
  { name: 'Fire', code: 'import fire\ndef run(file):\n    print({ask:open(file).read()})\nif __name__ == "__main__":\n    fire.Fire(run)' },
  {
    name: 'Click',
    code: 'import click\n@click.command()\n@click.argument("file", type=click.File())\ndef run(file):\n    click.echo({ask:file.read()})\nif __name__ == "__main__":\n    run()',
  },
  { name: 'the command line', code: 'import sys\nprint({ask:open(sys.argv[1]).read()})' },
  {
    name: 'NiceGUI, an upload',
    code: 'from nicegui import ui\ndef run(event):\n    ui.label({ask:event.content.read().decode()})\nui.upload(on_upload=run)\nui.run()',
  },
  {
    name: 'Panel, a file',
    code: 'import panel as pn\nbox = pn.widgets.FileInput()\ndef run(value):\n    return {ask:value.decode()}\npn.Column(box, pn.bind(run, box)).servable()',
  },
  {
    name: 'FastHTML, a form',
    code: 'from fasthtml.common import fast_app, serve, P\napp, rt = fast_app()\n@rt("/run", methods=["POST"])\ndef run({field}: str):\n    return P({ask:{field}})\nserve()',
  },
  {
    name: 'Litestar, a body',
    code: 'from litestar import Litestar, post\n@post("/")\nasync def run(data: dict[str, str]) -> str:\n    return {ask:data["{field}"]}\napp = Litestar([run])',
  },
  { name: 'a tk dialogue', code: 'from tkinter import filedialog\npath = filedialog.askopenfilename()\nprint({ask:open(path).read()})' },
  {
    name: 'Shiny for Python, a text',
    code: 'from shiny import App, render, ui\napp_ui = ui.page_fluid(ui.input_text_area("{field}", "{label}"), ui.input_action_button("go", "Go"), ui.output_text("answer"))\ndef server(input, output, session):\n    @render.text\n    def answer():\n        return {ask:input.{field}()}\napp = App(app_ui, server)',
  },
  {
    name: 'Shiny for Python, a file',
    code: 'from shiny import App, reactive, render, ui\napp_ui = ui.page_fluid(ui.input_file("file", "{label}"), ui.output_text("answer"))\ndef server(input, output, session):\n    @render.text\n    def answer():\n        infos = input.file()\n        if not infos:\n            return ""\n        with open(infos[0]["datapath"]) as f:\n            return {ask:f.read()}\napp = App(app_ui, server)',
  },
  {
    name: 'Shiny Express',
    code: 'from shiny.express import input, render, ui\nui.input_text_area("{field}", "{label}")\n@render.text\ndef answer():\n    return {ask:input.{field}()}',
  },
  {
    name: 'Dash, an upload',
    code: 'import base64\nfrom dash import Dash, Input, Output, dcc, html\napp = Dash(__name__)\napp.layout = html.Div([dcc.Upload(id="upload", children="{label}"), html.Div(id="answer")])\n@app.callback(Output("answer", "children"), Input("upload", "contents"), prevent_initial_call=True)\ndef run(contents):\n    text = base64.b64decode(contents.split(",")[1]).decode()\n    return {ask:text}\nif __name__ == "__main__":\n    app.run()',
  },
  {
    name: 'Dash, a box',
    code: 'from dash import Dash, Input, Output, State, dcc, html\napp = Dash(__name__)\napp.layout = html.Div([dcc.Textarea(id="{field}", placeholder="{label}"), html.Button("Go", id="go"), html.Div(id="answer")])\n@app.callback(Output("answer", "children"), Input("go", "n_clicks"), State("{field}", "value"), prevent_initial_call=True)\ndef run(n, {field}):\n    return {ask:{field}}\nif __name__ == "__main__":\n    app.run()',
  },
  {
    name: 'tk, a box',
    code: 'import tkinter as tk\nroot = tk.Tk()\ntk.Label(root, text="{label}").pack()\n{field} = tk.Text(root)\n{field}.pack()\nout = tk.Label(root)\nout.pack()\ndef run():\n    out.config(text={ask:{field}.get("1.0", "end")})\ntk.Button(root, text="Go", command=run).pack()\nroot.mainloop()',
  },
  {
    name: 'PyQt, a box',
    code: 'from PyQt6.QtWidgets import QApplication, QPushButton, QTextEdit, QVBoxLayout, QWidget\napp = QApplication([])\nwindow = QWidget()\nlayout = QVBoxLayout(window)\n{field} = QTextEdit()\n{field}.setPlaceholderText("{label}")\nlayout.addWidget({field})\nout = QTextEdit()\nlayout.addWidget(out)\ndef run():\n    out.setText({ask:{field}.toPlainText()})\nbutton = QPushButton("Go")\nbutton.clicked.connect(run)\nlayout.addWidget(button)\nwindow.show()\napp.exec()',
  },
  {
    name: 'a notebook widget',
    code: 'import ipywidgets as widgets\nfrom IPython.display import display\nupload = widgets.FileUpload(description="{label}")\nout = widgets.Output()\ndef run(change):\n    with out:\n        print({ask:bytes(upload.value[0]["content"]).decode()})\nupload.observe(run, names="value")\ndisplay(upload, out)',
  },
  {
    name: 'Reflex, a form',
    code: 'import reflex as rx\nclass State(rx.State):\n    answer: str = ""\n    def run(self, form_data: dict):\n        self.answer = {ask:form_data["{field}"]}\ndef index():\n    return rx.form(rx.text_area(name="{field}", placeholder="{label}"), rx.button("Go", type="submit"), on_submit=State.run)\napp = rx.App()\napp.add_page(index)',
  },
  {
    name: 'Colab, an upload',
    code: 'from google.colab import files\nuploaded = files.upload()\nfor name, data in uploaded.items():\n    print({ask:data.decode()})',
  },
  {
    name: 'a LangGraph that starts with it',
    code: 'from typing import TypedDict\nfrom flask import Flask, request\nfrom langgraph.graph import END, StateGraph\napp = Flask(__name__)\nclass State(TypedDict):\n    {field}: str\n    answer: str\ndef write(state: State):\n    return {"answer": {ask:state["{field}"]}}\ngraph = StateGraph(State)\ngraph.add_node("write", write)\ngraph.set_entry_point("write")\ngraph.add_edge("write", END)\nflow = graph.compile()\n@app.post("/")\ndef run():\n    return flow.invoke({"{field}": request.json["{field}"]})',
  },
  {
    name: 'Reflex, a state',
    code: 'import reflex as rx\nclass State(rx.State):\n    {field}: str = ""\n    answer: str = ""\n    @rx.event\n    def run(self):\n        self.answer = {ask:self.{field}}\ndef index():\n    return rx.vstack(rx.text_area(value=State.{field}, on_change=State.set_{field}), rx.button("Go", on_click=State.run), rx.text(State.answer))\napp = rx.App()\napp.add_page(index)',
  },
  {
    name: 'Reflex, an upload',
    code: 'import reflex as rx\nclass State(rx.State):\n    answer: str = ""\n    @rx.event\n    async def handle_upload(self, files: list[rx.UploadFile]):\n        data = await files[0].read()\n        self.answer = {ask:data.decode()}\ndef index():\n    return rx.vstack(rx.upload(id="up"), rx.button("Go", on_click=State.handle_upload(rx.upload_files(upload_id="up"))))\napp = rx.App()\napp.add_page(index)',
  },
  {
    name: 'Solara, a box',
    code: 'import solara\n{field} = solara.reactive("")\nanswer = solara.reactive("")\ndef run():\n    answer.value = {ask:{field}.value}\n@solara.component\ndef Page():\n    solara.InputTextArea("{label}", value={field})\n    solara.Button("Go", on_click=run)\n    solara.Markdown(answer.value)',
  },
  {
    name: 'Flet, a box',
    code: 'import flet as ft\ndef main(page: ft.Page):\n    box = ft.TextField(label="{label}", multiline=True)\n    out = ft.Text()\n    def run(e):\n        out.value = {ask:box.value}\n        page.update()\n    page.add(box, ft.ElevatedButton("Go", on_click=run), out)\nft.app(main)',
  },
  {
    name: 'NiceGUI, a box',
    code: 'from nicegui import ui\nbox = ui.textarea(label="{label}")\nout = ui.markdown()\ndef run():\n    out.content = {ask:box.value}\nui.button("Go", on_click=run)\nui.run()',
  },
  {
    name: 'Panel, a box',
    code: 'import panel as pn\nbox = pn.widgets.TextAreaInput(name="{label}")\nout = pn.pane.Markdown("")\ndef run(event):\n    out.object = {ask:box.value}\nbutton = pn.widgets.Button(name="Go")\nbutton.on_click(run)\npn.Column(box, button, out).servable()',
  },
  {
    name: 'a microphone and Whisper',
    code: 'import sounddevice as sd\nimport whisper\nfrom scipy.io.wavfile import write\naudio = sd.rec(int(30 * 16000), samplerate=16000, channels=1)\nsd.wait()\nwrite("note.wav", 16000, audio)\ntext = whisper.load_model("base").transcribe("note.wav")["text"]\nprint({ask:text})',
  },
  {
    name: 'a microphone of SpeechRecognition',
    code: 'import speech_recognition as sr\nr = sr.Recognizer()\nwith sr.Microphone() as source:\n    audio = r.listen(source)\ntext = r.recognize_google(audio)\nprint({ask:text})',
  },
  {
    name: 'a microphone of PyAudio',
    code: 'import wave\nimport pyaudio\np = pyaudio.PyAudio()\nstream = p.open(format=pyaudio.paInt16, channels=1, rate=16000, input=True, frames_per_buffer=1024)\nframes = [stream.read(1024) for _ in range(300)]\nwith wave.open("note.wav", "wb") as out:\n    out.setnchannels(1)\n    out.writeframes(b"".join(frames))\nwith open("note.wav", "rb") as audio:\n    text = llm.audio.transcriptions.create(model="whisper-1", file=audio).text\nprint({ask:text})',
  },
].map((framework) => ({ path: 'app.py', ...framework }));
