import Deck
import Facts

/// The which-account form, for facts that contradict each other, so that none of them is learned as
/// the only truth.
enum WhichSourceForm {
  /// The question about a group of conflicting facts, or the reason why there is none.
  static func make(_ facts: [Fact], in index: SubjectIndex) -> Result<Card, FormRefusal> {
    let told = facts.filter { $0.wording.which != nil && $0.status != .retracted }
      .sorted { StableRandom.hash(index.root(of: $0)) < StableRandom.hash(index.root(of: $1)) }
    guard let fact = told.first, let template = fact.wording.which else {
      return .failure(FormRefusal("none of the facts in conflict has a which"))
    }
    let accounts = told.map { account(of: $0, in: index) }
    guard accounts.uniqued().count == accounts.count, accounts.count > 1 else {
      return .failure(FormRefusal("fewer than two accounts can be told apart"))
    }
    let values = told.dropFirst().map { index.answer(to: $0) }
    guard values.allSatisfy({ !index.answer(to: fact).accepts($0) }) else {
      return .failure(FormRefusal("two accounts agree"))
    }
    let card = Card(
      .whichSource, of: told,
      note: zip(accounts, told).map { "\($0): \(index.answer(to: $1).display)" }
        .joined(separator: "; "), in: index
    ) { id in
      var random = StableRandom(seed: id + "#accounts")
      let shown = random.shuffled(accounts)
      return (
        .name(
          Answer.Name(
            accepted: [accounts[0]], askMore: [], kind: "text", exactSpelling: false)),
        [
          Form(
            kind: .whichSource, stem: index.filled(template, for: fact), options: shown,
            right: shown.firstIndex(of: accounts[0]) ?? 0)
        ]
      )
    }
    return .success(card)
  }

  /// The account that the fact names, or its source.
  private static func account(of fact: Fact, in index: SubjectIndex) -> String {
    fact.qualifiers["account"]
      ?? index.subject.source(fact.citation.source)?.title ?? fact.citation.source
  }
}
