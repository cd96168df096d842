#!/bin/sh
# Copies into $1 what the image is built from: in json/ what says which packages to install, in full/ their sources.
set -eu
cd "$(dirname "$0")/.."
out=$1
turbo=node_modules/.bin/turbo
if [ ! -x "$turbo" ]; then
  turbo="npx --yes turbo@$(node -p "require('./package.json').devDependencies.turbo")"
fi
TURBO_TELEMETRY_DISABLED=1 $turbo prune @dewy/server @dewy/storefront @dewy/admin @dewy/cli --docker --out-dir "$out"
cp .npmrc "$out/json/"
cp tsconfig.base.json LICENSE "$out/full/"
for half in json full; do cp -R docker "$out/$half/"; done
