import Testing
@testable import Files
@testable import Journal
@testable import Progress

@Test(arguments: ["a-1-00000000", "lap7q2ma-1024-476730d3", "z9z9z9z9-9007199254740991-ffffffff"])
func `a reference is written and read`(text: String) {
  #expect(EventReference(text)?.description == text)
}

@Test(arguments: [
  "", "a", "a-1", "a-1-0", "a-0-00000000", "a-01-00000000", "a-+1-00000000", "A-1-00000000",
  "a-1-0000000G", "a-1-0000000A", "a-1-00000000-", "abcdefghi-1-00000000",
  "a-9007199254740992-00000000",
  "é-1-00000000",
])
func `another spelling is no reference`(text: String) {
  #expect(EventReference(text) == nil)
}

@Test func `writers are ordered as their names are`() throws {
  let names = ["z", "a", "lap7q2mb", "lap7q2ma", "0", "lap", "lapa"]
  let writers = try names.map(writer).sorted()
  #expect(writers.map(\.description) == ["0", "a", "lap", "lap7q2ma", "lap7q2mb", "lapa", "z"])
}
