/// Titles that may precede a person's full name or be left off: "President Xi Jinping".
enum Titles {
  /// The name without the preceding titles; nil if there is none, or if less than two words would
  /// remain: "King Charles" and "Saint Petersburg" keep theirs.
  static func removed(from name: String) -> String? {
    var words = name.split(separator: " ")[...]
    let count = words.count
    while words.count > 2, let first = words.first, titles.contains(FoldedName(first).text) {
      words.removeFirst()
    }
    return words.count < count ? words.joined(separator: " ") : nil
  }

  private static let titles: Set<String> = Set(
    """
    president premier chancellor chairman chairwoman chairperson secretary general prime minister
    mr mrs ms miss sir madam dame lord lady dr doctor prof professor king queen emperor empress tsar czar
    sultan shah prince princess duke duchess count countess baron baroness archduke archbishop bishop
    cardinal pope saint st father colonel captain major lieutenant sergeant admiral marshal field
    commander comrade governor mayor senator judge justice ambassador foreign vice deputy former late pres gen col capt lt sgt hon rev reverend gov sen rep maj adm comm
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
