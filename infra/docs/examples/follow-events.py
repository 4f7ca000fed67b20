#!/usr/bin/env python3
"""Prints the titles of new measures and goes on, after any interruption, where it was left.

Needs nothing but Python 3. The id of the last event is kept in a file; an aggregate's events may come twice after the
platform was repaired, so the highest sequence of each subject is remembered and what is not higher is passed over.
"""

import argparse
import http.client
import json
import pathlib
import time
import urllib.error
import urllib.parse
import urllib.request

HEARTBEAT = 60  # the stream is never silent for longer than 15 seconds


def lines(url, since, wishes):
    query = urllib.parse.urlencode({**wishes, "since": since})
    request = urllib.request.Request(f"{url}/api/events?{query}", headers={"Accept": "application/x-ndjson"})
    with urllib.request.urlopen(request, timeout=HEARTBEAT) as stream:
        for line in stream:
            if line.strip() and line.endswith(b"\n"):
                yield json.loads(line)


def tell(event):
    if event["type"] == "sucharit.measure.drafted.v1":
        print(event["data"]["agency"], event["data"]["fiscalYear"], event["data"]["plan"]["title"], flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--url", default="http://localhost:8080")
    options.add_argument("--agency")
    options.add_argument("--province")
    options.add_argument("--state", type=pathlib.Path, default=pathlib.Path("last-event"))
    options.add_argument("--once", action="store_true", help="end after what is there already")
    given = options.parse_args()
    wishes = {"topic": "measures", "agency": given.agency, "province": given.province}
    wishes = {name: wish for name, wish in wishes.items() if wish}
    if given.once:
        wishes["follow"] = "false"
    highest = {}
    while True:
        since = given.state.read_text().strip() if given.state.exists() else "0"
        try:
            for event in lines(given.url, since, wishes):
                sequence = int(event["sequence"])
                if sequence > highest.get(event["subject"], -1):
                    highest[event["subject"]] = sequence
                    tell(event)
                given.state.write_text(event["id"])
        except urllib.error.HTTPError as error:
            problem = json.loads(error.read() or b"{}")
            if error.code < 500:
                raise SystemExit(f"{problem.get('code')}: {problem.get('detail')}")
        except (OSError, http.client.HTTPException):
            pass  # the connection broke; go on after the last event
        if given.once:
            return
        time.sleep(3)


if __name__ == "__main__":
    main()
