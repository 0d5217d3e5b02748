/// Reads a typed date in any form that people write: "11 August 1945", "Aug 11th, 1945",
/// "1945-08-11", "11.8.1945", "1945年8月11日", "August 1945".
enum DateReader {
  /// Every date that the text can mean: two if day and month could be exchanged, none if the text
  /// is not a date.
  static func readings(of text: some StringProtocol) -> [PartialDate] {
    guard text.utf8.count <= PlainText.longest, let pieces = DatePieces(PlainText.scalars(of: text))
    else { return [] }
    var readings: [PartialDate] = []
    for date in candidates(pieces) where date.exists && !readings.contains(date) {
      readings.append(date)
    }
    return readings
  }

  private static func candidates(_ pieces: DatePieces) -> [PartialDate] {
    let numbers = pieces.numbers
    if pieces.isMarked { return numbers.isEmpty && pieces.month == nil ? [pieces.marked] : [] }
    if let month = pieces.month { return named(month, numbers) }
    switch numbers.count {
    case 1: return compact(numbers[0])
    case 2: return pair(numbers[0], numbers[1])
    case 3: return triple(numbers[0], numbers[1], numbers[2])
    default: return []
    }
  }

  /// Reads a date whose month is in letters: the numbers are a day, a year or both. Two small
  /// numbers are a day and a year, in that order.
  private static func named(_ month: Int, _ numbers: [DatePieces.Number]) -> [PartialDate] {
    switch numbers.count {
    case 0: return [PartialDate(month: month)]
    case 1:
      let number = numbers[0]
      let year = dated(number, month: month)
      // "Sep 08" may be a day or a year.
      return ((number.isDay ? [PartialDate(month: month, day: number.value)] : []) + [year])
        .compactMap(\.self)
    case 2:
      let (first, second) = (numbers[0], numbers[1])
      if first.isDay { return [dated(second, month: month, day: first.value)].compactMap(\.self) }
      return second.isDay ? [dated(first, month: month, day: second.value)].compactMap(\.self) : []
    default: return []
    }
  }

  private static func dated(_ year: DatePieces.Number, month: Int? = nil, day: Int? = nil)
    -> PartialDate?
  {
    guard year.digits == 2 || year.digits == 4 || year.digits == 3 else { return nil }
    return PartialDate(year: year.value, month: month, day: day, isShortYear: year.digits == 2)
  }

  /// One number: a year of four digits, or eight digits without separators.
  private static func compact(_ number: DatePieces.Number) -> [PartialDate] {
    switch number.digits {
    case 3, 4: [PartialDate(year: number.value)]
    case 8:
      [
        PartialDate(
          year: number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
      ]
    default: []
    }
  }

  /// Two numbers: a year and a month, or a day and a month in either order.
  private static func pair(_ first: DatePieces.Number, _ second: DatePieces.Number) -> [PartialDate]
  {
    if first.digits == 4 { return [PartialDate(year: first.value, month: second.value)] }
    if second.digits == 4 { return [PartialDate(year: second.value, month: first.value)] }
    return [
      PartialDate(month: second.value, day: first.value),
      PartialDate(month: first.value, day: second.value),
    ]
  }

  /// Three numbers: the year is first or last. After it the month precedes the day; before it
  /// either may come first.
  private static func triple(
    _ first: DatePieces.Number, _ second: DatePieces.Number, _ third: DatePieces.Number
  ) -> [PartialDate] {
    if first.digits == 4 {
      return [PartialDate(year: first.value, month: second.value, day: third.value)]
    }
    guard third.digits == 4 || third.digits == 2 else { return [] }
    return [
      dated(third, month: second.value, day: first.value),
      dated(third, month: first.value, day: second.value),
    ].compactMap(\.self)
  }
}
