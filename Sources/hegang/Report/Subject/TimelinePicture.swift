import Deck
import Facts
import HTML
import Progress

/// The dated facts along the years, and the events to open.
@MainActor
struct TimelinePicture {
  let view: SubjectView

  /// A fact with its time.
  struct Event {
    let fact: Fact
    /// The year and the fraction of it that has passed.
    let time: Double
    let year: Int
    /// Whether the date is what the fact says, not only the time for which it holds.
    let isEvent: Bool
  }

  /// The facts with a date, the earliest first.
  static func events(_ facts: [Fact]) -> [Event] {
    let events = facts.compactMap { fact -> Event? in
      switch fact.value {
      case .year(let year):
        return Event(fact: fact, time: Double(year), year: year, isEvent: true)
      case .date(let date): return Event(fact: fact, date, isEvent: true)
      default: return fact.asOf.map { Event(fact: fact, $0.start, isEvent: false) }
      }
    }
    return events.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }
    .map(\.element)
  }

  /// The picture; nil without two dates.
  var picture: Picture? {
    let all = Self.events(view.facts)
    guard let first = all.first, let last = all.last, first.year < last.year else { return nil }
    let events = all.filter(\.isEvent)
    var picture = Picture(
      id: "timeline", heading: "From \(Self.words(first.year)) to \(Self.words(last.year))",
      sentence: sentence(events, all))
    let plot = drawing(all).drawing(
      id: "timeline-drawing", title: "The dated facts along the years",
      description: picture.sentence)
    picture.drawing = HTML("div", all: [plot] + list(events))
    picture.keys = SubjectView.keys
    if !conflicts(events).isEmpty {
      picture.keys.append(("other", "sources contradict each other"))
    }
    picture.table = Picture.Table(
      header: ["Year", "Fact", "Source"],
      rows: all.map { [Self.words($0.year), view.statement($0.fact), view.source($0.fact)] })
    picture.isWide = true
    return picture
  }

  private func sentence(_ events: [Event], _ all: [Event]) -> String {
    let others = all.count - events.count
    let more =
      others > 0
      ? " A circle below the line counts the other facts of that year." : ""
    guard !events.isEmpty else { return "Each circle counts the facts of a year.\(more)" }
    return
      "\(view.summary(events.map(\.fact), "dated event")) Open an event below to see when it was.\(more)"
  }

  /// A year in words; before the common era it is negative.
  static func words(_ year: Int) -> String { Answer.year(year).display }

  private func drawing(_ all: [Event]) -> Plot {
    let (low, high) = (all.first?.time ?? 0, all.last?.time ?? 1)
    let margin = max(1, (high - low) * 0.03)
    let scale = Scale(low - margin...high + margin, steps: 7)
    let line = 12.0 + 13 * Double(stacks(all, scale).map(\.count).max() ?? 1)
    var plot = Plot(height: line + (all.allSatisfy(\.isEvent) ? 6 : 50))
    plot.line(Plot.Point(x: 0, y: line), Plot.Point(x: 100, y: line), "axis")
    for tick in scale.ticks { plot.below(scale.percent(tick), Self.words(Int(tick))) }
    var places: [String: Plot.Point] = [:]
    for stack in stacks(all, scale) {
      for (height, event) in stack.enumerated() {
        let point = Plot.Point(
          x: scale.percent(stack[0].time), y: line - 12 - 13 * Double(height))
        places[event.fact.id] = point
        plot.dot(
          point, view.mastery(of: event.fact).style, radius: 5,
          title: "\(Self.words(event.year)): \(name(event))")
      }
    }
    for conflict in conflicts(all.filter(\.isEvent)) {
      plot.line(through: conflict.compactMap { places[$0] }, "other")
    }
    let years = Dictionary(grouping: all.filter { !$0.isEvent }, by: \.year)
    for (year, facts) in years.sorted(by: { $0.key < $1.key }) {
      let point = Plot.Point(x: scale.percent(Double(year)), y: line + 24)
      plot.dot(
        point, view.mastery(of: facts.map(\.fact)).style,
        radius: min(18, 3 + 1.7 * Double(facts.count).squareRoot()),
        title: "\(Self.words(year)): \(Words.count(facts.count, "more fact"))")
    }
    return plot
  }

  /// The events, those that are close together in one stack.
  private func stacks(_ all: [Event], _ scale: Scale) -> [[Event]] {
    var stacks: [[Event]] = []
    for event in all where event.isEvent {
      if let start = stacks.last?.first, scale.percent(event.time) - scale.percent(start.time) < 2.6
      {
        stacks[stacks.count - 1].append(event)
      } else {
        stacks.append([event])
      }
    }
    return stacks
  }

  /// The ids of events whose dates contradict each other.
  private func conflicts(_ events: [Event]) -> [[String]] {
    let ids = Set(events.map(\.fact.id))
    return view.subject.conflicts.map { $0.facts.filter(ids.contains) }.filter { $0.count > 1 }
  }

  /// The events by decades, or by longer spans if there are many of those.
  private func list(_ events: [Event]) -> [HTML] {
    guard let first = events.first, let last = events.last else { return [] }
    let span = [10, 50, 100, 500, 1_000].first { (last.year - first.year) / $0 < 16 } ?? 5_000
    let groups = Dictionary(grouping: events) { $0.year.flooredQuotient(span) }
    let parts = groups.sorted { $0.key < $1.key }.map { key, events in
      HTML(
        "div",
        HTML("h4", text: span == 10 ? "\(key * 10)s" : "from \(Self.words(key * span))"),
        TestList(
          view: view,
          items: events.map {
            TestList.Item(name: name($0), mastery: view.mastery(of: $0.fact), facts: [$0.fact])
          }
        ).html)
    }
    return [HTML("div", ["class": "decades"], all: parts)]
  }

  /// What happened, without its year.
  private func name(_ event: Event) -> String {
    guard event.isEvent, case .text(let text) = event.fact.about else {
      let label = view.label(event.fact)
      if event.isEvent, label.hasPrefix("year ") {
        return view.cleanedName(String(label.dropFirst(5)))
      }
      return view.label(event.fact)
    }
    let bare = text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
    return view.cleanedName(bare)
  }
}

extension TimelinePicture.Event {
  init(fact: Fact, _ date: CalendarDate, isEvent: Bool) {
    let part = Double((date.month ?? 1) - 1) / 12 + Double((date.day ?? 1) - 1) / 366
    self.init(fact: fact, time: Double(date.year) + part, year: date.year, isEvent: isEvent)
  }
}
