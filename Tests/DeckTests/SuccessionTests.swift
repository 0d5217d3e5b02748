import Facts
import Generator
import Testing

@testable import Deck

/// The table of edits: for each what an author may do, what becomes of the memories.
struct SuccessionTests {
  private static let head = """
    schema: facts/1
    subject: sample
    title: A sample
    language: en
    sources: [{id: atlas, title: An atlas, dated: unknown}]

    """

  private static func fact(_ id: String, _ rest: String) -> String {
    """
      - id: \(id)
        topic: rivers
        about: the Amur
        source: {id: atlas, section: Rivers}
        \(rest.replacing("; ", with: "\n    "))

    """
  }

  private static func deck(_ facts: String, _ more: String = "") throws -> Deck {
    let text = head + "facts:\n" + facts + more
    return Generator.generate(try FactsReader.read(files: [(name: "a.yaml", text: text)])).deck
  }

  static let length = fact("length", "type: quantity; unit: km; ask: How long is it?; value: 2800")
  static let ice = fact("ice", "type: year; ask: When was its ice first measured?; value: 1817")

  private func record(_ facts: String...) throws -> Ledger {
    var ledger = Ledger()
    for facts in facts { _ = ledger.record(try SuccessionTests.deck(facts)) }
    return ledger
  }

  private func succession(_ ledger: Ledger, _ facts: String, _ more: String = "") throws
    -> Succession
  {
    Succession(from: ledger, to: try SuccessionTests.deck(facts, more))
  }

  @Test func `a better wording, another right form, another order keep everything`() throws {
    let ledger = try record(SuccessionTests.length + SuccessionTests.ice)
    let reworded = SuccessionTests.length.replacing("How long is it?", with: "What is its length?")
    let after = try succession(ledger, SuccessionTests.ice + reworded)
    #expect(after.fates == ["sample/length": .kept, "sample/ice": .kept])
    #expect(after.problems == [])
  }

  @Test func `a corrected value is learned again`() throws {
    let ledger = try record(SuccessionTests.ice)
    let wrong = SuccessionTests.ice.replacing("1817", with: "1871")
    let fixed = wrong.replacing("value: 1871", with: "value: 1871\n    fix: 2026-11-21")
    let after = try succession(ledger, fixed)
    #expect(after.fates == ["sample/ice": .corrected(date: "2026-11-21")])
    #expect(after.problems == [])
    let silent = try succession(ledger, wrong)
    #expect(silent.problems.count == 1)
    #expect(silent.problems[0].hasPrefix("sample/ice has another answer or time than before"))
  }

  @Test func `a declared change counts once`() throws {
    let fixed = SuccessionTests.ice.replacing("1817", with: "1871\n    fix: 2026-11-21")
    let ledger = try record(SuccessionTests.ice, fixed)
    #expect(try succession(ledger, fixed).fates == ["sample/ice": .kept])
    let again = fixed.replacing("1871", with: "1872")
    #expect(try succession(ledger, again).problems.count == 1)
    let dated = again.replacing("2026-11-21", with: "2026-12-01")
    #expect(
      try succession(ledger, dated).fates == ["sample/ice": .corrected(date: "2026-12-01")])
  }

  @Test func `a more exact value keeps the memory`() throws {
    let ledger = try record(SuccessionTests.length)
    let finer = SuccessionTests.length.replacing("2800", with: "2824\n    refine: 2026-11-21")
    let after = try succession(ledger, finer)
    #expect(after.fates == ["sample/length": .refined(date: "2026-11-21")])
    #expect(after.problems == [])
  }

  @Test func `a newer number starts again, and the old card is retired`() throws {
    let ledger = try record(SuccessionTests.length)
    let newer = SuccessionTests.length.replacing("id: length", with: "id: length-2030")
      .replacing("2800", with: "2810\n    supersedes: length")
    let after = try succession(
      ledger, SuccessionTests.length.replacing("2800", with: "2800\n    status: historical") + newer
    )
    #expect(
      after.fates == [
        "sample/length": .superseded(by: "sample/length-2030"), "sample/length-2030": .new,
      ])
    #expect(after.problems == [])
  }

  @Test func `a renamed fact takes its memory along, through every name`() throws {
    let river = SuccessionTests.ice.replacing("id: ice", with: "id: river-ice\n    was: [ice]")
    let ledger = try record(SuccessionTests.ice)
    let after = try succession(ledger, river)
    #expect(
      after.fates == [
        "sample/river-ice": .renamed(from: "sample/ice"),
        "sample/ice": .moved(to: ["sample/river-ice"]),
      ])
    #expect(after.problems == [])

    let later = try record(SuccessionTests.ice, river)
    let amur = river.replacing(
      "id: river-ice\n    was: [ice]", with: "id: amur-ice\n    was: [river-ice]")
    #expect(try succession(later, amur).problems.count == 1)
    let whole = amur.replacing("[river-ice]", with: "[river-ice, ice]")
    let end = try succession(later, whole)
    #expect(end.problems == [])
    #expect(end.fates["sample/amur-ice"] == .renamed(from: "sample/river-ice"))
    #expect(end.fates["sample/ice"] == .moved(to: ["sample/amur-ice"]))
  }

  @Test func `a split fact gives each part half, a merged one takes the weakest`() throws {
    let parts =
      SuccessionTests.ice.replacing("id: ice", with: "id: ice-upper\n    was: [ice]")
      .replacing("its ice", with: "its upper ice")
      + SuccessionTests.ice.replacing("id: ice", with: "id: ice-lower\n    was: [ice]")
    let split = try succession(try record(SuccessionTests.ice), parts)
    #expect(split.fates["sample/ice-upper"] == .split(from: "sample/ice"))
    #expect(split.fates["sample/ice-lower"] == .split(from: "sample/ice"))
    #expect(split.problems == [])

    let both = SuccessionTests.ice.replacing("id: ice", with: "id: all\n    was: [ice, length]")
    let merged = try succession(try record(SuccessionTests.ice + SuccessionTests.length), both)
    #expect(merged.fates["sample/all"] == .merged(from: ["sample/ice", "sample/length"]))
    #expect(merged.problems == [])
  }

  @Test func `a deleted fact needs a tombstone, and its memory sleeps`() throws {
    let ledger = try record(SuccessionTests.ice + SuccessionTests.length)
    let silent = try succession(ledger, SuccessionTests.length)
    #expect(
      silent.problems == [
        "sample/ice has vanished: write was: [ice] on the fact that takes its place, or under "
          + "tombstones: - {id: ice, date: …, reason: …}."
      ])
    let stone = "tombstones: [{id: ice, date: 2026-11-21, reason: Nobody measured it.}]\n"
    let after = try succession(ledger, SuccessionTests.length, stone)
    #expect(after.problems == [])
    #expect(
      after.fates["sample/ice"] == .buried(date: "2026-11-21", reason: "Nobody measured it."))
    let retracted = try succession(
      ledger,
      SuccessionTests.length
        + SuccessionTests.ice.replacing("1817", with: "1817\n    status: retracted"))
    #expect(retracted.fates["sample/ice"] == .buried(date: nil, reason: "It was retracted."))
  }

  @Test func `an id that comes back has its memory, but never another meaning`() throws {
    let ledger = try record(
      SuccessionTests.ice + SuccessionTests.length, SuccessionTests.length)
    let back = try succession(ledger, SuccessionTests.ice + SuccessionTests.length)
    #expect(back.fates["sample/ice"] == .resurrected)
    #expect(back.problems == [])
    let reused = SuccessionTests.ice.replacing("1817", with: "1900")
    #expect(
      try succession(ledger, reused + SuccessionTests.length).problems[0]
        .hasPrefix("sample/ice was retired and comes back with another meaning"))
  }

  @Test func `a direction that is no longer asked sleeps without a tombstone`() throws {
    let ledger = try record(SuccessionTests.length)
    var meanings = ledger.cards
    meanings["sample/length/reverse"] = "0000000000000000"
    let after = try succession(Ledger(meanings: meanings), SuccessionTests.length)
    #expect(after.fates["sample/length/reverse"] == .suspended)
    #expect(after.problems == [])
  }

  @Test func `the record of moves and changes survives the way through its bytes`() throws {
    let fixed = SuccessionTests.ice.replacing("1817", with: "1871\n    fix: 2026-11-21")
    let moved = fixed.replacing("id: ice", with: "id: frost\n    was: [ice]")
    let ledger = try record(SuccessionTests.ice, fixed, moved)
    #expect(ledger.moved == ["sample/ice": ["sample/frost"]])
    #expect(ledger.revisions["sample/frost"] == "fix 2026-11-21")
    #expect(try Ledger(Array(ledger.encoded.utf8)) == ledger)
  }
}
