#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the attack that the key commitment is there for: one ciphertext, valid XChaCha20-Poly1305 under two keys.

usage: two_contents.py GOLDEN_FOLDER [--check]     writes two-contents.hex there, or looks whether it is what it should be

Somebody who may write in two scopes gives the first another record key than the second, and solves for two blocks of
ciphertext so that the one tag is right for both. Without the commitment the record opens for both scopes, each time
with another content. The nonce, the keys and the header are fixed, so the file is always the same.
"""
import argparse
import hashlib
import pathlib
import struct
import sys

import second_reader as reader

HEADER = b"header of event 4"
CONTENT = b"What the child's file says."
FREE = 12  # blocks 12 and 13 of the ciphertext are solved for


def drawn(label, size):
    return hashlib.blake2b(label, digest_size=size).digest()


def solve(one, two, message, block, target):
    """Values of two neighbouring blocks of `message` with which both Poly1305 keys give `target`; None if none fit."""
    blocks = [int.from_bytes(message[at:at + 16] + b"\1", "little") for at in range(0, len(message), 16)]
    rows = []
    for key in (one, two):
        r, s = reader.poly1305_parts(key)
        powers = [pow(r, len(blocks) - i, reader.P1305) for i in range(len(blocks))]
        fixed = sum(b * p for i, (b, p) in enumerate(zip(blocks, powers)) if i not in (block, block + 1))
        rows.append((powers[block], powers[block + 1], (((target - s) % (1 << 128)) - fixed) % reader.P1305))
    (a, b, e), (c, d, f) = rows
    inverse = pow(a * d - b * c, -1, reader.P1305)
    x, y = (e * d - b * f) * inverse % reader.P1305, (a * f - e * c) * inverse % reader.P1305
    top = 1 << 128
    return (x - top, y - top) if top <= x < 2 * top and top <= y < 2 * top else None


def forged(ring):
    names = sorted(ring.scopes)
    keys = [drawn(b"the first record key", 32), drawn(b"the second record key", 32)]
    before = struct.pack(">Q", len(HEADER)) + HEADER
    front = b"SGSR\1" + bytes([2])
    for name, key in zip(names, keys):
        nonce = drawn(b"wrap" + name, 24)
        cipher_key, commitment = reader.derived(reader.RECORD_KEY, ring.scopes[name], nonce, name)
        front += name + nonce + commitment + reader.xchacha_seal(cipher_key, nonce, name, key)
    associated, nonce = before + front, drawn(b"body", 24)
    made = [reader.derived(reader.RECORD_BODY, key, nonce, associated) for key in keys]
    content = struct.pack(">I", len(CONTENT)) + CONTENT
    content += bytes(256 - len(content))
    ciphertext = reader.xchacha_seal(made[0][0], nonce, associated, content)[:-16]
    one_time = [reader.cipher_of(cipher_key, nonce)[2] for cipher_key, _ in made]
    message = reader.authenticated(associated, ciphertext)
    first = (len(message) - 16 - len(ciphertext)) // 16 + FREE
    for attempt in range(10_000):
        target = int.from_bytes(drawn(b"tag %d" % attempt, 16), "little")
        if found := solve(*one_time, message, first, target):
            x, y = (value.to_bytes(16, "little") for value in found)
            ciphertext = ciphertext[:16 * FREE] + x + y + ciphertext[16 * FREE + 32:]
            return front + nonce + made[0][1] + ciphertext + target.to_bytes(16, "little")
    sys.exit("nothing fits")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    ring = reader.Ring(bytes(range(1, 33)), reader.read_lines(options.folder / "key-rows.hex"))
    sealed = forged(ring)
    front, wraps, body = reader.divide_record(sealed)
    associated = struct.pack(">Q", len(HEADER)) + HEADER + front
    keys = [reader.record_keys(ring, [wrap])[wrap[0]] for wrap in wraps]
    contents = [reader.open_box(reader.RECORD_BODY, key, associated, body, committed=False) for key in keys]
    assert contents[0] != contents[1]  # both tags are right, or open_box() would have thrown
    try:
        reader.open_box(reader.RECORD_BODY, keys[1], associated, body)
        sys.exit("the commitment did not refuse the second key")
    except ValueError:
        pass
    lines = [HEADER.hex()] + [sealed[at:at + 50].hex() for at in range(0, len(sealed), 50)]
    text = "\n".join(lines) + "\n"
    path = options.folder / "two-contents.hex"
    if options.check:
        if path.read_text() != text:
            sys.exit(f"{path.name} is not what this program makes")
        print("one ciphertext, two keys, two contents; the commitment refuses the second")
    else:
        path.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
