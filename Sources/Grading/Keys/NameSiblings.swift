/// The names that are answers to questions of one kind, indexed for fast look-up.
///
/// A deck can have thousands of one kind: they are folded and sorted once for the class words in
/// the question, and all keys share them.
package struct NameSiblings: Hashable, Sendable {
  /// Each form of each thing, in the order of the deck.
  let all: [Sibling]
  /// The thing that each name belongs to.
  private let things: [Int]
  /// The words that may be left off the names because the question contains them.
  let classWords: ClassWords
  private let wholes: NameIndex
  private let cores: NameIndex
  /// The length of the longest name in bytes.
  let longest: Int

  /// Indexes the names of things. O(*n* log *n*).
  /// - Parameters:
  ///   - names: All forms of each thing, the usual name first.
  ///   - classWords: Words such as "County" that may be left off.
  package init(of names: [[String]], classWords: [String]) {
    self.init(
      names.enumerated().flatMap { thing, forms in
        forms.map { (Sibling(answer: $0, label: forms[0]), thing) }
      }, classWords: classWords)
  }

  /// Indexes siblings that are each a different thing. O(*n* log *n*).
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

  /// The things that have exactly one of these names.
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

  /// The first name of another thing that is equal if class words are ignored.
  func same(as typed: NameForm, besides own: Set<Int>) -> Sibling? {
    first(typed.whole, in: wholes, besides: own)
  }

  /// The first name of another thing that is equal if either may lack a class word.
  func sameCore(as typed: NameForm, besides own: Set<Int>) -> Sibling? {
    first(typed.core, in: cores, besides: own)
  }

  private func first(_ folds: [FoldedName], in index: NameIndex, besides own: Set<Int>) -> Sibling?
  {
    folds.flatMap(index.places).filter { !own.contains(things[$0]) }.min().map { all[$0] }
  }

  /// The distance from a fold to the closest name of another thing, as ``NameIndex`` defines it.
  func distance(from fold: FoldedName, notCounting own: [FoldedName], limit: Int, enough: Int)
    -> Int?
  {
    cores.distance(from: fold, notCounting: own, limit: limit, enough: enough)
  }
}
