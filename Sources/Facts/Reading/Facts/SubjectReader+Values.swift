extension SubjectReader {
  /// The value of a fact, from `value` or `items`; nil if there is no valid one, which is reported.
  mutating func value(of claim: Claim, _ fields: Fields) -> ReadValue? {
    switch claim.type {
    case .list, .sequence:
      return items(of: claim, fields)
    case .table:
      return nil
    case .quantity, .year, .date, .relation, .name, .text, .choice, .derived:
      let expected = Self.expectation(claim.type)
      guard let text = fields.required("value", expected: expected, problems: &problems) else {
        if claim.type == .derived, !fields.has("expression") {
          fields.lacks("expression", expected: "how to compute it", problems: &problems)
        }
        return nil
      }
      return value(of: claim, text)
    }
  }

  /// The value of a text.
  mutating func value(of claim: Claim, _ text: PlacedText) -> ReadValue? {
    var read = ReadValue(value: .text(text.text), number: nil, place: text.place)
    switch claim.type {
    case .quantity, .derived:
      if claim.type == .quantity, text.text.contains("..") {
        guard let interval = interval(text) else { return nil }
        read.value = .interval(low: interval.low, high: interval.high, unit: claim.unit)
        return read
      }
      guard let number = number(text) else { return nil }
      read.number = number
      read.value = .quantity(number.text, unit: claim.unit)
    case .year:
      guard let number = try? DecimalText(text.text), let year = Int(number.text), year != 0,
        (-9999...9999).contains(year)
      else {
        problems.add(
          text.place, "\(quoted(text.text)) is no year; expected \(Self.expectation(.year))")
        return nil
      }
      read.number = number
      read.value = .year(year)
    case .date:
      guard let date = CalendarDate(text.text), date.month != nil else {
        problems.add(
          text.place,
          "\(quoted(text.text)) is no date of the calendar; expected \(Self.expectation(.date))")
        return nil
      }
      read.value = .date(date)
    case .relation:
      guard checkEntity(text, of: claim.to) else { return nil }
      read.value = .entity(text.text)
    case .name:
      read.value = .name(text.text, script: claim.script ?? "")
    case .choice:
      read.value = .choice(text.text)
    case .text, .list, .sequence, .table:
      break
    }
    return read
  }

  private mutating func checkEntity(_ id: PlacedText, of kind: String?) -> Bool {
    guard entityIDs.check(id, problems: &problems) else { return false }
    guard let kind, let entity = entity(id.text), entity.class != kind else { return true }
    problems.add(
      id.place,
      "\(quoted(id.text)) is of the class \(entity.class); this relation leads to the class \(kind)"
    )
    return false
  }

  /// A number; nil, with a problem that explains the error, if it is not one.
  mutating func number(_ text: PlacedText) -> DecimalText? {
    do {
      return try DecimalText(text.text)
    } catch {
      let wrong = quoted(text.text)
      switch error {
      case .separators(let plain):
        problems.add(
          text.place, "\(wrong) has thousands separators; a number is written without, \(plain)")
      case .leadingZeros(let plain):
        problems.add(text.place, "\(wrong) starts with a zero too many; expected \(plain)")
      case .tooLong:
        problems.add(text.place, "\(wrong) is longer than 40 characters; expected a number")
      case .notANumber:
        problems.add(
          text.place, "\(wrong) is no number; expected \(Self.expectation(.quantity))")
      }
      return nil
    }
  }

  /// A range `a..b`.
  mutating func interval(_ text: PlacedText) -> Interval? {
    let ends = text.text.split(separator: "..", omittingEmptySubsequences: false).map { end in
      PlacedText(text: String(end.drop { $0 == " " }), place: text.place)
    }
    guard ends.count == 2, ends.allSatisfy({ !$0.text.isEmpty }) else {
      problems.add(text.place, "\(quoted(text.text)) is no range; expected one such as 600..650")
      return nil
    }
    var low = ends[0]
    while low.text.last == " " { low.text.removeLast() }
    guard let low = number(low), let high = number(ends[1]) else { return nil }
    guard low.double < high.double else {
      problems.add(
        text.place, "the range \(text.text) is not in order; expected the smaller number first")
      return nil
    }
    return Interval(low: low.text, high: high.text)
  }

  static func expectation(_ type: ValueType) -> String {
    switch type {
    case .quantity: "digits with at most one point, such as 891271, -16.6 or 600..650"
    case .derived: "the number that the expression comes to"
    case .year: "a year such as 1926 (-221 is before the common era)"
    case .date: "YYYY-MM-DD or YYYY-MM (for a year alone use the type year)"
    case .relation: "an entity's id"
    case .name, .text, .choice: "a text"
    case .list, .sequence, .table: "a list"
    }
  }
}
