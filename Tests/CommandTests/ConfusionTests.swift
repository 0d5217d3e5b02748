import TestSupport
import Testing

/// Two facts taken for each other.
struct ConfusionTests {
  @Test func `the second time both are shown side by side, and stats lists the pair`() throws {
    var program = try Program()
    let first = try program.run("study", "rivers", "--form", "typed", input: "1370\n")
    #expect(first.output.contains("No. That is the length of Nen River in 1999."))
    #expect(!first.output.contains("for each other"))
    // The other of the two is not introduced on this day.
    #expect(
      try !program.run("study", "rivers", input: "?\n?\n?\n?\n").output.contains("long was Nen"))
    program.now += 86_400
    let second = try program.run("study", "rivers", "--form", "typed", input: "1370\n1370\n1370\n")
    #expect(
      second.output.contains(
        """
        You have taken these two for each other twice:
          the length of Songhua River in 1999  1,927 km
          the length of Nen River in 1999      1,370 km

        """))
    let stats = try program.run("stats", "--all")
    #expect(
      stats.output.contains(
        """
        Taken for each other
          length of Songhua River in 1999 (1,927 km); length of Nen River in 1999 (1,370
            km): 2 times
        Once both are learned, a question sets the two side by side; they are never both
        new on one day.

        """))
  }

  @Test func `once both are learned a question shows them side by side`() throws {
    var program = try Program()
    _ = try program.run("config", "learning-steps", "1m 10m")
    _ = try program.run(
      "study", "--form", "typed", "--new", "5",
      input: "1927\n:easy\n1926\n:easy\nrope, paper\n:easy\n1370\n:easy\nAmur\n:easy\n")
    for days in [20, 40] {
      program.now += days * 86_400
      _ = try program.run(
        "study", "rivers", "--form", "typed", "--new", "0", input: "1370\n1370\nAmur\n1927\n")
    }
    program.now += 60 * 86_400
    let run = try program.run("study", "rivers", "--new", "0", input: "2\n")
    #expect(
      run.output.contains(
        """
        How many kilometres long was Songhua River in 1999?
          1  1,370 km
          2  1,927 km
        Right: 1,927 km
        You have confused these two before:
          the length of Songhua River in 1999  1,927 km
          the length of Nen River in 1999      1,370 km

        """))
  }
}
