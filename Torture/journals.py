"""Reads journals without any of the program's code: a line counts if its CRC-32 is right."""

import json
import os
import zlib


def valid_lines(*folders):
    """The valid lines below folders, as a set of bytes."""
    lines = set()
    for folder in folders:
        for root, _, names in os.walk(folder):
            for name in names:
                if not name.endswith(".jsonl"):
                    continue
                with open(os.path.join(root, name), "rb") as file:
                    lines.update(line for line in file.read().split(b"\n") if is_valid(line))
    return lines


def is_valid(line):
    if len(line) <= 16 or line[-16:-10] != b',"c":"' or line[-2:] != b'"}':
        return False
    return b"%08x" % zlib.crc32(line[:-16]) == line[-10:-2]


def typed(lines):
    """What was typed in the answers among lines."""
    events = map(json.loads, lines)
    return {event["a"] for event in events if event["e"] == "ans"}
