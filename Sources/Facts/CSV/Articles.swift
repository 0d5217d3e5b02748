/// The articles of languages, which a typed word may leave off.
enum Articles {
  /// A word without its article: "chat" for "le chat", "eat" for "to eat"; nil if it has none.
  static func bare(_ text: String, in language: String) -> String? {
    let plain = text.replacing("’", with: "'")
    for article in known[language] ?? [] where plain.lowercased().hasPrefix(article) {
      let rest = plain.dropFirst(article.count)
      // Two letters or more, so that "l'" alone or a letter's name is left as it is.
      if rest.count > 1 { return String(rest) }
    }
    return nil
  }

  /// The language whose articles begin at least half of the words; nil if there is none.
  static func language(of words: [String]) -> String? {
    let counts = known.keys.sorted().map { language in
      (language, words.count { bare($0, in: language) != nil })
    }
    guard let most = counts.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), most.1 > 1,
      most.1 * 2 >= words.count
    else { return nil }
    return most.0
  }

  /// The language of a column by its header.
  static func language(named header: String) -> String? {
    names[header.lowercased()] ?? pronouns[header.lowercased()]
  }

  /// Whether a header is a pronoun, so that the cells are forms of a verb.
  static func isPronoun(_ header: String) -> Bool { pronouns[header.lowercased()] != nil }

  private static let pronouns = [
    "je": "fr", "tu": "fr", "il": "fr", "elle": "fr", "on": "fr", "nous": "fr", "vous": "fr",
    "ils": "fr", "elles": "fr", "il/elle": "fr", "ils/elles": "fr", "il/elle/on": "fr", "j'": "fr",
    "ich": "de", "du": "de", "er": "de", "wir": "de", "ihr": "de", "er/sie/es": "de",
    "sie/sie": "de", "yo": "es", "tú": "es", "él": "es", "ella": "es", "nosotros": "es",
    "vosotros": "es", "ellos": "es", "ellas": "es", "él/ella": "es", "usted": "es", "io": "it",
    "lui": "it", "lei": "it", "noi": "it", "voi": "it", "loro": "it", "lui/lei": "it",
  ]

  private static let names = [
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it",
    "portuguese": "pt", "dutch": "nl", "français": "fr", "deutsch": "de", "español": "es",
    "italiano": "it", "englisch": "en", "französisch": "fr", "anglais": "en",
  ]

  /// The languages whose articles are known.
  static var languages: [String] { known.keys.sorted() }

  private static let known: [String: [String]] = [
    "en": ["the ", "an ", "a ", "to "],
    "fr": ["le ", "la ", "les ", "l'", "un ", "une ", "des ", "du "],
    "de": ["der ", "die ", "das ", "ein ", "eine "],
    "es": ["el ", "la ", "los ", "las ", "un ", "una "],
    "it": ["il ", "lo ", "la ", "i ", "gli ", "le ", "l'", "un ", "uno ", "una ", "un'"],
    "pt": ["o ", "a ", "os ", "as ", "um ", "uma "],
    "nl": ["de ", "het ", "een "],
  ]
}
