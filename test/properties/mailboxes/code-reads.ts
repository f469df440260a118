import type { Read } from './reads.js';

/** Contents and diffs of repositories; the twins read public texts, or names only where a repository is read. */
export const pythonCode: readonly Read[] = [
  {
    name: 'patches of a pull request',
    code: 'import os\nfrom github import Github\npr = Github(os.environ["GITHUB_TOKEN"]).get_repo(os.environ["GITHUB_REPOSITORY"]).get_pull(int(os.environ["PR"]))\npatches = [f"{f.filename}\\n{f.patch}" for f in pr.get_files()]\nprint({ask:"\\n".join(patches)})',
  },
  {
    name: 'a pull request with Auth.Token',
    code: 'import os\nfrom github import Auth, Github\ng = Github(auth=Auth.Token(os.getenv("GH_TOKEN")))\nrepo = g.get_repo("acme/shop")\nfor pr in repo.get_pulls(state="open"):\n    diff = ""\n    for file in pr.get_files():\n        diff += file.patch or ""\n    print({ask:diff})',
  },
  {
    name: 'contents that are decoded',
    code: 'import os\nfrom github import Github\nrepo = Github(os.environ["GITHUB_TOKEN"]).get_repo("acme/shop")\nqueue = repo.get_contents("")\nwhile queue:\n    item = queue.pop(0)\n    if item.type == "dir":\n        queue.extend(repo.get_contents(item.path))\n    else:\n        print({ask:item.decoded_content.decode()})',
  },
  {
    name: 'the address of a diff',
    code: 'import os, requests\nheaders = {"Authorization": f"token {os.environ[\'GITHUB_TOKEN\']}"}\npr = requests.get(f"https://api.github.com/repos/acme/shop/pulls/{os.environ[\'PR\']}", headers=headers).json()\ndiff = requests.get(pr["diff_url"], headers=headers).text\nprint({ask:diff})',
  },
  {
    name: 'a diff by its media type',
    code: 'import os, requests\nreply = requests.get(f"https://api.github.com/repos/acme/shop/pulls/{os.environ[\'PR\']}", headers={"Authorization": f"Bearer {os.environ[\'GITHUB_TOKEN\']}", "Accept": "application/vnd.github.v3.diff"})\nprint({ask:reply.text})',
  },
  {
    name: 'files of a pull request by a session',
    code: 'import os, requests\nsession = requests.Session()\nsession.headers.update({"Authorization": f"Bearer {os.environ[\'GITHUB_TOKEN\']}"})\nurl = "https://api.github.com/repos/acme/shop/pulls/" + os.environ["PR"] + "/files"\nfiles = session.get(url).json()\nprint({ask:"\\n".join(f.get("patch", "") for f in files)})',
  },
  {
    name: 'httpx with a base',
    code: 'import asyncio, os, httpx\nasync def main():\n    async with httpx.AsyncClient(base_url="https://api.github.com", headers={"Authorization": f"Bearer {os.environ[\'GITHUB_TOKEN\']}"}) as client:\n        files = (await client.get(f"/repos/acme/shop/pulls/{os.environ[\'PR\']}/files")).json()\n        print({ask:str(files)})\nasyncio.run(main())',
  },
  {
    name: 'ghapi',
    code: 'import os\nfrom ghapi.all import GhApi\napi = GhApi(owner="acme", repo="shop", token=os.environ["GITHUB_TOKEN"])\nfiles = api.pulls.list_files(int(os.environ["PR"]))\nprint({ask:"\\n".join(f.patch for f in files)})',
  },
  {
    name: 'GitLab, changes',
    code: 'import os\nimport gitlab\ngl = gitlab.Gitlab("https://gitlab.acme-robotics.com", private_token=os.environ["GITLAB_TOKEN"])\nmr = gl.projects.get("shop").mergerequests.get(os.environ["MR"])\nprint({ask:str(mr.changes()["changes"])})',
  },
  {
    name: 'GitLab by requests',
    code: 'import os, requests\nreply = requests.get(f"https://gitlab.com/api/v4/projects/{os.environ[\'CI_PROJECT_ID\']}/merge_requests/{os.environ[\'CI_MERGE_REQUEST_IID\']}/changes", headers={"PRIVATE-TOKEN": os.environ["GITLAB_TOKEN"]})\nfor change in reply.json()["changes"]:\n    print({ask:change["diff"]})',
  },
  {
    name: 'the local diff',
    code: 'import subprocess\ndiff = subprocess.check_output(["git", "diff", "--cached"], text=True)\nprint({ask:diff})',
  },
  {
    name: 'the local diff as one line',
    code: 'import subprocess\nresult = subprocess.run("git diff HEAD~1", shell=True, capture_output=True, text=True)\nprint({ask:result.stdout})',
  },
  {
    name: 'a helper for git',
    code: 'import subprocess\ndef git(*args):\n    return subprocess.run(["git", *args], capture_output=True, text=True, check=True).stdout\nprint({ask:git("diff", "main...HEAD")})',
  },
  {
    name: 'GitPython',
    code: 'from git import Repo\nrepo = Repo(".")\nprint({ask:repo.git.diff("--staged")})',
  },
  {
    name: 'patches of GitPython',
    code: 'import git\nrepo = git.Repo(search_parent_directories=True)\nfor item in repo.head.commit.diff("HEAD~1", create_patch=True):\n    print({ask:item.diff.decode()})',
  },
  {
    name: 'gh pr diff',
    code: 'import os, subprocess\ndiff = subprocess.run(["gh", "pr", "diff", os.environ["PR"]], capture_output=True, text=True).stdout\nprint({ask:diff})',
  },
  {
    name: 'Bitbucket',
    code: 'import os, requests\ndiff = requests.get(f"https://api.bitbucket.org/2.0/repositories/acme/shop/pullrequests/{os.environ[\'PR\']}/diff", auth=(os.environ["BB_USER"], os.environ["BB_PASSWORD"])).text\nprint({ask:diff})',
  },
  {
    name: 'Azure Repos',
    code: 'import os\nfrom azure.devops.connection import Connection\nfrom msrest.authentication import BasicAuthentication\nclient = Connection(base_url="https://dev.azure.com/acme", creds=BasicAuthentication("", os.environ["PAT"])).clients.get_git_client()\nitem = client.get_item_content(repository_id="shop", path="/src/app.py")\nprint({ask:"".join(chunk.decode() for chunk in item)})',
  },
].map((row) => ({
  ...row,
  signal: 'source-code',
  twin: 'import requests\nprint({ask:requests.get("https://api.github.com/repos/psf/requests").json()["description"]})',
}));

export const typescriptCode: readonly Read[] = [
  {
    name: 'a method that paginate calls',
    code: "import * as core from '@actions/core';\nimport { context, getOctokit } from '@actions/github';\nconst octokit = getOctokit(core.getInput('token'));\nconst files = await octokit.paginate(octokit.rest.pulls.listFiles, { ...context.repo, pull_number: context.issue.number });\nconst diff = files.map((file) => `${file.filename}\\n${file.patch}`).join('\\n');\nconsole.log({ask:diff});",
  },
  {
    name: 'pages of a method',
    code: "import { Octokit } from '@octokit/rest';\nconst octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });\nfor await (const { data } of octokit.paginate.iterator(octokit.rest.pulls.listFiles, { owner: 'acme', repo: 'shop', pull_number: 7 })) {\n  for (const file of data) console.log({ask:file.patch});\n}",
  },
  {
    name: 'a written route that paginate calls',
    code: "import { Octokit } from 'octokit';\nconst octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });\nconst files = await octokit.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { owner: 'acme', repo: 'shop', pull_number: 7 });\nconsole.log({ask:files.map((f) => f.patch).join(' ')});",
  },
  {
    name: 'a diff by its media type',
    code: "import { Octokit } from '@octokit/rest';\nconst octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });\nconst { data } = await octokit.pulls.get({ owner: 'acme', repo: 'shop', pull_number: 7, mediaType: { format: 'diff' } });\nconsole.log({ask:String(data)});",
  },
  {
    name: 'a request for a diff',
    code: "import { Octokit } from '@octokit/core';\nconst octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });\nconst reply = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner: 'acme', repo: 'shop', pull_number: 7, headers: { accept: 'application/vnd.github.v3.diff' } });\nconsole.log({ask:String(reply.data)});",
  },
  {
    name: 'Probot',
    code: "import type { Probot } from 'probot';\nexport default (app: Probot) => {\n  app.on('pull_request.opened', async (context) => {\n    const { data: files } = await context.octokit.pulls.listFiles(context.pullRequest());\n    const patch = files.map((f) => f.patch).join(' ');\n    console.log({ask:patch});\n  });\n};",
  },
  {
    name: 'Probot that pages',
    code: "import type { Probot } from 'probot';\nexport default (app: Probot) => {\n  app.on(['pull_request.opened', 'pull_request.synchronize'], async (context) => {\n    const files = await context.octokit.paginate(context.octokit.pulls.listFiles, context.pullRequest());\n    for (const file of files) console.log({ask:file.patch});\n  });\n};",
  },
  {
    name: 'a comparison of commits',
    code: "import { Octokit } from '@octokit/rest';\nconst octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });\nconst { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner: 'acme', repo: 'shop', basehead: 'main...HEAD' });\nconsole.log({ask:data.files.map((f) => f.patch).join(' ')});",
  },
  {
    name: 'blobs of a tree',
    code: "import { Octokit } from '@octokit/rest';\nconst octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });\nconst { data } = await octokit.git.getTree({ owner: 'acme', repo: 'shop', tree_sha: 'main', recursive: 'true' });\nfor (const item of data.tree) {\n  const blob = await octokit.git.getBlob({ owner: 'acme', repo: 'shop', file_sha: item.sha });\n  console.log({ask:Buffer.from(blob.data.content, 'base64').toString()});\n}",
  },
  {
    name: 'GraphQL',
    code: 'import { graphql } from \'@octokit/graphql\';\nconst ask = graphql.defaults({ headers: { authorization: `token ${process.env.GITHUB_TOKEN}` } });\nconst found = await ask(`query { repository(owner: "acme", name: "shop") { object(expression: "HEAD:src/app.ts") { ... on Blob { text } } } }`);\nconsole.log({ask:found.repository.object.text});',
  },
  {
    name: 'the address of a diff',
    code: "const headers = { Authorization: `Bearer ${process.env.GITHUB_TOKEN}` };\nconst pr = await (await fetch('https://api.github.com/repos/acme/shop/pulls/7', { headers })).json();\nconst diff = await (await fetch(pr.diff_url, { headers })).text();\nconsole.log({ask:diff});",
  },
  {
    name: 'files by axios',
    code: "import axios from 'axios';\nconst api = axios.create({ baseURL: 'https://api.github.com', headers: { Authorization: `Bearer ${process.env.GITHUB_TOKEN}` } });\nconst { data } = await api.get(`/repos/acme/shop/pulls/${process.env.PR}/files`);\nconsole.log({ask:data.map((f) => f.patch).join(' ')});",
  },
  {
    name: 'Gitbeaker',
    code: "import { Gitlab } from '@gitbeaker/rest';\nconst api = new Gitlab({ host: 'https://gitlab.acme-robotics.com', token: process.env.GITLAB_TOKEN });\nconst diffs = await api.MergeRequests.allDiffs('acme/shop', 7);\nconsole.log({ask:diffs.map((d) => d.diff).join(' ')});",
  },
  {
    name: 'the local diff',
    code: "import { execSync } from 'node:child_process';\nconst diff = execSync('git diff --staged').toString();\nconsole.log({ask:diff});",
  },
  {
    name: 'the local diff by execa',
    code: "import { execa } from 'execa';\nconst { stdout } = await execa('git', ['diff', '--cached']);\nconsole.log({ask:stdout});",
  },
  {
    name: 'the local diff by a template',
    code: "import { $ } from 'zx';\nconst diff = await $`git diff --staged`;\nconsole.log({ask:diff.stdout});",
  },
  {
    name: 'the local diff in Bun',
    code: "import { $ } from 'bun';\nconst diff = await $`git diff --staged`.text();\nconsole.log({ask:diff});",
  },
  {
    name: 'simple-git',
    code: "import simpleGit from 'simple-git';\nconst git = simpleGit();\nconst diff = await git.diff(['--cached']);\nconsole.log({ask:diff});",
  },
  {
    name: 'a promise of exec',
    code: "import { exec } from 'node:child_process';\nimport { promisify } from 'node:util';\nconst run = promisify(exec);\nconst { stdout } = await run(`git diff origin/main...HEAD`);\nconsole.log({ask:stdout});",
  },
].map((row) => ({
  ...row,
  signal: 'source-code',
  twin: "const repo = await (await fetch('https://api.github.com/repos/psf/requests')).json();\nconsole.log({ask:repo.description});",
}));
