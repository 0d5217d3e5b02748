// Prints what the judge says of each typed answer, and the forms that a peer may accept. Compiled by
// judge.py together with Sources/Grading and the cards of the tests.

private let keys = Cards.keys.merging(LearnerCards.keys) { first, _ in first }

/// The forms a card shows to a peer that compares texts.
private func forms(_ key: Key) -> [String] {
  if case .name(let name) = key { return name.accepted }
  if case .number(let number) = key { return [number.display, number.value] }
  return [key.display]
}

private func kind(_ key: Key) -> String {
  switch key {
  case .number: "numbers"
  case .year, .date: "years and dates"
  case .name: "names"
  case .list: "lists"
  }
}

@main
enum Verdicts {
  /// Lines of card and typed answer, set apart by U+001F and ended by U+001E; for each the verdict, the
  /// kind and the forms.
  static func main() {
    var input = ""
    while let line = readLine(strippingNewline: false) { input += line }
    for record in input.split(separator: "\u{1E}") {
      let fields = record.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      guard fields.count == 2, let key = keys[String(fields[0])] else { continue }
      let judgement = judge(String(fields[1]), against: key)
      let parts = [judgement.verdict.rawValue, kind(key)] + forms(key)
      print(parts.joined(separator: "\u{1F}"), terminator: "\u{1E}")
    }
  }
}
