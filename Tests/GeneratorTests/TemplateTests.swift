import Testing

@testable import Generator

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

  @Test(arguments: [
    ("It is a {value}.", "fire", "It is a fire."),
    ("It is a {value}.", "oil field", "It is an oil field."),
    ("It is an {value}.", "coal field", "It is a coal field."),
    ("A {value} struck.", "earthquake", "An earthquake struck."),
    ("It takes a {value} drive.", "8-hour", "It takes an 8-hour drive."),
    ("It is a {value}.", "hour", "It is an hour."),
    ("It is an {value}.", "union", "It is a union."),
    ("It grew by about {value}.", "about 30", "It grew by about 30."),
    ("Over the {value}.", "the Amur", "Over the Amur."),
    ("China {value}.", "alone", "China alone."),
  ])
  func `the words before a place follow the word in it`(
    template: String, value: String, filled: String
  ) {
    #expect(Template(template).filled(with: ["value": value]) == filled)
  }
}
