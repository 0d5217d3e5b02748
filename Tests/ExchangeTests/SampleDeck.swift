import Deck
import Grading

/// A deck with a card of every kind that a bank tells apart, and texts that could be taken for markup.
enum SampleDeck {
  static let deck = Deck(
    subject: "s", title: "A/B: rivers", language: "en",
    topics: [Deck.Topic(id: "rivers", name: "Rivers"), Deck.Topic(id: "signs", name: "{Signs}")],
    sources: [Deck.Source(id: "atlas", title: "An atlas", dated: "2010")], names: [],
    classWords: [], cards: cards)

  private static let cards = [
    card(
      "mouth", name("Amur River", "Amur"),
      [
        Form(kind: .typed, stem: "Into which river?"),
        Form(
          kind: .choice, stem: "Into which river?",
          options: ["Yalu <b>", "Amur River", "[x] ~ 5%"],
          right: 1),
        Form(kind: .cloze, stem: "Fill the gap: It flows into {the} […] & on."),
        Form(
          kind: .trueFalse, stem: "It flows into the Yalu.", options: ["true", "false"], right: 1),
      ], note: "at 50° N"),
    card(
      "length", .number(Answer.Number(value: "2824", unit: "km", precision: .exact, figures: 3)),
      [
        Form(kind: .typed, stem: "How long is it?"),
        Form(kind: .choice, stem: "How long is it?", options: ["1,100 km", "2,824 km"], right: 1),
      ]),
    card(
      "cold",
      .number(
        Answer.Number(
          value: "-16.6", unit: "celsius", precision: .about(low: "-17", high: "-16"), figures: 3)),
      [Form(kind: .typed, stem: "How cold?")]),
    card("year", .year(1926), [Form(kind: .typed, stem: "When?")]),
    card(
      "day", .date(Answer.CalendarDay(year: 1945, month: 8, day: 11)),
      [Form(kind: .typed, stem: "On which day?")]),
    card(
      "fish", .list(Answer.List(items: [["carp", "鲤"], ["taimen"]], needed: 2, ordered: false)),
      [
        Form(kind: .typed, stem: "Which two fish?"),
        Form(kind: .membership, stem: "Carp is one of the fish.", options: ["true", "false"]),
      ]),
    card(
      "towns", .list(Answer.List(items: [["Jiamusi"], ["Harbin"]], needed: 2, ordered: true)),
      [Form(kind: .order, stem: "In order?", options: ["Harbin", "Jiamusi"], arrangement: [1, 0])]),
    card(
      "why",
      name("It lifts the dampers.", points: [["lifts the dampers", "raises them"]]),
      [Form(kind: .typed, stem: "What does it do?")]),
    card("think", name("Because."), [Form(kind: .open, stem: "Why?")]),
    card(
      "match.1",
      .list(Answer.List(items: [["gold – Au"], ["iron – Fe"]], needed: 2, ordered: false)),
      [
        Form(
          kind: .match, stem: "Match.", items: ["gold", "iron"], options: ["Fe", "Au", "Ag"],
          arrangement: [1, 0])
      ]),
    card(
      "code", name("=a*b; \\n", "'=c|d"), [Form(kind: .typed, stem: "\"Write\"\nx = {y}")],
      topic: "signs"),
    card("arrow", name("a -> b"), [Form(kind: .typed, stem: "Which reaction?")], topic: "signs"),
  ]

  private static func card(
    _ id: String, _ answer: Answer, _ forms: [Form], note: String? = nil, topic: String = "rivers"
  ) -> Card {
    Card(
      id: "s/\(id)", fact: id, topic: topic, label: "the \(id)", answer: answer, forms: forms,
      asOf: nil, note: note, citation: Citation(source: "atlas", section: "Rivers", paragraph: 2))
  }

  private static func name(_ accepted: String..., points: [[String]] = []) -> Answer {
    var name = Answer.Name(accepted: accepted, askMore: [], kind: "text", exactSpelling: false)
    name.points = points
    return .name(name)
  }
}
