import Foundation
import TestSupport
import Testing

/// The demonstration program driven at a pseudo-terminal.
@Suite(.timeLimit(.minutes(5)))
struct LineEditorTests {
  @Test func `a line is read, and an empty one`() throws {
    let terminal = try demo()
    try terminal.answer("luobei", gives: "[text luobei]")
    try terminal.answer("", gives: "[text ]")
  }

  @Test(arguments: [
    ("鹤岗市" + Key.backspace, "鹤岗"),
    ("鹤市" + Key.left + "岗", "鹤岗市"),
    ("Sōnghuā" + Key.backspace, "Sōnghu"),
    ("abc def" + Key.control("w"), "abc "),
    ("abc" + Key.control("a") + "x", "xabc"),
    ("abc def ghi" + Key.control("w") + Key.control("w") + Key.control("y"), "abc def ghi"),
    ("鹤岗 市" + Key.control("a") + Key.control("k") + "x" + Key.control("y"), "x鹤岗 市"),
    ("one two" + Key.control("u") + Key.control("_"), "one two"),
  ])
  func `text is edited by characters`(keys: String, text: String) throws {
    try demo().answer(keys, gives: "[text \(text)]")
  }

  @Test(arguments: [["LANG": "C"], ["LANG": ""], ["LC_ALL": "POSIX"], ["LANG": "xx_YY.UTF-8"]])
  func `Chinese is edited in any locale`(environment: [String: String]) throws {
    let terminal = try demo(environment: environment)
    try terminal.answer("鹤岗市" + Key.backspace, gives: "[text 鹤岗]")
  }

  @Test func `text typed ahead is kept for the next prompts`() throws {
    let terminal = try demo()
    terminal.send("one\rtwo\rthree\r")
    for text in ["one", "two", "three"] { try terminal.expect("[text \(text)]") }
  }

  @Test(arguments: ["xterm-256color", "dumb", ""])
  func `editing works on terminals of any kind`(kind: String) throws {
    let terminal = try demo(environment: ["TERM": kind])
    try terminal.answer("luobej" + Key.backspace + "i", gives: "[text luobei]")
    terminal.send(Key.control("d"))
    try terminal.expect("\n[end]\n")
    #expect(!terminal.transcript.contains("\n\n"))
    #expect(terminal.raw.contains("\u{1B}[?2004h") == (kind == "xterm-256color"))
    #expect(terminal.raw.contains("\u{1B}[") == (kind == "xterm-256color"))
  }

  @Test(arguments: [
    ("luobei" + Key.left + "x", "luobexi"),
    ("hello world" + Key.escape + "0dwA!", "world!"),
    ("one two" + Key.escape + "hx", "one to"),
  ])
  func `vi mode works, arrow keys too`(keys: String, text: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("$if hegang\nset editing-mode vi\n$endif\n", to: "inputrc")
    let terminal = try demo(environment: ["INPUTRC": file.path])
    try terminal.answer(keys, gives: "[text \(text)]")
  }

  @Test func `a window made smaller in the middle of a line changes nothing in it`() throws {
    let terminal = try demo()
    let text = "萝北县和绥滨县 Luobei and Suibin, the two counties of the city of Hegang"
    try terminal.type(text)
    terminal.resize(columns: 40)
    terminal.send("!")
    try terminal.expect("!")
    terminal.resize(columns: 100)
    try terminal.answer("?", gives: "[text \(text)!?]")
  }

  @Test func `a long answer wraps in forty columns`() throws {
    let terminal = try demo(columns: 40)
    let text = String(repeating: "鹤岗", count: 18)
    try terminal.answer(text + "市" + Key.backspace, gives: "[text \(text)]")
  }
}
