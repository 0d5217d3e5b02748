import HTML
import Progress
import Study

/// The answers on each day of the last twelve months, as twelve small months.
struct CalendarPicture {
  let statistics: Statistics
  /// Whether a study day was time off.
  let isAway: (Int) -> Bool

  /// A month, and what was done in it.
  private struct Month {
    let first: StudyDay
    var days: [(day: Int, answers: Int, isAway: Bool)] = []
    var studied: Int { days.count { $0.answers > 0 } }
    var answers: Int { days.reduce(0) { $0 + $1.answers } }
    var away: Int { days.count { $0.isAway && $0.answers == 0 } }
    var name: String { "\(Words.month(of: first)) \(first.year)" }
  }

  var picture: Picture {
    let months = months
    let most = max(1, statistics.year.max() ?? 1)
    var picture = Picture(
      id: "year", heading: "The last twelve months", sentence: sentence(months))
    picture.isWide = true
    guard months.contains(where: { $0.answers > 0 }) else { return picture }
    picture.drawing = HTML(
      "div", ["class": "months"],
      all: months.map { month in
        HTML(
          "div", drawing(month, most: most), HTML("span", ["class": "label"], text: title(month)))
      })
    picture.keys = [("step-1", "few answers"), ("step-4", "up to \(Words.grouped(most)) on a day")]
    if months.contains(where: { $0.away > 0 }) { picture.keys.append(("away", "time off")) }
    picture.table = Picture.Table(
      header: ["Month", "Days studied", "Answers", "Days off"],
      rows: months.map {
        [$0.name, "\($0.studied)", Words.grouped($0.answers), "\($0.away)"]
      })
    return picture
  }

  private func title(_ month: Month) -> String {
    let name = Words.month(of: month.first).prefix(3)
    return month.first.month == 1 ? "\(name) \(month.first.year)" : String(name)
  }

  private func sentence(_ months: [Month]) -> String {
    let days = months.reduce(0) { $0 + $1.studied }
    let away = months.reduce(0) { $0 + $1.away }
    let off = away > 0 ? " \(Words.count(away, "day was", "days were")) time off." : ""
    guard let best = months.max(by: { $0.answers < $1.answers }), days > 0 else {
      return "You have not studied in the last twelve months."
    }
    let answers = months.reduce(0) { $0 + $1.answers }
    return
      "You studied on \(Words.count(days, "day")) and gave \(Words.count(answers, "answer")), most of them in \(Words.month(of: best.first)).\(off) Days you missed cost nothing: cards wait for you."
  }

  /// The months, the present one last.
  private var months: [Month] {
    let today = StudyDay(number: statistics.day)
    return (0..<12).reversed().compactMap { ago in
      let number = today.year * 12 + today.month - 1 - ago
      guard let first = StudyDay(year: number / 12, month: number % 12 + 1, day: 1) else {
        return nil
      }
      var month = Month(first: first)
      var day = first
      while day.month == first.month, day.number <= statistics.day {
        let index = statistics.year.count - 1 - (statistics.day - day.number)
        let answers = statistics.year.indices ~= index ? statistics.year[index] : 0
        month.days.append((day.number, answers, isAway(day.number)))
        day = day.advanced(by: 1)
      }
      return month
    }
  }

  /// A month with a row for each week, Monday first.
  private func drawing(_ month: Month, most: Int) -> HTML {
    let offset = month.first.weekday.rawValue - 1
    let cells = month.days.map { day in
      let place = day.day - month.first.number + offset
      let step = min(4, 1 + (4 * day.answers - 1) / most)
      let style = day.answers > 0 ? "step-\(step)" : day.isAway ? "away" : "none"
      let words =
        "\(Words.dayOfMonth(day.day)): \(Words.count(day.answers, "answer"))\(day.isAway ? ", time off" : "")"
      return HTML(
        "rect",
        [
          "class": style, "x": "\(place % 7 * 10 + 1)", "y": "\(place / 7 * 10 + 1)",
          "width": "8", "height": "8", "rx": "1.5",
        ], all: style == "none" ? [] : [HTML("title", text: words)])
    }
    let words =
      "\(month.name): \(Words.count(month.answers, "answer")) on \(Words.count(month.studied, "day"))"
    return HTML(
      "svg", ["role": "img", "aria-label": words, "viewBox": "0 0 70 60"], all: cells)
  }
}
