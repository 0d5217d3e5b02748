/// The assignment of typed items to the items of a list.
struct ListTally {
  /// The typed items, without those that only say there are more: "etc."
  let typed: [String]
  /// For each typed item, the item of the list it is assigned to.
  let pairs: [Int?]
  /// The items found, in the order they were typed.
  let found: [Int]
  /// Typed items that are not on the list; an item typed twice is not among them.
  let strangers: [String]
  /// Typed items that are right but not precise enough.
  let asksMore: [String]
  /// Remarks on right items, such as a spelling.
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
      // A text that is exactly one item is never a typing error of another.
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

  /// The opinion of each item about a typed text, in order; items not listed reject it. Most items
  /// share their class words, so the text is folded once for all of these.
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

  /// The opinion of one item about a typed text.
  private struct Opinion {
    let item: Int
    let judgement: Judgement
  }
}
