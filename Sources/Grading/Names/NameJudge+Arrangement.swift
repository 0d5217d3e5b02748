extension NameJudge {
  /// The verdict on an answer typed in two forms at once, "Luobei County, 萝北县" or "鹤岗 Hegang", if
  /// both are accepted.
  func doubled(_ typed: NameForm) -> Judgement? {
    if key.exactSpelling { return nil }
    let parts = typed.text.unicodeScalars.split(whereSeparator: NameJudge.isJoint)
    if parts.count > 1, areAccepted(parts.map(String.init)) { return Judgement(.correct) }
    guard typed.whole[0].hasHan else { return nil }
    var han = String.UnicodeScalarView()
    var rest = String.UnicodeScalarView()
    for scalar in typed.text.unicodeScalars {
      if FoldedName.isHan(scalar.value) { han.append(scalar) } else { rest.append(scalar) }
    }
    return areAccepted([String(han), String(rest)]) ? Judgement(.correct) : nil
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "，", "、", "/", "(", ")", "（", "）": true
    default: false
    }
  }

  private func areAccepted(_ parts: [String]) -> Bool {
    let forms = parts.map { NameForm($0, classWords: key.classWords) }
      .filter { !$0.whole[0].isEmpty }
    return forms.count > 1
      && forms.allSatisfy { part in
        key.acceptedNames.contains { part.isSame(as: $0.form) || part.isSameCore(as: $0.form) }
      }
  }

  /// The verdict on the words of a name in another order: "Jinping Xi", "continental humid".
  func reordered(_ typed: NameForm) -> Judgement? {
    if key.exactSpelling { return nil }
    let length = typed.whole[0].count
    var words: [FoldedName]?
    for name in key.acceptedNames
    where name.form.whole[0].count == length && !name.form.whole[0].hasHan {
      let own = words ?? NameJudge.sortedWords(typed.text)
      words = own
      if own.count > 1, own == NameJudge.sortedWords(name.form.text) {
        return Judgement(
          .correct, reason: "In its usual order: \(name.form.text).", nearest: name.form.text)
      }
    }
    return nil
  }

  private static func sortedWords(_ text: String) -> [FoldedName] {
    text.unicodeScalars.split { $0 == "-" || $0 == "," || $0.isBlank }
      .map { FoldedName(String($0)) }.filter { !$0.isEmpty }
      .sorted { $0.letters.lexicographicallyPrecedes($1.letters) }
  }
}
