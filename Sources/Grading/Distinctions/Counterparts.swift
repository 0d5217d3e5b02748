/// Words that differ by a letter or two and mean something else: "hypothermia" and "hyperthermia",
/// "sulfate" and "sulfite", "decrease" and "increase", "Austria" and "Australia".
///
/// The counterparts of a word are made by exchanging its prefix or its suffix for another of the
/// same set, and by adding or removing a prefix. Further ones are listed in ``ConfusedWords``.
enum Counterparts {
  /// Whether a typed word is closer to a different word than to the accepted one.
  static func isAnother(_ typed: FoldedName, than accepted: FoldedName) -> Bool {
    guard accepted.count > 2,
      let distance = EditDistance.between(typed.letters, accepted.letters, limit: 3), distance > 0
    else { return false }
    if ConfusedWords.isNearer(to: typed, than: accepted, distance: distance) { return true }
    return counterparts(of: accepted.text).contains { counterpart in
      let letters = counterpart.unicodeScalars.map(\.value)
      return EditDistance.between(typed.letters, letters, limit: distance - 1) != nil
    }
  }

  /// The counterparts of a word in lowercase letters.
  static func counterparts(of word: String) -> [String] {
    var found: [String] = []
    for set in beginnings {
      guard let own = longest(of: set, where: word.hasPrefix), word.count >= own.count + 3
      else { continue }
      let rest = word.dropFirst(own.count)
      found += set.filter { $0 != own }.map { $0 + rest }
    }
    for set in endings {
      guard let own = longest(of: set, where: word.hasSuffix), word.count >= own.count + 3
      else { continue }
      let stem = word.dropLast(own.count)
      found += set.filter { $0 != own }.map { stem + $0 }
    }
    for beginning in negations {
      found.append(beginning + word)
      if word.hasPrefix(beginning), word.count >= beginning.count + 4 {
        found.append(String(word.dropFirst(beginning.count)))
      }
    }
    return found
  }

  private static func longest(of set: [String], where holds: (String) -> Bool) -> String? {
    set.filter(holds).max { $0.count < $1.count }
  }

  /// Prefixes; each set gives words with different meanings.
  private static let beginnings = sets(
    """
    hypo hyper iso
    pre post peri ante
    sub super
    sub sur
    over under
    macro micro
    inter intra
    endo exo ecto
    anti pro syn
    ana cata
    ab ad
    ef af
    homo hetero
    mono di bi tri tetra penta hexa hepta octa nona deca poly oligo
    pent hex hept oct non dec
    milli centi deci kilo nano micro mega giga hecto deca
    in de ex
    im ex em
    in ex
    a de
    ac de
    ap de
    as de
    en de
    up down
    per pro pre
    pro con
    re de
    e im
    """)

  /// Suffixes; each set gives words with different meanings.
  private static let endings = sets(
    """
    ate ite ide ine
    ates ites ides ines
    ane ene yne
    anes enes ynes
    anol anal anone
    ous ic
    ose ase
    blast clast
    blasts clasts
    philic phobic
    phile phobe
    philia phobia
    tomy stomy ectomy
    gram graph
    er ee
    ful less
    onomy ology
    """)

  /// Prefixes that turn a word into its opposite. "a" is not one of them because it is easily typed
  /// by mistake: words such as "atypical" are listed instead.
  private static let negations = [
    "un", "in", "im", "ir", "il", "non", "dis", "de", "re", "en", "em", "ex", "co", "bi", "di",
    "an",
    "ab", "ad", "mis", "anti",
  ]

  private static func sets(_ lines: String) -> [[String]] {
    lines.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }
}
