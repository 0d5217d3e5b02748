import Deck
import Facts
import Grading

extension Answer {
  /// The right answer to a fact asked forward.
  init(to fact: Fact, entities: [String: Entity]) {
    switch fact.value {
    case .quantity(let value, let unit):
      self = .number(
        Number(
          value: value, unit: unit, precision: Precision(fact.precision, value: value),
          figures: fact.askFigures ?? SignificantFigures.asked(of: value)))
    case .interval(let low, let high, let unit):
      self = .number(
        Number(
          value: low, unit: unit, precision: .within(low: low, high: high),
          figures: fact.askFigures ?? SignificantFigures.asked(of: low)))
    case .year(let year): self = .year(year)
    case .date(let date):
      self = .date(CalendarDay(year: date.year, month: date.month, day: date.day))
    case .entity(let id):
      let entity = entities[id]
      let forms = [entity?.name ?? id] + (entity?.accept ?? []) + fact.accept
      var name = Name(forms, kind: SubjectIndex.kind(ofClass: entity?.class ?? ""), fact)
      name.needs(entity?.spelling ?? Spelling())
      self = .name(name)
    case .name(let name, let script):
      var answer = Name([name] + fact.accept, kind: "script/\(script)", fact)
      answer.needs(fact.spelling)
      // Another spelling of the same name is right, but not the one that is asked for.
      if case .entity(let id) = fact.about, script != "latin" {
        let written = OptionText(name).script
        answer.askMore += (entities[id]?.accept ?? []).filter {
          OptionText($0).script == written && !answer.accepted.contains($0)
            && !answer.askMore.contains($0)
        }
      }
      self = .name(answer)
    case .text(let text), .choice(let text), .open(let text):
      var name = Name([text] + fact.accept, kind: "text", fact)
      name.points = fact.points.map(Answer.forms)
      name.needs(fact.spelling)
      self = .name(name)
    case .list(let items, _, let count):
      self = .list(List(items: items.map(Answer.forms), needed: count, ordered: false))
    case .sequence(let items):
      self = .list(List(items: items.map(Answer.forms), needed: items.count, ordered: true))
    }
  }

  private static func forms(of item: Item) -> [String] {
    ([item.name] + item.accept).uniqued()
  }
}

extension Answer.Name {
  /// Takes over what counts besides the letters.
  mutating func needs(_ spelling: Spelling) {
    (accents, capitals) = (spelling.accents, spelling.capitals)
  }

  fileprivate init(_ forms: [String], kind: String, _ fact: Fact) {
    self.init(
      accepted: forms.uniqued(), askMore: fact.askMore, kind: kind,
      exactSpelling: fact.exactSpelling)
  }
}

extension Answer.Precision {
  /// The precision for the judge of a number in the facts files.
  fileprivate init(_ precision: Facts.Precision, value: String) {
    switch precision {
    case .exact: self = .exact
    case .figures(let figures): self = .figures(figures)
    case .decimals(let decimals): self = .decimals(decimals)
    case .about(let interval?): self = .about(low: interval.low, high: interval.high)
    case .about(nil):
      let around = SignificantFigures.around(value)
      self = .about(low: around.low, high: around.high)
    case .lowerBound: self = .atLeast
    case .upperBound: self = .atMost
    case .moreThan: self = .moreThan
    case .lessThan: self = .lessThan
    }
  }
}
