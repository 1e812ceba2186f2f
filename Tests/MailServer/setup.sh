#!/usr/bin/env bash
# Makes what the tests of mail send to: aiosmtpd in a virtual environment, and a certificate for it. Does nothing twice.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=.build/mail-server
[ -e "$venv/ready" ] && exit 0
python3 -m venv "$venv"
"$venv/bin/pip" install -q 'aiosmtpd>=1.4.6'
openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -keyout "$venv/key.pem" -out "$venv/certificate.pem" 2>/dev/null
touch "$venv/ready"
