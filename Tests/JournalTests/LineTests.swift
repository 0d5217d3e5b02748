import FSRS
import JSON
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// The lines of format 1. They must never change: they are what learners' journals hold.
private let golden = #"""
  {"v":1,"d":"lap7q2ma","n":1,"t":1795266043588,"z":60,"h":4,"day":"2026-11-21","e":"ans","deck":"hegang","topic":"subdivisions","card":"area-luobei/value","form":"typed","g":3,"j":"correct","ms":5230,"a":"6,761 km2","c":"0edce836"}
  {"v":1,"d":"lap7q2ma","n":2,"t":1795266044588,"z":60,"h":4,"day":"2026-11-21","e":"rate","ref":"lap7q2ma-1-0edce836","g":2,"c":"a622e846"}
  {"v":1,"d":"lap7q2ma","n":3,"t":1795266045588,"z":60,"h":4,"day":"2026-11-21","e":"undo","ref":"lap7q2ma-1-0edce836","on":1,"c":"f9e25f84"}
  {"v":1,"d":"lap7q2ma","n":4,"t":1795266046588,"z":60,"h":4,"day":"2026-11-21","e":"reset","scope":"all","c":"f53088ac"}
  {"v":1,"d":"lap7q2ma","n":5,"t":1795266047588,"z":60,"h":4,"day":"2026-11-21","e":"reset","scope":"deck","deck":"hegang","c":"e3af464f"}
  {"v":1,"d":"lap7q2ma","n":6,"t":1795266048588,"z":60,"h":4,"day":"2026-11-21","e":"reset","scope":"topic","deck":"hegang","topic":"climate","c":"012289d9"}
  {"v":1,"d":"lap7q2ma","n":7,"t":1795266049588,"z":60,"h":4,"day":"2026-11-21","e":"set","key":"retention","value":"0.85","c":"8f349ca6"}
  {"v":1,"d":"lap7q2ma","n":8,"t":1795266050588,"z":60,"h":4,"day":"2026-11-21","e":"qans","deck":"hegang","quiz":"k3f9","card":"river/name","form":"choice","j":"wrong","ms":900,"a":"Ussuri","skip":0,"c":"face5984"}
  {"v":1,"d":"lap7q2ma","n":9,"t":1795266051588,"z":60,"h":4,"day":"2026-11-21","e":"qend","deck":"hegang","quiz":"k3f9","seed":42,"asked":20,"right":14,"wrong":3,"skipped":3,"s":300,"c":"1826f0c4"}
  {"v":1,"d":"lap7q2ma","n":10,"t":1795266052588,"z":60,"h":4,"day":"2026-11-21","e":"alias","deck":"hegang","card":"river/name","text":"\u677e\u82b1\u6c5f","on":1,"c":"8f041a99"}
  {"v":1,"d":"lap7q2ma","n":11,"t":1795266053588,"z":60,"h":4,"day":"2026-11-21","e":"clock","was":1795290000000,"c":"a10b1c35"}
  {"v":1,"d":"lap7q2ma","n":12,"t":1795266054588,"z":60,"h":4,"day":"2026-11-21","e":"ans","deck":"hegang","topic":"subdivisions","card":"river/name","form":"typed","g":1,"j":"wrong","ms":5230,"a":"a \"q\" \\ \u00e9 \u009b31m\n\ud83d\ude00","c":"01733f4e"}
  """#

@Test func `lines of every kind are written as they always were`() throws {
  let lines = try everyKind().map { String(decoding: Line.encode($0), as: UTF8.self) }
  #expect(lines.joined(separator: "\n") == golden)
}

@Test func `lines of every kind are read`() throws {
  let lines = golden.split(separator: "\n").map { Array($0.utf8) }
  #expect(try lines.map { try Line.decode($0) } == everyKind().map { .event($0) })
}

@Test func `lines are ASCII without control characters, and end with their checksum`() throws {
  for event in try everyKind() {
    let line = Line.encode(event)
    #expect(line.allSatisfy { 0x20..<0x7f ~= $0 })
    let digits = String(event.checksum, radix: 16)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    #expect(String(decoding: line.suffix(16), as: UTF8.self) == #","c":"\#(padded)"}"#)
  }
}

@Test func `a reset of cards is read as it was written`() throws {
  let scope = Event.Reset.Scope.cards(
    deck: "hegang", cards: ["hegang/area", "hegang/area/reverse"])
  let event = try event(.reset(Event.Reset(scope)), 7)
  let line = String(decoding: Line.encode(event), as: UTF8.self)
  let fields =
    #""e":"reset","scope":"cards","deck":"hegang","card":"hegang/area hegang/area/reverse","#
  #expect(line.contains(fields))
  #expect(try Line.decode(Array(line.utf8)) == .event(event))
}

@Test func `the longest line fits`() throws {
  let name = String(repeating: "n", count: 64)
  let answer = Event.Answer(
    deck: name, topic: name, card: String(repeating: "c", count: 200), form: name, rating: .good,
    verdict: .unparsed, milliseconds: 3_600_000, typed: String(repeating: "\u{1}", count: 256))
  let event = try Event(
    writer: writer("lap7q2ma"), sequence: 1 << 53 - 1,
    clock: ClockReading(milliseconds: 7_258_118_400_000, offsetMinutes: -840, rolloverHour: 23),
    kind: .answer(answer))
  #expect(Line.encode(event).count < Line.longest)
}

/// A line with a right checksum around any fields.
private func line(_ fields: String) -> [UInt8] {
  var bytes = Array(fields.utf8)
  var rest: UInt32 = 0xffff_ffff
  for byte in bytes {
    rest ^= UInt32(byte)
    for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }
  let digits = String(~rest, radix: 16)
  bytes += Array(#","c":""#.utf8) + Array(String(repeating: "0", count: 8 - digits.count).utf8)
  return bytes + Array(digits.utf8) + Array(#""}"#.utf8)
}

private let head = #"{"v":1,"d":"a","n":1,"t":1795266043588,"z":60,"h":4,"day":"2026-11-21""#

private func body(_ rest: String) -> String { head + rest }

private let senseless: [(String, LineError)] = [
  (#"{"v":1"#, .missing("t")),
  (#"{"v":"1""#, .missing("v")),
  (#"{"v":0"#, .outOfRange("v")),
  (body(""), .missing("e")),
  (body(#","e":"undo","ref":"a-1-0","on":1"#), .outOfRange("ref")),
  (body(#","e":"undo","ref":"a-1-00000000","on":2"#), .outOfRange("on")),
  (body(#","e":"undo","ref":"a-1-00000000","on":true"#), .missing("on")),
  (body(#","e":"rate","ref":"a-1-00000000","g":5"#), .outOfRange("g")),
  (body(#","e":"reset","scope":"some""#), .outOfRange("scope")),
  (body(#","e":"reset","scope":"deck""#), .missing("deck")),
  (body(#","e":"set","key":"a b","value":"1""#), .outOfRange("key")),
  (body(#","e":"clock","was":1"#), .outOfRange("was")),
  (body(#","e":"weights","w":"1 2 3","answers":0,"due":0"#), .outOfRange("w")),
  (body(#","e":"weights","w":"","answers":-1,"due":0"#), .outOfRange("answers")),
  (body(#","e":"clock","was":1.5"#), .missing("was")),
  (
    #"{"v":1,"d":"A","n":1,"t":1795266043588,"z":60,"h":4,"day":"2026-11-21","e":"x""#,
    .outOfRange("d")
  ),
  (
    #"{"v":1,"d":"a","n":0,"t":1795266043588,"z":60,"h":4,"day":"2026-11-21","e":"x""#,
    .outOfRange("n")
  ),
  (
    #"{"v":1,"d":"a","n":1,"t":1795266043,"z":60,"h":4,"day":"2026-11-21","e":"x""#,
    .outOfRange("t")
  ),
  (
    #"{"v":1,"d":"a","n":1,"t":1795266043588,"z":841,"h":4,"day":"2026-11-21","e":"x""#,
    .outOfRange("z")
  ),
  (
    #"{"v":1,"d":"a","n":1,"t":1795266043588,"z":60,"h":24,"day":"2026-11-21","e":"x""#,
    .outOfRange("h")
  ),
  (
    #"{"v":1,"d":"a","n":1,"t":1795266043588,"z":60,"h":4,"day":"2026-02-30","e":"x""#,
    .outOfRange("day")
  ),
  (#"{"v":1,"v":1"#, .malformed(.duplicateKey("v", at: 7))),
  (#"["v",1"#, .malformed(.expected("a comma or ] after the value", at: 10))),
]

@Test(arguments: senseless)
func `a line that makes no sense is refused, however right its checksum`(
  fields: String, error: LineError
) {
  #expect(throws: error) { try Line.decode(line(fields)) }
}

@Test func `a field is checked in answers as in all others`() throws {
  let answer =
    #","e":"ans","deck":"d","topic":"t","card":"c","form":"f","g":3,"j":"close","ms":1,"a":"x""#
  _ = try Line.decode(line(head + answer))
  for (old, new, field) in [
    (#""deck":"d""#, #""deck":"""#, "deck"), (#""topic":"t""#, #""topic":" ""#, "topic"),
    (#""card":"c""#, #""card":"\u0000""#, "card"), (#""form":"f""#, #""form":"é""#, "form"),
    (#""g":3"#, #""g":0"#, "g"), (#""j":"close""#, #""j":"far""#, "j"),
    (#""ms":1"#, #""ms":3600001"#, "ms"), (#""ms":1"#, #""ms":-1"#, "ms"),
    (#""a":"x""#, #""a":"\#(String(repeating: "x", count: 257))""#, "a"),
    (#""card":"c""#, #""card":"\#(String(repeating: "x", count: 201))""#, "card"),
    (#""deck":"d""#, #""deck":"\#(String(repeating: "x", count: 65))""#, "deck"),
  ] {
    let changed = answer.replacingOnce(old, new)
    #expect(throws: LineError.outOfRange(field)) { try Line.decode(line(head + changed)) }
  }
}

@Test func `what a newer version wrote is kept as it is`() throws {
  let later = line(#"{"v":2,"who":"knows""#)
  #expect(try Line.decode(later) == .newer(later))
  let unknown = line(head + #","e":"dream","text":["any",{"thing":1.5}]"#)
  let event = try Line.decode(unknown).event(orNewer: .unfinished)
  #expect(event.kind == .unknown(name: "dream"))
  #expect(Line.encode(event) == unknown)
}

@Test func `other spellings of an answer give the same event, and keep their own line`() throws {
  let plain = try event(.answer(sampleAnswer()), 1)
  let text = String(decoding: Line.encode(plain).dropLast(16), as: UTF8.self)
  let fields = text.dropFirst().split(separator: ",").map(String.init)
  let typed = #""a":"6,761 km2""#
  let others = fields.dropLast(2).reversed() + [typed]
  for other in [
    "{" + others.joined(separator: ","), "{ " + text.dropFirst(),
    text.replacingOnce("6,761", #"\u0036,761"#), text + #","extra":"field""#,
  ] {
    let bytes = line(other)
    let event = try Line.decode(bytes).event(orNewer: .unfinished)
    #expect(event.kind == plain.kind)
    #expect(event.clock == plain.clock)
    #expect(event.foreignLine == bytes)
    #expect(Line.encode(event) == bytes)
  }
}

@Test func `an event that could not be read again is not made`() {
  #expect(throws: LineError.outOfRange("deck")) {
    try event(.reset(Event.Reset(.deck("two words"))), 1)
  }
  #expect(throws: LineError.outOfRange("card")) {
    try event(.answer(sampleAnswer("")), 1)
  }
}

@Test func `random answers survive writing and reading`() throws {
  var generator = SeededGenerator(seed: 7)
  let alphabet = Array("abc 萝北é\"\\\u{7f}\u{2028}😀-=09")
  for sequence in 1...2_000 {
    let count = Int.random(in: 0...40, using: &generator)
    let typed = String((0..<count).compactMap { _ in alphabet.randomElement(using: &generator) })
    let made = try Event(
      writer: writer("w\(sequence % 7)"), sequence: sequence,
      clock: ClockReading(
        milliseconds: .random(in: 946_684_800_000...7_258_118_400_000, using: &generator),
        offsetMinutes: .random(in: -840...840, using: &generator),
        rolloverHour: .random(in: 0...23, using: &generator)),
      kind: .answer(sampleAnswer(typed: typed)))
    let bytes = Line.encode(made)
    #expect(try Line.decode(bytes) == .event(made))
    #expect(made.foreignLine == nil)
  }
}

extension String {
  fileprivate func replacingOnce(_ old: String, _ new: String) -> String {
    guard let range = self.firstRange(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }

  private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
