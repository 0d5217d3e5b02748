import Testing

@testable import Questions

/// Forms of a fact's own card that only some types of value have.
struct OwnFormTests {
  private func card(_ rest: String, after more: String = "") throws -> Card {
    let made = try Samples.generation(of: "facts:\n" + more + Samples.fact("it", rest))
    return try #require(made.deck.cards.first { $0.fact == "it" })
  }

  @Test(arguments: [
    ("south", ["north", "east", "south", "west"]),
    ("southeast", ["northeast", "southeast", "southwest", "northwest"]),
    ("northern", ["northern", "eastern", "southern", "western"]),
  ])
  func `a position is one of four points, in the order of the compass`(
    value: String, points: [String]
  ) throws {
    let card = try card(
      "about: amur, type: choice, ask: Where?, value: \(value), pool: [here, there]")
    let form = try #require(card.form(.position))
    #expect(form.options == points)
    #expect(form.options[form.right] == value)
    #expect(card.form(.choice) == nil)
    let other = try self.card(
      "about: amur, type: choice, ask: Where?, value: here, pool: [there, nowhere]")
    #expect(other.form(.position) == nil)
  }

  @Test(arguments: [
    ("value: 600..650, unit: mm", 600.0, 650.0),
    ("value: 14700, unit: km2, precision: about, within: 14600..14800", 14600, 14800),
    ("value: 80, precision: lower bound", 80, 80),
    ("value: 250000000000, unit: USD, precision: upper bound", 2.5e11, 2.5e11),
  ])
  func `an estimate has four ranges in a row, and the right one holds the whole claim`(
    value: String, low: Double, high: Double
  ) throws {
    for seed in 0..<40 {
      let made = try Samples.generation(
        of: "facts:\n"
          + Samples.fact("rain-\(seed)", "about: amur, type: quantity, ask: How much?, \(value)"))
      guard let form = made.deck.cards[0].form(.estimate) else {
        #expect(
          made.refusals(.estimate).values.first == "the drawn ranges do not hold the number whole")
        continue
      }
      #expect(form.options.count == 4)
      #expect(form.options.allSatisfy { $0.contains(" to ") })
      if low < 1e6 {
        let edges = form.options.map { option in
          option.split(separator: " ").compactMap {
            Double($0.filter { $0.isASCII && $0.isNumber })
          }
        }
        #expect(edges[form.right][0] < low && high < edges[form.right][1], "\(form.options)")
        for (one, next) in zip(edges, edges.dropFirst()) { #expect(one[1] == next[0]) }
      }
    }
  }

  @Test func `an exact or a small number has no ranges`() throws {
    #expect(try card("about: amur, type: quantity, ask: How?, value: 2824").form(.estimate) == nil)
    let small = try Samples.generation(
      of: "facts:\n"
        + Samples.fact("it", "about: amur, type: quantity, ask: How?, value: 4, precision: about"))
    #expect(small.refusals(.estimate)["sample/it"] == "the number is too small")
  }

  private static let lengths =
    Samples.fact(
      "amur-length",
      "about: amur, type: quantity, unit: km, ask: \"How long?\", phrase: \"the length of {about}\", value: 2824"
    )
    + Samples.fact(
      "lena-length",
      "about: lena, type: quantity, unit: km, ask: \"How long is it?\", phrase: \"the length of {about}\", value: 4294"
    )

  @Test func `a derived fact is asked with its numbers and without them`() throws {
    let card = try card(
      "about: lena, type: derived, unit: km, ask: \"By how much is the Lena longer?\", value: 1470, "
        + "expression: \"{lena-length} - {amur-length}\"", after: Self.lengths)
    #expect(card.forms[0].stem == "By how much is the Lena longer?")
    #expect(
      card.form(.computed)?.stem
        == "The length of the Lena: 4,294 km. The length of the Amur: 2,824 km. "
        + "By how much is the Lena longer?")
    #expect(card.members == ["amur-length", "lena-length"])
    #expect(card.facts == ["it", "amur-length", "lena-length"])
    #expect(!card.isComposite)
  }

  @Test func `a statement says that something is on a closed list`() throws {
    let list =
      "about: the frontier, type: list, closed: yes, ask: Which rivers?, "
      + "phrase: the two rivers of the frontier, items: [{entity: amur}, {entity: ussuri}]"
    let form = try #require(try card(list).form(.membership))
    #expect(form.options == ["true", "false"])
    #expect(form.stem.hasSuffix(" is one of the two rivers of the frontier."))
    let isListed = form.stem.hasPrefix("The Amur") || form.stem.hasPrefix("The Ussuri")
    #expect(isListed == (form.right == 0))
  }

  @Test func `a list of more than five items has three gaps`() throws {
    let rivers = ["amur", "lena", "yalu", "liao", "ussuri", "songhua"]
    let list = { (count: Int, closed: String) in
      "about: the map, type: list, closed: \(closed), count: \(count - 1), ask: Which rivers?, "
        + "phrase: the rivers on the map, items: ["
        + rivers.prefix(count).map { "{entity: \($0)}" }.joined(separator: ", ") + "]"
    }
    let made = { (rest: String) in
      try Samples.generation(of: "facts:\n" + Samples.fact("it", rest)).cards(.gap)
    }
    let cards = try made(list(6, "yes"))
    #expect(cards.count == 3)
    for card in cards {
      #expect(card.members == ["it"])
      let stem = card.forms[0].stem
      #expect(stem.hasPrefix("Of the rivers on the map, which one is missing here: "))
      #expect(!stem.contains(card.answer.display))
      #expect(rivers.count { stem.lowercased().contains($0) } == 5)
    }
    #expect(try made(list(5, "yes")).isEmpty)
    #expect(try made(list(6, "no")).isEmpty)
  }
}
