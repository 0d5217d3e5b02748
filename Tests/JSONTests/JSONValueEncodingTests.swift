import Foundation
import JSON
import Testing

@Test func `the canonical text is sorted, tight and safe to print`() {
  let value: JSONValue = [
    "b": [1, 2.5, nil, true, false, [:], []], "a": "\u{0}\u{1b}[31m\u{7f}\u{9b}\u{2028}\n\r\t\"\\/",
    "B": 1e21, "萝": "北 😀", "aa": -0.0,
  ]
  #expect(
    value.encoded() == #"""
      {"B":1e+21,"a":"\u0000\u001b[31m\u007f\u009b\u2028\n\r\t\"\\/","aa":-0.0,"b":[1,2.5,null,true,false,{},[]],"萝":"北 😀"}
      """#)
  #expect(
    value.encoded(ascii: true) == #"""
      {"B":1e+21,"a":"\u0000\u001b[31m\u007f\u009b\u2028\n\r\t\"\\/","aa":-0.0,"b":[1,2.5,null,true,false,{},[]],"\u841d":"\u5317 \ud83d\ude00"}
      """#)
}

@Test func `keys are sorted by bytes, not by alphabet`() {
  let value: JSONValue = ["é": 1, "z": 2, "Z": 3, "": 4, "\u{10000}": 5, "\u{ffff}": 6]
  #expect(value.encoded() == "{\"\":4,\"Z\":3,\"z\":2,\"é\":1,\"\u{ffff}\":6,\"\u{10000}\":5}")
}

@Test func `what JSON has no number for becomes null`() {
  #expect(JSONValue.array([.number(.nan), .number(.infinity)]).encoded() == "[null,null]")
}

@Test func `every character survives quoting, with and without escapes`() throws {
  // Above U+FFFF only the digits of the surrogates differ: every 61st character, and the last.
  let step = ProcessInfo.processInfo.environment["HEGANG_THOROUGH"] == nil ? 61 : 1
  let surrogates = stride(from: 0x1_0000, to: 0x10_ffff, by: step)
  let scalars = (Array(0...0xffff) + surrogates + [0x10_ffff]).lazy.compactMap {
    Unicode.Scalar(UInt32($0))
  }
  let text = String(String.UnicodeScalarView(scalars))
  for ascii in [false, true] {
    let bytes = Array(quoted(text, ascii: ascii).utf8)
    #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7f || ascii && $0 > 0x7f })
    var reader = JSONReader(bytes)
    #expect(try Array(reader.string().utf8) == Array(text.utf8))
  }
}

@Test func `a member is looked up by its key`() {
  let value: JSONValue = ["area": 6761]
  #expect(value["area"] == 6761)
  #expect(value["population"] == nil)
  #expect(JSONValue.null["area"] == nil)
  #expect("\(value)" == #"{"area":6761}"#)
}
