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
    let lengths = typed.count - distance + 1...typed.count + distance - 1
    return counterparts(of: accepted.letters, lengths: lengths).contains {
      EditDistance.between(typed.letters, $0, limit: distance - 1) != nil
    }
  }

  /// The counterparts of a lowercase word whose lengths are in a range.
  private static func counterparts(of word: [UInt32], lengths: ClosedRange<Int>) -> [[UInt32]] {
    var found: [[UInt32]] = []
    for set in beginnings {
      guard let own = set.first(where: word.starts), word.count >= own.count + 3 else { continue }
      for other in set where other != own && lengths ~= word.count - own.count + other.count {
        found.append(other + word.dropFirst(own.count))
      }
    }
    for set in endings {
      guard let own = set.first(where: { word.suffix($0.count).elementsEqual($0) }),
        word.count >= own.count + 3
      else { continue }
      for other in set where other != own && lengths ~= word.count - own.count + other.count {
        found.append(word.dropLast(own.count) + other)
      }
    }
    for beginning in negations {
      if lengths ~= word.count + beginning.count { found.append(beginning + word) }
      if lengths ~= word.count - beginning.count, word.count >= beginning.count + 4,
        word.starts(with: beginning)
      {
        found.append(Array(word.dropFirst(beginning.count)))
      }
    }
    return found
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
    meth eth prop but
    uni bi tri quadri multi
    patri matri fratri sorori
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
    per super hyper
    pro con
    re de
    e im
    """)

  /// Suffixes; each set gives words with different meanings.
  private static let endings = sets(
    """
    ate ite ide ine
    ates ites ides ines
    ane ene yne anol anal anone anoic
    anes enes ynes
    ol yl
    ous ic
    ose ase
    ase ate
    itis osis
    phagia phasia plegia
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
    mother father brother sister
    """)

  /// Prefixes that turn a word into its opposite. "a" is not one of them because it is easily typed
  /// by mistake: words such as "atypical" are listed instead.
  private static let negations: [[UInt32]] = [
    "un", "in", "im", "ir", "il", "non", "dis", "de", "re", "en", "em", "ex", "co", "bi", "di",
    "an",
    "ab", "ad", "mis", "anti",
  ].map { $0.unicodeScalars.map(\.value) }

  /// The sets, the longest of each first, so that the first that fits is the whole of it.
  private static func sets(_ lines: String) -> [[[UInt32]]] {
    lines.split(separator: "\n").map { line in
      line.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
        .sorted { $0.count > $1.count }
    }
  }
}
