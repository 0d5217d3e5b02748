import Generator
import SampleDecks
import Testing

@testable import Deck

struct EstimateFormTests {
  @Test(arguments: [
    ("value: 600..650, unit: mm", 600.0, 650.0),
    ("value: 14700, unit: km2, precision: about, within: 14600..14800", 14600, 14800),
    ("value: 250000000000, unit: USD, precision: about", 2.5e11, 2.5e11),
  ])
  func `an estimate has four ranges in a row, and the right one contains the complete claim`(
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

  @Test(arguments: [("35", "34..36"), ("0", "-2..2"), ("-16", "-17..-15")])
  func `the ranges of a temperature are equally wide`(value: String, within: String) throws {
    let form = try #require(
      Samples.card(
        "about: amur, type: quantity, unit: celsius, ask: How warm?, value: \(value), "
          + "precision: about, within: \(within)"
      ).form(.estimate))
    let edges = form.options.map { option in
      option.replacing("−", with: "-").split(separator: " ").compactMap { Double($0) }
    }
    let widths = edges.map { $0[1] - $0[0] }
    #expect(Set(widths).count == 1, "\(form.options)")
    #expect(form.options.allSatisfy { $0.hasSuffix(" °C") && $0.count { $0 == "C" } == 1 })
    let right = edges[form.right]
    #expect(right[0] < Double(value) ?? .nan && Double(value) ?? .nan < right[1])
  }

  @Test(arguments: ["more than", "less than", "lower bound", "upper bound"])
  func `a bound has no ranges, since it holds in every one below or above`(precision: String) throws
  {
    let card = try Samples.card(
      "about: amur, type: quantity, ask: How?, value: 800, precision: \(precision)")
    #expect(card.form(.estimate) == nil)
  }

  @Test func `an exact or a small number has no ranges`() throws {
    #expect(
      try Samples.card("about: amur, type: quantity, ask: How?, value: 2824").form(.estimate) == nil
    )
    let small = try Samples.generation(
      of: "facts:\n"
        + Samples.fact("it", "about: amur, type: quantity, ask: How?, value: 4, precision: about"))
    #expect(small.refusals(.estimate)["sample/it"] == "the number is too small")
  }
}
