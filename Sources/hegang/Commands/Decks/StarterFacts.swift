import Deck
import Grading

/// The facts file of a new subject.
enum StarterFacts {
  /// The id for a subject's name: lowercase letters a–z, digits, hyphens.
  static func id(of name: String) -> String {
    words(of: name).map { $0.lowercased() }.joined(separator: "-")
  }

  /// The folder for a subject's name: `BirdCalls` for bird calls.
  static func folder(of name: String) -> String {
    words(of: name).map { $0.capitalizedFirst }.joined()
  }

  /// The words of a name in plain Latin letters: Café gives Cafe.
  private static func words(of name: String) -> [Substring] {
    var plain = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isDiacritic || scalar.isASCII {
      guard let letter = LetterTable.plainLatin(scalar) else {
        plain.append(scalar)
        continue
      }
      let text = String(letter)
      plain += (scalar.properties.isUppercase ? text.uppercased() : text).unicodeScalars
    }
    return String(plain).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  }

  /// The whole file: one fact of each common type, with an explanation of each line.
  static func text(id: String, title: String) -> String {
    """
    # Facts about \(title). Write over the five below; every key is explained in
    # Decks/README.md of hegang's repository.
    schema: facts/1
    subject: \(id)
    title: "\(title.replacing("\\", with: "").replacing("\"", with: "'"))"
    language: en

    topics:                       # what a learner can choose
      - {id: basics, name: Basics}

    sources:                      # where facts come from; shown after each answer
      - {id: author, title: Written down by the author, dated: unknown}

    entities:                     # things with names; accept has other right forms
      - {id: danube, class: river, name: Danube, article: the, accept: [Donau]}
      - {id: rhine, class: river, name: Rhine, article: the, accept: [Rhein]}
      - {id: elbe, class: river, name: Elbe, article: the, accept: [Labe]}
      - {id: inn, class: river, name: Inn, article: the}

    attributes:                   # wording that several facts share
      - id: length
        type: quantity
        unit: km
        ask: "How long is {about}?"
        phrase: "the length of {about}"
        state: "{about} is {value} kilometres long."

    facts:
      - id: danube-length         # the id never changes: progress is kept under it
        topic: basics
        about: danube
        attribute: length
        value: 2850               # no thousands separators
        precision: about          # within: 2840..2860 would say how roughly
        source: {id: author, section: Rivers}

      - id: rhine-length
        topic: basics
        about: rhine
        attribute: length
        value: 1233
        as_of: 2015               # the time the claim speaks of
        source: {id: author, section: Rivers}

      - id: inn-joins             # the answer is an entity; others of its class are the wrong options
        topic: basics
        about: inn
        type: relation
        to: river
        ask: "Which river does {about} join?"
        state: "{about} joins {value}."
        value: danube
        source: {id: author, section: Rivers}

      - id: elbe-sea              # a text; the pool has the wrong options
        topic: basics
        about: elbe
        type: text
        ask: "Into which sea does {about} flow?"
        state: "{about} flows into the {value}."
        value: North Sea
        accept: [the North Sea]
        pool: [Baltic Sea, Black Sea, Irish Sea]
        note: near Cuxhaven       # a line shown after the answer
        source: {id: author, section: Rivers}

      - id: capitals              # a list; closed means that there are no others
        topic: basics
        about: danube
        type: list
        closed: yes
        ask: "Which {n} capitals stand on {about}?"
        items: [Vienna, Bratislava, Budapest, Belgrade]
        source: {id: author, section: Cities}

    """
  }
}
