import JSON
import Testing

private func value(_ text: String) throws(JSONError) -> JSONValue {
  var reader = JSONReader(Array(text.utf8))
  let value = try reader.value()
  try reader.end()
  return value
}

@Test(
  arguments: [
    ("null", nil), (" true\n", true), ("false", false), ("0", 0), ("-0", 0), ("-17", -17),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("1.0", 1.0), ("-0.0", -0.0), ("1e2", 100.0), ("-2.5E-3", -0.0025), ("\"\"", ""),
    ("{\"\\u0000a\":1,\"a\":2}", ["\u{0}a": 1, "a": 2]), ("[]", []), ("{}", [:]),
    ("[1,[2],{}]", [1, [2], [:]]), ("\t{ \"a\" : [ ] } ", ["a": []]),
    (
      "{\"\":1,\"long enough to be kept as a string\":2}",
      ["": 1, "long enough to be kept as a string": 2]
    ),
  ] as [(String, JSONValue)])
func `a well-formed text is read`(text: String, expected: JSONValue) throws {
  #expect(try value(text) == expected)
}

@Test(arguments: [
  ("", "expected a value, at byte 0"),
  ("  ", "expected a value, at byte 2"),
  ("nul", "expected a value, at byte 0"),
  ("True", "expected a value, at byte 0"),
  ("1 2", "expected nothing more, at byte 2"),
  ("[1,]", "expected a value, at byte 3"),
  ("[1 2]", "expected a comma or ] after the value, at byte 3"),
  ("{\"a\":1,}", "expected a key in quotation marks, at byte 7"),
  ("{\"a\" 1}", "expected a colon after the key, at byte 5"),
  ("{\"a\":1", "expected a comma or } after the value, at byte 6"),
  ("{a:1}", "expected a key in quotation marks, at byte 1"),
  ("{\"a\":1,\"b\":2,\"a\":3}", "the key \"a\" stands twice in one object, at byte 13"),
  ("{\"a\":1,\"\\u0061\":3}", "the key \"a\" stands twice in one object, at byte 7"),
  ("{\"\\u0061\":1,\"a\":3}", "the key \"a\" stands twice in one object, at byte 12"),
  ("{\"e\u{301}\":1,\"é\":3}", "the key \"é\" stands twice in one object, at byte 9"),
  ("01", "expected a number without leading zeros, at byte 0"),
  ("-", "expected a number, at byte 0"),
  ("+1", "expected a value, at byte 0"),
  (".5", "expected a value, at byte 0"),
  ("1.", "expected a digit after the point, at byte 2"),
  ("1e", "expected a digit in the exponent, at byte 2"),
  ("1e400", "expected a number that fits in 64 bits, at byte 0"),
  ("1e-99999999999999999999", "expected a number that fits in 64 bits, at byte 0"),
  ("9223372036854775808", "expected an integer that fits in 64 bits, at byte 0"),
  ("NaN", "expected a value, at byte 0"),
  ("// no\n1", "expected a value, at byte 0"),
  ("\u{feff}1", "expected a value, at byte 0"),
])
func `a malformed text is refused where it goes wrong`(text: String, expected: String) {
  let error = #expect(throws: JSONError.self) { try value(text) }
  #expect(error?.description == expected)
}

@Test func `nesting ends at 64 levels`() throws {
  func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
  _ = try value(nested(64))
  #expect(throws: JSONError.tooDeep(at: 64)) { try value(nested(65)) }
  #expect(throws: JSONError.tooDeep(at: 64)) { try value(nested(1_000_000)) }
}

@Test func `more keys than fit on the stack are still compared`() throws {
  let keys = (0..<100).map { "\"k\($0)\":\($0)" }
  #expect(try value("{\(keys.joined(separator: ","))}")["k99"] == 99)
  for repeated in [0, 15, 16, 99] {
    let text = "{\((keys + [keys[repeated]]).joined(separator: ","))}"
    let error = #expect(throws: JSONError.self) { try value(text) }
    #expect(error?.reason == "the key \"k\(repeated)\" stands twice in one object")
  }
}

@Test func `fields are told apart by literals of any length`() throws {
  let text = #"{"":1,"v":2,"sixteen-bytes-ok":3,"seventeen-bytes-x":4,"\u0064":5,"é":6,"x":7}"#
  var reader = JSONReader(Array(text.utf8))
  var seen: [Int] = []
  try reader.fields { (reader, key) throws(JSONError) in
    let number = try reader.integer()
    let expected =
      switch key {
      case "": 1
      case "v": 2
      case "sixteen-bytes-ok": 3
      case "seventeen-bytes-x": 4
      case "d": 5
      case "é": 6
      default: reader.text(of: key) == "x" ? 7 : 0
      }
    #expect(number == expected)
    seen.append(number)
  }
  #expect(seen == Array(1...7))
}

@Test func `a part of an array is read with offsets in the array`() throws {
  let bytes = Array("xx{\"a\":tru}".utf8)
  var reader = JSONReader(bytes, range: 2..<bytes.count)
  let error = #expect(throws: JSONError.self) { try reader.skip() }
  #expect(error == .expected("true or false", at: 7))
  var empty = JSONReader(bytes, range: 100..<200)
  #expect(throws: JSONError.expected("a value", at: 11)) { try empty.skip() }
}

@Test func `null is consumed only when it is there`() throws {
  var reader = JSONReader(Array("[null, 1]".utf8))
  var seen: [Int?] = []
  try reader.array { (reader) throws(JSONError) in
    seen.append(reader.null() ? nil : try reader.integer())
  }
  #expect(seen == [nil, 1])
}

@Test func `no damaged text makes the reader crash or accept what it cannot write`() throws {
  let text = #"{"a":[1,-2.5e3,"é\n\ud83d\ude00",null,true],"b":{"c":"萝北"}}"#
  let bytes = Array(text.utf8)
  var accepted = 0
  for index in bytes.indices {
    for change in UInt8.min...UInt8.max {
      var damaged = bytes
      damaged[index] = change
      var reader = JSONReader(damaged)
      guard let value = try? reader.value(), (try? reader.end()) != nil else { continue }
      accepted += 1
      var again = JSONReader(Array(value.encoded().utf8))
      #expect(try again.value() == value)
    }
    var cut = JSONReader(bytes, range: 0..<index)
    #expect(throws: JSONError.self) { try cut.skip() }
  }
  #expect(accepted > bytes.count)
}
