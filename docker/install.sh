#!/bin/sh
# Installs what builds the shop, as the lock file has it. No package's own script runs.
set -eu
cd "$(dirname "$0")/.."
npm ci --ignore-scripts --prefer-offline
