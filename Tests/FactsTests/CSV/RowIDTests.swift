import Testing

@testable import Facts

struct RowIDTests {
  @Test(arguments: [
    ("Danube", "danube"), ("North Sea", "north-sea"), ("São Tomé & Príncipe", "sao-tome-principe"),
    ("Washington, D.C.", "washington-dc"), ("l’école", "lecole"), ("Straße", "strasse"),
    ("Łódź", "lodz"),
    ("2nd", "2nd"), ("Œuvre", "oeuvre"), ("e\u{301}t\u{e9}", "ete"),
    ("C#", "c-95da4403"), ("C", "c"), ("鹤岗", "x-8a7875bf"), ("!?", "x-92c34329"),
  ])
  func `a name gives an id`(name: String, id: String) {
    #expect(RowID.make(name) == id)
    #expect(IDs.isWellFormed(id))
  }

  @Test func `names that differ only in what an id cannot contain have different ids`() {
    let names = ["C", "C#", "C♯", "C++", "鹤岗", "鹤山", "♭", String(repeating: "long ", count: 30)]
    #expect(Set(names.map(RowID.make)).count == names.count)
    #expect(names.map(RowID.make).allSatisfy { IDs.isWellFormed($0) })
  }
}
