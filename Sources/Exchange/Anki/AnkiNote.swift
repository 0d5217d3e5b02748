import Deck
import Grading
import HTML
import Progress

/// A card as Anki gets it: one note, from which Anki makes one card.
///
/// Its fields are HTML, in which nothing of ours is markup.
struct AnkiNote {
  /// What makes the note the same in every export: it comes from the card's id alone.
  let guid: String
  /// The fields, in the order of ``AnkiNoteType/fields``.
  let fields: [String]
  /// The words by which it can be found: the subject and the topic.
  let tag: String

  /// The note of a card.
  /// - Parameters:
  ///   - card: The card.
  ///   - deck: Its deck.
  init(_ card: Card, in deck: Deck) {
    let form = card.forms[0]
    guid = AnkiNote.guidPrefix + card.id
    tag = "\(deck.subject)::\(card.topic)"
    let options = form.kind.isTyped ? card.form(.choice)?.options ?? [] : form.options
    fields = [
      Self.html(form.wholeStem), Self.list(options, of: form), Self.answer(card, form),
      Self.typed(card, form), card.note.map { Self.html(Self.sentence($0)) } ?? "",
      Self.html(Self.source(of: card, deck)),
      Self.html(card.id),
    ]
  }

  /// How the guid of every note begins that comes from here.
  static let guidPrefix = "hegang:"

  /// The card that a guid names, and its deck; nil if the note was not made here.
  static func key(ofGUID guid: String) -> CardKey? {
    guard guid.hasPrefix(guidPrefix) else { return nil }
    let card = String(guid.dropFirst(guidPrefix.count))
    guard let slash = card.firstIndex(of: "/"), slash > card.startIndex else { return nil }
    return CardKey(deck: String(card[..<slash]), card: card)
  }

  /// Text as HTML that keeps its lines.
  private static func html(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { HTML.text(String($0)).written }.joined(separator: "<br>")
  }

  private static func sentence(_ note: String) -> String {
    note.capitalizedFirst + (note.hasSuffix(".") || note.hasSuffix("?") ? "" : ".")
  }

  private static func list(_ options: [String], of form: Form) -> String {
    if options.isEmpty { return "" }
    func items(_ texts: [String]) -> String {
      "<ol>" + texts.map { "<li>\(html($0))</li>" }.joined() + "</ol>"
    }
    return (form.kind == .match ? items(form.items) : "") + items(options)
  }

  private static func answer(_ card: Card, _ form: Form) -> String {
    switch form.kind.answering {
    case .arranging:
      let right = form.arrangement.map { form.options[$0] }
      let lines =
        form.items.isEmpty ? right : zip(form.items, right).map { "\($0): \($1)" }
      return "<ol>" + lines.map { "<li>\(html($0))</li>" }.joined() + "</ol>"
    case .picking: return html(form.options[form.right])
    case .typing, .rating: return html(card.answer.display)
    }
  }

  /// What Anki compares with what is typed; empty for an answer that nobody types word for word.
  private static func typed(_ card: Card, _ form: Form) -> String {
    guard form.kind.isTyped else { return "" }
    switch card.answer {
    case .list: return ""
    case .name(let name): return name.points.isEmpty ? html(name.accepted[0]) : ""
    case .year, .date: return html(card.answer.display)
    case .number(let number):
      // Anki compares sign by sign: as plain a number as anybody types.
      var text = card.answer.bare.replacing("−", with: "-").replacing("–", with: "-")
      if let hedge = number.precision.hedge { text = text.replacing("\(hedge) ", with: "") }
      return html(text.replacing(",", with: ""))
    }
  }

  /// "In 2010 · Encyclopaedia article: Subdivisions".
  private static func source(of card: Card, _ deck: Deck) -> String {
    let source = deck.source(card.citation.source)
    let when = card.when.map { "\($0.capitalizedFirst) · " } ?? ""
    let section = card.citation.section.map { ": \($0)" } ?? ""
    return when + (source?.title ?? card.citation.source) + section
  }
}

/// The kind of note that an export has: its fields, and how Anki shows them.
enum AnkiNoteType {
  static let name = "hegang"

  static let fields = ["Question", "Options", "Answer", "Typed", "Note", "Source", "Card"]

  /// A card is typed where a keyboard can type the answer, with the options as a hint; otherwise the options
  /// are shown.
  static let front = """
    <div class="question">{{Question}}</div>
    {{#Typed}}
    {{type:Typed}}
    {{#Options}}<div class="options">{{hint:Options}}</div>{{/Options}}
    {{/Typed}}
    {{^Typed}}<div class="options">{{Options}}</div>{{/Typed}}
    """

  static let back = """
    {{FrontSide}}
    <hr id=answer>
    <div class="answer">{{Answer}}</div>
    {{#Note}}<div class="note">{{Note}}</div>{{/Note}}
    <div class="source">{{Source}}</div>
    """

  static let style = """
    .card { font-family: sans-serif; font-size: 20px; line-height: 1.4; text-align: left; max-width: 36em; margin: 0 auto; \
    padding: 0 1em; }
    .question { font-weight: bold; white-space: pre-wrap; margin: 0.8em 0; }
    .answer { white-space: pre-wrap; }
    .note { margin-top: 0.8em; }
    .source { margin-top: 0.8em; font-size: 75%; opacity: 0.7; }
    ol { text-align: left; }
    """
}
