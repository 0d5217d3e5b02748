import Facts
import Testing

/// Traps and their guards.
struct SubjectReaderTrapsTests {
  @Test(arguments: [
    Broken(
      "a trap without a guard",
      """
      traps:
        - {id: wet, trap: it rains, facts: [rain]}

      """,
      """
      b.yaml:4:5: the trap "wet" has no guard; expected says, states, unsaid, accepts, refuses, apart, open, left_out or checks
      """),
    Broken(
      "guards on facts that are not there",
      """
      traps:
        - {id: wet, trap: it rains, facts: [rein], says: [year], checks: [sum], left_out: [snow]}
        - {id: wet, trap: again, unsaid: [wet]}
        - {id: dry, trap: alone, apart: yes, facts: [rain]}
        - {id: hot, trap: none, accepts: ["5"]}
        - {id: cold, trap: none, acepts: ["5"], unsaid: [cold]}

      """,
      """
      b.yaml:4:39: there is no fact with the id "rein"; did you mean "rain"?
      b.yaml:4:69: there is no check with the id "sum"
      b.yaml:4:86: no claim under left_out reads "snow"
      b.yaml:5:10: the trap id "wet" is taken, by b.yaml:4:10
      b.yaml:6:28: "apart" is about facts; expected 2 or more under "facts"
      b.yaml:7:27: "accepts" is about facts; expected 1 or more under "facts"
      b.yaml:8:28: unknown key "acepts" in a trap; did you mean "accepts"?
      """),
  ])
  func `a problem of a trap is reported with its place`(broken: Broken) {
    #expect(broken.report == broken.expected)
  }

  @Test func `a trap has its guards`() throws {
    let subject = try FactsReader.read(files: [
      (name: "a.yaml", text: Broken.right),
      (
        name: "b.yaml",
        text: """
        schema: facts/1
        subject: hegang
        left_out: [{claim: the snow, reason: nobody measured it}]
        traps:
          - {id: wet, trap: it rains, facts: [rain], says: [rain], refuses: ["5"], left_out: [the snow]}

        """
      ),
    ])
    var trap = Trap(id: "wet", trap: "it rains")
    trap.facts = ["rain"]
    trap.says = ["rain"]
    trap.refuses = ["5"]
    trap.leftOut = ["the snow"]
    #expect(subject.traps == [trap])
    #expect(subject.leftOut.map(\.claim) == ["the snow"])
    #expect(subject.leftOut.map(\.reason) == ["nobody measured it"])
  }
}
