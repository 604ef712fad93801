#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks a history file, written from docs/formats/history.md alone: nothing of the library, nothing but Python's own modules.

usage: second_reader.py KEY HISTORY [HEAD...]

Exit codes: 0 the history agrees with every head, 1 it does not, 2 nothing could be checked. Prints one line for each fault; those of events
begin with the positions between which the first bad event stands.
"""
import base64
import binascii
import hashlib
import re
import struct
import sys


class Unreadable(Exception):
    """Not a history file, or not a key."""


# ---- Ed25519, RFC 8032, verification only

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_MINUS_1 = pow(2, (P - 1) // 4, P)


def add(p, q):
    """Section 5.1.4: points as (X, Y, Z, T)."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, p):
    q = (0, 1, 1, 0)
    while n > 0:
        if n & 1:
            q = add(q, p)
        p = add(p, p)
        n >>= 1
    return q


def same(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


def point(octets):
    """Section 5.1.3; None for octets that are no point."""
    y = int.from_bytes(octets, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if (v * x * x - u) % P != 0:
        if (v * x * x + u) % P != 0:
            return None
        x = x * SQRT_MINUS_1 % P
    if x == 0 and sign:
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point(bytes.fromhex("5866666666666666666666666666666666666666666666666666666666666666"))


def good_signature(key, text, signature):
    a, r = point(key), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % L
    return same(times(s, BASE), add(r, times(k, a)))


# ---- the tree

def sha(octets):
    return hashlib.sha256(octets).digest()


class Tree:
    def __init__(self):
        self.size, self.whole = 0, []  # whole subtrees, the largest first

    def append(self, header, sealed):
        node = sha(b"\0" + header + sha(sealed))
        size = self.size
        while size & 1:
            node = sha(b"\1" + self.whole.pop() + node)
            size >>= 1
        self.whole.append(node)
        self.size += 1

    def root(self):
        if not self.whole:
            return sha(b"")
        node = self.whole[-1]
        for left in reversed(self.whole[:-1]):
            node = sha(b"\1" + left + node)
        return node


# ---- keys and heads

NAME = re.compile(rb"[!-*,-~]{1,255}")


def strict_base64(text):
    try:
        octets = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return octets if base64.b64encode(octets) == text else None


class Key:
    def __init__(self, text):
        parts = text.removesuffix(b"\n").split(b"+", 2)
        octets = strict_base64(parts[2]) if len(parts) == 3 else None
        if octets is None or len(octets) != 33 or octets[0] != 1 or not NAME.fullmatch(parts[0]):
            raise Unreadable("this is no public key that signs heads")
        self.name, self.key = parts[0], octets[1:]
        self.hash = sha(self.name + b"\n" + octets)[:4]
        origin = re.fullmatch(rb"safeguarding/([0-9a-f]{32})", self.name)
        if parts[1] != self.hash.hex().encode() or not origin:
            raise Unreadable("the public key does not fit its name or its hash")
        self.store = bytes.fromhex(origin.group(1).decode())


def read_head(text, key):
    """(size, root, "") of a head that the key signed, or (None, None, what is wrong)."""
    lines = text.split(b"\n")
    if lines.pop() != b"" or not 5 <= len(lines) <= 68:
        return None, None, "cannot be read"
    origin, size, root, empty = lines[:4]
    root = strict_base64(root)
    if not NAME.fullmatch(origin) or not re.fullmatch(rb"0|[1-9][0-9]{0,18}", size) or int(size) > 2**62 or root is None or \
            len(root) != 32 or empty:
        return None, None, "cannot be read"
    signed = b"\n".join(lines[:3]) + b"\n"
    signatures = {}
    for line in lines[4:]:
        parts = line.split(b" ")
        octets = strict_base64(parts[2]) if len(parts) == 3 else None
        if octets is None or parts[0] != b"\xe2\x80\x94" or not NAME.fullmatch(parts[1]) or not 5 <= len(octets) <= 8196 or \
                (parts[1], octets[:4]) in signatures:
            return None, None, "cannot be read"
        signatures[parts[1], octets[:4]] = octets[4:]
    if origin != key.name:
        return None, None, "is of another store"
    if not good_signature(key.key, signed, signatures.get((key.name, key.hash), b"")):
        return None, None, "was not signed with the store's key"
    return int(size), root, ""


# ---- the history file

class History:
    def __init__(self, octets):
        self.octets, self.at = octets, 0
        if self.take(8) != b"sgHist\0\1":
            raise Unreadable("this is no history file of version 1")
        self.store = self.take(16)
        self.events = []
        for _ in range(self.number(8)):
            header = self.take(64)
            self.events.append((header, self.take(int.from_bytes(header[60:], "big"))))
        self.heads = []
        for _ in range(self.number(4)):
            length = self.number(4)
            if not 1 <= length <= 1 << 20:
                raise Unreadable("a head of an impossible length")
            self.heads.append(self.take(length))
        if self.at != len(octets):
            raise Unreadable("bytes follow the end of the history")

    def take(self, count):
        part = self.octets[self.at:self.at + count]
        if len(part) != count or count > 1 << 28:
            raise Unreadable(f"the file ends at byte {len(self.octets)}, or a length is impossible")
        self.at += count
        return part

    def number(self, size):
        return int.from_bytes(self.take(size), "big")


def gives_itself_away(header, sealed, store, count):
    magic, of, position, _, _, _, time, _, length = struct.unpack(">4s16sQH16sIqHI", header)
    if magic != b"sgE\1" or of == bytes(16) or position >= 2**62 or not -62167219200 <= time <= 253402300799 or length != len(sealed):
        return "cannot be read"
    if of != store:
        return "was written for another store"
    return "" if position == count else "was written for another position"


def check(history, key, kept_elsewhere):
    """The faults, those of events first."""
    faults, head_faults, heads = [], [], []
    if history.store != key.store:
        head_faults.append("the file says that it is of another store")
    for number, text in enumerate(history.heads + kept_elsewhere):
        size, root, wrong = read_head(text, key)
        if wrong:
            head_faults.append(f"head {number} {wrong}")
        else:
            heads.append((size, root, number))
    heads.sort()
    tree, agreed, agreed_elsewhere, changed = Tree(), 0, 0, None
    for count in range(len(history.events) + 1):
        for size, root, number in heads:
            if size != count:
                continue
            if root == tree.root():
                agreed = size
                if number >= len(history.heads):
                    agreed_elsewhere = size
            elif not faults and changed is None:
                changed = (agreed, agreed_elsewhere, max(size - 1, 0), number)
        if count < len(history.events):
            header, sealed = history.events[count]
            what = gives_itself_away(header, sealed, key.store, count)
            if what and not faults and changed is None:
                faults.append(f"{agreed} {count} an event {what}")
            tree.append(header, sealed)
    if changed is not None:
        before, before_elsewhere, last, number = changed
        twice = agreed > last
        faults.append(f"{min(before_elsewhere if twice else before, last)} {last} head {number} does not agree" + ", another does" * twice)
    if heads and heads[-1][0] > tree.size:
        faults.append(f"{tree.size if faults else agreed} {heads[-1][0] - 1} missing: head {heads[-1][2]} counts them")
    if not faults and agreed < tree.size:
        faults.append(f"{agreed} {tree.size - 1} follow the newest head")
    return faults + head_faults


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    texts = []
    for path in arguments:
        with open(path, "rb") as file:
            texts.append(file.read())
    try:
        faults = check(History(texts[1]), Key(texts[0]), texts[2:])
    except Unreadable as problem:
        print(f"cannot be checked: {problem}")
        return 2
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
