#!/usr/bin/env bash
# Feeds the readers of numbers, dates and angles with inputs that libFuzzer makes up, for SECONDS_EACH
# seconds (60). Seeds are the answers of the tests; what it finds stays in .build/fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p .build/fuzz/corpus
if ! printf '@_cdecl("LLVMFuzzerTestOneInput") public func f(_ b: UnsafePointer<UInt8>, _ n: Int) -> CInt { 0 }\n' \
  | swiftc -sanitize=fuzzer -parse-as-library -o .build/fuzz/probe - 2>.build/fuzz/probe.log; then
  echo "skipped: this Swift has no fuzzer sanitizer (swiftc -sanitize=fuzzer): $(tail -1 .build/fuzz/probe.log)"
  exit 0
fi
find Sources/Grading -name '*.swift' -print0 | sort -z | xargs -0 \
  swiftc -O -sanitize=fuzzer,address -swift-version 6 -parse-as-library -package-name hegang \
  Benchmarks/fuzz.swift -o .build/fuzz/judge
python3 - <<'PYTHON'
import json, pathlib
for name in ("judge", "learner"):
    for index, case in enumerate(json.load(open(f"Tests/GradingTests/Fixtures/{name}.json"))):
        typed = case["typed"].encode()
        pathlib.Path(f".build/fuzz/corpus/{name}-{index}").write_bytes(bytes([index % 9]) + typed)
PYTHON
exec .build/fuzz/judge .build/fuzz/corpus -max_total_time="${SECONDS_EACH:-60}" -max_len=4096 -timeout=1 \
  -artifact_prefix=.build/fuzz/ -print_final_stats=1 "$@"
