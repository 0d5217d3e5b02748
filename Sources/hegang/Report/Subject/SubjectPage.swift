import Deck
import Facts
import HTML
import Progress
import Terminal

/// The page of `hegang report --subject`: the subject, drawn from its cited facts.
///
/// What the learner knows well is solid, what is begun is pale, what is not begun is an outline.
@MainActor
struct SubjectPage {
  let view: SubjectView
  let day: Int

  /// The text of the file; nil if the facts give nothing to draw.
  var text: String? {
    let sections = sections.filter { !$0.pictures.isEmpty }
    guard !sections.isEmpty else { return nil }
    return ReportPage(
      language: "en", title: cleaned(view.subject.title, oneLine: true),
      subtitle: "\(Words.date(day)) \(StudyDay(number: day).year)",
      introduction:
        "\(view.summary(view.facts, "fact")) Everything here is drawn from facts with a source: what you know well is solid, what you have begun is pale, and what you have not begun is an outline. The picture fills in as you learn.",
      sections: sections
    ).text
  }

  private var sections: [ReportPage.Section] {
    let map = SchematicMap(view.subject, facts: view.facts).map {
      MapPicture(view: view, map: $0).picture
    }
    let blocks = view.subject.tables.flatMap { table in
      table.columns.compactMap { BlocksPicture(view: view, table: table, column: $0).picture }
    }
    return [
      ReportPage.Section("Place", [map].compactMap(\.self)),
      ReportPage.Section("Time", [TimelinePicture(view: view).picture].compactMap(\.self)),
      ReportPage.Section(
        "Numbers",
        blocks + SharesPicture.all(view).map(\.picture) + ScalesPicture.all(view).map(\.picture)),
      ReportPage.Section("Relations", [RelationsPicture(view: view).picture].compactMap(\.self)),
    ]
  }
}
