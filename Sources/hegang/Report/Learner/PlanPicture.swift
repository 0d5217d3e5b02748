import Deck
import HTML
import Progress
import Study
import Terminal

/// The cards begun so far, and what the plan for a date promises.
struct PlanPicture {
  let report: StudyReport
  let deck: Deck

  private static let heading = "Cards begun, and the plan"

  var picture: Picture {
    let statistics = report.statistics
    guard statistics.studied > 0 else {
      return Picture(id: "plan", heading: Self.heading, sentence: sentence)
    }
    var picture = Picture(id: "plan", heading: Self.heading, sentence: sentence)
    picture.drawing = drawing.drawing(
      id: "plan-drawing", title: "Cards begun on each day, and the plan", description: sentence)
    picture.keys = [("known", "begun")]
    if report.plan != nil { picture.keys.append(("other", "the plan")) }
    let weeks = stride(from: counts.count - 1, through: 0, by: -7).reversed()
    picture.table = Picture.Table(
      header: ["Day", "Cards begun"],
      rows: weeks.map { [Words.date(first + $0), Words.grouped(counts[$0])] }
        + promised.dropFirst().map { [Words.date($0.day), "\(Words.grouped($0.cards)) (plan)"] })
    return picture
  }

  /// The first day that is shown: the first with a new card, at least four weeks ago.
  private var first: Int {
    let (begun, day) = (report.statistics.begun, report.statistics.day)
    let index = begun.firstIndex { $0 > 0 } ?? begun.count
    return day - max(27, begun.count - 1 - index)
  }

  /// The cards begun by the end of each day from the first on.
  private var counts: [Int] {
    let shown = report.statistics.begun.suffix(report.statistics.day - first + 1)
    var sum = report.statistics.studied - shown.reduce(0, +)
    return shown.map {
      sum += $0
      return sum
    }
  }

  /// Today and the days on which the plan changes its pace: all cards begun, and the date.
  private var promised: [(day: Int, cards: Int)] {
    guard let plan = report.plan, let goal = plan.plan.goal else { return [] }
    let (day, by) = (report.statistics.day, plan.plan.by.number)
    let now = report.statistics.studied
    let full = plan.reached.map { min($0.number, by) } ?? by
    let cards = min(goal.cards, now + plan.newCards * max(0, full - day))
    return [(day, now), (full, max(now, cards))] + (full < by ? [(by, max(now, cards))] : [])
  }

  private var sentence: String {
    let statistics = report.statistics
    let begun = "\(Words.grouped(statistics.studied)) of \(Words.count(statistics.cards, "card"))"
    guard let plan = report.plan else {
      return
        "You have begun \(begun). There is no plan; hegang plan --by DATE computes how many cards a day it takes to finish by then."
    }
    let date = Words.dayOfMonth(plan.plan.by.number)
    let pace = Words.count(plan.newCards, "new card")
    if plan.isOutOfReach {
      return
        "You have begun \(begun). The plan for \(date) can no longer finish in time: \(Words.count(plan.left, "card is", "cards are")) left to begin."
    }
    guard plan.plan.goal != nil, plan.left > 0 else {
      return
        "You have begun \(begun). The plan until \(date) sets \(pace) a day."
    }
    let done = plan.reached.map {
      " You will have begun them all by \(Words.dayOfMonth($0.number))."
    }
    return
      "You have begun \(begun). The plan for \(date) asks for \(pace) a day\(plan.isRaised ? " instead of \(plan.plan.newPerDay), to make up for missed days" : "").\(done ?? "")"
  }

  private var drawing: Plot {
    let statistics = report.statistics
    let (counts, promised) = (counts, promised)
    var plot = Plot(height: 180)
    let scale = Scale(upTo: max(counts.last ?? 0, promised.last?.cards ?? 0))
    plot.grid(scale) { Words.grouped(Int($0)) }
    let axis = DateAxis(from: first, to: max(statistics.day + 1, promised.last?.day ?? 0))
    plot.dates(axis)
    let points = counts.enumerated().map { index, count in
      Plot.Point(x: axis.percent(first + index), y: plot.y(scale.percent(Double(count))))
    }
    // A day on which nothing begins needs no point of its own.
    let corners = points.indices.filter {
      $0 == 0 || $0 == points.count - 1 || counts[$0] != counts[$0 - 1]
        || counts[$0] != counts[$0 + 1]
    }
    plot.line(through: corners.map { points[$0] }, "known")
    plot.line(
      through: promised.map {
        Plot.Point(x: axis.percent($0.day), y: plot.y(scale.percent(Double($0.cards))))
      }, "other dashed")
    if let last = points.last {
      plot.dot(last, "known", title: "today: \(Words.count(statistics.studied, "card")) begun")
    }
    return plot
  }
}
