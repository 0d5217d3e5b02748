/// One way to ask a card.
package struct Form: Hashable, Sendable {
  /// How the card is asked: typed, as a choice, and so on.
  package var kind: Kind
  /// The question, a complete sentence.
  package var stem: String
  /// The options: numbers and dates ascending, names in the card's own order; empty for a typed
  /// form.
  package var options: [String]
  /// The index of the right option; 0 if there is no single one.
  package var right: Int
  /// The items to match options with, or the events of a timeline, one between each two options; empty for
  /// every other form.
  package var items: [String] = []
  /// For an arranged form, indices in `options`: in the right order, or the matching one for each
  /// item. Empty for every other form.
  package var arrangement: [Int] = []

  /// The options of further showings; in the first showing those in `options` are shown, then each of
  /// these in turn. Options that keep their order stand here whole, with the right one at its place;
  /// of others there are only the wrong ones.
  package var others: [[String]] = []

  /// Creates a form; one without options is answered by typing.
  package init(kind: Kind, stem: String, options: [String] = [], right: Int = 0) {
    self.kind = kind
    self.stem = stem
    self.options = options
    self.right = right
  }

  /// Creates a form whose options are put in order or matched with items.
  package init(
    kind: Kind, stem: String, items: [String] = [], options: [String], arrangement: [Int]
  ) {
    self.init(kind: kind, stem: stem, options: options)
    self.items = items
    self.arrangement = arrangement
  }

  /// Creates a form that asks for a place on a timeline: before, between or after events.
  package init(stem: String, events: [String], options: [String], right: Int) {
    self.init(kind: .timeline, stem: stem, options: options, right: right)
    items = events
  }

  /// The question for a page that shows nothing but question and options: the events of a timeline stand
  /// before it.
  package var wholeStem: String {
    kind == .timeline ? "\(items.joined(separator: "; ")). \(stem)" : stem
  }

  /// The form for a showing: with the options that are shown then.
  ///
  /// - Parameter showing: How often the card was shown before.
  /// - Returns: The form with one set of options; the same for the same showing.
  package func shown(_ showing: Int) -> Form {
    let turns = others.count + 1
    let turn = (showing % turns + turns) % turns
    guard turn > 0 else { return self }
    var form = self
    form.others = []
    form.options = others[turn - 1]
    if let place = form.options.firstIndex(of: options[right]) {
      form.right = place
    } else {
      form.options.insert(options[right], at: right)
    }
    return form
  }

  /// The options of all showings.
  package var everyOption: [String] { (options + others.flatMap(\.self)).uniqued() }

  /// The forms of all different showings, the first one first.
  package var showings: [Form] { (0...others.count).map(shown) }

  /// Whether options have an order of their own, as numbers do, and are never shuffled.
  package var keepsOrder: Bool { Form.keepsOrder(options) }

  /// Whether all options are numbers or begin with one.
  package static func keepsOrder(_ options: [String]) -> Bool {
    !options.isEmpty
      && options.allSatisfy { $0.first.map { $0.isNumber || "-−".contains($0) } == true }
  }

  /// Whether all indices are valid: one right option, or each index of the arrangement once.
  package var isSound: Bool {
    guard !options.isEmpty else { return right == 0 && arrangement.isEmpty && items.isEmpty }
    guard options.indices.contains(right) else { return false }
    let right = options[right]
    let areWhole = others.allSatisfy { set in
      set.count { $0 == right } == set.count - options.count + 1
    }
    guard areWhole else { return false }
    guard kind.answering == .arranging else {
      return arrangement.isEmpty && items.count == (kind == .timeline ? options.count - 1 : 0)
    }
    let count = kind == .match ? items.count : options.count
    return arrangement.count == count && count > 0 && Set(arrangement).count == count
      && arrangement.allSatisfy(options.indices.contains)
  }
}
