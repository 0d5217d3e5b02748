/// Which typed items are which items of a list.
struct ListTally {
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
  /// The label of the first typed item that belongs elsewhere.
  let mistakenFor: String?

  init(key: ListKey, typed: [String]) {
    let judgements = typed.map { ListTally.judgements(of: $0, key) }
    let edges = judgements.map { row in
      let right = row.indices.filter { row[$0]?.verdict == .correct }
      // What is one item letter for letter is never a typing error of another.
      let exact = right.filter { row[$0]?.reason.isEmpty ?? false }
      return exact.isEmpty ? right : exact
    }
    let pairs = Matching.pairs(edges, count: key.items.count)
    let asking = typed.indices.filter { row in
      edges[row].isEmpty && judgements[row].contains { $0?.verdict == .prompt }
    }
    let strange = typed.indices.filter { edges[$0].isEmpty && !asking.contains($0) }
    self.pairs = pairs
    found = pairs.compactMap(\.self)
    asksMore = asking.map { typed[$0] }
    strangers = strange.map { typed[$0] }
    notes = typed.indices.compactMap { row in
      let reason = pairs[row].flatMap { judgements[row][$0]?.reason } ?? ""
      return reason.isEmpty ? nil : reason
    }
    let labels = strange.compactMap { row in
      let form = NameForm(typed[row], classWords: ClassWords([]))
      let index = key.siblingForms.firstIndex(where: form.isSame)
      return index.map { key.siblings[$0].label }
        ?? judgements[row].compactMap { $0?.mistakenFor }.first
    }
    mistakenFor = labels.first { !$0.isEmpty }
  }

  /// What each item of the list says of a typed one; nil where it is a stranger. Items mostly share their class words, so
  /// the text is folded once for all that do.
  private static func judgements(of text: String, _ key: ListKey) -> [Judgement?] {
    var words = ClassWords([])
    var form = NameForm(text, classWords: words)
    return key.items.map { item in
      if item.classWords != words {
        words = item.classWords
        form = NameForm(text, classWords: words)
      }
      guard text.utf8.count <= item.longest, !form.whole[0].isEmpty else { return nil }
      return NameJudge(key: item).recognised(form)
    }
  }

  /// Whether a character may separate two items.
  static func isSeparator(_ character: Character) -> Bool {
    switch character {
    case " ", ",", ";", "/", "+", "&", ">", "，", "；", "、", "和", "及", "与", "與": true
    default: false
    }
  }
}
