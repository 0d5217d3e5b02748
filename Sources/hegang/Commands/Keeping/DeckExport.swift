import ArgumentParser
import Deck
import Exchange
import Terminal

/// What an export has in it.
enum ExportContent: String, CaseIterable, ExpressibleByArgument {
  case progress, deck
}

extension QuestionBank.Style: ExpressibleByArgument {}

/// A deck in a format of other programs.
struct DeckExport {
  /// The content of the file.
  let text: String
  /// What was written: "332 questions".
  let count: String
  private let leftOut: [LeftOut]

  /// Writes a deck.
  /// - Parameters:
  ///   - deck: The deck.
  ///   - format: One of ``ExportCommand/Format/ofDecks``.
  ///   - topics: The ids of the topics; empty for all.
  ///   - style: How cards are asked that can be asked in several ways.
  init(
    _ deck: Deck, _ format: ExportCommand.Format, topics: Set<String>, style: QuestionBank.Style
  ) {
    switch format {
    case .csv, .tsv:
      let table = FactTable(deck, topics: topics)
      text = table.text(separator: format == .csv ? "," : "\t")
      count = Words.count(table.rows.count, "row")
      leftOut = table.leftOut
    default:
      let bank = QuestionBank(deck, topics: topics, asking: style)
      let gift = format == .gift ? GIFTFile(bank) : nil
      text = gift?.text ?? MoodleFile(bank).text
      leftOut = gift?.leftOut ?? []
      count = Words.count(bank.questions.count - leftOut.count, "question")
    }
  }

  /// The number of cards that are listed one by one.
  private static let most = 20

  /// Lists the cards that the format cannot have, by reason; of very many the first few.
  @MainActor
  func tellLeftOut(on output: Output) {
    let reasons = leftOut.map(\.reason).uniqued()
    for reason in reasons {
      let ids = leftOut.filter { $0.reason == reason }.map(\.id)
      output.paragraph("\(Words.count(ids.count, "card")) left out: \(reason).")
      let shown = ids.prefix(ids.count > DeckExport.most ? 3 : ids.count)
      let rest = ids.count > shown.count ? " and \(ids.count - shown.count) more" : ""
      output.paragraph(
        StyledText("  " + shown.joined(separator: ", ") + rest, .quiet), indent: 2)
    }
  }
}
