/// A date as people write it in a spreadsheet: `2020-02-01`, `1.2.2020`, `1/2/2020`, `1 February 2020`.
struct CSVDate: Hashable {
  /// The order of numbers divided by slashes.
  enum Order: String {
    case dayFirst = "day first"
    case monthFirst = "month first"
  }

  /// The date as facts have it: `2020-02-01`.
  let plain: String
  /// The order that the text itself shows: `13/2/2020` begins with the day. Nil if it shows none.
  let shown: Order?
  /// Whether both orders give a date, and not the same one.
  let isAmbiguous: Bool

  /// Reads a day or a month of a year; nil if the text is none. A year alone is a number.
  init?(_ text: String, order: Order?) {
    if let date = CalendarDate(text), date.month != nil {
      (plain, shown, isAmbiguous) = (text, nil, false)
      return
    }
    let parts = text.split { " .,/-".contains($0) }.map(String.init)
    if let date = Self.named(parts) {
      (plain, shown, isAmbiguous) = (date, nil, false)
      return
    }
    let marks = Set(text.filter { !$0.isNumber })
    guard parts.count == 3, marks.count == 1, let mark = marks.first, ".-/".contains(mark),
      parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2,
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    let monthFirst = CalendarDate(year: year, month: first, day: second)
    // Dates with points begin with the day wherever they are written.
    let known = mark == "." ? .dayFirst : order
    let readings: [(order: Order, date: CalendarDate?)] = [
      (.dayFirst, dayFirst), (.monthFirst, monthFirst),
    ]
    guard
      let date = readings.first(where: { $0.date != nil && known ?? $0.order == $0.order })?.date
    else { return nil }
    plain = Self.text(date)
    let isEither = dayFirst != nil && monthFirst != nil && mark != "."
    shown = isEither || mark == "." ? nil : dayFirst != nil ? .dayFirst : .monthFirst
    isAmbiguous = isEither && first != second
  }

  /// `1 February 2020`, `February 1, 2020`, `Feb 2020`.
  private static func named(_ parts: [String]) -> String? {
    guard let index = parts.firstIndex(where: { $0.first?.isLetter == true }), parts.count <= 3,
      parts.count > 1, let year = parts.last.flatMap({ Int($0) }), year > 31,
      let month = months.firstIndex(where: {
        let word = parts[index].lowercased()
        return word.count >= 3 && $0.hasPrefix(word) || $0.prefix(3) == word
      })
    else { return nil }
    let others = parts.indices.filter { $0 != index && $0 != parts.count - 1 }
    guard let place = others.first else {
      return CalendarDate(year: year, month: month + 1).map(text)
    }
    let digits = parts[place].prefix { $0.isNumber }
    guard let day = Int(digits),
      ["", "st", "nd", "rd", "th"].contains(parts[place].dropFirst(digits.count))
    else { return nil }
    return CalendarDate(year: year, month: month + 1, day: day).map(text)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ]

  private static func text(_ date: CalendarDate) -> String {
    let parts = [date.year, date.month, date.day].compactMap(\.self)
    return parts.enumerated().map { index, number in
      let text = String(number)
      return String(repeating: "0", count: max(0, (index == 0 ? 4 : 2) - text.count)) + text
    }.joined(separator: "-")
  }
}
