import Deck
import Facts

/// The rank form: the largest or the smallest of all; typed, or picked while in learning.
///
/// The author's wording permits it, by declaring that the facts are complete.
enum RankForm {
  /// The first must be ahead by this fraction of the larger.
  static let leastGap = 0.05

  /// The question for the largest or the smallest of a whole column, or the reason why there is
  /// none.
  static func make(
    _ facts: [Fact], isMost: Bool, in index: SubjectIndex
  ) -> Result<Card, FormRefusal> {
    guard facts.count >= sizeOfChoice,
      let template = facts.first.flatMap({
        isMost ? $0.wording.most : $0.wording.least
      })
    else { return .failure(FormRefusal("fewer than four facts can be ranked")) }
    let sized = facts.compactMap { fact in
      Magnitude(index.answer(to: fact)).map { (fact: fact, size: $0) }
    }
    guard sized.count == facts.count else {
      return .failure(FormRefusal("one of them is a range or a bound"))
    }
    let ranked = sized.sorted {
      isMost ? $0.size.value > $1.size.value : $0.size.value < $1.size.value
    }
    guard ranked[0].size.isApart(from: ranked[1].size, share: leastGap) else {
      return .failure(
        FormRefusal("\(ranked[0].fact.id) and \(ranked[1].fact.id) are too close"))
    }
    let first = ranked[0].fact
    guard case .entity = first.about else {
      return .failure(FormRefusal("what it is about has no name to type"))
    }
    // The first is listed first: topic and source are its own.
    let members = [first] + facts.filter { $0.id != first.id }
    let shown = ranked.prefix(3).map {
      "\(index.about($0.fact)): \(index.answer(to: $0.fact).display)"
    }
    let card = Card(
      .rank, of: members, detail: isMost ? "most" : "least",
      note: shown.joined(separator: "; "), in: index
    ) { id in
      let stem = Template(template).filled(with: first.qualifiers)
      let answer = Answer.name(index.name(of: first))
      // Those that come next are the ones it could be taken for.
      let choice = ChoiceForm.make(
        stem, first: index.text(index.about(first)),
        next: ranked.dropFirst().map { index.text(index.about($0.fact)) }, id: id)
      return (answer, [Form(kind: .rank, stem: stem)] + (choice.map { [$0] } ?? []))
    }
    return .success(card)
  }

  private static let sizeOfChoice = 4
}
