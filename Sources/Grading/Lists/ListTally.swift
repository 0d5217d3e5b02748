/// Which typed items are which items of a list.
struct ListTally {
  /// What was typed, without what says only that there is more: "etc."
  let typed: [String]
  /// For each typed item the item it was paired with.
  let pairs: [Int?]
  /// The items found, in the order they were typed.
  let found: [Int]
  /// What was typed and is on no list here; an item typed twice is not among them.
  let strangers: [String]
  /// What was typed and is right but not enough.
  let asksMore: [String]
  /// What the learner should see of right items, such as a spelling.
  let notes: [String]

  init(key: ListKey, typed: [String]) {
    let typed = typed.filter { !ListTally.isFiller($0) || key.index.isItem($0) }
    var judgements = typed.map { ListTally.judgements(of: $0, key) }
    for row in typed.indices where judgements[row].isEmpty {
      judgements[row] =
        ListTally.bare(typed[row], isFirst: row == 0).lazy
        .map { ListTally.judgements(of: $0, key) }.first { !$0.isEmpty } ?? []
    }
    let edges = judgements.map { row in
      let right = row.filter { $0.judgement.verdict == .correct }
      // What is one item letter for letter is never a typing error of another.
      let exact = right.filter { $0.judgement.reason.isEmpty }
      return (exact.isEmpty ? right : exact).map(\.item)
    }
    let pairs = Matching.pairs(edges, count: key.items.count)
    let asking = typed.indices.filter { row in
      edges[row].isEmpty && judgements[row].contains { $0.judgement.verdict == .prompt }
    }
    self.typed = typed
    self.pairs = pairs
    found = pairs.compactMap(\.self)
    asksMore = asking.map { typed[$0] }
    strangers = typed.indices.filter { edges[$0].isEmpty && !asking.contains($0) }.map { typed[$0] }
    notes = typed.indices.compactMap { row in
      let opinion = judgements[row].first { $0.item == pairs[row] }
      let reason = opinion?.judgement.reason ?? ""
      return reason.isEmpty ? nil : reason
    }
  }

  /// What the items say that a typed text may be, in their order; every other item says it is a
  /// stranger. Items mostly share their class words, so the text is folded once for all that do.
  private static func judgements(of text: String, _ key: ListKey) -> [Opinion] {
    key.index.classWords.flatMap { words -> [Opinion] in
      let form = NameForm(text, classWords: words)
      guard !form.whole[0].isEmpty else { return [] }
      return key.index.candidates(for: form).compactMap { index in
        let item = key.items[index]
        guard item.classWords == words, text.utf8.count <= item.longest else { return nil }
        return NameJudge(key: item).recognised(form).map { Opinion(item: index, judgement: $0) }
      }
    }
  }

  /// What one item of the list says of a typed text.
  private struct Opinion {
    let item: Int
    let judgement: Judgement
  }
}
