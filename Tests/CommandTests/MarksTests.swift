import Foundation
import TestSupport
import Testing

/// Marks that a learner puts on cards, in a session and after it.
struct MarksTests {
  @Test func `flags, notes and suspensions are made in a session, listed and removed`() throws {
    let program = try Program()
    let study = try program.run(
      "study", "rivers", "--form", "typed",
      input: ":flag\n:note a long one\n1927\n:suspend\n:flag last\n:quit\n")
    #expect(
      study.output.contains(
        """
        3 left · Rivers · new
        How many kilometres long was Songhua River in 1999?
        You may round to three figures.
        Flagged: the length of Songhua River in 1999. hegang marks lists flags; :flag
        takes it away. Saved.
        Noted on the length of Songhua River in 1999. Saved.
        Right: 1,927 km
          Measured along the main stream.
          An atlas: Lengths, 1999
        Your note: a long one
          Good · next in 2 days · saved

        2 left · Rivers · new
        How many kilometres long was Nen River in 1999?
        You may round to three figures.
        Suspended: the length of Nen River in 1999. It is not asked until hegang marks
        --resume or :undo brings it back. Saved.

        1 left · Rivers · new

        """))
    #expect(study.output.contains("No longer flagged: the length of Songhua River in 1999. Saved."))
    #expect(
      try program.run("marks").output == """
        rivers/nen-length  the length of Nen River in 1999
          suspended: not asked
        rivers/songhua-length  the length of Songhua River in 1999
          note: a long one
        hegang marks --resume ID asks a card again, --clear ID takes all from it.

        """)
    #expect(
      try program.run("show", "rivers/songhua-length").output.contains("  note: a long one\n"))
    #expect(
      try program.run("marks", "--resume", "nen-length").output
        == "Asked again from now on: the length of Nen River in 1999. Saved.\n")
    #expect(
      try program.run("undo").output
        == "Undone: the return of the length of Nen River in 1999. Saved.\n")
    _ = try program.run("marks", "--clear", "rivers/nen-length")
    _ = try program.run("marks", "--clear", "rivers/songhua-length")
    #expect(
      try program.run("marks").output
        == "No card is marked. In a session, use :flag, :note or :suspend.\n")
    #expect(try program.run("marks", "--clear", "rivers/nen-length").end == .exited(64))
  }

  @Test func `a note goes to the card on the screen, or with last to the one before`() throws {
    let program = try Program()
    _ = try program.run(
      "study", "rivers", "--form", "typed", input: "1927\n:note here\n:note last there\n:quit\n")
    #expect(
      try program.run("marks").output.hasPrefix(
        """
        rivers/nen-length  the length of Nen River in 1999
          note: here
        rivers/songhua-length  the length of Songhua River in 1999
          note: there

        """))
  }

  @Test func `the fact is edited, a mistake is reported, and the new wording asked at once`() throws
  {
    var program = try Program()
    let decks = program.folder.url.appending(path: "decks")
    try FileManager.default.copyItem(at: program.decks, to: decks)
    program.decks = decks
    // An editor that first breaks the file, then corrects it.
    let editor = program.folder.url.appending(path: "editor")
    try """
    #!/bin/sh
    echo "editing $1 $(basename "$2")"
    if grep -q BROKEN "$2"; then sed -i '/BROKEN/d; s/was the bridge opened?/was the old bridge opened?/' "$2"
    else echo "BROKEN" >> "$2"; fi
    """.write(to: editor, atomically: true, encoding: .utf8)
    chmod(editor.path(percentEncoded: false), 0o755)
    program.environment["EDITOR"] = editor.path(percentEncoded: false)
    let terminal = try program.start("study", "towns", "--form", "typed")
    try terminal.expect("In which year was the bridge opened?")
    try terminal.expect("> ")
    terminal.sendLine(":edit")
    try terminal.expect("editing +")
    try terminal.expect("The deck is as it was; :edit goes back to the file.")
    try terminal.expect("> ")
    terminal.sendLine(":edit")
    try terminal.expect("From now on: ")
    try terminal.expect("In which year was the old bridge opened?")
    try terminal.expect("> ")
    terminal.sendLine("1926")
    try terminal.expect("Right: 1926")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test func `a form is pinned, and listed`() throws {
    let program = try Program()
    let study = try program.run(
      "study", "towns", input: ":pin typed\n:pin choice\n:pin so\n?\n:pin any last\n:quit\n")
    #expect(
      study.output.contains(
        """
        Always asked typed from now on: the year in which the bridge was opened. :pin
        any ends it. Saved.

        2 left · Towns · new
        In which year was the bridge opened?

        """))
    #expect(study.output.contains(":pin typed, :pin choice or :pin any.\n"))
    #expect(
      study.output.contains("Asked in changing forms again: the year in which the bridge was"))
    _ = try program.run("study", "towns", input: ":pin typed\n:quit\n")
    #expect(try program.run("marks").output.contains("  always asked typed\n"))
  }

  @Test func `without facts or a terminal there is nothing to edit`() throws {
    let run = try Program().run("study", input: ":edit\n")
    #expect(
      run.output.contains(":edit needs a terminal.") || run.output.contains("nothing to edit"))
  }

  @Test func `a flag keeps its reason`() throws {
    let program = try Program()
    _ = try program.run(
      "study", "--form", "typed", input: ":flag wrong source\n1927\n:flag last since 2001\n")
    let marks = try program.run("marks").output
    #expect(marks.contains("flagged"))
    #expect(marks.contains("note: wrong source; since 2001"), "\(marks)")
  }
}
