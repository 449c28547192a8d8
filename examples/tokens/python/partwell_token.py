"""Customer tokens for Partwell. Python 3.9 or newer, nothing to install."""

import base64
import hashlib
import hmac
import json
import re
import time
import uuid

LONGEST_SECONDS = 15 * 60


def sign_customer(facts: dict, secret: str, workspace: str) -> str:
    """
    Signs what you know about a subscriber, for `data-partwell-token` on their cancel control.

    Make one each time you render the page. The subscriber can read it.
    """
    # The key may hold underscores of its own: do not split at them.
    parts = re.fullmatch(r"cs_(live|test)_([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})", secret)
    if not parts:
        raise ValueError("Use the customer secret, cs_live_… or cs_test_….")
    mode, kid, key = parts.groups()

    customer = dict(facts["customer"])
    now = int(time.time())
    claims = {
        "iss": workspace,
        "aud": "partwell",
        "sub": customer.pop("id"),
        "jti": str(uuid.uuid4()),
        "iat": now,
        "exp": now + LONGEST_SECONDS,
        "mode": mode,
        "customer": customer,
        "subscription": facts["subscription"],
        "otherSubscriptions": facts.get("otherSubscriptions", []),
        "plans": facts.get("plans", []),
    }
    signed = f"{_part({'alg': 'HS256', 'typ': 'JWT', 'kid': kid})}.{_part(claims)}"
    signature = hmac.new(base64.urlsafe_b64decode(key + "="), signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{_base64url(signature)}"


def _part(value: dict) -> str:
    return _base64url(json.dumps(value, separators=(",", ":"), allow_nan=False).encode())


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


if __name__ == "__main__":
    import os
    import sys

    print(
        sign_customer(
            json.load(sys.stdin.buffer),
            os.environ["PARTWELL_CUSTOMER_SECRET"],
            os.environ["PARTWELL_WORKSPACE"],
        )
    )
