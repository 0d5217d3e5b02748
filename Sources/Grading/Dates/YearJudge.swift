/// Judges years.
struct YearJudge {
  let key: YearKey

  func judge(_ text: String) -> Judgement {
    let typed = text.trimmed
    if typed.isEmpty { return .nothingTyped }
    switch YearReading(typed) {
    case .year(let year): return judge(year)
    case .short where key.year.magnitude > 99:
      return Judgement(.prompt, reason: "All figures of the year?")
    case .short(let year): return judge(year)
    case .decade(let decade):
      return decade == key.year - key.year % 10 && key.year > 0
        ? Judgement(.prompt, reason: "Which year of the \(decade)s?")
        : wrong("That is another decade.")
    case .measure: return wrong("A year is asked.")
    case nil: break
    }
    if let judgement = judgement(ofRange: typed) { return judgement }
    if typed.unicodeScalars.allSatisfy({ Int(decimal: $0) != nil || $0 == "." }) {
      return wrong("A year is a whole number.")
    }
    let years = DateReader.readings(of: typed).compactMap { $0.isShortYear ? nil : $0.year }
    return years.first.map(judge) ?? Judgement(.unparsed, reason: "That is not a year.")
  }

  private func judge(_ year: Int) -> Judgement {
    if year == key.year { return Judgement(.correct) }
    if let sibling = key.siblings.sibling(in: year) {
      return .mistaken(for: sibling.label, nearest: key.display)
    }
    return wrong(year < key.year ? "Too early." : "Too late.")
  }

  /// Judges a range such as "1925–1927", which is less precise than a year but may be true.
  private func judgement(ofRange typed: Substring) -> Judgement? {
    guard let reading = try? NumberReader.read(typed), let upper = reading.upper?.value,
      reading.unit.isEmpty, reading.amount.value.magnitude == 3, upper.magnitude == 3
    else { return nil }
    let year = ExactDecimal(Int128(key.year))
    return reading.amount.value <= year && year <= upper
      ? Judgement(.prompt, reason: "One year is asked, not a range.")
      : wrong("It lies outside that range.")
  }

  private func wrong(_ reason: String) -> Judgement {
    Judgement(.wrong, reason: reason, nearest: key.display)
  }
}
