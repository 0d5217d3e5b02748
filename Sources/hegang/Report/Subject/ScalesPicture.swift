import Facts
import HTML
import Study

/// Numbers of one kind about one thing along a scale, such as temperatures.
struct ScalesPicture {
  let view: SubjectView
  let topic: String
  let facts: [Fact]

  /// The pictures of a subject: each attribute with three numbers or more about one thing on one day, some of
  /// which are below zero.
  static func all(_ view: SubjectView) -> [ScalesPicture] {
    let numbers = view.facts.filter { fact in
      fact.table == nil && fact.attribute != nil && fact.expression == nil
        && SubjectView.number(fact).map { $0.unit != "percent" } ?? false
    }
    let groups = Dictionary(grouping: numbers) { "\($0.attribute ?? "")|\(view.about($0))" }
    return groups.sorted { $0.key < $1.key }.compactMap { _, facts in
      let values = facts.compactMap { SubjectView.number($0)?.value }
      guard facts.count > 2, values.contains(where: { $0 < 0 }) else { return nil }
      let topic = view.subject.topic(facts[0].topic)?.name ?? facts[0].topic
      return ScalesPicture(
        view: view, topic: topic, facts: facts.stableSorted { value($0) > value($1) })
    }
  }

  private static func value(_ fact: Fact) -> Double { SubjectView.number(fact)?.value ?? 0 }

  var picture: Picture {
    let (high, low) = (facts[0], facts[facts.count - 1])
    let id = "scale-\(view.slug(high.id))"
    var picture = Picture(
      id: id, heading: "\(topic): from \(view.value(low)) to \(view.value(high))",
      sentence: view.summary(facts, "number"))
    picture.drawing = bars.html
    picture.keys = SubjectView.keys
    picture.table = Picture.Table(
      header: ["Number", "Value", "Source"],
      rows: facts.map { [view.label($0), view.value($0), view.source($0)] })
    return picture
  }

  /// Bars from zero, those of numbers below zero to the left.
  private var bars: BarList {
    let values = facts.map(Self.value)
    let (low, high) = (min(0, values.last ?? 0), max(0, values.first ?? 0))
    return BarList(
      rows: facts.map { fact in
        let (value, length) = (Self.value(fact), high - low)
        let bar = [
          BarList.Part(percent: 100 * (min(0, value) - low) / length, style: "gap"),
          BarList.Part(
            percent: 100 * abs(value) / length, style: view.mastery(of: fact).style),
        ]
        return BarList.Row(view.label(fact), [(bar, view.value(fact))])
      }, isStacked: true)
  }
}
