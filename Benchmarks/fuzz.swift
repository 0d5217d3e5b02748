// A libFuzzer target for everything that reads numbers, dates, years and angles, and for the judge
// around them. Compiled together with Sources/Grading by `make fuzz`.

/// Keys of every kind that reads what is typed.
private let keys: [Key] = [
  .number(
    NumberKey(
      value: "891271", unit: "person", figures: 3,
      siblings: [Sibling(answer: "935000", label: "another")])),
  .number(NumberKey(value: "-16.6", unit: "celsius", figures: 3)),
  .number(
    NumberKey(value: "600", unit: "mm", precision: .within(low: "600", high: "650"), figures: 2)),
  .number(NumberKey(value: "0.667", precision: .decimals(3), figures: 2)),
  .number(NumberKey(value: "80", unit: "percent", precision: .atLeast, figures: 1)),
  .year(YearKey(year: 1926, siblings: [Sibling(answer: "1916", label: "another")])),
  .date(
    DateKey(
      year: 1945, month: 8, day: 11, siblings: [Sibling(answer: "1945-11-08", label: "another")])),
  .name(NameKey(accepted: ["47°04′ N"])),
  .list(
    ListKey(items: [NameKey(accepted: ["rice"]), NameKey(accepted: ["maize", "food and drink"])])),
]

/// The first byte chooses the key, the rest is what was typed.
@_cdecl("LLVMFuzzerTestOneInput")
public func judgeOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let typed = String(
    decoding: UnsafeBufferPointer(start: bytes + 1, count: count - 1), as: UTF8.self)
  let key = keys[Int(bytes[0]) % keys.count]
  let judgement = judge(typed, against: key)
  // What every judgement must keep.
  precondition(judgement.verdict == .correct || !judgement.reason.isEmpty)
  precondition(judgement.verdict != .wrong || judgement.nearest != nil)
  for date in DateReader.readings(of: typed) { precondition(date.exists) }
  if let angle = AngleReader.read(typed) {
    precondition(angle.seconds >= 0 && angle.degrees <= 360)
  }
  if let reading = try? NumberReader.read(typed) {
    precondition(reading.amount.figures.lowerBound > 0)
  }
  return 0
}
