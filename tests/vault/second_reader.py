#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads sealed records by docs/formats/sealed.md alone, with nothing but Python's own hashlib; slow and plain on purpose.

usage: second_reader.py GOLDEN_FOLDER     opens every golden file and compares it with its content
"""
import hashlib
import hmac
import pathlib
import struct
import sys


def rotated(word, by):
    return ((word << by) | (word >> (32 - by))) & 0xFFFFFFFF


def chacha_rounds(words):
    """The twenty rounds of RFC 8439, section 2.3, without the final addition."""
    state = list(words)
    for _ in range(10):
        for a, b, c, d in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                           (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            for x, y, z, by in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
                state[x] = (state[x] + state[y]) & 0xFFFFFFFF
                state[z] = rotated(state[z] ^ state[x], by)
    return state


CONSTANTS = struct.unpack("<4I", b"expand 32-byte k")


def hchacha20(key, nonce16):
    state = chacha_rounds(CONSTANTS + struct.unpack("<8I", key) + struct.unpack("<4I", nonce16))
    return struct.pack("<8I", *state[:4], *state[12:])


def keystream(key, nonce12, first_block, length):
    stream = b""
    block = first_block
    while len(stream) < length:
        words = CONSTANTS + struct.unpack("<8I", key) + (block,) + struct.unpack("<3I", nonce12)
        mixed = chacha_rounds(words)
        stream += struct.pack("<16I", *((a + b) & 0xFFFFFFFF for a, b in zip(mixed, words)))
        block += 1
    return stream[:length]


P1305 = (1 << 130) - 5


def poly1305_parts(one_time_key):
    r = int.from_bytes(one_time_key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    return r, int.from_bytes(one_time_key[16:], "little")


def poly1305(one_time_key, message):
    r, s = poly1305_parts(one_time_key)
    sum_ = 0
    for at in range(0, len(message), 16):
        sum_ = (sum_ + int.from_bytes(message[at:at + 16] + b"\1", "little")) * r % P1305
    return ((sum_ + s) & ((1 << 128) - 1)).to_bytes(16, "little")


def padded16(data):
    return data + bytes(-len(data) % 16)


def cipher_of(key, nonce24):
    """Key and nonce of the ChaCha20-Poly1305 beneath, and the key of its Poly1305."""
    subkey, nonce12 = hchacha20(key, nonce24[:16]), bytes(4) + nonce24[16:]
    return subkey, nonce12, keystream(subkey, nonce12, 0, 32)


def authenticated(associated, ciphertext):
    return padded16(associated) + padded16(ciphertext) + struct.pack("<QQ", len(associated), len(ciphertext))


def xchacha_seal(key, nonce24, associated, content):
    subkey, nonce12, one_time = cipher_of(key, nonce24)
    ciphertext = bytes(a ^ b for a, b in zip(content, keystream(subkey, nonce12, 1, len(content))))
    return ciphertext + poly1305(one_time, authenticated(associated, ciphertext))


def xchacha_open(key, nonce24, associated, sealed):
    subkey, nonce12, one_time = cipher_of(key, nonce24)
    ciphertext, tag = sealed[:-16], sealed[-16:]
    if not hmac.compare_digest(poly1305(one_time, authenticated(associated, ciphertext)), tag):
        raise ValueError("the tag is another")
    return bytes(a ^ b for a, b in zip(ciphertext, keystream(subkey, nonce12, 1, len(ciphertext))))


KEY_ROW, RECORD_KEY, RECORD_BODY = b"sg1 key row     ", b"sg1 record key  ", b"sg1 record body "


def derived(purpose, key, nonce, associated):
    both = hashlib.blake2b(purpose + nonce + struct.pack(">Q", len(associated)) + associated, key=key, digest_size=64).digest()
    return both[:32], both[32:]


def open_box(purpose, key, associated, box, committed=True):
    nonce, commitment, sealed = box[:24], box[24:56], box[56:]
    cipher_key, expected = derived(purpose, key, nonce, associated)
    if committed and not hmac.compare_digest(commitment, expected):
        raise ValueError("the commitment is another")
    return xchacha_open(cipher_key, nonce, associated, sealed)


class Ring:
    def __init__(self, root, rows):
        self.scopes, self.kinds, self.token = {}, {}, None
        root_id = hashlib.blake2b(b"sg1 root key id ", key=root, digest_size=16).digest()
        rows = [self.divide(row) for row in rows]
        (store,) = [row for row in rows if row[0] == 1]
        if store[2] != root_id:
            raise ValueError("another root key")
        store_key = self.unwrap(store, root)[0]
        for row in rows:
            if row[0] == 1:
                continue
            if row[2] != store[1] or row[3] != store[3]:
                raise ValueError("a row of another store key")
            key, covers = self.unwrap(row, store_key)
            if row[0] == 3:
                self.token = key
            else:
                self.scopes[row[1]], self.kinds[row[1]] = key, covers

    @staticmethod
    def divide(row):
        if len(row) != 147 or row[:5] != b"SGKR\1" or row[5] not in (1, 2, 3):
            raise ValueError("not a key row")
        return row[5], row[6:22], row[22:38], struct.unpack(">I", row[38:42])[0], row[:42], row[42:]

    @staticmethod
    def unwrap(row, under):
        content = open_box(KEY_ROW, under, row[4], row[5])
        return content[:32], content[32]

    def blind_token(self, actor, key):
        return hashlib.blake2b(b"sg1 blind token " + struct.pack(">Q", len(actor)) + actor + key, key=self.token, digest_size=32).digest()


def step_for(length):
    octave = 1
    while True:
        for step in (256, 304, 368, 432):
            if length <= step * octave:
                return step * octave
        octave *= 2


def divide_record(sealed):
    if sealed[:5] != b"SGSR\1" or not 1 <= sealed[5] <= 64:
        raise ValueError("not a sealed record")
    front = sealed[:6 + 120 * sealed[5]]
    wraps = [(front[at:at + 16], front[at + 16:at + 120]) for at in range(6, len(front), 120)]
    if wraps != sorted(set(wraps)) or len({name for name, _ in wraps}) != len(wraps):
        raise ValueError("scopes out of order")
    return front, wraps, sealed[len(front):]


def record_keys(ring, wraps):
    return {name: open_box(RECORD_KEY, ring.scopes[name], name, box) for name, box in wraps if name in ring.scopes}


def open_record(ring, header, sealed):
    front, wraps, body = divide_record(sealed)
    keys = set(record_keys(ring, wraps).values())
    if len(keys) != 1:
        raise ValueError("no scope, or scopes that do not agree")
    content = open_box(RECORD_BODY, keys.pop(), struct.pack(">Q", len(header)) + header + front, body)
    (length,) = struct.unpack(">I", content[:4])
    if step_for(length + 4) != len(content) or any(content[4 + length:]):
        raise ValueError("padded in another way")
    return content[4:4 + length]


def read_lines(path):
    return [bytes.fromhex(line) for line in path.read_text().split("\n") if line]


def main():
    # draft-irtf-cfrg-xchacha-03, A.3.1
    text = (b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.")
    sealed = xchacha_seal(bytes(range(0x80, 0xA0)), bytes(range(0x40, 0x58)), bytes.fromhex("50515253c0c1c2c3c4c5c6c7"), text)
    assert sealed[-16:].hex() == "c0875924c1c7987947deafd8780acf49", "this reader is wrong"

    folder = pathlib.Path(sys.argv[1])
    ring = Ring(bytes(range(1, 33)), read_lines(folder / "key-rows.hex"))
    opened = 0
    for path in sorted(folder.glob("record-*.hex")):
        header, content, *sealed = read_lines(path)
        if open_record(ring, header, b"".join(sealed)) != content:
            print(f"{path.name}: opens to another content")
            return 1
        opened += 1
    if sorted(ring.kinds.values()) != [2, 4] or opened < 3:
        print("the golden files are not all there")
        return 1
    print(f"{opened} sealed records opened, token {ring.blind_token(b'p-1', b'save-7').hex()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
