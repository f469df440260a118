import type { Files } from './places.js';
import { readConfigured, url } from './settings-programs.js';
import type { SettingsOf } from './settings.js';

/** Ways of Python to keep an address in a file of settings, a class of settings or an option of a command. */
export const pythonSettings: readonly SettingsOf[] = (
  [
    [
      'configparser, by section and name',
      (host) => ({
        'config.ini': `[model]\nname = gpt-5-mini\n\n[database]\nurl = ${url(host)}\n`,
        'digest.py': readConfigured(
          'import configparser\n\nconfig = configparser.ConfigParser()\nconfig.read("config.ini")\naddress = config["database"]["url"]',
        ),
      }),
    ],
    [
      'configparser, asked for',
      (host) => ({
        'config.cfg': `# local copy\n[database]\nurl: ${url(host)}\n`,
        'digest.py': readConfigured(
          'from configparser import ConfigParser\n\nconfig = ConfigParser()\nconfig.read("config.cfg")\naddress = config.get("database", "url")',
        ),
      }),
    ],
    [
      'configparser, a section with a default beside',
      (host) => ({
        'conf/settings.ini': `[database]\nurl = ${url(host)}\n`,
        'digest.py': readConfigured(
          'import configparser\nimport os\n\nparser = configparser.ConfigParser(interpolation=None)\nparser.read(os.path.join(os.path.dirname(__file__), "conf", "settings.ini"))\nsection = parser["database"]\naddress = section.get("url", fallback=None)',
        ),
      }),
    ],
    [
      'configparser in a module of its own',
      (host) => ({
        'config.ini': `[database]\nurl = ${url(host)}\n`,
        'settings.py':
          'import configparser\n\n\ndef load_config(path="config.ini"):\n    parser = configparser.ConfigParser()\n    parser.read(path)\n    return parser\n',
        'digest.py': readConfigured('from settings import load_config\n\nconfig = load_config()\naddress = config.get("database", "url")'),
      }),
    ],
    [
      'configparser, what a class keeps',
      (host) => ({
        'config.ini': `[database]\nurl = ${url(host)}\n`,
        'digest.py': readConfigured(
          'from configparser import ConfigParser\n\n\nclass Config:\n    def __init__(self, path="config.ini"):\n        self.parser = ConfigParser()\n        self.parser.read(path)\n\n    @property\n    def store(self):\n        return self.parser["database"]["url"]\n\n\naddress = Config().store',
        ),
      }),
    ],
    [
      'configparser, a section as arguments',
      (host) => ({
        'config.ini': `[postgresql]\nhost=${host}\ndbname=shop\nuser=reader\n`,
        'digest.py': splatted(
          'import configparser\n\nconfig = configparser.ConfigParser()\nconfig.read("config.ini")\nparams = dict(config["postgresql"])',
        ),
      }),
    ],
    [
      'dataclass with a default',
      (host) => ({
        'digest.py': readConfigured(
          `from dataclasses import dataclass\n\n\n@dataclass\nclass Config:\n    model: str = "gpt-5-mini"\n    store_url: str = "${url(host)}"\n\n\nconfig = Config()\naddress = config.store_url`,
        ),
      }),
    ],
    [
      'dataclass that asks the environment',
      (host) => ({
        'config.py': `import os\nfrom dataclasses import dataclass, field\n\n\n@dataclass\nclass Config:\n    store_url: str = field(default_factory=lambda: os.getenv("STORE_URL", "${url(host)}"))\n`,
        'digest.py': readConfigured('from config import Config\n\nconfig = Config()\naddress = config.store_url'),
      }),
    ],
    [
      'class of constants',
      (host) => ({
        'config.py': `import os\n\n\nclass Config:\n    STORE_URL = os.environ.get("STORE_URL") or "${url(host)}"\n`,
        'digest.py': readConfigured('from config import Config\n\naddress = Config.STORE_URL'),
      }),
    ],
    [
      'pydantic settings with a prefix',
      (host) => ({
        '.env': `SHOP_STORE_URL=${url(host)}\n`,
        'digest.py': readConfigured(
          'from pydantic_settings import BaseSettings, SettingsConfigDict\n\n\nclass Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_file=".env", env_prefix="SHOP_")\n    store_url: str\n\n\naddress = Settings().store_url',
        ),
      }),
    ],
    [
      'pydantic settings with an inner class',
      (host) => ({
        '.env': `SHOP_STORE_URL=${url(host)}\n`,
        'digest.py': readConfigured(
          'from pydantic import BaseSettings\n\n\nclass Settings(BaseSettings):\n    store_url: str\n\n    class Config:\n        env_file = ".env"\n        env_prefix = "shop_"\n\n\naddress = Settings().store_url',
        ),
      }),
    ],
    [
      'pydantic settings, nested',
      (host) => ({
        '.env': `STORE__URL=${url(host)}\n`,
        'digest.py': readConfigured(
          'from pydantic import BaseModel\nfrom pydantic_settings import BaseSettings, SettingsConfigDict\n\n\nclass Store(BaseModel):\n    url: str\n\n\nclass Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_file=".env", env_nested_delimiter="__")\n    store: Store\n\n\naddress = Settings().store.url',
        ),
      }),
    ],
    [
      'pydantic settings, a name of its own',
      (host) => ({
        '.env.example': `SHOP_DSN=${url(host)}\n`,
        'digest.py': readConfigured(
          'from functools import lru_cache\n\nfrom pydantic import Field\nfrom pydantic_settings import BaseSettings\n\n\nclass Settings(BaseSettings):\n    store_url: str = Field(validation_alias="SHOP_DSN")\n\n\n@lru_cache\ndef get_settings():\n    return Settings()\n\n\naddress = get_settings().store_url',
        ),
      }),
    ],
    [
      'dynaconf',
      (host) => ({
        'settings.toml': `[default]\nstore_url = "${url(host)}"\n`,
        'config.py':
          'from dynaconf import Dynaconf\n\nsettings = Dynaconf(settings_files=["settings.toml", ".secrets.toml"], environments=True)\n',
        'digest.py': readConfigured('from config import settings\n\naddress = settings.store_url'),
      }),
    ],
    [
      'environs',
      (host) => ({
        '.env': `STORE_URL=${url(host)}\n`,
        'digest.py': readConfigured('from environs import Env\n\nenv = Env()\nenv.read_env()\naddress = env.str("STORE_URL")'),
      }),
    ],
    [
      'dotenv as a map',
      (host) => ({
        '.env': `STORE_URL=${url(host)}\n`,
        'digest.py': readConfigured('from dotenv import dotenv_values\n\nconfig = dotenv_values(".env")\naddress = config["STORE_URL"]'),
      }),
    ],
    [
      'settings of Starlette',
      (host) => ({
        'digest.py': readConfigured(
          `from starlette.config import Config\n\nconfig = Config(".env")\naddress = config("STORE_URL", default="${url(host)}")`,
        ),
      }),
    ],
    [
      'Hydra',
      (host) => ({
        'conf/config.yaml': `model: gpt-5-mini\nstore:\n  url: ${url(host)}\n`,
        'digest.py': `import hydra
import psycopg2
from omegaconf import DictConfig
from openai import OpenAI


@hydra.main(version_base=None, config_path="conf", config_name="config")
def main(cfg: DictConfig) -> None:
    cursor = psycopg2.connect(cfg.store.url).cursor()
    cursor.execute("SELECT id, due_on FROM orders")
    orders = cursor.fetchall()
    reply = OpenAI().responses.create(model=cfg.model, input=f"Write a digest of {orders}")
    print(reply.output_text)


if __name__ == "__main__":
    main()
`,
      }),
    ],
    [
      'OmegaConf',
      (host) => ({
        'conf/base.yaml': `store:\n  url: ${url(host)}\n`,
        'digest.py': readConfigured('from omegaconf import OmegaConf\n\ncfg = OmegaConf.load("conf/base.yaml")\naddress = cfg.store.url'),
      }),
    ],
    [
      'secrets of Streamlit',
      (host) => ({
        '.streamlit/secrets.toml': `[store]\nurl = "${url(host)}"\n`,
        'digest.py': readConfigured('import streamlit as st\n\naddress = st.secrets["store"]["url"]'),
      }),
    ],
    [
      'secrets of Streamlit, one name',
      (host) => ({
        '.streamlit/secrets.toml.example': `STORE_URL = "${url(host)}"\n`,
        'digest.py': readConfigured('import streamlit as st\n\naddress = st.secrets["STORE_URL"]'),
      }),
    ],
    [
      'YAML behind a class',
      (host) => ({
        'config/config.yaml': `store:\n  url: ${url(host)}\n`,
        'settings.py':
          'from pathlib import Path\n\nimport yaml\n\n\nclass Settings:\n    def __init__(self, path=Path(__file__).parent / "config" / "config.yaml"):\n        with open(path) as file:\n            self.data = yaml.safe_load(file)\n\n    def get(self, section, key):\n        return self.data[section][key]\n',
        'digest.py': readConfigured('from settings import Settings\n\naddress = Settings().data["store"]["url"]'),
      }),
    ],
    [
      'YAML as arguments of a class',
      (host) => ({
        'config.yaml': `store_url: ${url(host)}\n`,
        'digest.py': readConfigured(
          'from dataclasses import dataclass\n\nimport yaml\n\n\n@dataclass\nclass Config:\n    store_url: str\n\n\nwith open("config.yaml") as file:\n    config = Config(**yaml.safe_load(file))\naddress = config.store_url',
        ),
      }),
    ],
    [
      'settings of Flask, a class by its name',
      (host) => ({
        'config.py': `class Production:\n    STORE_URL = "${url(host)}"\n`,
        'digest.py': readConfigured(
          'from flask import Flask\n\napp = Flask(__name__)\napp.config.from_object("config.Production")\naddress = app.config["STORE_URL"]',
        ),
      }),
    ],
    [
      'settings of Flask, a file',
      (host) => ({
        'instance/settings.py': `STORE_URL = "${url(host)}"\n`,
        'digest.py': readConfigured(
          'from flask import Flask\n\napp = Flask(__name__)\napp.config.from_pyfile("settings.py")\naddress = app.config["STORE_URL"]',
        ),
      }),
    ],
    [
      'option of argparse',
      (host) => ({
        'digest.py': readConfigured(
          `import argparse\n\nparser = argparse.ArgumentParser()\nparser.add_argument("--store-url", default="${url(host)}")\nargs = parser.parse_args()\naddress = args.store_url`,
        ),
      }),
    ],
    [
      'option of click',
      (host) => ({
        'digest.py': `import click
import psycopg2
from openai import OpenAI


@click.command()
@click.option("--store-url", default="${url(host)}", envvar="STORE_URL")
def main(store_url):
    cursor = psycopg2.connect(store_url).cursor()
    cursor.execute("SELECT id, due_on FROM orders")
    reply = OpenAI().responses.create(model="gpt-5-mini", input=f"Write a digest of {cursor.fetchall()}")
    print(reply.output_text)


if __name__ == "__main__":
    main()
`,
      }),
    ],
    [
      'option of typer',
      (host) => ({
        'digest.py': `import psycopg2
import typer
from openai import OpenAI

app = typer.Typer()


@app.command()
def main(store_url: str = typer.Option("${url(host)}", envvar="STORE_URL")):
    cursor = psycopg2.connect(store_url).cursor()
    cursor.execute("SELECT id, due_on FROM orders")
    reply = OpenAI().responses.create(model="gpt-5-mini", input=f"Write a digest of {cursor.fetchall()}")
    print(reply.output_text)


if __name__ == "__main__":
    app()
`,
      }),
    ],
  ] as const satisfies readonly (readonly [string, (host: string) => Files])[]
).map(([id, files]) => ({ id, through: 'database', files }));

function splatted(read: string): string {
  return readConfigured(read).replace('psycopg2.connect(address)', 'psycopg2.connect(**params)');
}
