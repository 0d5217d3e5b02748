import Testing

@testable import Study

struct PickTests {
  @Test(arguments: [
    ("2", 1), (" 2 ", 1), ("Luobei County", 0), ("luobei", 0), ("LUOBEI county", 0), ("suib", 1),
    ("county", nil), ("lu", 0), ("l", 0), ("3", nil), ("", nil), ("xing", nil),
  ])
  func `an option is picked by number, by words or by its beginning`(typed: String, place: Int?) {
    #expect(Pick(["Luobei County", "Suibin County"]).place(of: typed) == place)
  }

  @Test func `one letter is enough for one of two only`() {
    #expect(Pick(["before", "after"]).place(of: "b") == 0)
    #expect(Pick(["alpha", "beta", "gamma"]).place(of: "b") == nil)
    #expect(Pick(["alpha", "beta", "gamma"]).place(of: "be") == 1)
  }

  @Test func `of no longer true and true, true is the one that is nothing else`() {
    let options = ["true", "no longer true"]
    #expect(Pick(options).place(of: "true") == 0)
    #expect(Pick(options).place(of: "no") == 1)
    #expect(Pick(options).place(of: "no longer") == 1)
  }

  @Test func `a part of a number is no pick`() {
    let options = ["6,761 km²", "4,575 km²"]
    #expect(Pick(options).place(of: "6,761 km²") == 0)
    #expect(Pick(options).place(of: "6") == nil)
    #expect(Pick(options).place(of: "761") == nil)
  }
}
