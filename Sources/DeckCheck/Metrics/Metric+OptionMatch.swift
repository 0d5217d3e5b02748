import Deck
import Generator

extension Metric {
  static let optionMatch = Metric(
    "M07", "choices with uniform options",
    "choices whose options have the same script, unit and format",
    target: "100%"
  ) { tested in
    let odd = tested.choices.filter { choice in
      Set(choice.form.options.map(Metric.signature)).count > 1
    }
    let count = tested.choices.count
    return .share(
      count - odd.count, of: count, atLeast: 1,
      missing: odd.map { "\($0.card.id): \($0.form.options.joined(separator: " · "))" })
  }

  /// The format of an option: the script of words, or the decimals of a number and the text after
  /// it.
  private static func signature(_ option: String) -> String {
    let text = OptionText(option)
    guard Form.keepsOrder([option]) else { return "\(text.script)" }
    var pattern = ""
    for character in option where character != "," {
      let isRun = pattern.last == "#" && !pattern.contains(".")
      if !character.isNumber { pattern.append(character) } else if !isRun { pattern += "#" }
    }
    // "1 sharp" and "2 sharps" have the same format.
    if pattern.last == "s", pattern.dropLast().last?.isLetter == true { pattern.removeLast() }
    return pattern.replacing("−", with: "").replacing("-", with: "")
  }
}
