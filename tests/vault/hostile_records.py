#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes records that only somebody who holds the keys can make, and that must not open all the same.

usage: hostile_records.py GOLDEN_FOLDER [--check]     writes them there, or looks whether they are what they should be

two-contents.hex: one ciphertext, valid XChaCha20-Poly1305 under two keys. Somebody who may write in two scopes gives the
first another record key than the second, and solves for two blocks of ciphertext so that the one tag is right for both.
Without the commitment the record opens for both scopes, each time with another content.
padded-otherwise.hex, longer-step.hex, length-beyond.hex: one content in another form than the one it has.

Nonces, keys and headers are fixed, so the files are always the same.
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


BEFORE = struct.pack(">Q", len(HEADER)) + HEADER


def front_for(ring, keys):
    front = b"SGSR\1" + bytes([len(keys)])
    for name, key in zip(sorted(ring.scopes), keys):
        nonce = drawn(b"wrap" + name, 24)
        cipher_key, commitment = reader.derived(reader.RECORD_KEY, ring.scopes[name], nonce, name)
        front += name + nonce + commitment + reader.xchacha_seal(cipher_key, nonce, name, key)
    return front


def in_another_form(ring, content):
    """`content` sealed as it stands, whatever its length and padding."""
    key, nonce = drawn(b"a record key", 32), drawn(b"another body", 24)
    front = front_for(ring, [key, key])
    cipher_key, commitment = reader.derived(reader.RECORD_BODY, key, nonce, BEFORE + front)
    return front + nonce + commitment + reader.xchacha_seal(cipher_key, nonce, BEFORE + front, content)


def two_contents(ring):
    keys = [drawn(b"the first record key", 32), drawn(b"the second record key", 32)]
    before, front = BEFORE, front_for(ring, keys)
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


def try_two_contents(ring, sealed):
    """Both tags are right, and the commitment refuses the second key."""
    front, wraps, body = reader.divide_record(sealed)
    keys = [reader.record_keys(ring, [wrap])[wrap[0]] for wrap in wraps]
    contents = [reader.open_box(reader.RECORD_BODY, key, BEFORE + front, body, committed=False) for key in keys]
    assert contents[0] != contents[1]
    try:
        reader.open_box(reader.RECORD_BODY, keys[1], BEFORE + front, body)
    except ValueError:
        return
    sys.exit("the commitment did not refuse the second key")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    ring = reader.Ring(bytes(range(1, 33)), reader.read_lines(options.folder / "key-rows.hex"))
    text = struct.pack(">I", len(CONTENT)) + CONTENT
    made = {"two-contents.hex": two_contents(ring),
            "padded-otherwise.hex": in_another_form(ring, text + bytes(255 - len(text)) + b"x"),
            "longer-step.hex": in_another_form(ring, text + bytes(304 - len(text))),
            "length-beyond.hex": in_another_form(ring, struct.pack(">I", 253) + bytes(252))}
    try_two_contents(ring, made["two-contents.hex"])
    assert reader.open_record(ring, HEADER, in_another_form(ring, text + bytes(256 - len(text)))) == CONTENT
    for name, sealed in made.items():
        lines = "\n".join([HEADER.hex()] + [sealed[at:at + 50].hex() for at in range(0, len(sealed), 50)]) + "\n"
        path = options.folder / name
        if not options.check:
            path.write_text(lines)
        elif path.read_text() != lines:
            sys.exit(f"{name} is not what this program makes")
        try:
            reader.open_record(ring, HEADER, sealed)
            sys.exit(f"{name} opens")
        except ValueError:
            pass
    print(f"{len(made)} records made by somebody with the keys, none of which opens")
    return 0


if __name__ == "__main__":
    sys.exit(main())
