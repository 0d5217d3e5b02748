import ArgumentParser

/// A time on the command line: `90s`, `5m`, `1h`, `2m30s`.
///
/// A number needs a unit, because `5` could mean seconds or minutes.
struct TimeSpan {
  let duration: Duration

  /// Reads a time from one second to a day.
  ///
  /// - Throws: `ValidationError` with what was expected.
  init(_ text: String) throws {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
    var seconds = 0
    var digits = ""
    for character in text {
      if character.isASCII, character.isNumber, digits.count < 7 {
        digits.append(character)
      } else if let unit = units[character], let number = Int(digits) {
        seconds += number * unit
        digits = ""
      } else {
        throw ValidationError("write a time as 90s, 5m, 1h or 2m30s.")
      }
    }
    if !digits.isEmpty {
      let before = text.dropLast(digits.count)
      let choice = before.isEmpty ? "\(digits)m for minutes or \(digits)s for seconds" : "\(text)s"
      throw ValidationError("\(digits) needs a unit: write \(choice).")
    }
    guard (1...86_400).contains(seconds) else {
      throw ValidationError("a time is at least 1s and at most 24h.")
    }
    duration = .seconds(seconds)
  }
}
