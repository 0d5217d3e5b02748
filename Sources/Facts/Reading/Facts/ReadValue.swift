/// A value with the details that later checks need.
struct ReadValue {
  var value: Value
  /// The number, if it is a single one.
  var number: DecimalText?
  /// The location of the value.
  var place: Place
}

extension ReadValue {
  /// The value of a fact, from `value` or `items`; nil if there is no valid one; the reason is reported.
  init?(of claim: Claim, _ fields: Fields, entities: Known<Entity>, _ problems: inout Problems) {
    switch claim.type {
    case .list, .sequence:
      let value = Value(itemsIn: fields, isList: claim.type == .list, entities: entities, &problems)
      guard let value else { return nil }
      self.init(value: value, number: nil, place: fields.keyPlace("items"))
    case .table: return nil
    case .quantity, .year, .date, .relation, .name, .text, .open, .choice, .derived:
      let expected = claim.type.expectation
      guard let text = fields.required("value", expected: expected, &problems) else {
        if claim.type == .derived, !fields.has("expression") {
          fields.lacks("expression", expected: "how to compute it", &problems)
        }
        return nil
      }
      self.init(of: claim, text, entities: entities, &problems)
    }
  }

  /// The value of a text.
  init?(of claim: Claim, _ text: PlacedText, entities: Known<Entity>, _ problems: inout Problems) {
    self.init(value: .text(text.text), number: nil, place: text.place)
    switch claim.type {
    case .quantity, .derived:
      if claim.type == .quantity, text.text.contains("..") {
        guard let interval = Interval(text, &problems) else { return nil }
        value = .interval(low: interval.low, high: interval.high, unit: claim.unit)
        return
      }
      guard let number = DecimalText(text, &problems) else { return nil }
      self.number = number
      value = .quantity(number.text, unit: claim.unit)
    case .year:
      guard let number = try? DecimalText(text.text), let year = Int(number.text), year != 0,
        (-9999...9999).contains(year)
      else {
        problems.add(
          text.place, "\(quoted(text.text)) is no year; expected \(claim.type.expectation)")
        return nil
      }
      self.number = number
      value = .year(year)
    case .date:
      guard let date = CalendarDate(text.text), date.month != nil else {
        problems.add(
          text.place,
          "\(quoted(text.text)) is no date of the calendar; expected \(claim.type.expectation)")
        return nil
      }
      value = .date(date)
    case .relation:
      guard entities.check(text, of: claim.to, &problems) else { return nil }
      value = .entity(text.text)
    case .name: value = .name(text.text, script: claim.script ?? "")
    case .choice: value = .choice(text.text)
    case .open: value = .open(text.text)
    case .text, .list, .sequence, .table: break
    }
  }
}

extension Known<Entity> {
  /// Whether there is an entity with this id, and of this class; reports a problem if not.
  fileprivate func check(_ id: PlacedText, of kind: String?, _ problems: inout Problems) -> Bool {
    guard ids.check(id, &problems) else { return false }
    guard let kind, let entity = self[id.text], entity.class != kind else { return true }
    problems.add(
      id.place,
      "\(quoted(id.text)) is of the class \(entity.class); this relation leads to the class \(kind)"
    )
    return false
  }
}

extension DecimalText {
  /// Reads a number; nil, with a problem that explains the error, if it is not one.
  init?(_ text: PlacedText, _ problems: inout Problems) {
    do {
      try self.init(text.text)
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
        let expected = ValueType.quantity.expectation
        problems.add(text.place, "\(wrong) is no number; expected \(expected)")
      }
      return nil
    }
  }
}

extension Interval {
  /// Reads a range `a..b`; nil, with a problem, if it is not one.
  init?(_ text: PlacedText, _ problems: inout Problems) {
    let ends = text.text.split(separator: "..", omittingEmptySubsequences: false).map { end in
      PlacedText(text: String(end.drop { $0 == " " }), place: text.place)
    }
    guard ends.count == 2, ends.allSatisfy({ !$0.text.isEmpty }) else {
      problems.add(text.place, "\(quoted(text.text)) is no range; expected one such as 600..650")
      return nil
    }
    var first = ends[0]
    while first.text.last == " " { first.text.removeLast() }
    guard let low = DecimalText(first, &problems), let high = DecimalText(ends[1], &problems) else {
      return nil
    }
    guard low.double < high.double else {
      problems.add(
        text.place, "the range \(text.text) is not in order; expected the smaller number first")
      return nil
    }
    self.init(low: low.text, high: high.text)
  }
}

extension ValueType {
  /// How a value of the type is written.
  fileprivate var expectation: String {
    switch self {
    case .quantity: "digits with at most one point, such as 891271, -16.6 or 600..650"
    case .derived: "the number that the expression comes to"
    case .year: "a year such as 1926 (-221 is before the common era)"
    case .date: "YYYY-MM-DD or YYYY-MM (for a year alone use the type year)"
    case .relation: "an entity's id"
    case .name, .text, .open, .choice: "a text"
    case .list, .sequence, .table: "a list"
    }
  }
}
