import Testing

@testable import Facts

struct NearestTests {
  @Test(arguments: [
    ("presision", "precision"), ("as-of", "as_of"), ("Value", "value"), ("vaule", "value"),
    ("souce", "source"), ("sources", "source"), ("item", "items"), ("colour", nil), ("x", nil),
    ("", nil), ("exact_speling", "exact_spelling"), ("bote", "note"),
  ])
  func `the nearest key is found, or none`(wrong: String, expected: String?) {
    let keys = [
      "precision", "as_of", "value", "source", "items", "exact_spelling", "note", "note2",
    ]
    #expect(Nearest.word(to: wrong, among: keys) == expected)
  }
}
