import Journal
import Progress
import Study
import Terminal

/// The last twelve months as a calendar: a column for each week, a row for each day of the week.
///
///          Jan     Feb     Mar
///     Mon  . . . - + # . .
///     Tue  . . . . . . . .
struct StudyCalendar {
  /// Answers on each day, today last.
  let days: [Int]
  /// The study day that comes last.
  let today: Int
  /// What stands for no answer, and for few, some and many.
  let marks: [Character]

  /// The calendar where there are signs, and where there are none.
  static let (signs, ascii): ([Character], [Character]) = (
    ["·", "░", "▒", "█"], [".", "-", "+", "#"]
  )

  /// The rows; in a narrow window the earliest weeks are left out.
  func lines(columns: Int) -> [String] {
    // The names of the days, and two spaces before and behind them.
    let room = max(4, columns - 7)
    let weekday = StudyCalendar.weekday(of: today)
    let whole = (days.count - weekday - 1) / 7 + 1
    let weeks = min(whole, room)
    let first = today - weekday - 7 * (weeks - 1)
    let most = max(1, days.max() ?? 1)
    let rows = StudyCalendar.names.enumerated().map { row, name in
      let cells = (0..<weeks).compactMap { week -> Character? in
        let day = first + 7 * week + row
        let index = days.count - 1 - (today - day)
        guard day <= today else { return nil }
        return days.indices ~= index ? mark(days[index], of: most) : " "
      }
      return "  \(name)  \(String(cells))"
    }
    return [months(from: first, weeks: weeks)] + rows
  }

  /// For `--plain`, the months with an answer, in words: "November: 7 days, 119 answers".
  var months: [String] {
    let first = today - days.count + 1
    var months: [(first: StudyDay, days: Int, answers: Int)] = []
    for (index, answers) in days.enumerated() where answers > 0 {
      let day = StudyDay(number: first + index)
      let isSame = months.last.map { ($0.first.year, $0.first.month) == (day.year, day.month) }
      if isSame != true { months.append((day, 0, 0)) }
      months[months.count - 1].days += 1
      months[months.count - 1].answers += answers
    }
    return months.map {
      "  \(Words.month(of: $0.first)): \(Words.count($0.days, "day")), \(Words.count($0.answers, "answer"))"
    }
  }

  private static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// The names of the months above the weeks in which they begin.
  private func months(from first: Int, weeks: Int) -> String {
    var line = "       "
    for week in 0..<weeks {
      let days = (0..<7).map { StudyDay(number: first + 7 * week + $0) }
      guard let start = days.first(where: { $0.day == 1 }), line.count <= 7 + week,
        weeks - week >= 3
      else { continue }
      line += String(repeating: " ", count: 7 + week - line.count)
      line += Words.month(of: start).prefix(3)
      line += " "
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Few are up to a third of the most on a day, some up to two thirds.
  private func mark(_ answers: Int, of most: Int) -> Character {
    answers == 0 ? marks[0] : marks[min(3, 1 + (3 * answers - 1) / most)]
  }

  private static func weekday(of day: Int) -> Int { (day % 7 + 10) % 7 }
}
