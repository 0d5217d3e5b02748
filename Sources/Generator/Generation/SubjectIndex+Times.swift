import Deck
import Facts

extension SubjectIndex {
  /// The time of a fact in words, to be shown with its source: the author's words, or the date; nil
  /// if there is none, or if it is the date of the source, which is shown anyway.
  func when(_ fact: Fact) -> String? {
    if let words = fact.when { return words.isEmpty ? nil : words }
    guard let time = fact.asOf else { return nil }
    let isOfSource = subject.source(fact.citation.source)?.dated == time.start && time.end == nil
    return isOfSource ? nil : time.words
  }
}

extension AsOf {
  /// The time with its preposition: "in 2010", "in August 1932", "on 1 October 2017", "from 2013 to
  /// 2020".
  var words: String {
    if let end { return "from \(start.words) to \(end.words)" }
    return (start.day == nil ? "in " : "on ") + start.words
  }
}

extension CalendarDate {
  /// The date in words: "2010", "August 1932", "1 October 2017".
  var words: String {
    Answer.date(Answer.CalendarDay(year: year, month: month, day: day)).display
  }
}

extension Fact {
  /// The line of context as it is shown, with the author's own addition marked as such.
  var shownNote: String? {
    guard let authorNote else { return note }
    let own = "Author's note: \(authorNote)"
    return note.map { $0 + ($0.hasSuffix(".") ? " " : ". ") + own } ?? own
  }
}
