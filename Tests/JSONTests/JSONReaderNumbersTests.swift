import JSON
import Testing

@Test(arguments: [
  "0", "-0.0", "0.1", "1e22", "1e23", "9007199254740993", "123456789012345678901234567890",
  "2.2250738585072011e-308", "5e-324", "1.7976931348623157e308", "0.000001e6", "0e99999999", "1E+2",
  "8.41e+21", "9007199254740991e-22", "0.30000000000000004",
])
func `a number is rounded as the standard library rounds it`(text: String) throws {
  var reader = JSONReader(Array(text.utf8))
  #expect(try reader.number().bitPattern == Double(text)?.bitPattern)
  try reader.end()
}

@Test(arguments: ["1.5", "1e3", "1E3", "1.0", "\"1\"", "-", "null", "1.", "1e"])
func `only an integral number is an integer`(text: String) {
  var reader = JSONReader(Array(text.utf8))
  #expect(throws: JSONError.expected("an integer", at: 0)) { try reader.integer() }
}

@Test func `random numbers survive writing and reading`() throws {
  var generator = SystemRandomNumberGenerator()
  for _ in 0..<10_000 {
    let double = Double(bitPattern: generator.next())
    guard double.isFinite else { continue }
    var reader = JSONReader(Array(JSONValue.number(double).encoded().utf8))
    #expect(try reader.value() == .number(double))
    let integer = Int(bitPattern: UInt(generator.next() as UInt64))
    var whole = JSONReader(Array(JSONValue.integer(integer).encoded().utf8))
    #expect(try whole.value() == .integer(integer))
  }
}
