import Foundation
import TestSupport
import Testing

/// The place of an event on a timeline: on the terminal, on paper, and for other programs.
struct TimelineTests {
  private static let facts = """
    schema: facts/1
    subject: rome
    title: Rome
    language: en
    topics: [{id: empire, name: The empire}]
    sources: [{id: book, title: A book, dated: 2020}]
    timeline:
      - facts: [founding, caesar, sack]
    facts:
      - {id: founding, topic: empire, about: the founding of the city, type: year, value: -753,
         ask: "When was Rome founded?", state: "Rome was founded in {value}.", source: {id: book}}
      - {id: caesar, topic: empire, about: Caesar's death, type: year, value: -44,
         ask: "When did Caesar die?", state: "Caesar died in {value}.", source: {id: book}}
      - {id: sack, topic: empire, about: the sack of Rome, type: year, value: 410,
         ask: "When was Rome sacked?", state: "Rome was sacked in {value}.", source: {id: book}}

    """

  private func program() throws -> Program {
    var program = try Program()
    try program.folder.write(Self.facts, to: "Decks/Rome/facts/rome.yaml")
    program.decks = program.folder.url.appending(path: "Decks")
    let run = try program.run("generate")
    #expect(run.end == .exited(0), "\(run.error)")
    return program
  }

  @Test func `the events stand between the places to pick`() throws {
    let run = try program().run(
      "quiz", "--form", "choice", "--questions", "1", "--seed", "1", input: "1\n")
    #expect(
      run.output == """
        1 question · no time limit · drawn from all; --seed 1 gives the same quiz again

        1 of 1 · The empire
        Where on this timeline does Caesar's death belong?
          1  before 753 BC
                753 BC: the founding of the city
          2  between 753 BC and 410
                410: the sack of Rome
          3  after 410
        No. The answer: between 753 BC and 410 (44 BC)
          A book

        Missed
          place of Caesar's death on the timeline  before 753 BC → 44 BC
          The empire  0 of 1
        Score 0 of 1 · your first quiz on Rome

        """)
  }

  @Test func `on paper and for other programs the events are there too`() throws {
    let program = try program()
    let paper = try program.run("paper", "--form", "choice", "--seed", "3").output
    let question = """
      <p>Where on this timeline does the founding of the city belong?</p>
      <ol class="options" type="A">
      <li>before 44 BC<div class="event">44 BC: Caesar&#39;s death</div></li>
      <li>between 44 BC and 410<div class="event">410: the sack of Rome</div></li>
      <li>after 410</li>
      </ol>

      """
    // Time runs in one direction, in every version.
    #expect(paper.components(separatedBy: question).count == 3)
    let gift = try program.run("export", "--what", "deck", "--format", "gift").output
    #expect(
      gift.contains(
        #"""
        [plain]44 BC\: Caesar's death; 410\: the sack of Rome. Where on this timeline does the founding of the city belong?{
        \t=before 44 BC
        \t~between 44 BC and 410
        \t~after 410
        \t####Source\: A book
        }
        """#.replacing(#"\t"#, with: "\t")), "\(gift)")
  }
}
