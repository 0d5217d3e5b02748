/// Words that are a letter or two apart and mean something else: "hypothermia" and "hyperthermia",
/// "sulfate" and "sulfite", "decrease" and "increase", "Austria" and "Australia".
///
/// The counterparts of a word are made by exchanging its beginning or its end for another of the same
/// set, and by putting a beginning before it or taking it away; further ones are listed in
/// ``ConfusedWords``.
enum Counterparts {
  /// Whether a typed word is nearer to something else than to the accepted word.
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

  /// The counterparts of a word in small letters.
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

  /// Beginnings of which each makes another word.
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

  /// Ends of which each makes another word.
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

  /// What turns a word into its opposite when it stands before it. "a" is missing, since it is easily
  /// hit by mistake: words such as "atypical" are listed.
  private static let negations = [
    "un", "in", "im", "ir", "il", "non", "dis", "de", "re", "en", "em", "ex", "co", "bi", "di",
    "an",
    "ab", "ad", "mis", "anti",
  ]

  private static func sets(_ lines: String) -> [[String]] {
    lines.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }
}
