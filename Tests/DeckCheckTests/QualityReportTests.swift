import Facts
import Testing

@testable import Deck
@testable import DeckCheck
@testable import Generator

/// Decks with a fault each, and the metric that must find it.
struct QualityReportTests {
  private static let head = """
    schema: facts/1
    subject: sample
    title: A sample
    language: en
    sources: [{id: atlas, title: An atlas, dated: unknown}]
    classes: [{id: river, words: [River]}]
    entities:
      - {id: amur, class: river, name: Amur}
      - {id: lena, class: river, name: Lena}
      - {id: yalu, class: river, name: Yalu}
      - {id: liao, class: river, name: Liao}
    facts:

    """

  private static func fact(_ id: String, _ rest: String, section: String = "Rivers") -> String {
    "  - {id: \(id), topic: rivers, source: {id: atlas, section: \(section)}, \(rest)}\n"
  }

  private static func tested(_ facts: String, ledger: Ledger? = nil) throws -> DeckUnderTest {
    let subject = try FactsReader.read(files: [(name: "sample.yaml", text: head + facts)])
    let today = try #require(CalendarDate("2026-11-21"))
    return DeckUnderTest(subject, Generator.generate(subject), ledger: ledger, today: today)
  }

  static let sound =
    fact(
      "amur-length",
      "about: amur, type: quantity, unit: km, ask: \"How long is the {about}?\", value: 2824")
    + fact(
      "amur-mouth",
      "about: amur, type: relation, to: river, ask: \"Which river joins the {about}?\", value: lena"
    )
    + fact(
      "lena-ice",
      "about: lena, type: year, ask: \"When was the ice on the {about} first measured?\", value: 1817"
    )

  @Test func `a sound deck misses nothing`() throws {
    let report = QualityReport(try QualityReportTests.tested(QualityReportTests.sound))
    #expect(report.results.count == 38)
    #expect(report.holds)
    // Key positions and difficulty need more than three cards.
    #expect(report.count(.skipped) == 2)
    #expect(report.results.filter { $0.finding.state == .missed }.map(\.metric.id) == [])
  }

  static let faults: [(metric: String, facts: String)] = [
    (
      "M04",
      fact(
        "flood",
        "about: amur, type: choice, ask: \"What did not cause the flood?\", value: rain, pool: [snow, wind]"
      )
    ),
    (
      "M05",
      fact("one", "about: amur, type: year, ask: \"When was it?\", value: 1901")
        + fact("two", "about: lena, type: year, ask: \"When was it?\", value: 1950")
    ),
    (
      "M16",
      fact("one", "about: amur, type: year, ask: \"When was the Amur first bridged?\", value: 1916")
        + fact(
          "two",
          "about: lena, type: year, ask: \"When was the first Amur bridged?\", value: 1916")
    ),
    (
      "M20",
      fact(
        "now",
        "about: amur, type: quantity, unit: km, ask: \"How long is the Amur currently?\", value: 2824"
      )
    ),
    (
      "M21",
      fact(
        "plan",
        "about: amur, type: year, ask: \"When is the bridge planned?\", value: 2025, status: scheduled, valid_until: 2025-12-31"
      )
    ),
    (
      "M22",
      fact(
        "long",
        "about: amur, type: year, ask: \"When \(String(repeating: "so ", count: 31))was it?\", value: 1916"
      )
    ),
    (
      "M23",
      fact(
        "fish",
        "about: amur, type: list, closed: no, count: 2, ask: \"Which {n} fish live in it?\", items: [carp, taimen]"
      )
    ),
  ]

  @Test(arguments: faults)
  func `a fault is found`(metric: String, facts: String) throws {
    let report = QualityReport(try QualityReportTests.tested(facts))
    let missed = report.results.filter { $0.finding.state == .missed }.map(\.metric.id)
    #expect(missed.contains(metric))
    #expect(!report.holds)
  }

  @Test func `an id that vanished is found`() throws {
    let before = try QualityReportTests.tested(QualityReportTests.sound)
    var ledger = Ledger()
    _ = ledger.record(before.deck)
    let after = try QualityReportTests.tested(
      QualityReportTests.fact("other", "about: amur, type: year, ask: \"When?\", value: 1916"),
      ledger: ledger)
    let missed = QualityReport(after).results.filter { $0.finding.state == .missed }
    #expect(missed.map(\.metric.id).contains("M30"))
  }
}
