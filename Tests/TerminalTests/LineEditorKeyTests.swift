import Foundation
import TestSupport
import Testing

/// Single keys, pastes, the history and completion.
@Suite(.timeLimit(.minutes(5)))
struct LineEditorKeyTests {
  @Test func `a key on an empty line answers at once`() throws {
    let terminal = try demo("--keys", "123甲")
    terminal.send("2")
    try terminal.expect("2\n[key 2]\n")
    try terminal.expect("> ")
    terminal.send("甲")
    try terminal.expect("甲\n[key 甲]\n")
    try terminal.expect("> ")
  }

  @Test func `other keys, and keys on a line that has text, are typed`() throws {
    let terminal = try demo("--keys", "123甲")
    try terminal.answer("5", gives: "[text 5]")
    try terminal.answer("x2", gives: "[text x2]")
    try terminal.answer("田甲", gives: "[text 田甲]")
    try terminal.answer(Key.left + Key.up + "x", gives: "[text x]")
    try terminal.type("x")
    terminal.send(Key.backspace + "3")
    try terminal.expect("\n[key 3]\n")
    try terminal.expect("> ")
    try terminal.answer(" 3 ", gives: "[key 3]")
  }

  @Test func `in vi command mode letters are commands, not answers`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("set editing-mode vi\n", to: "inputrc")
    let terminal = try demo("--keys", "iq", environment: ["INPUTRC": file.path])
    terminal.send(Key.escape + "i")
    try terminal.answer("xq", gives: "[text xq]")
    terminal.send("q")
    try terminal.expect("\n[key q]\n")
  }

  @Test(arguments: [
    ("one\ntwo\r\nthree\n", "one two three"),
    ("\r\r鹤岗\r\r\r萝北\r", "鹤岗 萝北"),
    ("tab\there", "tab\there"),
  ])
  func `a paste of several lines answers one question`(pasted: String, text: String) throws {
    let terminal = try demo()
    terminal.send("a " + Key.paste(pasted))
    try terminal.answer(" z", gives: "[text a \(text) z]")
    try terminal.answer("next", gives: "[text next]")
  }

  @Test func `twenty thousand pasted lines answer one question`() throws {
    let terminal = try demo()
    terminal.send(Key.paste(String(repeating: "x\n", count: 20_000)) + "\r")
    try terminal.expect("[text x x x")
    try terminal.expect("> ")
    try terminal.answer("next", gives: "[text next]")
  }

  @Test func `a pasted key waits for Enter`() throws {
    let terminal = try demo("--keys", "12")
    terminal.send(Key.paste("2"))
    try terminal.answer("", gives: "[key 2]")
    terminal.send(Key.paste("2"))
    try terminal.answer("5", gives: "[text 25]")
  }

  @Test func `the up key brings back commands and never an answer`() throws {
    let terminal = try demo()
    try terminal.answer(Key.up, gives: "[text ]")
    try terminal.answer(":hint", gives: "[text :hint]")
    try terminal.answer("luobei", gives: "[text luobei]")
    try terminal.answer(Key.up, gives: "[text :hint]")
    try terminal.answer(Key.up + Key.up + Key.up, gives: "[text :hint]")
  }

  @Test func `in vi mode too`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("set editing-mode vi\n", to: "inputrc")
    let terminal = try demo(environment: ["INPUTRC": file.path])
    try terminal.answer(":hint", gives: "[text :hint]")
    try terminal.answer("luobei", gives: "[text luobei]")
    try terminal.answer(Key.escape + "k", gives: "[text :hint]")
    try terminal.answer(Key.escape + "/luo\rA!", gives: "[text !]")
  }

  @Test func `an answer typed over a command does not stay in the history`() throws {
    let terminal = try demo()
    try terminal.answer(":hint", gives: "[text :hint]")
    try terminal.answer(
      Key.up + Key.control("u") + "luobei" + Key.down + "suibin", gives: "[text suibin]")
    try terminal.answer(Key.up, gives: "[text :hint]")
    try terminal.answer(Key.up + Key.control("u") + "luobei", gives: "[text luobei]")
    try terminal.answer(Key.up, gives: "[text :hint]")
  }

  @Test(arguments: [
    (":hi\t", ":hint"),
    (":un\t now", ":undo now"),
    ("see :un\t", "see :undo"),
    ("hi\t", "hi"),
    ("/us\t", "/us"),
    (":none\t", ":none"),
    ("~ro\t", "~ro"),
  ])
  func `Tab completes commands and nothing else`(keys: String, text: String) throws {
    try demo().answer(keys, gives: "[text \(text)]")
  }

  @Test func `Tab twice lists the commands that fit`() throws {
    let terminal = try demo()
    terminal.send(":h\t\t")
    try terminal.expect(":help")
    try terminal.expect(":hint")
    try terminal.expect("> :h")
    try terminal.answer("e\t", gives: "[text :help]")
  }
}
