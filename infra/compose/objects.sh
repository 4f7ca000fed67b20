#!/bin/sh
# Starts the object store: a key for every service that keeps files there, each for a bucket of its own, which it makes itself.
set -eu
umask 077
identity() {
  printf '{"name":"%s","credentials":[{"accessKey":"%s","secretKey":"%s"}],"actions":["Admin:%s","Read:%s","Write:%s","List:%s"]}' \
    "$1" "$1" "$2" "$1" "$1" "$1" "$1"
}
printf '{"identities":[%s,%s]}\n' \
  "$(identity measures "${MEASURES_SECRET:?}")" "$(identity reporting "${REPORTING_SECRET:?}")" > /tmp/identities.json
exec weed server -dir=/data -ip=objects -ip.bind=0.0.0.0 -s3 -s3.port=8333 -s3.config=/tmp/identities.json
