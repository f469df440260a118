import type { Guest } from './guest.js';

const ask = `OpenAI().chat.completions.create(model="gpt-5-mini", messages=[{"role": "user", "content": {}}]).choices[0].message.content`;

export const pythonGuests: readonly Guest[] = [
  {
    name: 'Odoo, leads from partners',
    ask,
    files: {
      '__manifest__.py': '{"name": "AI leads", "depends": ["crm"]}\n',
      '__init__.py': 'from . import models\n',
      'models/__init__.py': 'from . import lead\n',
      'models/lead.py': `from odoo import models
from openai import OpenAI


class Lead(models.Model):
    _inherit = "crm.lead"

    def find(self):
        partners = self.env["res.partner"].search([("customer_rank", ">", 0)], limit=20)
        text = "\\n".join(f"{p.name}, {p.email}" for p in partners)
        self.env["crm.lead"].create({"name": {ask:"Who would buy? " + text}})
`,
    },
    crossed: ['autonomous-action/output-to-action', 'production-access/system-of-record', 'sensitive-data/customer-data'],
    harmless: {
      '__manifest__.py': '{"name": "Riddles"}\n',
      '__init__.py': 'from . import wizard\n',
      'wizard.py': `from odoo import fields, models
from openai import OpenAI


class Riddle(models.TransientModel):
    _name = "riddle.wizard"

    text = fields.Text()

    def write_riddle(self):
        self.text = {ask:"Write a riddle."}
`,
    },
  },
  {
    name: 'ERPNext, answers to issues',
    ask,
    files: {
      'ai_app/hooks.py': 'doc_events = {"Issue": {"after_insert": "ai_app.replies.answer"}}\n',
      'ai_app/replies.py': `import frappe
from openai import OpenAI


def answer(doc, method):
    customer = frappe.get_doc("Customer", doc.customer)
    text = {ask:f"{customer.customer_name} asks: {doc.description}"}
    frappe.sendmail(recipients=[customer.email_id], subject="Re", message=text)
`,
    },
    crossed: [
      'autonomous-action/output-to-action',
      'production-access/system-of-record',
      'real-world-impact/customer-facing',
      'sensitive-data/customer-data',
    ],
    harmless: {
      'ai_app/hooks.py': 'app_name = "ai_app"\n',
      'ai_app/api.py': `import frappe
from openai import OpenAI


@frappe.whitelist()
def riddle():
    return {ask:"Write a riddle."}
`,
    },
  },
  {
    name: 'Home Assistant, switches what a model says',
    ask,
    files: {
      'custom_components/ai/manifest.json': '{"domain": "ai", "name": "AI", "requirements": ["openai"]}\n',
      'custom_components/ai/__init__.py': `import json
from homeassistant.core import HomeAssistant, ServiceCall
from openai import OpenAI


async def async_setup_entry(hass: HomeAssistant, entry) -> bool:
    async def handle(call: ServiceCall) -> None:
        plan = json.loads({ask:call.data["wish"]})
        await hass.services.async_call(plan["domain"], plan["service"], {"entity_id": plan["entity"]})

    hass.services.async_register("ai", "do", handle)
    return True
`,
    },
    crossed: ['autonomous-action/output-to-action', 'durable-use/deployed-service', 'real-world-impact/operational-decision'],
    harmless: {
      'custom_components/riddle/manifest.json': '{"domain": "riddle", "name": "Riddle", "requirements": ["openai"]}\n',
      'custom_components/riddle/sensor.py': `from homeassistant.components.sensor import SensorEntity
from openai import OpenAI


class Riddle(SensorEntity):
    def update(self):
        self._attr_native_value = {ask:"Write a riddle."}
`,
    },
  },
  {
    name: 'Blender, runs what a model wrote',
    ask,
    files: {
      '__init__.py': `import bpy
from openai import OpenAI

bl_info = {"name": "Maker", "blender": (4, 0, 0)}


class Make(bpy.types.Operator):
    bl_idname = "ai.make"

    def execute(self, context):
        exec({ask:"Write bpy code for " + context.scene.wish})
        return {"FINISHED"}
`,
    },
    crossed: ['autonomous-action/code-execution'],
    harmless: {
      '__init__.py': `import bpy
from openai import OpenAI


class Name(bpy.types.Operator):
    bl_idname = "ai.name"

    def execute(self, context):
        self.report({"INFO"}, {ask:"A name for a scene about " + context.scene.wish})
        return {"FINISHED"}
`,
    },
  },
  {
    name: 'a sheet of customers',
    ask,
    files: {
      'notes.py': `import gspread
from openai import OpenAI

sheet = gspread.service_account().open("Customers").sheet1
for row in sheet.get_all_records():
    print({ask:f"{row['Name']} {row['Email']}: {row['Notes']}"})
`,
    },
    crossed: ['production-access/system-of-record', 'sensitive-data/customer-data'],
    harmless: {
      'notes.py': `from openai import OpenAI

rows = [{"Name": "Ada", "Email": "ada@example.com", "Notes": "likes tea"}]
for row in rows:
    print({ask:f"{row['Name']} {row['Email']}: {row['Notes']}"})
`,
    },
  },
];
