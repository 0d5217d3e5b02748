/// The contents of a ``Card``, which documents each part.
struct CardContents: Hashable, Sendable {
  var id: String
  var fact: String
  var members: [String] = []
  var apart: [String] = []
  var topic: String
  var importance = Card.Importance.useful
  var after: [String] = []
  var label: String
  var short: String?
  var answer: Answer
  var wrong: [String] = []
  var forms: [Form]
  var asOf: String?
  var when: String?
  var note: String?
  var citation: Citation
  var was: [String] = []
  var revision: Card.Revision?
  var validUntil: String?
  var supersededBy: String?
}
