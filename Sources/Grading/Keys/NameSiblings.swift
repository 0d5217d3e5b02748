/// The names that questions of one kind have, to be looked up as they are typed.
///
/// A deck can have thousands of a kind: they are folded and sorted once for the class words that a
/// question says, and each key holds the same.
package struct NameSiblings: Hashable, Sendable {
  /// Each form of each thing, in the order of the deck.
  let all: [Sibling]
  /// Which thing each is a form of.
  private let things: [Int]
  /// What may be left off the names, because the question says it.
  let classWords: ClassWords
  private let wholes: NameIndex
  private let cores: NameIndex
  /// The bytes of the longest.
  let longest: Int

  /// The names of things. O(*n* log *n*).
  /// - Parameters:
  ///   - names: All forms of each thing, the one that it is called by first.
  ///   - classWords: Words such as "County" that may be left off.
  package init(of names: [[String]], classWords: [String]) {
    self.init(
      names.enumerated().flatMap { thing, forms in
        forms.map { (Sibling(answer: $0, label: forms[0]), thing) }
      }, classWords: classWords)
  }

  /// Siblings that are each a thing of its own. O(*n* log *n*).
  package init(_ siblings: [Sibling] = [], classWords: [String] = []) {
    self.init(siblings.enumerated().map { ($1, $0) }, classWords: classWords)
  }

  private init(_ siblings: [(sibling: Sibling, thing: Int)], classWords: [String]) {
    let words = ClassWords(classWords)
    let forms = siblings.map { NameForm($0.sibling.answer, classWords: words) }
    all = siblings.map(\.sibling)
    things = siblings.map(\.thing)
    self.classWords = words
    wholes = NameIndex(forms.enumerated().flatMap { place, form in form.whole.map { ($0, place) } })
    cores = NameIndex(forms.enumerated().flatMap { place, form in form.core.map { ($0, place) } })
    longest = all.map(\.answer.utf8.count).max() ?? 0
  }

  /// The things that have one of these names, to the letter.
  func things(called names: [NameForm]) -> Set<Int> {
    Set(
      names.flatMap { name in
        wholes.places(of: name.whole[0]).filter { all[$0].answer == name.text }.map { things[$0] }
      })
  }

  /// The names of all other things.
  func siblings(besides own: Set<Int>) -> [Sibling] {
    all.indices.filter { !own.contains(things[$0]) }.map { all[$0] }
  }

  /// The first of another thing's names that is the same without regard to class words.
  func same(as typed: NameForm, besides own: Set<Int>) -> Sibling? {
    first(typed.whole, in: wholes, besides: own)
  }

  /// The first of another thing's names that is the same when each may have left a class word off.
  func sameCore(as typed: NameForm, besides own: Set<Int>) -> Sibling? {
    first(typed.core, in: cores, besides: own)
  }

  private func first(_ folds: [FoldedName], in index: NameIndex, besides own: Set<Int>) -> Sibling?
  {
    folds.flatMap(index.places).filter { !own.contains(things[$0]) }.min().map { all[$0] }
  }

  /// The distance from a fold to the nearest name of something else, as ``NameIndex`` gives it.
  func distance(from fold: FoldedName, notCounting own: [FoldedName], limit: Int, enough: Int)
    -> Int?
  {
    cores.distance(from: fold, notCounting: own, limit: limit, enough: enough)
  }
}
