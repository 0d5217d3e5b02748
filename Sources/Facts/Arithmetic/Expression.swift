/// An arithmetic expression over facts: `{population-2010} - {population-2020}`, `round(population / area)`.
///
/// It has `+ - * /`, parentheses, `round(x)`, `round(x, decimals)`, `min`, `max` and `sum`. A fact
/// is written in braces. A column of a table is `table.column` inside `sum`, `min` or `max`; in a
/// derived column, the other columns of the same row are written with their ids alone.
package struct Expression: Hashable, Sendable {
  /// The functions, with the names used in expressions.
  package enum Function: String, CaseIterable, Sendable {
    /// Rounds to a whole number, or to a number of decimals.
    case round
    /// The smallest of several numbers or of a column.
    case min
    /// The largest of several numbers or of a column.
    case max
    /// The sum of several numbers or of a column.
    case sum
  }

  /// The operators.
  enum Operator: Hashable, Sendable {
    case plus, minus, times, divided
  }

  indirect enum Term: Hashable, Sendable {
    case number(Double)
    case fact(String)
    case column(String)
    case name(String)
    case negative(Term)
    case binary(Operator, Term, Term)
    case call(Function, [Term])
  }

  let term: Term

  /// Reads an expression.
  ///
  /// - Throws: ``ExpressionError`` if the text is not an expression.
  package init(_ text: String) throws(ExpressionError) {
    var parser = ExpressionParser(text)
    term = try parser.expression()
  }
}

extension Expression {
  /// The names of the facts, or of the columns of the same row.
  var names: Set<String> { Set(Self.names(in: term)) }

  private static func names(in term: Term) -> [String] {
    switch term {
    case .number, .column: []
    case .fact(let name), .name(let name): [name]
    case .negative(let inner): names(in: inner)
    case .binary(_, let left, let right): names(in: left) + names(in: right)
    case .call(_, let arguments): arguments.flatMap(names)
    }
  }

  /// Computes the value, in double precision.
  ///
  /// - Throws: ``ExpressionError`` if a name is unknown or not a number, or for a division by zero.
  package func value(_ numbers: Numbers) throws(ExpressionError) -> Double {
    let value = try Self.value(of: term, numbers)
    guard value.isFinite else { throw .wrong("the expression divides by zero or grows too large") }
    return value
  }

  private static func value(
    of term: Term, _ numbers: Numbers
  ) throws(ExpressionError) -> Double {
    switch term {
    case .number(let number): return number
    case .negative(let inner): return try -value(of: inner, numbers)
    case .binary(let sign, let left, let right):
      let left = try value(of: left, numbers)
      let right = try value(of: right, numbers)
      switch sign {
      case .plus: return left + right
      case .minus: return left - right
      case .times: return left * right
      case .divided: return left / right
      }
    case .call(let function, let arguments):
      return try call(function, arguments, numbers)
    case .fact, .column, .name:
      let values = try Self.values(of: term, numbers)
      guard values.count == 1, let first = values.first else {
        throw .wrong("\(shown(term)) is a column; put it into sum(), min() or max()")
      }
      return first
    }
  }

  private static func call(
    _ function: Function, _ arguments: [Term], _ numbers: Numbers
  ) throws(ExpressionError) -> Double {
    if function == .round {
      let x = try value(of: arguments[0], numbers)
      guard arguments.count > 1 else { return Rounding.rounded(x, decimals: 0) }
      let decimals = try value(of: arguments[1], numbers)
      guard (0...15).contains(decimals), decimals == decimals.rounded() else {
        throw .wrong("round(x, n) takes a whole number n from 0 to 15")
      }
      return Rounding.rounded(x, decimals: Int(decimals))
    }
    var values: [Double] = []
    for argument in arguments { values += try Self.values(of: argument, numbers) }
    switch function {
    case .sum, .round: return values.reduce(0, +)
    case .min: return values.min() ?? .nan
    case .max: return values.max() ?? .nan
    }
  }

  private static func values(
    of term: Term, _ numbers: Numbers
  ) throws(ExpressionError) -> [Double] {
    let (entries, name): ([String: Numbers.Entry], String)
    switch term {
    case .fact(let id), .column(let id): (entries, name) = (numbers.facts, id)
    case .name(let id): (entries, name) = (numbers.columns, id)
    default: return [try value(of: term, numbers)]
    }
    switch entries[name] {
    case .number(let number): return [number]
    case .column(let column): return column
    case .other: throw .wrong("\(shown(term)) is no single number")
    case .unavailable: throw .unavailable
    case nil:
      let hint = Nearest.hint(for: name, among: entries.keys.sorted())
      switch term {
      case .fact: throw .wrong("there is no fact \(shown(term))\(hint)")
      case .column: throw .wrong("there is no column \(shown(term))\(hint)")
      default:
        let advice =
          numbers.columns.isEmpty
          ? "; a fact stands in braces, {\(name)}" : "; - and / have spaces around them"
        throw .wrong("there is no column \(shown(term))\(hint.isEmpty ? advice : hint)")
      }
    }
  }

  private static func shown(_ term: Term) -> String {
    switch term {
    case .fact(let id): "{\(id)}"
    case .column(let id), .name(let id): quoted(id)
    default: "this"
    }
  }
}
