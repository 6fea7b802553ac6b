#!/usr/bin/env bash
# Makes sure that what the tests start is there, from Debian's packages where we may install them: Chromium and Firefox for the page and the extension, PostgreSQL for the store.
set -euo pipefail

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v firefox-esr >/dev/null || missing+=(firefox-esr)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
command -v curl >/dev/null || missing+=(curl)
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
  echo "The tests start a real browser and a real database. Please install: ${missing[*]} (on Debian and Ubuntu: sudo apt-get install ${missing[*]})" >&2
  exit 1
fi
