import Progress

/// Where numbers, days and years appear along an axis, in percent of its length, and where its ticks are.
///
///     let scale = Scale(upTo: 43)          // 0...50, ticks 0, 10, 20, 30, 40, 50
///     scale.percent(25)                    // 50
struct Scale: Hashable {
  /// The numbers at the two ends.
  let domain: ClosedRange<Double>
  /// The numbers with a tick, ascending.
  let ticks: [Double]

  /// A scale between two numbers with ticks at round numbers between them.
  ///
  /// - Parameters:
  ///   - domain: The two ends.
  ///   - most: The largest number of steps between ticks.
  init(_ domain: ClosedRange<Double>, steps most: Int = 5) {
    self.init(
      domain, step: Scale.step(of: domain.upperBound - domain.lowerBound, atMost: most))
  }

  private init(_ domain: ClosedRange<Double>, step: Double) {
    self.domain = domain
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    ticks = first <= last ? (Int(first)...Int(last)).map { Double($0) * step } : []
  }

  /// A scale of counts from 0 to a round number that is not below the largest.
  init(upTo largest: Int) {
    let largest = Double(max(1, largest))
    let step = max(1, Scale.step(of: largest, atMost: 5))
    self.init(0...(largest / step).rounded(.up) * step, step: step)
  }

  /// The place of a number, in percent of the length.
  func percent(_ number: Double) -> Double {
    let length = domain.upperBound - domain.lowerBound
    return length > 0 ? 100 * (number - domain.lowerBound) / length : 0
  }

  /// 1, 2 or 5 times a power of ten, with which a length has no more than some steps.
  static func step(of length: Double, atMost most: Int) -> Double {
    guard length > 0 else { return 1 }
    var unit = 1.0
    while unit * Double(most) >= length { unit /= 10 }
    while true {
      for factor in [1.0, 2, 5] where factor * unit * Double(most) >= length - 1e-9 * length {
        return factor * unit
      }
      unit *= 10
    }
  }
}

/// The days along an axis, with ticks at the beginnings of weeks, months or years.
struct DateAxis: Hashable {
  /// A tick: its study day and its label.
  struct Tick: Hashable {
    let day: Int
    let label: String
  }

  /// The first study day.
  let first: Int
  /// The last study day, after the first.
  let last: Int

  /// An axis of at least a week.
  init(from first: Int, to last: Int) {
    self.first = min(first, last - 7)
    self.last = last
  }

  /// The place of a day, in percent of the length.
  func percent(_ day: Int) -> Double { 100 * Double(day - first) / Double(last - first) }

  /// The ticks: Mondays, or the first days of months or years if those would be more than some.
  func ticks(atMost most: Int = 5) -> [Tick] {
    for weeks in [1, 2] where (last - first) / (7 * weeks) < most { return mondays(every: weeks) }
    for months in [1, 2, 3, 6, 12, 24, 60, 120, 240, 600] {
      let ticks = firsts(every: months)
      if ticks.count <= most { return ticks }
    }
    return []
  }

  private func mondays(every weeks: Int) -> [Tick] {
    // 1970-01-05 was a Monday.
    let start = first + (4 - first % 7 + 7) % 7
    return stride(from: start, through: last, by: 7 * weeks).map { number in
      Tick(day: number, label: DateAxis.label(number))
    }
  }

  /// A day without its year: "7 Dec".
  static func label(_ number: Int) -> String {
    let day = StudyDay(number: number)
    return "\(day.day) \(Words.month(of: day).prefix(3))"
  }

  /// The first days of every few months, counted from January.
  private func firsts(every months: Int) -> [Tick] {
    let start = StudyDay(number: first)
    var month = start.year * 12 + start.month - 1
    var ticks: [Tick] = []
    while let day = StudyDay(year: month / 12, month: month % 12 + 1, day: 1), day.number <= last {
      if day.number >= first, month % months == 0 {
        let name = months < 12 ? String(Words.month(of: day).prefix(3)) : ""
        let year = day.month == 1 || months >= 12 ? "\(day.year)" : ""
        ticks.append(Tick(day: day.number, label: year.isEmpty ? name : year))
      }
      month += 1
    }
    return ticks
  }
}
