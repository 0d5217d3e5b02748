import Testing

@testable import Questions

struct TemplateTests {
  @Test(arguments: [
    ("How large is {about}?", "How large is Hegang?"),
    ("{about} in {year}", "Hegang in 2010"),
    ("no places", "no places"),
    ("{unknown} and {about", "{unknown} and {about"),
    ("", ""),
  ])
  func `places are filled, what is unknown stays`(template: String, filled: String) {
    let words = ["about": "Hegang", "year": "2010"]
    #expect(Template(template).filled(with: words) == filled)
  }
}
