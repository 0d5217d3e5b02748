import Deck
import Facts
import Grading

/// The choice form: the question with three or four options of one kind, exactly one of them right,
/// or with two options if there are only two possible answers.
enum ChoiceForm {
  /// The reason why a card has no choice form.
  struct Refusal: Error {
    /// The rule, in words.
    var reason: String
    /// Options that failed a check.
    var rejected: [DistractorCheck.Rejection] = []
  }

  /// A form, with the options that failed a check.
  typealias Made = (form: Form, rejected: [DistractorCheck.Rejection])

  /// The choice form of a question.
  static func make(_ asked: Asked, id: String, in index: SubjectIndex) -> Result<Made, Refusal> {
    switch asked.answer {
    case .number(let number): numbers(number, asked, id: id, in: index)
    case .year(let year): years(year, asked, id: id, in: index)
    case .name(let name): names(name, asked, id: id, in: index)
    case .date: .failure(Refusal(reason: "dates are typed"))
    case .list: .failure(Refusal(reason: "lists are typed"))
    }
  }

  private static func numbers(
    _ number: Answer.Number, _ asked: Asked, id: String, in index: SubjectIndex
  ) -> Result<Made, Refusal> {
    guard number.precision.isPoint, let shape = NumberShape(number, within: asked.plausible) else {
      return .failure(Refusal(reason: "a range or a bound is typed"))
    }
    guard
      let drawn = NumberOptions.around(
        shape.value, grain: shape.grain, scale: shape.scale, bounds: shape.bounds,
        neighbours: index.column(of: asked.fact)?.values(like: number) ?? [], seed: id)
    else {
      return .failure(Refusal(reason: "no wrong numbers can be laid around it as they must lie"))
    }
    let answers = drawn.values.map { value -> Answer in
      var option = number
      option.value = shape.text(value)
      return .number(option)
    }
    return form(answers.map(\.display), right: drawn.right, answers, asked, in: index)
  }

  private static func years(
    _ year: Int, _ asked: Asked, id: String, in index: SubjectIndex
  ) -> Result<Made, Refusal> {
    guard
      let drawn = NumberOptions.around(
        Double(year), grain: 1, scale: .difference(step: 3),
        bounds: 1...Double(max(year, index.latestYear)), seed: id)
    else {
      return .failure(
        Refusal(reason: "no wrong years can be laid around it without one that lies ahead"))
    }
    let answers = drawn.values.map { Answer.year(Int($0)) }
    return form(answers.map(\.display), right: drawn.right, answers, asked, in: index)
  }

  /// The form, unless an option is also right by another fact.
  private static func form(
    _ options: [String], right: Int, _ answers: [Answer], _ asked: Asked, in index: SubjectIndex
  ) -> Result<Made, Refusal> {
    let others = index.facts(answering: asked.fact).map(index.answer)
    for (place, answer) in answers.enumerated() where place != right {
      if others.contains(where: { $0.accepts(answer) }) {
        return .failure(
          Refusal(
            reason: "\(options[place]), which would be offered as wrong, is right by another fact"))
      }
    }
    guard options.uniqued().count == options.count else {
      return .failure(Refusal(reason: "two options read the same"))
    }
    return .success((Form(kind: .choice, stem: asked.stem, options: options, right: right), []))
  }

  private static func names(
    _ name: Answer.Name, _ asked: Asked, id: String, in index: SubjectIndex
  ) -> Result<Made, Refusal> {
    let pool = NamePool(for: asked, name, seed: id, in: index)
    let right = index.text(name.accepted[0])
    let sizes = asked.isEither(pool) ? [2] : [4, 3]
    let sets =
      pool.isInTurn
      ? NameOptions.following(right, pool.texts, sizes: sizes, allowsNear: pool.isRow)
      : NameOptions.drawn(
        right, pool.texts, sizes: sizes, allowsNear: asked.hasOwnPool, seed: id)
    guard let wrong = sets.first,
      let shown = NameOptions.shown(right.text, among: wrong, seed: id)
    else {
      let reason =
        switch pool.names.count {
        case 0: "nothing of its kind could stand beside the right answer"
        case 1: "only \(pool.names[0]) could stand beside the right answer; two are needed"
        default: "no two of \(pool.names.joined(separator: ", ")) fit beside each other"
        }
      return .failure(Refusal(reason: reason, rejected: pool.rejected))
    }
    var form = Form(kind: .choice, stem: asked.stem, options: shown.names, right: shown.right)
    if !form.keepsOrder { form.others = Array(sets.dropFirst()) }
    return .success((form, pool.rejected))
  }
}

extension Asked {
  /// The author's range for wrong options.
  fileprivate var plausible: ClosedRange<Double>? {
    guard direction == .forward, let range = fact.plausible, let low = Double(range.low),
      let high = Double(range.high), low < high
    else { return nil }
    return low...high
  }

  /// Whether the answer is one of two words, such as yes and no: typing it would be no harder than
  /// picking it.
  fileprivate func isEither(_ pool: NamePool) -> Bool {
    guard direction == .forward, case .choice = fact.value else { return false }
    return pool.texts.count == 1 && pool.rejected.isEmpty
  }
}
