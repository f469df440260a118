import type { Action } from './action.js';

const ticketing = 'production-access/ticketing';
const record = 'production-access/system-of-record';
const facing = 'real-world-impact/customer-facing';
const infrastructure = 'production-access/infrastructure';
const operations = 'real-world-impact/operational-decision';
const money = 'real-world-impact/financial-decision';
const requests = 'import requests';

export const pythonActions: readonly Action[] = [
  // Devices
  {
    name: 'Tuya',
    imports: 'import tinytuya',
    code: 'tinytuya.BulbDevice("id", "10.0.0.5", os.environ["TUYA_KEY"]).set_colour(*json.loads(text))',
    crosses: [operations],
  },
  {
    name: 'Yeelight',
    imports: 'from yeelight import Bulb',
    code: 'bulb = Bulb(os.environ["BULB"])\nif text == "on":\n    bulb.turn_on()',
    crosses: [operations],
  },
  {
    name: 'a board at the serial port',
    imports: 'import serial',
    code: 'board = serial.Serial("/dev/ttyUSB0", 115200)\nboard.write(text.encode())',
    crosses: [operations],
  },
  {
    name: 'a drone',
    imports: 'from djitellopy import Tello',
    code: 'tello = Tello()\ntello.connect()\ntello.send_control_command(text)',
    crosses: [operations],
  },
  {
    name: 'ROS',
    imports: 'import rospy\nfrom std_msgs.msg import String',
    code: 'speaker = rospy.Publisher("/commands", String, queue_size=1)\nspeaker.publish(text)',
    crosses: [operations],
  },
  // Chat
  {
    name: 'Slack, a client',
    imports: 'from slack_sdk import WebClient',
    code: 'WebClient(token=os.environ["SLACK_BOT_TOKEN"]).chat_postMessage(channel="#general", text=text)',
    crosses: [],
  },
  {
    name: 'Slack, a webhook client',
    imports: 'from slack_sdk.webhook import WebhookClient',
    code: 'WebhookClient(os.environ["SLACK_WEBHOOK_URL"]).send(text=text)',
    crosses: [],
  },
  { name: 'Slack, a webhook', imports: requests, code: 'requests.post(os.environ["SLACK_WEBHOOK_URL"], json={"text": text})', crosses: [] },
  {
    name: 'Slack, its API',
    imports: requests,
    code: 'requests.post("https://slack.com/api/chat.postMessage", headers={"Authorization": f"Bearer {os.environ[\'SLACK_TOKEN\']}"}, json={"channel": "C1", "text": text})',
    crosses: [],
  },
  {
    name: 'Teams, a written webhook',
    imports: requests,
    code: 'requests.post("https://contoso.webhook.office.com/webhookb2/1/IncomingWebhook/2/3", json={"text": text})',
    crosses: [],
  },
  {
    name: 'Google Chat',
    imports: requests,
    code: 'requests.post("https://chat.googleapis.com/v1/spaces/AAA/messages?key=k", json={"text": text})',
    crosses: [],
  },
  {
    name: 'Mattermost',
    imports: 'from mattermostdriver import Driver',
    code: 'driver = Driver({"url": "chat.acme.com", "token": os.environ["MM_TOKEN"]})\ndriver.login()\ndriver.posts.create_post({"channel_id": "c", "message": text})',
    crosses: [],
  },
  {
    name: 'Discord, a webhook',
    imports: requests,
    code: 'requests.post(os.environ["DISCORD_WEBHOOK_URL"], json={"content": text})',
    crosses: [facing],
  },
  {
    name: 'Discord, a webhook client',
    imports: 'from discord_webhook import DiscordWebhook',
    code: 'DiscordWebhook(url=os.environ["DISCORD_URL"], content=text).execute()',
    crosses: [facing],
  },
  {
    name: 'Telegram, its API',
    imports: requests,
    code: 'requests.post(f"https://api.telegram.org/bot{os.environ[\'TG_TOKEN\']}/sendMessage", json={"chat_id": "@channel", "text": text})',
    crosses: [facing],
  },
  {
    name: 'Telegram, a client',
    imports: 'import telegram',
    code: 'asyncio.run(telegram.Bot(os.environ["TG_TOKEN"]).send_message(chat_id="@channel", text=text))',
    crosses: [facing],
  },
  {
    name: 'Telegram, Telethon',
    imports: 'from telethon.sync import TelegramClient',
    code: 'with TelegramClient("me", 1, os.environ["HASH"]) as client:\n    client.send_message(sys.argv[1], text)',
    crosses: [facing],
  },
  {
    name: 'WhatsApp, its API',
    imports: requests,
    code: 'requests.post(f"https://graph.facebook.com/v20.0/{os.environ[\'PHONE_ID\']}/messages", headers={"Authorization": f"Bearer {os.environ[\'WA_TOKEN\']}"}, json={"messaging_product": "whatsapp", "to": sys.argv[1], "text": {"body": text}})',
    crosses: [facing],
  },
  {
    name: 'LINE',
    imports: 'from linebot import LineBotApi\nfrom linebot.models import TextSendMessage',
    code: 'LineBotApi(os.environ["LINE_TOKEN"]).push_message(sys.argv[1], TextSendMessage(text=text))',
    crosses: [facing],
  },
  // Mail, text messages, calls
  {
    name: 'SMTP',
    imports: 'import smtplib\nfrom email.message import EmailMessage',
    code: 'mail = EmailMessage()\nmail["To"] = sys.argv[1]\nmail.set_content(text)\nwith smtplib.SMTP("smtp.gmail.com", 587) as server:\n    server.send_message(mail)',
    crosses: [facing],
  },
  {
    name: 'SendGrid',
    imports: 'from sendgrid import SendGridAPIClient\nfrom sendgrid.helpers.mail import Mail',
    code: 'SendGridAPIClient(os.environ["SENDGRID_API_KEY"]).send(Mail("a@acme.com", sys.argv[1], "Hi", text))',
    crosses: [facing],
  },
  {
    name: 'Resend',
    imports: 'import resend',
    code: 'resend.Emails.send({"from": "a@acme.com", "to": sys.argv[1], "subject": "Hi", "html": text})',
    crosses: [facing],
  },
  {
    name: 'Mailgun, its API',
    imports: requests,
    code: 'requests.post("https://api.mailgun.net/v3/acme.com/messages", auth=("api", os.environ["MAILGUN_KEY"]), data={"to": sys.argv[1], "text": text})',
    crosses: [facing],
  },
  {
    name: 'SES',
    imports: 'import boto3',
    code: 'boto3.client("ses").send_email(Source="a@acme.com", Destination={"ToAddresses": [sys.argv[1]]}, Message={"Body": {"Text": {"Data": text}}})',
    crosses: [facing],
  },
  {
    name: 'Gmail',
    imports: 'from googleapiclient.discovery import build\nfrom google.oauth2.credentials import Credentials',
    code: 'service = build("gmail", "v1", credentials=Credentials.from_authorized_user_file("token.json"))\nservice.users().messages().send(userId="me", body={"raw": text}).execute()',
    crosses: [facing],
  },
  {
    name: 'Graph',
    imports: requests,
    code: 'requests.post("https://graph.microsoft.com/v1.0/me/sendMail", headers={"Authorization": f"Bearer {os.environ[\'GRAPH_TOKEN\']}"}, json={"message": {"body": {"content": text}}})',
    crosses: [facing],
  },
  {
    name: 'Twilio, a text message',
    imports: 'from twilio.rest import Client',
    code: 'Client(os.environ["SID"], os.environ["TOKEN"]).messages.create(to=sys.argv[1], from_="+15005550006", body=text)',
    crosses: [facing],
  },
  {
    name: 'Twilio, a call',
    imports: 'from twilio.rest import Client',
    code: 'Client(os.environ["SID"], os.environ["TOKEN"]).calls.create(to=sys.argv[1], from_="+491", twiml=f"<Response><Say>{text}</Say></Response>")',
    crosses: [facing, 'specialized-access/external-vendor'],
  },
  {
    name: 'SNS, a text message',
    imports: 'import boto3',
    code: 'boto3.client("sns").publish(PhoneNumber=sys.argv[1], Message=text)',
    crosses: [facing],
  },
  {
    name: 'Vonage',
    imports: 'import vonage',
    code: 'client = vonage.Client(key=os.environ["K"], secret=os.environ["S"])\nvonage.Sms(client).send_message({"from": "Acme", "to": sys.argv[1], "text": text})',
    crosses: [facing],
  },
  // Posts
  {
    name: 'X',
    imports: 'import tweepy',
    code: 'tweepy.Client(bearer_token=os.environ["X_TOKEN"]).create_tweet(text=text)',
    crosses: [facing],
  },
  {
    name: 'LinkedIn',
    imports: requests,
    code: 'requests.post("https://api.linkedin.com/v2/ugcPosts", headers={"Authorization": f"Bearer {os.environ[\'LI\']}"}, json={"text": text})',
    crosses: [facing],
  },
  {
    name: 'Mastodon',
    imports: 'from mastodon import Mastodon',
    code: 'Mastodon(access_token=os.environ["M"], api_base_url="https://mastodon.social").status_post(text)',
    crosses: [facing],
  },
  {
    name: 'Bluesky',
    imports: 'from atproto import Client',
    code: 'client = Client()\nclient.login("a", os.environ["B"])\nclient.send_post(text)',
    crosses: [facing],
  },
  {
    name: 'Reddit',
    imports: 'import praw',
    code: 'praw.Reddit(client_id="a", client_secret=os.environ["R"], user_agent="x").subreddit("test").submit("t", selftext=text)',
    crosses: [facing],
  },
  {
    name: 'Facebook',
    imports: requests,
    code: 'requests.post("https://graph.facebook.com/v20.0/me/feed", data={"message": text, "access_token": os.environ["FB"]})',
    crosses: [facing],
  },
  {
    name: 'Instagram',
    imports: 'from instagrapi import Client',
    code: 'client = Client()\nclient.login("a", os.environ["IG"])\nclient.photo_upload("a.jpg", text)',
    crosses: [facing],
  },
  {
    name: 'dev.to',
    imports: requests,
    code: 'requests.post("https://dev.to/api/articles", headers={"api-key": os.environ["DEVTO"]}, json={"article": {"body_markdown": text, "published": True}})',
    crosses: [facing],
  },
  {
    name: 'WordPress, its API',
    imports: requests,
    code: 'requests.post("https://blog.acme.com/wp-json/wp/v2/posts", auth=("a", os.environ["WP"]), json={"content": text, "status": "publish"})',
    crosses: [facing],
  },
  // Trackers
  {
    name: 'Jira',
    imports: 'from jira import JIRA',
    code: 'JIRA(server="https://acme.atlassian.net", basic_auth=("a", os.environ["J"])).create_issue(project="OPS", summary=text, issuetype="Task")',
    crosses: [ticketing],
  },
  {
    name: 'Jira, its API',
    imports: requests,
    code: 'requests.post("https://acme.atlassian.net/rest/api/3/issue", auth=("a", os.environ["J"]), json={"fields": {"summary": text}})',
    crosses: [ticketing],
  },
  {
    name: 'GitHub',
    imports: 'from github import Github',
    code: 'Github(os.environ["GH"]).get_repo("acme/shop").create_issue(title="Report", body=text)',
    crosses: [ticketing],
  },
  {
    name: 'GitHub, its API',
    imports: requests,
    code: 'requests.post("https://api.github.com/repos/acme/shop/issues/1/comments", headers={"Authorization": f"token {os.environ[\'GH\']}"}, json={"body": text})',
    crosses: [ticketing],
  },
  {
    name: 'GitLab',
    imports: 'import gitlab',
    code: 'gitlab.Gitlab("https://gitlab.com", private_token=os.environ["GL"]).projects.get(1).issues.create({"title": "R", "description": text})',
    crosses: [ticketing],
  },
  {
    name: 'Linear',
    imports: requests,
    code: 'requests.post("https://api.linear.app/graphql", headers={"Authorization": os.environ["LINEAR"]}, json={"query": "mutation { issueCreate(input: $input) { success } }", "variables": {"input": {"title": text}}})',
    crosses: [ticketing],
  },
  {
    name: 'Asana',
    imports: requests,
    code: 'requests.post("https://app.asana.com/api/1.0/tasks", headers={"Authorization": f"Bearer {os.environ[\'ASANA\']}"}, json={"data": {"name": text}})',
    crosses: [ticketing],
  },
  {
    name: 'Trello',
    imports: requests,
    code: 'requests.post("https://api.trello.com/1/cards", params={"key": os.environ["K"], "token": os.environ["T"], "name": text})',
    crosses: [ticketing],
  },
  {
    name: 'ClickUp',
    imports: requests,
    code: 'requests.post("https://api.clickup.com/api/v2/list/1/task", headers={"Authorization": os.environ["CU"]}, json={"name": text})',
    crosses: [ticketing],
  },
  {
    name: 'Zendesk',
    imports: 'from zenpy import Zenpy\nfrom zenpy.lib.api_objects import Ticket',
    code: 'Zenpy(subdomain="acme", email="a", token=os.environ["Z"]).tickets.create(Ticket(description=text))',
    crosses: [ticketing],
  },
  {
    name: 'Freshdesk',
    imports: requests,
    code: 'requests.post("https://acme.freshdesk.com/api/v2/tickets/1/reply", auth=(os.environ["FD"], "X"), json={"body": text})',
    crosses: [ticketing, facing],
  },
  {
    name: 'ServiceNow',
    imports: requests,
    code: 'requests.post("https://acme.service-now.com/api/now/table/incident", auth=("a", os.environ["SN"]), json={"short_description": text})',
    crosses: [ticketing],
  },
  {
    name: 'Azure Boards',
    imports: requests,
    code: 'requests.post("https://dev.azure.com/acme/shop/_apis/wit/workitems/$Task?api-version=7.1", auth=("", os.environ["PAT"]), json=[{"op": "add", "path": "/fields/System.Title", "value": text}])',
    crosses: [ticketing],
  },
  {
    name: 'Notion',
    imports: 'from notion_client import Client',
    code: 'Client(auth=os.environ["NOTION"]).pages.create(parent={"page_id": "p"}, properties={"title": text})',
    crosses: [],
  },
  {
    name: 'Confluence',
    imports: 'from atlassian import Confluence',
    code: 'Confluence(url="https://acme.atlassian.net/wiki", username="a", password=os.environ["C"]).create_page(space="X", title="R", body=text)',
    crosses: [],
  },
  // Records
  {
    name: 'HubSpot',
    imports: requests,
    code: 'requests.post("https://api.hubapi.com/crm/v3/objects/notes", headers={"Authorization": f"Bearer {os.environ[\'HS\']}"}, json={"properties": {"hs_note_body": text}})',
    crosses: [record],
  },
  {
    name: 'Salesforce',
    imports: 'from simple_salesforce import Salesforce',
    code: 'Salesforce(username="a", password=os.environ["SF"], security_token=os.environ["T"]).Task.create({"Description": text})',
    crosses: [record],
  },
  {
    name: 'Pipedrive',
    imports: requests,
    code: 'requests.post("https://api.pipedrive.com/v1/notes", params={"api_token": os.environ["PD"]}, json={"content": text})',
    crosses: [record],
  },
  {
    name: 'Stripe, a refund',
    imports: 'import stripe',
    code: 'stripe.Refund.create(charge=json.loads(text)["charge"])',
    crosses: [record, money],
  },
  {
    name: 'Shopify',
    imports: requests,
    code: 'requests.put("https://acme.myshopify.com/admin/api/2024-07/products/1.json", headers={"X-Shopify-Access-Token": os.environ["S"]}, json={"product": {"body_html": text}})',
    crosses: [record],
  },
  {
    name: 'Alpaca',
    imports: 'from alpaca.trading.client import TradingClient\nfrom alpaca.trading.requests import MarketOrderRequest',
    code: 'TradingClient(os.environ["K"], os.environ["S"], paper=False).submit_order(MarketOrderRequest(**json.loads(text)))',
    crosses: [record, money],
  },
  {
    name: 'an exchange',
    imports: 'import ccxt',
    code: 'ccxt.binance({"apiKey": os.environ["K"], "secret": os.environ["S"]}).create_order(**json.loads(text))',
    crosses: [record, money],
  },
  {
    name: 'cal.com, a booking',
    imports: requests,
    code: 'requests.post("https://api.cal.com/v2/bookings", headers={"Authorization": f"Bearer {os.environ[\'CAL_KEY\']}"}, json=json.loads(text))',
    crosses: [record, operations],
  },
  {
    name: 'Google Calendar',
    imports: 'from googleapiclient.discovery import build\nfrom google.oauth2.credentials import Credentials',
    code: 'build("calendar", "v3", credentials=Credentials.from_authorized_user_file("token.json")).events().insert(calendarId="desk@acme.com", body=json.loads(text)).execute()',
    crosses: [record, operations],
  },
  // Operations
  {
    name: 'PagerDuty',
    imports: requests,
    code: 'requests.post("https://events.pagerduty.com/v2/enqueue", json={"routing_key": os.environ["PD"], "payload": {"summary": text}})',
    crosses: ['production-access/incident', operations],
  },
  {
    name: 'Opsgenie',
    imports: requests,
    code: 'requests.post("https://api.opsgenie.com/v2/alerts", headers={"Authorization": f"GenieKey {os.environ[\'OG\']}"}, json={"message": text})',
    crosses: ['production-access/incident', operations],
  },
  {
    name: 'Grafana',
    imports: requests,
    code: 'requests.post("https://acme.grafana.net/api/annotations", headers={"Authorization": f"Bearer {os.environ[\'G\']}"}, json={"text": text})',
    crosses: ['production-access/observability'],
  },
  {
    name: 'EC2',
    imports: 'import boto3',
    code: 'boto3.client("ec2").stop_instances(InstanceIds=json.loads(text))',
    crosses: [infrastructure, operations],
  },
  {
    name: 'Kubernetes',
    imports: 'from kubernetes import client, config',
    code: 'config.load_incluster_config()\nclient.AppsV1Api().patch_namespaced_deployment_scale("shop", "default", json.loads(text))',
    crosses: [infrastructure, operations],
  },
  {
    name: 'SSH',
    imports: 'import paramiko',
    code: 'ssh = paramiko.SSHClient()\nssh.connect("web1.acme.com", username="ops")\nssh.exec_command(text)',
    crosses: [infrastructure],
  },
  {
    name: 'Okta',
    imports: requests,
    code: 'requests.post(f"https://acme.okta.com/api/v1/users/{json.loads(text)[\'user\']}/lifecycle/suspend", headers={"Authorization": f"SSWS {os.environ[\'O\']}"})',
    crosses: ['production-access/iam', 'real-world-impact/security-action'],
  },
  {
    name: 'a pipeline',
    imports: requests,
    code: 'requests.post("https://api.github.com/repos/acme/shop/actions/workflows/deploy.yml/dispatches", headers={"Authorization": f"Bearer {os.environ[\'GH\']}"}, json={"ref": "main", "inputs": {"version": text}})',
    crosses: ['production-access/ci-cd'],
  },
  {
    name: 'Home Assistant',
    imports: requests,
    code: 'requests.post("http://homeassistant.acme.com:8123/api/services/light/turn_on", headers={"Authorization": f"Bearer {os.environ[\'HA\']}"}, json={"entity_id": text})',
    crosses: [operations],
  },
  // Elsewhere
  {
    name: 'Zapier',
    imports: requests,
    code: 'requests.post("https://hooks.zapier.com/hooks/catch/1/abc/", json={"text": text})',
    crosses: [],
  },
  { name: 'any API', imports: requests, code: 'requests.post("https://api.acme.com/v1/reports", json={"text": text})', crosses: [] },
  {
    name: 'any API, urllib',
    imports: 'import urllib.request',
    code: 'urllib.request.urlopen(urllib.request.Request("https://api.acme.com/v1/reports", data=json.dumps({"text": text}).encode(), method="POST"))',
    crosses: [],
  },
  {
    name: 'any API, aiohttp',
    imports: 'import aiohttp',
    code: 'async def send():\n    async with aiohttp.ClientSession() as session:\n        async with session.post("https://api.acme.com/v1/reports", json={"text": text}) as response:\n            print(response.status)\nasyncio.run(send())',
    crosses: [],
  },
  {
    name: 'a queue',
    imports: 'import boto3',
    code: 'boto3.client("sqs").send_message(QueueUrl="https://sqs.eu-central-1.amazonaws.com/1/orders", MessageBody=text)',
    crosses: ['production-access/cloud-data'],
  },
  {
    name: 'MQTT',
    imports: 'import paho.mqtt.publish as publish',
    code: 'publish.single("plant/valve", text, hostname="mqtt.acme.com")',
    crosses: ['production-access/cloud-data', 'real-world-impact/operational-decision'],
  },
];
