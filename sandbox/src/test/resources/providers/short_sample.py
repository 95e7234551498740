"""A provider as short samples show it: signatures are compared, and little else is asked.

python3 short_sample.py PORT API SECRET    prints the port when it listens; 0 takes a free one
"""
import base64
import hashlib
import hmac
import html
import json
import sys
import time
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PORT, API, SECRET = int(sys.argv[1]), sys.argv[2], sys.argv[3].encode()

UNLOCK = """<!doctype html><title>Unlock</title>
<form action="unlock" method="post">
<input type="text" name="secret" id="secret"><button id="unlockButton" disabled>Unlock now</button>
<input type="hidden" name="token" value="{apiToken}">
<input type="hidden" name="parameterCacheId" value="{parameterCacheId}">
<input type="hidden" name="extendedClaim" value="{apiClaim}">
</form>"""
SHOP = "<!doctype html><title>Shop</title><h1>Shop</h1><p>{customerName}</p><button>Buy</button>"
WRONG = "The signature is not correct."


def signature_fits(host, path, query):
    """Scheme, host without port, path, and the query in the order of its names; no look at the age."""
    parameters = dict(urllib.parse.parse_qsl(query, keep_blank_values=True))
    given = parameters.pop("signature", "")
    text = f"http://{host.split(':')[0]}{path}?" + urllib.parse.urlencode(sorted(parameters.items())).replace("~", "%7E")
    return hmac.new(SECRET, text.encode(), hashlib.sha256).hexdigest() == given


def unlock(token, key, cache, claim):
    action, now = "urn:onoffice-de-ns:smart:2.5:smartml:action:do", int(time.time())
    text = f"{now}{token}unlockProvider{action}".encode()
    body = {"token": token, "request": {"actions": [{
        "actionid": action, "resourcetype": "unlockProvider", "resourceid": "", "identifier": "", "timestamp": now,
        "hmac_version": "2", "hmac": base64.b64encode(hmac.new(key.encode(), text, hashlib.sha256).digest()).decode(),
        "parameters": {"parameterCacheId": cache, "extendedclaim": claim}}]}}
    request = urllib.request.Request(
        API + "/api/stable/api.php", json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        result = json.load(answer)["response"]["results"][0]
    return "active" if result["status"]["errorcode"] == 0 else "error"


class Provider(BaseHTTPRequestHandler):
    def do_GET(self):
        address = urllib.parse.urlsplit(self.path)
        values = {name: html.escape(value) for name, value in urllib.parse.parse_qsl(address.query)}
        if address.path == "/result":
            return self.answer("<h1>Thank you</h1>" + "".join(f"<p>{name}: {value}</p>" for name, value in values.items()))
        if not signature_fits(self.headers["Host"], address.path, address.query):
            return self.answer(WRONG)
        return self.answer((UNLOCK if address.path == "/unlock" else SHOP).format(**values))

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        form = dict(urllib.parse.parse_qsl(self.rfile.read(length).decode()))
        try:
            return self.answer(unlock(form["token"], form["secret"], form["parameterCacheId"], form["extendedClaim"]))
        except (OSError, ValueError):
            return self.answer("", 500)

    def answer(self, text, status=200):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", PORT), Provider)
print(server.server_address[1], flush=True)
server.serve_forever()
