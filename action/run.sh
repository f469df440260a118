#!/usr/bin/env bash
# What the action runs. Inputs come in through the environment: none of them is part of a command's text.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=${RUNNER_TEMP:?}/handoff-lint
report=$work/report.json
summary=$work/summary.md

main() {
  rm -rf "$work"
  mkdir -p "$work"
  prepare
  local code=0
  check || code=$?
  tell
  exit "$code"
}

refuse() {
  echo "::error title=handoff-lint::$1"
  exit 2
}

# Sets `program`: the action's own code, or a version of the package.
prepare() {
  command -v node >/dev/null || refuse 'There is no Node here: put actions/setup-node before this step.'
  if [ -n "${HANDOFF_VERSION:-}" ]; then
    [[ $HANDOFF_VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || refuse 'The input "version" is no version: give one like 0.1.0.'
    npm install --prefix "$work/package" --ignore-scripts --no-audit --no-fund "handoff-lint@$HANDOFF_VERSION" >&2
    program=$work/package/node_modules/handoff-lint/bin/handoff-lint.js
    return
  fi
  if [ ! -f "$here/dist/main.js" ]; then
    (cd "$here" && npm ci --ignore-scripts --no-audit --no-fund && npm run --silent build -- --no-types) >&2
  fi
  program=$here/bin/handoff-lint.js
}

check() {
  local base=${HANDOFF_BASE:-${HANDOFF_CHANGE_BASE:-}} words=() paths=() line
  words+=("--format=${HANDOFF_FORMAT:-github}" "--format=json" "--output=$report" "--format=markdown" "--output=$summary")
  if [ -n "${HANDOFF_SARIF_FILE:-}" ]; then words+=("--format=sarif" "--output=$HANDOFF_SARIF_FILE"); fi
  if [ -n "${HANDOFF_CONFIG:-}" ]; then words+=("--config=$HANDOFF_CONFIG"); fi
  if [ -n "$base" ] && [ "$base" != none ]; then words+=("--since=$base"); fi
  case ${HANDOFF_FAIL_ON:-} in
    '') ;;
    none) words+=(--exit-zero) ;;
    *) words+=("--fail-on=$HANDOFF_FAIL_ON") ;;
  esac
  while IFS= read -r line; do
    if [ -n "$line" ]; then paths+=("$line"); fi
  done <<<"${HANDOFF_PATH:-.}"
  node "$program" "${words[@]}" -- "${paths[@]}"
}

# Outputs, summary and comment, where there is a report.
tell() {
  [ -f "$report" ] || return 0
  {
    node -e '
      const { triggers } = JSON.parse(fs.readFileSync(process.argv[1], "utf8"));
      const ids = (level) => triggers.filter((own) => own.level === level && !own.covered && !own.baselined).map(({ id }) => id);
      for (const level of ["crossed", "approaching"]) console.log(`${level}=${ids(level).join(" ")}`);
    ' "$report"
    echo "report=$report"
    if [[ -n ${HANDOFF_SARIF_FILE:-} && $HANDOFF_SARIF_FILE != *$'\n'* ]]; then echo "sarif=$HANDOFF_SARIF_FILE"; fi
  } >>"${GITHUB_OUTPUT:-/dev/null}"
  # The format github writes the summary of the step itself.
  if [ "${HANDOFF_FORMAT:-github}" != github ]; then cat "$summary" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"; fi
  if [ "${HANDOFF_COMMENT:-}" = true ]; then node "$here/action/comment.js" "$summary"; fi
}

main
