import Facts
import HTML

/// Percentages that make up a whole, such as the ages of a population.
struct SharesPicture {
  let view: SubjectView
  let topic: String
  /// The wholes, each of two parts or more.
  let wholes: [[Fact]]

  /// The most percentages of one kind among which wholes are looked for.
  private static let most = 14

  /// The pictures of a subject, one for each topic that has wholes.
  static func all(_ view: SubjectView) -> [SharesPicture] {
    let shares = view.facts.filter {
      SubjectView.number($0)?.unit == "percent" && $0.attribute != nil
    }
    let groups = Dictionary(grouping: shares) { fact in
      "\(fact.topic)|\(fact.attribute ?? "")|\(view.about(fact))|\(fact.asOf.map(\.description) ?? "")"
    }
    let wholes = groups.sorted { $0.key < $1.key }.flatMap { Self.wholes($0.value) }
    return view.subject.topics.compactMap { topic in
      let own = wholes.filter { $0[0].topic == topic.id }
      return own.isEmpty ? nil : SharesPicture(view: view, topic: topic.name, wholes: own)
    }
  }

  /// The smallest sets of percentages that add up to 100, none of them in two.
  static func wholes(_ facts: [Fact]) -> [[Fact]] {
    var rest = facts.prefix(most).map { ($0, SubjectView.number($0)?.value ?? 0) }
    var found: [[Fact]] = []
    var size = 2
    while size <= rest.count {
      if let whole = subset(of: size, rest[...]) {
        found.append(whole)
        rest.removeAll { part in whole.contains { $0.id == part.0.id } }
      } else {
        size += 1
      }
    }
    return found
  }

  private static func subset(
    of size: Int, _ parts: ArraySlice<(Fact, Double)>, sum: Double = 0
  ) -> [Fact]? {
    if size == 0 { return abs(sum - 100) <= 0.05 ? [] : nil }
    for index in parts.indices where parts.endIndex - index >= size {
      let rest = parts[(index + 1)...]
      if let found = subset(of: size - 1, rest, sum: sum + parts[index].1) {
        return [parts[index].0] + found
      }
    }
    return nil
  }

  var picture: Picture {
    let facts = wholes.flatMap(\.self)
    let largest = facts.max { value($0) < value($1) }
    let most = largest.map { "The largest is “\(view.label($0))” with \(view.value($0)). " } ?? ""
    var picture = Picture(
      id: "shares-\(view.slug(topic))", heading: "\(topic): parts of a whole",
      sentence: "\(most)\(view.summary(facts, "share"))")
    picture.drawing = HTML("div", all: wholes.map(bars))
    picture.keys = SubjectView.keys
    picture.table = Picture.Table(
      header: ["Share", "Value", "Source"],
      rows: facts.map { [view.label($0), view.value($0), view.source($0)] })
    return picture
  }

  private func value(_ fact: Fact) -> Double { SubjectView.number(fact)?.value ?? 0 }

  private func bars(_ whole: [Fact]) -> HTML {
    let bars = BarList(
      rows: whole.map { fact in
        BarList.Row(
          view.label(fact),
          [
            (
              [BarList.Part(percent: value(fact), style: view.mastery(of: fact).style)],
              view.value(fact)
            )
          ])
      }, isStacked: true
    ).html
    return HTML("div", ["class": "whole"], bars)
  }
}
