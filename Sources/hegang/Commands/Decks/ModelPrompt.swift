/// What a language model needs to know to write facts from a text.
enum ModelPrompt {
  /// The instructions, with a whole facts file as the example.
  static func text(id: String, title: String) -> String {
    """
    Write facts for a quiz from the text that I give you at the end. Your answer is one YAML file in the format of
    the example below, and nothing else.

    Rules
    - Every fact is in the text. Never add what you know from elsewhere. In source, name the section and paragraph of
      the text in which the fact stands. Leave out what the text leaves open.
    - One fact is one thing to know: a number, a year, a name, a short list. Leave out what nobody needs to remember.
    - Ask in plain English, in at most 20 words, so that there is exactly one right answer. A question must make
      sense without the text, and must not contain its own answer or that of another question.
    - Keep what the text says about exactness: precision: about, more than, less than; as_of: the year of a number.
    - pool has three wrong options for a text: of the same kind and length, plausible, and certainly wrong.
    - Use your own words, never sentences of the text.
    - An id has small letters, digits and hyphens, and is never used twice. Numbers have no thousands separators.
    - importance: core for what someone must know who stops after a week; detail for what only experts need.

    The types of value
    - quantity (with unit, none for a plain count), year, date (1945-08-11), text (with pool; a definition also
      with points: the two or three things that an answer must say), list (items, and closed: yes if there are no others), sequence (items in order), choice (yes or no, with pool).

    Example
    schema: facts/1
    subject: \(id)
    title: "\(title.replacing("\\", with: "").replacing("\"", with: "'"))"
    language: en

    topics:
      - {id: basics, name: Basics}

    sources:
      - {id: text, title: The title of the text, dated: unknown}

    facts:
      - id: danube-length
        topic: basics
        about: the Danube
        type: quantity
        unit: km
        ask: "How long is the Danube?"
        phrase: "the length of the Danube"
        state: "The Danube is {value} km long."
        value: 2850
        precision: about
        importance: core
        source: {id: text, section: Rivers, paragraph: 2}

      - id: danube-sea
        topic: basics
        about: the mouth of the Danube
        type: text
        ask: "Into which sea does the Danube flow?"
        phrase: "the sea into which the Danube flows"
        value: Black Sea
        accept: [the Black Sea]
        pool: [Baltic Sea, North Sea, Adriatic Sea]
        source: {id: text, section: Rivers, paragraph: 3}

      - id: danube-capitals
        topic: basics
        about: the capitals on the Danube
        type: list
        closed: yes
        ask: "Which {n} capitals stand on the Danube?"
        items: [Vienna, Bratislava, Budapest, Belgrade]
        source: {id: text, section: Cities, paragraph: 1}

    The text
    (paste it here)

    """
  }
}
