"""Break bytes in the ways that files break: flipped, cut short, with a piece lost or one too many."""

from __future__ import annotations

import random


def hurt(data: bytes, seed: int) -> bytes:
    """The same bytes, broken in a way that the seed decides."""
    chance = random.Random(seed)
    way = (_flipped, _cut, _torn, _spliced)[seed % 4]
    return bytes(way(bytearray(data), chance))


def _flipped(data: bytearray, chance: random.Random) -> bytearray:
    for _ in range(chance.randrange(1, 12)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return data


def _cut(data: bytearray, chance: random.Random) -> bytearray:
    return data[: chance.randrange(len(data))]


def _torn(data: bytearray, chance: random.Random) -> bytearray:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 600) :]


def _spliced(data: bytearray, chance: random.Random) -> bytearray:
    start, other = chance.randrange(len(data)), chance.randrange(len(data))
    return data[:start] + data[other : other + chance.randrange(1, 600)] + data[start:]
