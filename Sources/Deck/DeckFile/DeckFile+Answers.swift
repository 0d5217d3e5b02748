import Grading
import JSON

extension DeckFile {
  /// Reads the right answer to a card.
  static func answer(_ reader: inout JSONReader) throws(JSONError) -> Answer {
    var fields = AnswerFields()
    try reader.fields { (reader, key) throws(JSONError) in
      switch key {
      case "accepted": fields.accepted = try texts(&reader)
      case "accents": fields.accents = try reader.boolean()
      case "capitals": fields.capitals = try reader.boolean()
      case "ask_more": fields.askMore = try texts(&reader)
      case "day": fields.day = try reader.integer()
      case "exact_spelling": fields.exactSpelling = try reader.boolean()
      case "figures": fields.figures = try reader.integer()
      case "items":
        try reader.array { (reader) throws(JSONError) in fields.items.append(try texts(&reader)) }
      case "kind": fields.kind = try reader.string()
      case "month": fields.month = try reader.integer()
      case "needed": fields.needed = try reader.integer()
      case "points":
        try reader.array { (reader) throws(JSONError) in fields.points.append(try texts(&reader)) }
      case "ordered": fields.ordered = try reader.boolean()
      case "precision": fields.precision = precision(try reader.value())
      case "type": fields.type = try reader.string()
      case "unit": fields.unit = try reader.string()
      case "value": fields.value = try reader.string()
      case "year": fields.year = try reader.integer()
      default: try reader.skip()
      }
    }
    guard let answer = fields.answer else {
      throw .expected("a whole answer of type number, year, date, name or list", at: reader.offset)
    }
    return answer
  }

  private static func precision(_ value: JSONValue) -> Answer.Precision? {
    switch value {
    case "at least": .atLeast
    case "at most": .atMost
    case "more than": .moreThan
    case "less than": .lessThan
    default:
      if case .array(let ends)? = value["about"], case .string(let low)? = ends.first,
        case .string(let high)? = ends.last
      {
        .about(low: low, high: high)
      } else if case .array(let ends)? = value["within"], case .string(let low)? = ends.first,
        case .string(let high)? = ends.last
      {
        .within(low: low, high: high)
      } else if case .integer(let figures)? = value["figures"] {
        .figures(figures)
      } else if case .integer(let decimals)? = value["decimals"] {
        .decimals(decimals)
      } else {
        nil
      }
    }
  }
}

/// The fields of an answer, in any order.
private struct AnswerFields {
  var type = ""
  var value: String?
  var unit = ""
  var kind: String?
  var figures: Int?
  var year: Int?
  var month: Int?
  var day: Int?
  var needed: Int?
  var accepted: [String] = []
  var askMore: [String] = []
  var items: [[String]] = []
  var points: [[String]] = []
  var precision: Answer.Precision? = .exact
  var exactSpelling = false
  var ordered = false
  var accents = false
  var capitals = false

  /// The answer, if no required field is missing.
  var answer: Answer? {
    switch type {
    case "number":
      guard let value, let figures, let precision else {
        return nil
      }
      return .number(
        Answer.Number(
          value: value, unit: unit, precision: precision, figures: figures))
    case "year": return year.map(Answer.year)
    case "date":
      return year.map {
        .date(Answer.CalendarDay(year: $0, month: month, day: day))
      }
    case "name":
      guard !accepted.isEmpty, let kind, points.allSatisfy({ !$0.isEmpty }) else { return nil }
      var name = Answer.Name(
        accepted: accepted, askMore: askMore, kind: kind, exactSpelling: exactSpelling)
      name.points = points
      (name.accents, name.capitals) = (accents, capitals)
      return .name(name)
    case "list":
      guard !items.isEmpty, items.allSatisfy({ !$0.isEmpty }), let needed
      else { return nil }
      return .list(Answer.List(items: items, needed: needed, ordered: ordered))
    default: return nil
    }
  }
}
