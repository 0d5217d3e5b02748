import Testing

@testable import Facts

struct ArticlesTests {
  @Test(
    arguments: [
      ("le chat", "fr", "chat"), ("l’école", "fr", "école"), ("L'eau", "fr", "eau"),
      ("die Katze", "de", "Katze"),
      ("to eat", "en", "eat"), ("the house", "en", "house"), ("un amico", "it", "amico"),
      ("o gato", "pt", "gato"),
      ("legato", "fr", nil), ("manger", "fr", nil), ("la", "fr", nil), ("le chat", "xx", nil),
    ] as [(String, String, String?)])
  func `an article is taken off`(text: String, language: String, bare: String?) {
    #expect(Articles.bare(text, in: language) == bare)
  }

  @Test(
    arguments: [
      (["le chat", "la maison", "rouge", "manger"], "fr"),
      (["der Hund", "die Katze", "rot"], "de"),
      (["the cat", "to eat"], "en"), (["Danube", "Rhine", "Elbe"], nil),
      (["La Paz", "Lima", "Quito"], nil),
    ] as [([String], String?)])
  func `the articles of a column show its language`(words: [String], language: String?) {
    #expect(Articles.language(of: words) == language)
  }
}
