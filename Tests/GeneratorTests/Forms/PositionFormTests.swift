import SampleDecks
import Testing

@testable import Deck

struct PositionFormTests {
  @Test(arguments: [
    ("south", ["north", "east", "south", "west"]),
    ("southeast", ["northeast", "southeast", "southwest", "northwest"]),
    ("northern", ["northern", "eastern", "southern", "western"]),
  ])
  func `a position is one of four points, in the order of the compass`(
    value: String, points: [String]
  ) throws {
    let card = try Samples.card(
      "about: amur, type: choice, ask: Where?, value: \(value), pool: [here, there]")
    let form = try #require(card.form(.position))
    #expect(form.options == points)
    #expect(form.options[form.right] == value)
    #expect(card.form(.choice) == nil)
    let other = try Samples.card(
      "about: amur, type: choice, ask: Where?, value: here, pool: [there, nowhere]")
    #expect(other.form(.position) == nil)
  }
}
