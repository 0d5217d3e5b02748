import Facts
import SampleDecks
import Testing

@testable import Deck
@testable import DeckCheck
@testable import Generator

/// Decks that print something else than the facts say, one fault each, and the metric that reads them
/// back.
struct PrintedClaimsTests {
  /// The Hegang deck with a form of one card replaced.
  private static func problems(
    _ fact: String, _ kind: Form.Kind, _ stem: String, right: Int? = nil, options: [String]? = nil
  ) throws -> [String] {
    let project = try #require(ProjectDeck.hegang)
    let (subject, deck) = (project.subject, project.generation.deck)
    var card = try #require(deck.cards.first { $0.id == "hegang/\(fact)" })
    let place = try #require(card.forms.firstIndex { $0.kind == kind })
    card.forms[place].stem = stem
    if let right { card.forms[place].right = right }
    if let options { card.forms[place].options = options }
    return PrintedClaims(subject).read(card).problems
  }

  @Test(arguments: ["Hegang", "Elements"])
  func `a deck of the project matches its facts`(name: String) throws {
    let project = try #require(ProjectDeck.named(name))
    let claims = PrintedClaims(project.subject)
    for card in project.generation.deck.cards { #expect(claims.read(card).problems == []) }
  }

  static let statements: [(fact: String, stem: String, right: Int, why: String)] = [
    ("gdp-2010", "In 2010 Hegang's GDP was 25.1 RMB.", 0, "does not say 25100000000.0"),
    ("gdp-2010", "In 2010 Hegang's GDP was 39.2 RMB.", 1, "is of another scale than"),
    ("gdp-2010", "In 2010 Hegang's GDP was 25.1 million RMB.", 0, "does not say"),
    ("gdp-2010", "In 2010 Hegang's GDP was 25.1 billion.", 0, "does not say the unit RMB"),
    (
      "gdp-2010", "In 2010 Hegang's GDP was 25.1 billion US dollars.", 0,
      "says USD where RMB is meant"
    ),
    ("gdp-2010", "In 2010 Hegang's GDP was over 25.1 billion RMB.", 0, "is hedged otherwise"),
    ("gdp-2010", "In 2010 Hegang's GDP was 25.1 billion RMB.", 1, "says the number that is right"),
    ("gdp-2010", "In 2010 Hegang's GDP was large.", 1, "states no number"),
    (
      "record-low", "The lowest temperature on record in Hegang is 38.5 °C.", 0,
      "does not say -38.5"
    ),
    ("mines-2024", "In July 2024 Hegang had 39 coal mines.", 1, "says the number that is right"),
    ("coal-found", "Coal was discovered in the Hegang area in 1914.", 1, "says the number"),
    ("coal-found", "Coal was discovered in the Hegang area in 1908.", 0, "does not say 1914"),
    (
      "northern-river", "The Ussuri River separates Hegang from Russia.", 0,
      "does not say what is true"
    ),
    ("northern-river", "The Amur River separates Hegang from Russia.", 1, "says what is true"),
    (
      "divisions/luobei/area", "In the table of 2010 figures, Luobei County covers 6,761 km.", 0,
      "says km"
    ),
  ]

  @Test(arguments: statements.indices)
  func `a statement that does not match its fact is found`(row: Int) throws {
    let (fact, stem, right, why) = PrintedClaimsTests.statements[row]
    let found = try PrintedClaimsTests.problems(fact, .trueFalse, stem, right: right)
    #expect(found.count == 1)
    #expect(found.first?.contains(why) == true, "\(found)")
  }

  static let gaps: [(fact: String, stem: String)] = [
    (
      "coal-employment",
      "By the late 1950s […] percent of Hegang's working people had jobs in coal."
    ),
    (
      "coal-employment",
      "By the late 1950s less than […] percent of Hegang's people had jobs in coal."
    ),
    (
      "coal-employment",
      "By the late 1950s at least […] percent of Hegang's people had jobs in coal."
    ),
    ("harbin-drive", "The drive from Hegang to Harbin takes up to […] hours."),
    ("fall-2013-2020", "The population of Hegang fell by […] percent from 2013 to 2020."),
    ("rust-belt-population", "In 2017 […] people lived in China's rust belt."),
  ]

  @Test(arguments: gaps)
  func `a gap that loses the hedge or turns the bound is found`(fact: String, stem: String) throws {
    let found = try PrintedClaimsTests.problems(fact, .cloze, "Fill the gap: " + stem)
    #expect(found.count == 1)
    #expect(found.first?.contains("hedged") == true, "\(found)")
  }

  @Test func `an option to pick that is not the fact is found`() throws {
    let found = try PrintedClaimsTests.problems(
      "mines-2024", .choice, "How many coal mines did Hegang have in July 2024?", right: 0,
      options: ["19", "39", "45"])
    // In the first showing and in both others.
    #expect(found.count == 3)
  }

  @Test func `a time that the fact does not have is found`() throws {
    let project = try #require(ProjectDeck.hegang)
    let (subject, deck) = (project.subject, project.generation.deck)
    let card = try #require(deck.cards.first { $0.fact == "occupier-of-mines" })
    for when in ["in August 1933", "in September 1932", "in the late 1950s", "in 1932-08"] {
      var spoilt = card
      spoilt.when = when
      #expect(PrintedClaims(subject).read(spoilt).problems != [], "\(when)")
    }
    #expect(PrintedClaims(subject).read(card).problems == [])
  }

  static let texts: [(text: String, value: Double, unit: String?, bound: StatedQuantity.Bound)] = [
    ("more than 25.1 billion RMB", 25.1e9, "RMB", .moreThan),
    ("US$250 billion", 250e9, "USD", .none), ("−16.6 °C", -16.6, "celsius", .none),
    ("82.63%", 82.63, "percent", .none), ("less than 4 hours.", 4, "hour", .lessThan),
    ("33 people per km²", 33, "person/km2", .none), ("(6,761 km²)", 6761, "km2", .none),
    ("no more than 1 hour", 1, "hour", .atMost), ("close to 60 percent", 60, "percent", .about),
    ("add up to 14,784 km²", 14784, "km2", .none), ("at least 30 miles", 30, "mile", .atLeast),
  ]

  @Test(arguments: texts)
  func `a quantity is read with its scale, unit and bound`(
    text: String, value: Double, unit: String?, bound: StatedQuantity.Bound
  ) {
    #expect(
      StatedQuantity.all(in: text) == [StatedQuantity(value: value, unit: unit, bound: bound)])
  }

  @Test(arguments: ["the 1970s", "47°04′ N", "Dwb and Dwa", "second"])
  func `a text without a quantity gives none`(text: String) {
    #expect(StatedQuantity.all(in: text) == [])
  }
}
