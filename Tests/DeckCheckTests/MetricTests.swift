import Facts
import Grading
import SampleDecks
import Testing

@testable import Deck
@testable import DeckCheck
@testable import Generator

/// Every metric of the report: it is met by a sound deck, and missed by the same deck with the one
/// fault that it is there to find.
struct MetricTests {
  /// The input of a metric, deliberately damaged.
  struct Spoilt {
    var subject: Subject
    var generation: Generation
    var cards: [Card] {
      get { generation.deck.cards }
      set { generation.deck.cards = newValue }
    }
  }

  static let faults: [(metric: String, spoil: @Sendable (inout Spoilt) -> Void)] = [
    ("M01", { $0.cards.removeAll { $0.fact == "elements/hydrogen/symbol" } }),
    ("M02", { each(&$0.cards) { if let form = $0.form(.choice) { $0.forms = [form] } } }),
    ("M03", { $0.cards[0].citation.section = nil }),
    ("M04", { choices(&$0.cards) { $0.options[($0.right + 1) % 3] = "All of the above" } }),
    ("M05", { spoilt in each(&spoilt.cards) { $0.forms[0].stem = "What is it?" } }),
    (
      "M06",
      { spoilt in
        each(&spoilt.cards) { card in
          let right = card.answer.display
          guard let place = card.forms.firstIndex(where: { $0.kind == .choice }) else { return }
          card.forms[place].options[(card.forms[place].right + 1) % 3] = right.uppercased()
        }
      }
    ),
    ("M07", { choices(&$0.cards) { $0.options[($0.right + 1) % 3] = "氢" } }),
    (
      "M08",
      {
        choices(&$0.cards) { form in
          form.options = [form.options[form.right], "x"]
          form.right = 0
        }
      }
    ),
    ("M09", { choices(&$0.cards) { $0.swapRight(to: 0) } }),
    ("M10", { choices(&$0.cards) { form in form.wrong { _ in "a" } } }),
    ("M11", { choices(&$0.cards) { $0.swapRight(to: $0.options.count - 1) } }),
    (
      "M12",
      {
        choices(&$0.cards) { form in
          let right = form.options[form.right]
          form.wrong { "\(right) \($0)\($0)\($0)" }
        }
      }
    ),
    ("M13", { choices(&$0.cards) { $0.stem += " \($0.options[$0.right])?" } }),
    ("M14", { giveAway(&$0.cards) }),
    ("M15", { giveAway(&$0.cards) }),
    ("M16", { spoilt in spoilt.cards.append(spoilt.cards[0]) }),
    ("M17", { choices(&$0.cards) { $0.options.reverse() } }),
    (
      "M18",
      { spoilt in
        each(&spoilt.cards) { card in
          guard case .number(var number) = card.answer else { return }
          number.precision = .about(low: "0", high: "1000")
          card.answer = .number(number)
        }
      }
    ),
    (
      "M19",
      {
        $0.generation.deck.names.append(Deck.KnownName(forms: ["A", "H"], kind: "class/x"))
        $0.generation.deck.names.append(Deck.KnownName(forms: ["B", "h"], kind: "class/x"))
      }
    ),
    ("M20", { $0.cards[0].forms[0].stem = "Which element is currently first?" }),
    (
      "M21",
      {
        $0.subject.facts[0].status = .scheduled
        $0.subject.facts[0].validUntil = CalendarDate(year: 2020)
      }
    ),
    (
      "M22",
      { $0.cards[0].forms[0].stem = String(repeating: "so ", count: 31) }
    ),
    (
      "M23",
      { spoilt in
        each(&spoilt.subject.facts) { fact in
          guard case .list(let items, _, _) = fact.value else { return }
          fact.value = .list(items: items, closed: false, count: items.count)
        }
      }
    ),
    ("M24", { each(&$0.subject.attributes) { $0.requires = ["century"] } }),
    ("M25", { each(&$0.cards) { $0.forms = [$0.forms[0]] } }),
    ("M26", { each(&$0.cards) { $0.forms.reverse() } }),
    ("M27", { $0.cards.removeAll { $0.isReverse } }),
    ("M28", { $0.cards[0].label = "something else" }),
    ("M29", { each(&$0.cards) { $0.label = "something else" } }),
    ("M30", { $0.cards[1].id = $0.cards[0].id }),
    ("M31", { $0.cards[0].revision = Card.Revision(isFix: true, date: "") }),
    ("M32", { $0.cards[0].answer = Samples.name("!") }),
    (
      "M33",
      { spoilt in
        each(&spoilt.subject.facts) { fact in
          if case .quantity(_, let unit) = fact.value { fact.value = .quantity("1", unit: unit) }
        }
      }
    ),
    (
      "M34",
      {
        var trap = Trap(id: "trap", trap: "what nobody asks")
        trap.facts = ["nobody-asks"]
        $0.subject.traps = [trap]
      }
    ),
    ("M35", { $0.cards[0].forms[0].stem = "Which is the best element?" }),
    (
      "M36",
      { spoilt in
        each(&spoilt.cards) { card in
          each(&card.forms) { if $0.kind == .trueFalse { $0.right = 1 - $0.right } }
        }
      }
    ),
    ("M37", { $0.cards[0].short = String(repeating: "long ", count: 9) }),
    (
      "M38",
      { spoilt in
        choices(&spoilt.cards) { form in
          let right = form.options[form.right]
          form.wrong { "\(right)\($0)" }
        }
      }
    ),
  ]

  @Test func `every metric says what to write`() {
    for metric in QualityReport.metrics {
      #expect(metric.advice.hasSuffix("."), "\(metric.id)")
      #expect(!metric.target.hasSuffix("."), "\(metric.id)")
    }
  }

  @Test func `every metric has a fault that it finds`() {
    #expect(MetricTests.faults.map(\.metric) == QualityReport.metrics.map(\.id))
  }

  @Test(arguments: faults.indices)
  func `a metric misses its fault, and only with it`(row: Int) throws {
    let (id, spoil) = MetricTests.faults[row]
    let metric = try #require(QualityReport.metrics.first { $0.id == id })
    var spoilt = Spoilt(
      subject: try #require(Elements.subject), generation: try #require(Elements.generation))
    let sound = try #require(MetricTests.sound)
    #expect(metric.measure(sound).state == .met)
    spoil(&spoilt)
    let finding = try finding(metric, spoilt)
    #expect(finding.state == .missed, "\(finding)")
  }

  private static let sound: DeckUnderTest? = Elements.subject.flatMap { subject in
    Elements.generation.flatMap { generation in
      Elements.today.map { DeckUnderTest(subject, generation, ledger: nil, today: $0) }
    }
  }

  private func finding(_ metric: Metric, _ spoilt: Spoilt) throws -> Finding {
    let today = try #require(Elements.today)
    return metric.measure(
      DeckUnderTest(spoilt.subject, spoilt.generation, ledger: nil, today: today))
  }

  private static func each<Element>(_ elements: inout [Element], _ change: (inout Element) -> Void)
  {
    for place in elements.indices { change(&elements[place]) }
  }

  private static func choices(_ cards: inout [Card], _ change: (inout Form) -> Void) {
    each(&cards) { card in
      each(&card.forms) { if $0.kind == .choice { change(&$0) } }
    }
  }

  /// Every question also says the next one and its answer.
  private static func giveAway(_ cards: inout [Card]) {
    let stems = cards.map { "\($0.forms[0].stem) \($0.label) \($0.answer.display)" }
    for place in cards.indices {
      cards[place].forms[0].stem += " " + stems[(place + 1) % stems.count]
    }
  }
}

extension Form {
  fileprivate mutating func swapRight(to place: Int) {
    options.swapAt(right, place)
    right = place
  }

  /// Replaces the wrong options, each with a different letter.
  fileprivate mutating func wrong(_ text: (String) -> String) {
    for place in options.indices where place != right {
      options[place] = text(["q", "w", "z", "v"][place])
    }
  }
}
