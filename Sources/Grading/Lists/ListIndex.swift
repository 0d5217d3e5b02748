/// The items of a list, indexed by every way to type them, so that a typed text need not be
/// compared with each of them.
struct ListIndex: Hashable, Sendable {
  /// The sets of class words that the items use, each set once.
  let classWords: [ClassWords]
  /// The items that a fold may mean, in order.
  private let items: [FoldedName: [Int]]
  /// Folds of items that contain a separator, such as "food and drink".
  private let joined: Set<FoldedName>
  /// The forms from which typing errors are measured.
  private let forgiving: [Forgiving]

  /// A form of an item that allows typing errors.
  private struct Forgiving: Hashable {
    let item: Int
    let radius: Int
    let length: Int
    let profile: LetterProfile
  }

  init(_ keys: [NameKey]) {
    var items: [FoldedName: [Int]] = [:]
    var joined: Set<FoldedName> = []
    var forgiving: [Forgiving] = []
    for (index, key) in keys.enumerated() {
      let forms = key.acceptedNames.map(\.form)
      for fold in (forms + key.askMoreForms).flatMap({ $0.whole + $0.core })
      where !fold.isEmpty && items[fold]?.last != index {
        items[fold, default: []].append(index)
      }
      for form in forms where ListSplitter.wouldCut(form.text) {
        joined.insert(form.whole[0])
      }
      for name in key.acceptedNames where name.radius > 0 && !key.exactSpelling {
        let fold = name.form.core[0]
        forgiving.append(
          Forgiving(
            item: index, radius: name.radius, length: fold.count,
            profile: LetterProfile(fold.letters)))
      }
    }
    self.items = items
    self.joined = joined
    self.forgiving = forgiving
    classWords = keys.reduce(into: []) { words, key in
      if !words.contains(key.classWords) { words.append(key.classWords) }
    }
  }

  /// Whether any item contains a separator.
  var hasJoined: Bool { !joined.isEmpty }

  /// Whether a text that contains separators is one item.
  func isJoined(_ text: String) -> Bool { joined.contains(FoldedName(text)) }

  /// Whether a text is exactly an item, with or without its class word.
  func isItem(_ text: String) -> Bool {
    if items[FoldedName(text)] != nil { return true }
    return classWords.contains { words in
      let form = NameForm(text, classWords: words)
      return (form.whole + form.core).contains { items[$0] != nil }
    }
  }

  /// The items that a typed text may be, in order. Most texts are looked up. Only a text that is
  /// not exactly an item is measured, and only against items of similar length and letters.
  func candidates(for form: NameForm) -> [Int] {
    var found: Set<Int> = []
    let toned = ToneMarks.digits(in: form.text, isChinese: true)
    let untoned = toned.map { [FoldedName($0.name)] } ?? []
    let untitled = Titles.removed(from: form.texts[0]).map { [FoldedName($0)] } ?? []
    let unjoined = form.core.flatMap { fold in classWords.flatMap { $0.withoutJoinedEnd(fold) } }
    for fold in form.whole + form.core + untoned + untitled + unjoined {
      for item in items[fold] ?? [] { found.insert(item) }
    }
    found.formUnion(doubled(form.text))
    if found.isEmpty {
      for fold in form.core {
        let profile = LetterProfile(fold.letters)
        for name in forgiving
        where abs(name.length - fold.count) <= name.radius
          && name.profile.mayBe(within: name.radius, of: profile)
        { found.insert(name.item) }
      }
    }
    return found.sorted()
  }

  /// The items that all parts of "Songhua (松花江)" mean.
  private func doubled(_ text: String) -> Set<Int> {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return [] }
    let parts = text.unicodeScalars.split { $0 == "(" || $0 == ")" }
      .map { Set(items[FoldedName(String($0))] ?? []) }
    return parts.dropFirst().reduce(parts.first ?? []) { $0.intersection($1) }
  }
}
