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
    let neighbours = index.column(of: asked.fact)?.values(like: number) ?? []
    return form(
      asked, in: index, otherwise: "no four plausible numbers fit around it"
    ) { draw in
      NumberOptions.around(
        shape.value, grain: shape.grain, scale: shape.scale, bounds: shape.bounds,
        neighbours: neighbours, seed: id, draw: draw)
    } answer: { value in
      var option = number
      option.value = shape.text(value)
      return .number(option)
    }
  }

  private static func years(
    _ year: Int, _ asked: Asked, id: String, in index: SubjectIndex
  ) -> Result<Made, Refusal> {
    form(
      asked, in: index,
      otherwise: "a wrong year would lie in the future"
    ) { draw in
      NumberOptions.around(
        Double(year), grain: 1, scale: .difference(step: 3),
        bounds: 1...Double(max(year, index.latestYear)), seed: id, draw: draw)
    } answer: {
      .year(Int($0))
    }
  }

  /// The form with the drawn options for each showing, unless a wrong one is right by another fact.
  private static func form(
    _ asked: Asked, in index: SubjectIndex, otherwise reason: String,
    _ drawn: (Int) -> (values: [Double], right: Int)?, answer: (Double) -> Answer
  ) -> Result<Made, Refusal> {
    let others = index.facts(answering: asked.fact).map(index.answer)
    var sets: [(options: [String], right: Int)] = []
    var refusal = reason
    // If the first draw does not fit there is no form: to look for one that does would be a clue.
    for draw in 0..<NameOptions.mostSets where draw == 0 || !sets.isEmpty {
      guard let (values, right) = drawn(draw) else { continue }
      let answers = values.map(answer)
      let options = answers.map(\.display)
      if let place = options.indices.first(where: { place in
        place != right && others.contains { $0.accepts(answers[place]) }
      }) {
        refusal = "\(options[place]), which would be offered as wrong, is right by another fact"
      } else if let never = asked.fact.neverDistractors.first(where: { never in
        answers.contains { [$0.display, $0.bare].contains(never) }
      }) {
        refusal = "\(never) is one that the author never offers as wrong"
      } else if options.uniqued().count < options.count {
        refusal = "two options read the same"
      } else {
        sets.append((options, right))
      }
    }
    guard let first = sets.first else { return .failure(Refusal(reason: refusal)) }
    var form = Form(kind: .choice, stem: asked.stem, options: first.options, right: first.right)
    form.others = sets.dropFirst().map(\.options)
    return .success((form, []))
  }

  private static func names(
    _ name: Answer.Name, _ asked: Asked, id: String, in index: SubjectIndex
  ) -> Result<Made, Refusal> {
    let pool = NamePool(for: asked, name, seed: id, in: index)
    let right = index.text(name.accepted[0])
    let sizes = asked.isEither(pool) ? [2] : [4, 3]
    let sets =
      !pool.turns.isEmpty
      ? pool.turns
      : pool.isInTurn
        ? NameOptions.following(right, pool.texts, sizes: sizes, allowsNear: pool.allowsNear)
        : NameOptions.drawn(
          right, pool.texts, sizes: sizes, allowsNear: pool.allowsNear, seed: id)
    guard let form = form(asked.stem, right: right.text, sets, id: id) else {
      let reason =
        switch pool.names.count {
        case 0: "no pool and no like answer gives a wrong option"
        case 1: "only \(pool.names[0]) could stand beside the right answer; two are needed"
        default: "no two of \(pool.names.joined(separator: ", ")) fit beside each other"
        }
      return .failure(Refusal(reason: reason, rejected: pool.rejected))
    }
    return .success((form, pool.rejected))
  }

  /// The choice of the first of a ranking among those that come next; nil if too few are like it.
  static func make(_ stem: String, first: OptionText, next: [OptionText], id: String) -> Form? {
    form(stem, right: first.text, NameOptions.following(first, next, sizes: [4, 3]), id: id)
  }

  /// The form with a set of wrong names for each showing; nil without any.
  private static func form(
    _ stem: String, right: String, _ sets: [[String]], id: String
  ) -> Form? {
    guard let wrong = sets.first, let shown = NameOptions.shown(right, among: wrong, seed: id)
    else { return nil }
    var form = Form(kind: .choice, stem: stem, options: shown.names, right: shown.right)
    if !form.keepsOrder { form.others = Array(sets.dropFirst()) }
    return form
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
