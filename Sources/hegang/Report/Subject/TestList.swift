import Facts
import HTML

/// Things that open to show their facts, to test oneself.
struct TestList {
  /// A thing: its name, how well it is known, and what opens.
  struct Item {
    var name: String
    var mastery: SubjectView.Mastery
    var facts: [Fact]
  }

  let view: SubjectView
  let items: [Item]

  var html: HTML {
    HTML("ul", ["class": "tests"], all: items.map { HTML("li", details($0)) })
  }

  private func details(_ item: Item) -> HTML {
    let facts = item.facts.map { fact in
      HTML(
        "p", HTML("span", text: view.statement(fact)),
        HTML("span", ["class": "more"], text: view.source(fact)))
    }
    let summary = HTML(
      "summary", HTML("span", ["class": "swatch \(item.mastery.style)"]),
      HTML("span", text: item.name))
    return HTML("details", all: [summary] + facts)
  }
}
