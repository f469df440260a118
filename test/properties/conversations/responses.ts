/** A hook that says `{answer}` in its own response to whoever wrote or called: a model's answer, or a fixed sentence in the twin. */
export interface Hook {
  readonly name: string;
  readonly path: string;
  readonly code: string;
}

export const hooks: readonly Hook[] = [
  {
    name: 'TwiML: the message is given its text',
    path: 'bot.py',
    code: 'from flask import Flask, request\nfrom twilio.twiml.messaging_response import MessagingResponse\napp = Flask(__name__)\n@app.route("/whatsapp", methods=["POST"])\ndef run():\n    text = request.values.get("Body", "")\n    response = MessagingResponse()\n    response.message({answer})\n    return str(response)',
  },
  {
    name: 'TwiML: the text is put into the message',
    path: 'bot.py',
    code: 'from flask import Flask, request\nfrom twilio.twiml.messaging_response import MessagingResponse\napp = Flask(__name__)\n@app.route("/whatsapp", methods=["POST"])\ndef run():\n    text = request.values.get("Body", "")\n    response = MessagingResponse()\n    message = response.message()\n    message.body({answer})\n    return str(response)',
  },
  {
    name: 'TwiML: a message is appended',
    path: 'bot.py',
    code: 'from fastapi import FastAPI, Form, Response\nfrom twilio.twiml.messaging_response import Message, MessagingResponse\napp = FastAPI()\n@app.post("/sms")\nasync def run(Body: str = Form(...)):\n    text = Body\n    response = MessagingResponse()\n    response.append(Message(body={answer}))\n    return Response(content=str(response), media_type="application/xml")',
  },
  {
    name: 'TwiML: a call is answered',
    path: 'calls.py',
    code: 'from flask import Flask, request\nfrom twilio.twiml.voice_response import VoiceResponse\napp = Flask(__name__)\n@app.route("/voice", methods=["POST"])\ndef run():\n    text = request.form["SpeechResult"]\n    response = VoiceResponse()\n    response.say({answer}, voice="Polly.Joanna")\n    response.redirect("/voice")\n    return str(response)',
  },
  {
    name: 'TwiML: a caller is asked',
    path: 'calls.py',
    code: 'from flask import Flask, request\nfrom twilio.twiml.voice_response import Gather, VoiceResponse\napp = Flask(__name__)\n@app.route("/voice", methods=["POST"])\ndef run():\n    text = request.form["SpeechResult"]\n    response = VoiceResponse()\n    gather = Gather(input="speech", action="/voice")\n    gather.say({answer})\n    response.append(gather)\n    return str(response)',
  },
  {
    name: 'TwiML from JavaScript',
    path: 'bot.js',
    code: "const express = require('express');\nconst { MessagingResponse } = require('twilio').twiml;\nconst app = express();\napp.post('/sms', async (req, res) => {\n  const text = req.body.Body;\n  const twiml = new MessagingResponse();\n  twiml.message({answer});\n  res.type('text/xml').send(twiml.toString());\n});\napp.listen(3000);",
  },
  {
    name: 'TwiML from TypeScript: the text is put into the message',
    path: 'bot.ts',
    code: "import express from 'express';\nimport twilio from 'twilio';\nconst app = express();\napp.post('/sms', async (req, res) => {\n  const text = req.body.Body;\n  const twiml = new twilio.twiml.MessagingResponse();\n  const message = twiml.message('');\n  message.body({answer});\n  res.type('text/xml').send(twiml.toString());\n});\napp.listen(3000);",
  },
  {
    name: 'TwiML from JavaScript: a call is answered',
    path: 'calls.js',
    code: "const express = require('express');\nconst VoiceResponse = require('twilio').twiml.VoiceResponse;\nconst app = express();\napp.post('/voice', async (req, res) => {\n  const text = req.body.SpeechResult;\n  const twiml = new VoiceResponse();\n  twiml.say({ voice: 'alice' }, {answer});\n  res.type('text/xml').send(twiml.toString());\n});\napp.listen(3000);",
  },
  {
    name: 'TwiML from JavaScript: a caller is asked',
    path: 'calls.js',
    code: "const express = require('express');\nconst VoiceResponse = require('twilio').twiml.VoiceResponse;\nconst app = express();\napp.post('/voice', async (req, res) => {\n  const text = req.body.SpeechResult;\n  const twiml = new VoiceResponse();\n  const gather = twiml.gather({ input: 'speech', action: '/voice' });\n  gather.say({answer});\n  res.type('text/xml').send(twiml.toString());\n});\napp.listen(3000);",
  },
  {
    name: 'TwiML from Ruby',
    path: 'bot.rb',
    code: 'require "sinatra"\nrequire "twilio-ruby"\npost "/sms" do\n  text = params["Body"]\n  response = Twilio::TwiML::MessagingResponse.new do |r|\n    r.message(body: {answer})\n  end\n  response.to_s\nend',
  },
  {
    name: 'TwiML from C#',
    path: 'SmsController.cs',
    code: 'using Microsoft.AspNetCore.Mvc;\nusing Twilio.AspNet.Core;\nusing Twilio.TwiML;\n[Route("sms")]\npublic class SmsController : TwilioController\n{\n    [HttpPost]\n    public TwiMLResult Post([FromForm(Name = "Body")] string text)\n    {\n        var response = new MessagingResponse();\n        response.Message({answer});\n        return TwiML(response);\n    }\n}',
  },
  {
    name: 'TwiML that is written out, from Python',
    path: 'bot.py',
    code: 'from flask import Flask, Response, request\napp = Flask(__name__)\n@app.route("/sms", methods=["POST"])\ndef run():\n    text = request.form["Body"]\n    answer = {answer}\n    return Response(f"<?xml version=\'1.0\'?><Response><Message>{answer}</Message></Response>", mimetype="text/xml")',
  },
  {
    name: 'TwiML that is written out, from TypeScript',
    path: 'bot.ts',
    code: "import express from 'express';\nconst app = express();\napp.post('/voice', async (req, res) => {\n  const text = req.body.SpeechResult;\n  const answer = {answer};\n  res.type('text/xml').send(`<Response><Say>${answer}</Say><Redirect>/voice</Redirect></Response>`);\n});\napp.listen(3000);",
  },
  {
    name: 'TwiML that is written out, from FastAPI',
    path: 'bot.py',
    code: 'from fastapi import FastAPI, Form, Response\napp = FastAPI()\n@app.post("/voice")\nasync def run(SpeechResult: str = Form("")):\n    text = SpeechResult\n    answer = {answer}\n    twiml = f"<Response><Say>{answer}</Say></Response>"\n    return Response(content=twiml, media_type="application/xml")',
  },
  {
    name: 'TwiML that is written out, from a route of Next',
    path: 'app/api/sms/route.ts',
    code: "export async function POST(request: Request) {\n  const form = await request.formData();\n  const text = String(form.get('Body'));\n  const answer = {answer};\n  return new Response(`<Response><Message>${answer}</Message></Response>`, { headers: { 'Content-Type': 'text/xml' } });\n}",
  },
  {
    name: 'TwiML from Java',
    path: 'src/main/java/Sms.java',
    code: 'import com.twilio.twiml.MessagingResponse;\nimport com.twilio.twiml.messaging.Body;\nimport com.twilio.twiml.messaging.Message;\nimport org.springframework.web.bind.annotation.*;\n@RestController\nclass Sms {\n    @PostMapping("/sms")\n    String run(@RequestParam("Body") String text) {\n        Body body = new Body.Builder({answer}).build();\n        Message message = new Message.Builder().body(body).build();\n        return new MessagingResponse.Builder().message(message).build().toXml();\n    }\n}',
  },
  {
    name: 'TwiML from PHP',
    path: 'sms.php',
    code: "require 'vendor/autoload.php';\nuse Twilio\\TwiML\\MessagingResponse;\n$text = $_POST['Body'];\n$response = new MessagingResponse();\n$response->message({answer});\nheader('Content-Type: text/xml');\necho $response;",
  },
];
