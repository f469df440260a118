import { describe, expect, it } from 'vitest';
import { lockedIn } from '../../../src/facts/lock/index.js';

/** Each as its tool writes it: two packages of a registry, and what stands in the tree itself or names none. */
const locks: readonly (readonly [file: string, text: string, locked: readonly string[]])[] = [
  [
    'package-lock.json',
    `{
  "name": "demo",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "packages": {
    "": {
      "name": "demo",
      "version": "1.0.0",
      "dependencies": {
        "openai": "^4.1.0"
      }
    },
    "packages/own": {
      "version": "0.1.0"
    },
    "node_modules/openai": {
      "version": "4.1.0",
      "resolved": "https://registry.example/openai-4.1.0.tgz",
      "dependencies": {
        "zod": "^3.0.0"
      }
    },
    "node_modules/own": {
      "resolved": "packages/own",
      "link": true
    },
    "node_modules/a/node_modules/other": {
      "name": "@Scope/zod",
      "version": "3.2.0"
    }
  }
}`,
    ['openai 4.1.0', '@scope/zod 3.2.0'],
  ],
  [
    'npm-shrinkwrap.json',
    `{
  "name": "demo",
  "version": "1.0.0",
  "lockfileVersion": 1,
  "dependencies": {
    "openai": {
      "version": "4.1.0",
      "requires": {
        "zod": "^3.0.0"
      },
      "dependencies": {
        "zod": {
          "version": "3.2.0"
        }
      }
    }
  }
}`,
    ['openai 4.1.0', 'zod 3.2.0'],
  ],
  [
    'pnpm-lock.yaml',
    `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      openai:
        specifier: ^4.1.0
        version: 4.1.0(zod@3.2.0)
packages:
  '@scope/zod@3.2.0':
    resolution: {integrity: sha512-x}
  openai@4.1.0:
    resolution: {integrity: sha512-y}
    peerDependencies:
      zod: ^3.0.0
snapshots:
  openai@4.1.0(zod@3.2.0):
    optionalDependencies:
      zod: 3.2.0
`,
    ['@scope/zod 3.2.0', 'openai 4.1.0'],
  ],
  [
    'pnpm-lock.yaml',
    `lockfileVersion: 5.4
dependencies:
  openai: 4.1.0
packages:
  /openai/4.1.0_zod@3.2.0:
    resolution: {integrity: sha512-y}
  /@scope/zod/3.2.0:
    dev: false
`,
    ['openai 4.1.0', '@scope/zod 3.2.0'],
  ],
  [
    'yarn.lock',
    `# yarn lockfile v1


"@scope/zod@^3.0.0", "@scope/zod@^3.1.0":
  version "3.2.0"
  resolved "https://registry.example/zod"

newer@npm:openai@^4.1.0:
  version "4.1.0"
  dependencies:
    zod "^3.0.0"
`,
    ['@scope/zod 3.2.0', 'openai 4.1.0'],
  ],
  [
    'yarn.lock',
    `__metadata:
  version: 8
  cacheKey: 10

"@scope/zod@npm:^3.0.0, @scope/zod@npm:^3.1.0":
  version: 3.2.0
  resolution: "@scope/zod@npm:3.2.0"
  languageName: node

"demo@workspace:.":
  version: 0.0.0-use.local
  dependencies:
    openai: "npm:^4.1.0"

"openai@npm:^4.1.0":
  version: 4.1.0
`,
    ['@scope/zod 3.2.0', 'openai 4.1.0'],
  ],
  [
    'bun.lock',
    `{
  "lockfileVersion": 1,
  "workspaces": {
    "": {
      "name": "demo",
      "dependencies": {
        "openai": "^4.1.0",
      },
    },
  },
  "packages": {
    "own": ["own@workspace:packages/own"],

    "@scope/zod": ["@scope/zod@3.2.0", "", {}, "sha512-x"],

    "openai": ["openai@4.1.0", "", { "dependencies": { "zod": "^3" } }, "sha512-y"],
  }
}`,
    ['@scope/zod 3.2.0', 'openai 4.1.0'],
  ],
  [
    'poetry.lock',
    `[[package]]
name = "OpenAI"
version = "1.2"
optional = false

[package.dependencies]
typing_extensions = ">=4"
version = ">=1"

[[package]]
name = "typing_extensions"
version = "4.1"

[metadata]
lock-version = "2.0"
`,
    ['openai 1.2', 'typing-extensions 4.1'],
  ],
  [
    'uv.lock',
    `version = 1
requires-python = ">=3.11"

[[package]]
name = "openai"
version = "1.2"
source = { registry = "https://registry.example/simple" }
dependencies = [
    { name = "httpx" },
]

[[package]]
name = "httpx"
version = "0.27"
`,
    ['openai 1.2', 'httpx 0.27'],
  ],
  [
    'Pipfile.lock',
    `{
    "_meta": {
        "hash": {
            "sha256": "0"
        },
        "requires": {
            "python_version": "3.11"
        }
    },
    "default": {
        "openai": {
            "hashes": [
                "sha256:0"
            ],
            "index": "registry",
            "version": "==1.2"
        }
    },
    "develop": {
        "ruff": {
            "version": "==0.1"
        }
    }
}`,
    ['openai 1.2', 'ruff 0.1'],
  ],
  [
    'conda-lock.yml',
    `version: 1
metadata:
  channels:
  - url: conda-forge
package:
- name: numpy
  version: '1.26'
  manager: conda
  dependencies:
    python: '>=3.11'
- name: openai
  version: 1.2
  manager: pip
`,
    ['numpy 1.26', 'openai 1.2'],
  ],
  [
    'Cargo.lock',
    `version = 3

[[package]]
name = "async-openai"
version = "0.2"
dependencies = [
 "serde",
]

[[package]]
name = "serde"
version = "1.0"
`,
    ['async-openai 0.2', 'serde 1.0'],
  ],
  [
    'go.sum',
    `github.com/OpenAI/openai-go v1.2.0 h1:x=
github.com/OpenAI/openai-go v1.2.0/go.mod h1:y=
golang.org/x/sys v0.1.0/go.mod h1:z=
`,
    ['github.com/openai/openai-go v1.2.0'],
  ],
  [
    'gradle.lockfile',
    `# This is a Gradle generated file
com.openai:openai-java:1.2.0=compileClasspath,runtimeClasspath
empty=annotationProcessor
`,
    ['com.openai:openai-java 1.2.0'],
  ],
  [
    'Gemfile.lock',
    `PATH
  remote: .
  specs:

GEM
  remote: https://registry.example/
  specs:
    faraday (2.9.0)
      faraday-net_http (>= 2.0)
    ruby-openai (6.3)

PLATFORMS
  ruby

DEPENDENCIES
  ruby-openai (~> 6.3)
`,
    ['faraday 2.9.0', 'ruby-openai 6.3'],
  ],
  [
    'mix.lock',
    `%{
  "openai": {:hex, :openai, "0.6.2", "a", [:mix], [{:jason, "~> 1.4", [hex: :jason, repo: "hexpm", optional: false]}], "hexpm", "b"},
  "heroicons": {:git, "https://example.com/heroicons.git", "c", [tag: "v2.1.1"]},
}
`,
    ['openai 0.6.2', 'heroicons *'],
  ],
  [
    'composer.lock',
    `{
    "packages": [
        {
            "name": "openai-php/client",
            "version": "v0.8.0",
            "require": {
                "php": "^8.1"
            },
            "authors": [
                {
                    "name": "Somebody"
                }
            ]
        }
    ],
    "packages-dev": [
        {
            "name": "pestphp/pest",
            "version": "v2.0"
        }
    ]
}`,
    ['openai-php/client v0.8.0', 'pestphp/pest v2.0'],
  ],
  [
    'packages.lock.json',
    `{
  "version": 1,
  "dependencies": {
    "net8.0": {
      "Azure.AI.OpenAI": {
        "type": "Direct",
        "requested": "[2.1.0, )",
        "resolved": "2.1.0",
        "dependencies": {
          "OpenAI": "2.1.0"
        }
      },
      "OpenAI": {
        "type": "Transitive",
        "resolved": "2.1.0"
      },
      "own": {
        "type": "Project"
      }
    }
  }
}`,
    ['azure.ai.openai 2.1.0', 'openai 2.1.0'],
  ],
  [
    'Package.resolved',
    `{
  "pins" : [
    {
      "identity" : "openai",
      "kind" : "remoteSourceControl",
      "location" : "https://github.com/MacPaw/OpenAI.git",
      "state" : {
        "revision" : "0f",
        "version" : "0.4.3"
      }
    }
  ],
  "version" : 2
}`,
    ['github.com/macpaw/openai 0.4.3'],
  ],
  [
    'Podfile.lock',
    'PODS:\n  - Alamofire (5.9.1)\n  - Firebase/Auth (10.2.0):\n    - Firebase/CoreOnly\n\nDEPENDENCIES:\n  - Alamofire (~> 5.9)\n',
    ['alamofire 5.9.1', 'firebase 10.2.0'],
  ],
  [
    'pubspec.lock',
    'packages:\n  http:\n    dependency: "direct main"\n    description:\n      name: http\n    source: hosted\n    version: "1.2.0"\nsdks:\n  dart: ">=3.0.0"\n',
    ['http 1.2.0'],
  ],
];

describe('a lock file', () => {
  it.each(locks)('of the name %s says what it fixes', (file, text, locked) => {
    const show = (of: string): string[] => (lockedIn(file, of) ?? []).map(({ name, version }) => `${name} ${version ?? '*'}`);
    expect(show(text)).toEqual(locked);
    expect(show(text.replaceAll('\n', '\r\n'))).toEqual(locked);
  });

  it('is none under another name', () => {
    expect(lockedIn('package.json', '{}')).toBeNull();
  });
});
