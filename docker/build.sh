#!/bin/sh
# Builds the shop and copies into $1 what runs it, which is all that comes into the image: bundles, and the one native module outside them.
set -eu
cd "$(dirname "$0")/.."
app=$1
TURBO_TELEMETRY_DISABLED=1 NODE_ENV=production node_modules/.bin/turbo run build bundle --output-logs=errors-only
mkdir -p "$app/apps/server" "$app/apps/storefront" "$app/apps/admin/build" "$app/apps/cli" "$app/node_modules"
cp -R apps/server/dist "$app/apps/server/"
cp -R apps/storefront/build "$app/apps/storefront/"
cp -R apps/admin/build/client "$app/apps/admin/build/"
cp -R apps/cli/dist "$app/apps/cli/"
cp -R node_modules/@node-rs "$app/node_modules/"
cp docker/healthcheck.mjs LICENSE "$app/"
echo '{ "private": true, "type": "module" }' > "$app/package.json"
