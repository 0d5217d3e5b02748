import Deck
import Facts
import Grading

/// A fact in one direction, ready for its forms: the question and the right answer.
package struct Asked {
  var fact: Fact
  var direction: Direction
  /// The question with its placeholders filled in.
  var stem: String
  /// A noun phrase for the answer.
  var label: String
  /// The author's short label; nil where there is none.
  var short: String?
  var answer: Answer

  /// The reason why there is no question in a direction.
  package enum Refusal: Error {
    /// The author does not ask it.
    case notAsked
    /// A rule forbids it.
    case refused(String)
  }

  /// The question of a fact in a direction.
  package static func make(
    _ fact: Fact, _ direction: Direction, in index: SubjectIndex
  ) -> Result<Asked, Refusal> {
    switch direction {
    case .forward: .success(forward(fact, in: index))
    case .reverse: reverse(fact, in: index)
    }
  }

  /// The most words of a text that a learner is asked to type; nobody types a definition word for word.
  private static let mostTypedWords = 4

  /// Whether an ordinary keyboard can type the answer. Other scripts are picked, and so are long texts
  /// and one of a few fixed words of which the author accepts only one form.
  var canBeTyped: Bool {
    if direction == .forward, case .text(let text) = fact.value, fact.accept.isEmpty,
      fact.points.isEmpty,
      text.split(separator: " ").count > Asked.mostTypedWords
    {
      return false
    }
    if direction == .forward, case .choice = fact.value, fact.accept.isEmpty { return false }
    guard case .name(let name) = answer else { return true }
    return name.accepted.contains { form in form.unicodeScalars.allSatisfy { $0.value < 0x2E80 } }
  }

  /// Whether the answer is a number known only as a range or a bound.
  var isRough: Bool {
    guard case .number(let number) = answer else { return false }
    return !number.precision.isPoint
  }

  private static func forward(_ fact: Fact, in index: SubjectIndex) -> Asked {
    let stem = index.filled(fact.wording.ask, for: fact)
    return Asked(
      fact: fact, direction: .forward, stem: stem,
      label: fact.wording.phrase.map { index.filled($0, for: fact) } ?? stem,
      short: fact.wording.label.map { index.filled($0, for: fact) },
      answer: index.answer(to: fact))
  }

  private static func reverse(_ fact: Fact, in index: SubjectIndex) -> Result<Asked, Refusal> {
    guard let template = fact.wording.reverse, case .entity = fact.about else {
      return .failure(.notAsked)
    }
    let rivals = index.rivals(of: fact)
    guard rivals.isEmpty else {
      return .failure(
        .refused("the reverse has more than one answer: \(rivals.joined(separator: ", "))"))
    }
    let stem = index.filled(template, for: fact)
    var name = index.name(of: fact)
    // To copy what the question shows is no answer; of a name in characters a part is shown.
    let script = OptionText(stem).script
    name.accepted =
      name.accepted.prefix(1)
      + name.accepted.dropFirst().filter { form in
        !stem.contains(form) && (script == .latin || OptionText(form).script != script)
      }
    return .success(
      Asked(
        fact: fact, direction: .reverse, stem: stem, label: index.about(fact), answer: .name(name)))
  }
}
