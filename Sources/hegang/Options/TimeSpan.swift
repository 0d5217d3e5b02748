import ArgumentParser

/// A time on the command line: `90s`, `5m`, `1h`, `2m30s`; a bare number is seconds.
struct TimeSpan: ExpressibleByArgument {
  let duration: Duration

  init?(argument: String) {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
    var seconds = 0
    var digits = ""
    for character in argument {
      if character.isASCII, character.isNumber, digits.count < 7 {
        digits.append(character)
      } else if let unit = units[character], let number = Int(digits) {
        seconds += number * unit
        digits = ""
      } else {
        return nil
      }
    }
    if !digits.isEmpty { seconds += Int(digits) ?? 0 }
    guard (1...86_400).contains(seconds) else { return nil }
    duration = .seconds(seconds)
  }
}
