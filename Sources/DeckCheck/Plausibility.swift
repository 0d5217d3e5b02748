import Deck
import Facts
import Generator
import Grading
import func Glibc.exp
import func Glibc.log

/// The plausibility of a wrong option, 0...1: how likely a learner is to pick it.
///
///     0.35 · kind + 0.25 · closeness + 0.20 · form + 0.10 · context + 0.10 · confusion
///
/// - kind: 1 for the answer to the same question about another thing, 0.9 for another time or
///   definition of the same thing or another thing of its class, 0.8 for an option listed by the
///   author, 0.5 for a made-up number.
/// - closeness: for quantities exp(−|ln of their ratio| / 0.5), for percentages the same of their
///   odds, for years, temperatures and small counts exp(−steps / 4); for names 1 − edits over
///   letters.
/// - form: the same format: equally many final zeros and significant figures (±1) if numbers are
///   rounded, unlike years, temperatures and small counts; the same script and about the same
///   length.
/// - context: the same section or the same time. Made-up options and those listed for this question
///   have no context of their own, and count.
/// - confusion: the author has declared the two as easily confused.
///
/// The weights are an estimate until there are answers of learners to fit them to.
struct Plausibility {
  /// The facts that have a value, by group of facts and value.
  private var saying: [String: [Fact]] = [:]
  /// The facts about a thing, by group of facts and thing.
  private var about: [String: [Fact]] = [:]
  /// The topics that mention a name.
  private var topics: [String: Set<String>] = [:]
  /// Pairs of names that are easily confused.
  private var confusable: Set<[String]> = []

  /// Prepares what is needed for any option of a subject.
  init(_ index: SubjectIndex) {
    for fact in index.subject.facts where fact.status != .retracted {
      let group = SubjectIndex.group(of: fact)
      let (value, bearer) = (index.answer(to: fact).display, index.about(fact))
      saying["\(group)|\(value)", default: []].append(fact)
      about["\(group)|\(bearer)", default: []].append(fact)
      for name in [value, bearer] { topics[name, default: []].insert(fact.topic) }
    }
    for set in index.subject.confusable {
      let names = set.members.compactMap { index.entity($0)?.name }
      for one in names {
        for other in names where one != other { confusable.insert([one, other]) }
      }
    }
  }

  /// The plausibility of a wrong option in a card's choice.
  func of(_ option: String, beside right: String, _ card: Card, _ fact: Fact) -> Double {
    let origin = origin(of: option, fact, isReverse: card.isReverse)
    let likeness =
      Plausibility.numbers(option, right, card.answer) ?? Plausibility.names(option, right)
    return 0.35 * origin.kind + 0.25 * likeness.closeness + 0.2 * likeness.form
      + (origin.isNear ? 0.1 : 0) + (confusable.contains([option, right]) ? 0.1 : 0)
  }

  private func origin(
    of option: String, _ fact: Fact, isReverse: Bool
  ) -> (kind: Double, isNear: Bool) {
    if !isReverse, fact.wrongOptions.contains(option) { return (0.8, true) }
    let key = "\(SubjectIndex.group(of: fact))|\(option)"
    let others = (isReverse ? about : saying)[key, default: []].filter { $0.id != fact.id }
    if others.isEmpty {
      if Form.keepsOrder([option]) { return (0.5, true) }
      return (0.9, topics[option, default: []].contains(fact.topic))
    }
    let isOther = isReverse || others.contains { $0.about != fact.about }
    return (isOther ? 1 : 0.9, others.contains { isNear($0, fact) })
  }

  private func isNear(_ one: Fact, _ other: Fact) -> Bool {
    one.topic == other.topic || one.citation.section == other.citation.section
      || one.asOf != nil && one.asOf?.start.year == other.asOf?.start.year
  }

  private static func numbers(
    _ option: String, _ right: String, _ answer: Answer
  ) -> (closeness: Double, form: Double)? {
    let scale: NumberOptions.Scale
    switch answer {
    case .number(let number):
      guard let shape = NumberShape(number) else { return nil }
      scale = shape.scale
    case .year: scale = .difference(step: 3)
    case .date, .name, .list: return nil
    }
    guard let values = BlindSolver.View(stem: "", options: [option, right]).values else {
      return nil
    }
    let closeness = closeness(values[0], values[1], scale)
    if case .difference = scale { return (closeness, 1) }
    let digits = [option, right].map { $0.prefix { !$0.isLetter && $0 != " " }.filter(\.isNumber) }
    let zeros = digits.map { $0.reversed().prefix { $0 == "0" }.count }
    let figures = zip(digits, zeros).map { $0.drop { $0 == "0" }.count - $1 }
    return (
      closeness,
      (abs(figures[0] - figures[1]) <= 1 ? 0.5 : 0) + (zeros[0] == zeros[1] ? 0.5 : 0)
    )
  }

  private static func closeness(
    _ one: Double, _ other: Double, _ scale: NumberOptions.Scale
  ) -> Double {
    switch scale {
    case .ratio: one * other > 0 ? exp(-abs(log(one / other)) / 0.5) : 0
    case .difference(let step): exp(-abs(one - other) / step / 4)
    case .odds: exp(-abs(log(one / (100 - one)) - log(other / (100 - other))) / 0.5)
    }
  }

  private static func names(_ option: String, _ right: String) -> (closeness: Double, form: Double)
  {
    let letters = [option, right].map { Array($0.lowercased().unicodeScalars.map(\.value)) }
    let most = max(letters[0].count, letters[1].count, 1)
    let edits = EditDistance.between(letters[0], letters[1], limit: most) ?? most
    let (one, other) = (OptionText(option), OptionText(right))
    let isAsLong = max(one.length, other.length) * 5 <= min(one.length, other.length) * 8
    return (
      1 - Double(edits) / Double(most),
      (one.script == other.script ? 0.5 : 0) + (isAsLong ? 0.5 : 0)
    )
  }
}
