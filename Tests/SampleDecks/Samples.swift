import Deck
import Grading

/// A small deck that has every type of answer.
package enum Samples {
  /// The source of every sample card.
  package static let citation = Citation(source: "atlas", section: "Rivers", paragraph: 2)

  /// A card of the deck, with the question "What?" unless forms are given.
  package static func card(
    _ id: String, _ answer: Answer, forms: [Form] = [Form(kind: .typed, stem: "What?")]
  ) -> Card {
    Card(
      id: "sample/\(id)", fact: id, topic: "rivers", label: "the \(id)", answer: answer,
      forms: forms, asOf: "2010", note: nil, citation: citation)
  }

  /// An answer that is a number, in kilometres unless a unit is given.
  package static func number(
    _ value: String, unit: String = "km", precision: Answer.Precision = .exact, figures: Int = 3
  ) -> Answer {
    .number(Answer.Number(value: value, unit: unit, precision: precision, figures: figures))
  }

  /// An answer that is a name, with its other accepted forms.
  package static func name(_ accepted: String..., kind: String = "class/river") -> Answer {
    .name(Answer.Name(accepted: accepted, askMore: [], kind: kind, exactSpelling: false))
  }

  /// A card for each type of answer.
  package static let cards = [
    card("length", number("2824")),
    card("drop", number("-16.6", unit: "celsius", precision: .about(low: "-17", high: "-16"))),
    card("width", number("600", precision: .within(low: "600", high: "650"))),
    card("least", number("80", unit: "percent", precision: .atLeast)),
    card("most", number("80", unit: "", precision: .atMost)),
    card("charted", .year(1926)),
    card("flood", .date(Answer.CalendarDay(year: 1945, month: 8, day: 11))),
    card("bridge", .date(Answer.CalendarDay(year: 1945, month: 8, day: nil))),
    card(
      "mouth", name("Amur River", "黑龙江"),
      forms: [
        Form(kind: .typed, stem: "Into which river does it flow?"),
        Form(
          kind: .choice, stem: "Into which river does it flow?",
          options: ["Yalu River", "Amur River", "Liao River"], right: 1),
      ]),
    card(
      "spelling",
      .name(
        Answer.Name(
          accepted: ["鹤岗"], askMore: ["岗"], kind: "script/simplified", exactSpelling: true))),
    card(
      "fish", .list(Answer.List(items: [["carp", "鲤"], ["taimen"]], needed: 2, ordered: false))),
    card("towns", .list(Answer.List(items: [["Jiamusi"], ["Harbin"]], needed: 2, ordered: true))),
  ]

  /// The deck of all sample cards.
  package static let deck = Deck(
    subject: "sample", title: "Rivers & \"roads\"", language: "en",
    topics: [Deck.Topic(id: "rivers", name: "Rivers")],
    sources: [Deck.Source(id: "atlas", title: "An atlas", dated: "1999-05")],
    names: [Deck.KnownName(forms: ["Amur River", "黑龙江"], kind: "class/river")],
    classWords: [["River", "江"]], cards: cards)
}
