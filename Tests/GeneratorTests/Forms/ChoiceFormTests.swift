import Generator
import Grading
import SampleDecks
import Testing

@testable import Deck

/// A choice among texts takes its wrong options from the author: causes, purposes, persons.
struct ChoiceFormTests {
  private static let cause = "about: the flood, type: text, ask: \"What caused {about}?\", "

  @Test func `a cause is shown among the author's wrong ones`() throws {
    let card = try Samples.card(
      Self.cause
        + "value: melting snow, pool: [a broken dam, heavy rain, blocked ice, an earthquake]")
    let form = try #require(card.form(.choice))
    #expect(form.options.count == 4)
    #expect(form.options[form.right] == "melting snow")
    #expect(
      Set(form.options).isSubset(
        of: ["melting snow", "a broken dam", "heavy rain", "blocked ice", "an earthquake"]))
    #expect(card.forms[0].kind == .typed)
  }

  @Test
  func `other showings have other wrong options of the author's, where there are more than three`()
    throws
  {
    let pool = ["a broken dam", "heavy rain", "blocked ice", "an earthquake"]
    let of = { (count: Int) in
      try #require(
        try Samples.card(
          Self.cause
            + "value: melting snow, pool: [\(pool.prefix(count).joined(separator: ", "))]"
        ).form(.choice))
    }
    #expect(try of(3).others.isEmpty)
    let form = try of(4)
    #expect(!form.others.isEmpty && form.isSound)
    let sets = form.showings.map { Set($0.options) }
    #expect(Set(sets).count == sets.count)
    #expect(sets.allSatisfy { $0.count == 4 && $0.contains("melting snow") })
    #expect(form.showings.allSatisfy { $0.options[$0.right] == "melting snow" })
  }

  @Test func `the right number stands at another place in each showing`() throws {
    let card = try Samples.card(
      "about: the flood, type: quantity, unit: m, ask: \"How high was {about}?\", value: 52")
    let form = try #require(card.form(.choice))
    #expect(form.isSound)
    let showings = form.showings
    #expect(showings.allSatisfy { $0.options[$0.right] == "52 m" })
    #expect(Set(showings.map(\.right)).count == 3)
    #expect(
      showings.allSatisfy { showing in
        let numbers = showing.options.compactMap { Int($0.dropLast(2)) }
        return numbers.count == 4 && numbers == numbers.sorted()
      })
  }

  @Test func `a number that the author never offers is not offered`() throws {
    let height =
      "about: the flood, type: quantity, unit: m, ask: \"How high was {about}?\", value: 52"
    let wrong = try #require(try Samples.card(height).form(.choice)).options.filter { $0 != "52 m" }
    for option in wrong {
      let fact = height + ", never_distractors: [\"\(option.dropLast(2))\"]"
      let made = try Samples.generation(of: "facts:\n" + Samples.fact("it", fact))
      #expect(made.deck.cards[0].form(.choice) == nil)
      #expect(
        made.refusals(.choice)["sample/it"]
          == "\(option.dropLast(2)) is one that the author never offers as wrong")
    }
  }

  @Test(arguments: [
    ("value: melting snow", "no pool and no like answer gives a wrong option"),
    (
      "value: melting snow, pool: [heavy rain, \"snow, melting\"], never_distractors: [\"snow, melting\"]",
      "only heavy rain could stand beside the right answer; two are needed"
    ),
  ])
  func `without two wrong causes there is no choice`(value: String, reason: String) throws {
    let made = try Samples.generation(of: "facts:\n" + Samples.fact("it", Self.cause + value))
    #expect(made.deck.cards[0].form(.choice) == nil)
    #expect(made.refusals(.choice)["sample/it"] == reason)
  }

  @Test func `what is one thing or the other is picked, never typed`() throws {
    let card = try Samples.card(
      "about: the flood, type: choice, ask: \"Was {about} foreseen?\", value: no, pool: [yes]")
    #expect(card.forms.map(\.kind) == [.choice])
    #expect(card.forms[0].options.sorted() == ["no", "yes"])
    #expect(card.forms[0].options[card.forms[0].right] == "no")
  }

  @Test func `beside a form of a verb stand its other forms`() throws {
    let attributes = """
      attributes:
        - {id: present, type: text, requires: [person], ask: "Which form of {about} goes with {person}?"}
      facts:

      """
    let rows = [
      ("parler", ["parle", "parles", "parle", "parlons"]),
      ("aller", ["vais", "vas", "va", "allons"]),
    ]
    let facts = rows.flatMap { verb, forms in
      zip(["je", "tu", "il", "nous"], forms).map { person, form in
        Samples.fact(
          "\(verb)-\(person)",
          "about: \(verb), attribute: present, qualifiers: {person: \(person)}, value: \(form)")
      }
    }
    let cards = try Samples.generation(of: facts.joined(), attributes: attributes).deck.cards
    let options = cards.map { Set($0.form(.choice)?.everyOption ?? []) }
    #expect(options.prefix(4).allSatisfy { $0 == ["parle", "parles", "parlons"] })
    #expect(options.suffix(4).allSatisfy { $0 == ["vais", "vas", "va", "allons"] })
  }

  @Test func `the author's wrong options may differ from the answer by one letter`() throws {
    let card = try Samples.card(
      "about: the sign, type: text, ask: \"Which key has {about}?\", value: G major, "
        + "pool: [D major, C major, F major]")
    #expect(card.form(.choice)?.options.sorted() == ["C major", "D major", "F major", "G major"])
  }

  @Test func `no wrong option stands beside an answer that alone begins as the question does`()
    throws
  {
    let asked = "about: helium, type: text, ask: \"What is the symbol of {about}?\", value: He, "
    let made = try Samples.generation(
      of: "facts:\n" + Samples.fact("it", asked + "pool: [Na, Fe, Hel, H]"))
    #expect(made.deck.cards[0].form(.choice)?.options.sorted() == ["H", "He", "Hel"])
    #expect(
      made.omissions.contains {
        $0.option == "Na"
          && $0.reason == "does not begin as what is asked about does, and the answer does"
      })
  }

  @Test func `the author's wrong option is never forgiven as a misspelling`() throws {
    let made = try Samples.generation(
      of: "facts:\n"
        + Samples.fact(
          "it",
          "about: a drone, type: text, ask: \"From what does {about} grow?\", value: unfertilised egg, "
            + "pool: [fertilised egg, swollen larva]"))
    let card = made.deck.cards[0]
    #expect(card.form(.choice)?.options.contains("fertilised egg") == true)
    let key = AnswerKeys(made.deck).key(for: card, stem: card.forms[0].stem)
    #expect(judge("Unfertilised egg", against: key).verdict == .correct)
    #expect(judge("fertilised egg", against: key).verdict == .wrong)
  }
}
