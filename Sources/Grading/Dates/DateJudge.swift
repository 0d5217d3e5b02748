/// Judges dates.
struct DateJudge {
  let key: DateKey

  func judge(_ text: String) -> Judgement {
    if key.month == nil {
      return YearJudge(key: YearKey(year: key.year, among: key.siblings.years)).judge(text)
    }
    let typed = text.trimmed
    if typed.isEmpty { return .nothingTyped }
    let readings = DateReader.readings(of: typed)
    if readings.isEmpty { return unreadable(typed) }
    let fitting = readings.filter { $0.agrees(with: key.date) }
    if let date = fitting.first(where: { $0.isAsFine(as: key.date) }) {
      return rightDay(date, among: readings)
    }
    if let sibling = sibling(of: readings) {
      return .mistaken(for: sibling.label, nearest: key.display)
    }
    if let date = fitting.first { return coarse(date) }
    return Judgement(.wrong, reason: difference(readings[0]), nearest: key.display)
  }

  /// Correct, unless another reading of 11/8/1945 is the answer to another question.
  private func rightDay(_ date: PartialDate, among readings: [PartialDate]) -> Judgement {
    let others = readings.filter { $0 != date }
    return sibling(of: others) == nil
      ? Judgement(.correct)
      : Judgement(.prompt, reason: "Which of the two is the month? Write it as a word.")
  }

  private func sibling(of readings: [PartialDate]) -> Sibling? {
    key.siblings.sibling(saidBy: readings, besides: key.date)
  }

  private func coarse(_ date: PartialDate) -> Judgement {
    let asked =
      key.day != nil && date.day == nil
      ? "the day" : key.month != nil && date.month == nil ? "the month" : "the year"
    let also = date.month == nil && key.day != nil ? "the month and the day are" : "\(asked) is"
    return Judgement(.close, reason: "Right so far; \(also) asked too.", nearest: key.display)
  }

  private func difference(_ typed: PartialDate) -> String {
    let date = key.date
    if let year = typed.year, !typed.isShortYear, year != date.year {
      return "The year is another."
    }
    if let month = typed.month, month != date.month { return "The month is another." }
    return "The day is another."
  }

  private func unreadable(_ typed: Substring) -> Judgement {
    if case .measure = YearReading(typed) {
      return Judgement(.wrong, reason: "A date is asked.", nearest: key.display)
    }
    return Judgement(.unparsed, reason: "That is not a date.")
  }
}
