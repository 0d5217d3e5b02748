"""Breaks the journal's code in eleven ways, and checks which tests notice.

    python3 mutants.py [PROGRAM [COUNT]]

Each mutant is a change to a copy of the store's sources, which is built and tested there; the program itself is
not needed. A mutant that makes no test fail is a failure: a promise is untested. COUNT mutants are tried; 0 means
all.
"""

import os
import re
import shutil
import subprocess

import program

ROOT = os.path.join(program.HERE, "..", "..")
SEGMENT, ROW = "Journal/Segments/Segment.swift", "Journal/Segments/SegmentRow.swift"
SYNC = """    do {
      try calls.synchronizeData(file.number)
    } catch {
      isDead = true
      throw error
    }
"""
WRITE = "    let count = try calls.write(file.number, bytes)\n"
# name: (file, what stands there, what the mutant has instead)
MUTANTS = {
    "says saved before the disk does": (SEGMENT, [(SYNC, ""), (WRITE, SYNC + WRITE)]),
    "no fdatasync": (SEGMENT, [(SYNC, "")]),
    "no fsync of the folder": (ROW, [("        try calls.synchronize(folder)\n", "")]),
    "no newline after a torn end": (SEGMENT, [("isTorn ? [UInt8(ascii: \"\\n\")] + lines : lines", "lines")]),
    "no look at the checksum": ("Progress/Lines/LineDecoder.swift", [(
        "guard CRC32.checksum(bytes, range.lowerBound..<tail) == stated else { throw .checksum }",
        "_ = CRC32.checksum(bytes, range.lowerBound..<tail)")]),
    "a second fdatasync after a failed one": (SEGMENT, [(
        "      isDead = true\n      throw error\n", "      try calls.synchronizeData(file.number)\n")]),
    "no look at the file's number": (SEGMENT, [(
        "return status.isRegular && status.device == device && status.inode == inode\n      && status.size == size",
        "return status.isRegular")]),
    "an event is its writer and number": ("Progress/Sets/Timeline.swift", [(
        "\n      && rows[left].checksum == rows[right].checksum && table[left] == table[right]\n", "\n")]),
    "cuts off what a failed write left": (SEGMENT, [(
        "      if count > 0 { isTorn = true }\n", "      _ = ftruncate(file.number, off_t(size - count))\n      size -= count\n")]),
    "the last writer wins": ("Progress/Sets/EventSet.swift", [(
        "    for event in other.ordered { table.append(event) }\n",
        "    let mine = Array(ordered).last?.clock.milliseconds ?? 0\n"
        "    let theirs = Array(other.ordered).last?.clock.milliseconds ?? 0\n"
        "    if theirs >= mine { table = EventTable(Array(other.ordered)) }\n")]),
    "a snapshot is believed when the size fits": ("Journal/Snapshot/Snapshot.swift", [(
        "        status == cover.status && status.size == cover.length\n"
        "        && status.changed < head.readAt &- Self.tick\n", "        status.size == cover.length\n")]),
}
MANIFEST = """// swift-tools-version: 6.2
import PackageDescription
let package = Package(name: "store", targets: [
  .target(name: "Concurrency"), .target(name: "JSON"), .target(name: "FSRS", dependencies: ["Concurrency"]),
  .target(name: "Files"), .target(name: "Progress", dependencies: ["FSRS", "JSON", "Concurrency"]),
  .target(name: "Journal", dependencies: ["Progress", "Files", "FSRS", "JSON", "Concurrency"]),
  .testTarget(name: "JournalTests", dependencies: ["Journal", "Progress", "Files", "FSRS", "JSON"])],
  swiftLanguageModes: [.v6])
for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
}
"""


def swift(folder, *arguments):
    done = subprocess.run(
        ["swift", *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.returncode, done.stdout


def red_tests(folder):
    """The tests that fail; raises if the sources do not build."""
    code, output = swift(folder, "build", "--build-tests", "-j", "2")
    if code != 0:
        raise ValueError(output[-1500:])
    # Flipping each bit takes minutes, and other tests see the same.
    code, output = swift(folder, "test", "--skip-build", "--disable-xctest", "--skip", "any flipped bit")
    failed = set(re.findall(r"✘ Test (?:\"(.+?)\"|(\S+\(\))) .*?failed after", output))
    names = sorted(first or second for first, second in failed)
    return names or (["the run of the tests"] if code != 0 else [])


def main():
    if shutil.which("swift") is None:
        program.skipped("mutants", "swift is not installed")
    failures, wanted = [], program.count(1, len(MUTANTS))
    with program.scratch() as folder:
        for room in ["Concurrency", "JSON", "FSRS", "Files", "Progress", "Journal"]:
            shutil.copytree(
                f"{ROOT}/Sources/{room}", f"{folder}/Sources/{room}", ignore=shutil.ignore_patterns("*.docc"))
        shutil.copytree(f"{ROOT}/Tests/JournalTests", f"{folder}/Tests/JournalTests")
        with open(folder + "/Package.swift", "w", encoding="utf-8") as file:
            file.write(MANIFEST)
        if names := red_tests(folder):
            failures.append(f"red without a mutant: {names}")
        for name, (place, changes) in list(MUTANTS.items())[:wanted]:
            path = f"{folder}/Sources/{place}"
            with open(path, encoding="utf-8") as file:
                whole = text = file.read()
            for old, new in changes:
                if text.count(old) != 1:
                    failures.append(f"{name}: {place} has changed, mend the mutant")
                text = text.replace(old, new)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            try:
                names = red_tests(folder)
            except ValueError as error:
                names = []
                failures.append(f"{name}: it does not build: {error}")
            print(f"  {name}: {len(names)} tests red, such as {names[0]!r}" if names else f"  {name}: none", flush=True)
            if not names:
                failures.append(f"{name}: no test is red")
            with open(path, "w", encoding="utf-8") as file:
                file.write(whole)
    program.finish("mutants", f"of {len(MUTANTS)} each must turn a test red", failures, wanted)


if __name__ == "__main__":
    main()
