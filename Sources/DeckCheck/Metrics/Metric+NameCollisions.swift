import Deck

extension Metric {
  static let nameCollisions = Metric(
    "M19", "names of two things",
    "forms of a name that two things of one class share",
    target: "0"
  ) { tested in
    var owners: [String: String] = [:]
    var found: [String] = []
    for name in tested.deck.names {
      for form in Set(name.forms.map { $0.lowercased() }).sorted() {
        let place = "\(name.kind) \(form)"
        if let owner = owners[place], owner != name.forms[0] {
          found.append("\(form): \(owner) and \(name.forms[0])")
        }
        owners[place] = name.forms[0]
      }
    }
    return .none(found, of: tested.deck.names.count)
  }
}
