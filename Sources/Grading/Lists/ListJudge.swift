/// Judges lists: in any order unless the order is asked, counting a repeated item once, and
/// weighing wrong items against right ones.
struct ListJudge {
  let key: ListKey

  func judge(_ text: String) -> Judgement {
    if text.trimmed.isEmpty { return .nothingTyped }
    guard text.trimmed.utf8.count <= key.longest, !key.items.isEmpty else {
      return wrong("That is far longer than the answer.")
    }
    let typedText = text.trimmed.narrowed
    let limit = 2 * key.items.count + 8
    let keeping: ((String) -> Bool)? = key.index.hasJoined ? { key.index.isJoined($0) } : nil
    let typed = ListSplitter.items(in: typedText, limit: limit, keeping: keeping)
    if typed.isEmpty { return .nothingTyped }
    let tally = ListTally(key: key, typed: typed)
    if tally.typed.isEmpty { return Judgement(.unparsed, reason: "That names nothing.") }
    if tally.found.count < key.needed, let words = wholeList(typedText, limit: limit) {
      return words
    }
    return tally.pairs.allSatisfy({ $0 == nil }) && tally.asksMore.isEmpty
      ? noHit(tally) : judge(tally)
  }

  /// The verdict on a complete list typed without separators; an incomplete one could just as well
  /// be one unknown name.
  private func wholeList(_ text: String, limit: Int) -> Judgement? {
    guard
      let words = ListWords.items(
        in: text, limit: limit, isItem: key.index.isItem)
    else { return nil }
    let tally = ListTally(key: key, typed: words)
    return tally.found.count >= key.needed ? judge(tally) : nil
  }

  private func judge(_ tally: ListTally) -> Judgement {
    let hits = min(tally.found.count, key.needed)
    let order = key.ordered ? Inversions(in: tally.found).share : 1
    let share = Double(max(0, hits - tally.strangers.count)) / Double(key.needed) * order
    if !tally.asksMore.isEmpty, tally.strangers.isEmpty, hits + tally.asksMore.count >= key.needed {
      return Judgement(.prompt, reason: "More is asked for \(tally.asksMore[0]).")
    }
    if hits == key.needed, tally.strangers.isEmpty, order == 1 {
      return Judgement(
        .correct, reason: tally.notes.joined(separator: " "),
        nearest: tally.notes.isEmpty ? nil : key.display, share: 1)
    }
    let verdict: Verdict = share > 0 ? .partial : .wrong
    return Judgement(
      verdict, reason: reason(tally, hits: hits), nearest: key.display, share: share)
  }

  private func noHit(_ tally: ListTally) -> Judgement {
    if tally.strangers.count > 1 { return wrong("None of these is on the list.") }
    let hasSpace = tally.strangers.contains { $0.contains(" ") } && key.needed > 1
    return wrong(
      hasSpace
        ? "That is not on the list; several things are set apart by commas."
        : "That is not on the list.")
  }

  /// The explanation, such as "4 of 6. Not on the list: Anshan. Missing: Dongshan, Xingan."
  private func reason(_ tally: ListTally, hits: Int) -> String {
    var sentences: [String] = []
    if hits < key.needed || !tally.strangers.isEmpty {
      sentences.append("\(hits) of \(key.needed).")
    }
    if !tally.strangers.isEmpty {
      sentences.append(
        "Not on the list: \(tally.strangers.prefix(5).map { String($0.prefix(40)) }.joined(separator: ", "))."
      )
    }
    if hits < key.needed, key.needed == key.items.count {
      let missing = key.items.indices.filter { !tally.found.contains($0) }.map {
        key.items[$0].display
      }
      sentences.append("Missing: \(missing.joined(separator: ", ")).")
    }
    if key.ordered, let reason = Inversions(in: tally.found).reason { sentences.append(reason) }
    return sentences.joined(separator: " ")
  }

  private func wrong(_ reason: String) -> Judgement {
    Judgement(.wrong, reason: reason, nearest: key.display, share: 0)
  }
}
