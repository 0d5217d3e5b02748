extension Known<Check> {
  /// Reads the checks, and computes them.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - numbers: The numbers that expressions can use; nil if some could not be read, so that
  ///     nothing is computed.
  ///   - problems: The list to which problems are added.
  init(_ files: SubjectFiles, numbers: Numbers?, _ problems: inout Problems) {
    var ids = IDs("check")
    let keys = ["id", "expression", "equals", "digits", "differs", "note"]
    let all = files.read("checks", of: "a check", keys: keys, &problems) {
      fields, problems -> Check? in
      let id = fields.id("id", &problems)
      if let id { _ = ids.claim(id, &problems) }
      let differs = fields.flag("differs", &problems) ?? false
      let digits = fields.integer("digits", in: 0...15, &problems)
      let note = fields.text("note", &problems)
      let left = fields.required(
        "expression", expected: "an expression such as {fact-a} - {fact-b}", &problems)
      let right = fields.required("equals", expected: "the number it must come to", &problems)
      guard let left, let right else { return nil }
      let check = Check(
        id: id?.text ?? "", expression: left.text, equals: right.text, digits: digits,
        differs: differs, note: note?.text)
      check.compare(left, right, numbers, &problems)
      return check
    }
    self.init(all, ids: ids)
  }
}

extension Check {
  fileprivate func compare(
    _ left: PlacedText, _ right: PlacedText, _ numbers: Numbers?, _ problems: inout Problems
  ) {
    let number = try? DecimalText(right.text)
    if number == nil, right.text.first.map({ $0.isNumber }) ?? false,
      !right.text.contains(where: { "+-*/({".contains($0) })
    {
      _ = DecimalText(right, &problems)
      return
    }
    guard let first = Expression(left, &problems), let second = Expression(right, &problems),
      let numbers
    else { return }
    guard let decimals = digits ?? number?.decimals else {
      problems.add(
        right.place, "a check between two expressions needs \"digits\", the decimals to compare")
      return
    }
    guard let a = first.value(numbers, at: left.place, &problems),
      let b = second.value(numbers, at: right.place, &problems)
    else { return }
    let agree = Rounding.agree(a, b, decimals: decimals)
    let shownA = Rounding.text(a, decimals: max(decimals, 2))
    let shownB = Rounding.text(b, decimals: max(decimals, 2))
    if differs, agree {
      problems.add(
        left.place,
        "the check says differs: yes, but the expression comes to \(shownA), which equals \(shownB)"
      )
    } else if !differs, !agree {
      problems.add(
        left.place,
        "the expression comes to \(shownA), not to \(shownB); correct one of them, or declare the"
          + " disagreement with differs: yes")
    }
  }
}
