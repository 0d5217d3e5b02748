/// A card of a package as a question with its answer, in plain text.
package struct AnkiQuestion: Hashable, Sendable {
  /// The question.
  package var question: String
  /// The answer.
  package var answer: String
  /// What else the back of the card says.
  package var note: String
  /// The last part of the name of its deck.
  package var topic: String
  /// What it has in common with cards of the same template: their answers are options for each other.
  package var kind: String
}

/// The cards of a package that are questions and answers, typed or with gaps.
package struct AnkiQuestions {
  /// The questions, in the order in which the notes were made.
  package private(set) var questions: [AnkiQuestion] = []
  /// What was not taken: how many of what, the first of them, and the reason in words.
  package private(set) var left: [Left] = []

  /// Cards or files that were not taken for one reason.
  package struct Left: Hashable, Sendable {
    /// How many.
    package var count: Int
    /// What they are: card, file.
    package var unit: String
    /// The first of them; empty for files.
    package var example: String
    /// The reason, to follow a colon.
    package var reason: String
  }

  /// Reads the cards of a package.
  /// - Throws: ``AnkiError``
  package init(_ package: borrowing AnkiPackage) throws(AnkiError) {
    let types = try package.noteTypes()
    let decks = try package.deckNames()
    var found = Found()
    try package.rows(
      """
      SELECT notes.mid, notes.flds, cards.ord, cards.did, cards.odid FROM cards JOIN notes ON notes.id = cards.nid \
      ORDER BY notes.id, cards.ord
      """
    ) { row in
      let home = row.integer(4) != 0 ? row.integer(4) : row.integer(3)
      let name = decks[home]?.split(separator: ":").last.map(String.init) ?? ""
      found.take(
        types[row.integer(0)], row.text(1), card: row.integer(2), topic: AnkiText(name).text)
    }
    questions = found.questions
    left = found.left
    if package.mediaCount > 0 {
      left.append(
        Left(
          count: package.mediaCount, unit: "file", example: "",
          reason: "pictures and sounds are not copied"))
    }
  }

  private struct Found {
    var questions: [AnkiQuestion] = []
    var left: [Left] = []
    private var seen: Set<AnkiQuestion> = []

    mutating func leave(_ reason: String, _ example: String) {
      if let place = left.firstIndex(where: { $0.reason == reason }) {
        left[place].count += 1
      } else {
        left.append(
          Left(count: 1, unit: "card", example: String(example.prefix(60)), reason: reason))
      }
    }

    mutating func take(
      _ type: AnkiTypeOfNote?, _ content: String, card: Int, topic: String
    ) {
      let contents = content.split(
        separator: "\u{1F}", omittingEmptySubsequences: false
      ).map(String.init)
      let example = AnkiText(contents.first ?? "").text
      guard let type else { return leave("its kind of note is missing in the package", example) }
      guard let template = type.isCloze ? type.templates.first : type.templates[safe: card] else {
        return leave("the template of its card is missing in the package", example)
      }
      let side = AnkiSide(type: type, contents: contents, card: card)
      let question = side.question(template.front)
      let (answer, note) = side.answer(template)
      guard !question.hasPicture, !answer.hasPicture else {
        return leave("it has a picture, which a terminal cannot show", example)
      }
      guard !question.text.isEmpty, !answer.text.isEmpty else {
        let hasSound = question.hasSound || answer.hasSound
        return leave(
          hasSound
            ? "it has only a sound, which is not played here"
            : "its \(question.text.isEmpty ? "question" : "answer") is empty, or made by a script (\(type.name))",
          example)
      }
      let found = AnkiQuestion(
        question: question.text, answer: answer.text, note: note, topic: topic,
        kind: "\(type.name) \(type.isCloze ? 1 : card + 1)")
      guard seen.insert(found).inserted else {
        return leave("it is the same as another", example)
      }
      questions.append(found)
    }
  }
}

extension Array {
  /// The element at an index; nil if there is none.
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
