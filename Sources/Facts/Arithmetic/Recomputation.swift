/// The result of computing a check, a derived fact or a derived cell, compared with the stated
/// value.
package struct Recomputation: Hashable, Sendable {
  /// The result of the comparison.
  package enum Outcome: String, Hashable, Sendable {
    /// They are the same.
    case holds
    /// They differ, and the author has declared and explained it.
    case explained
    /// They differ and nobody has declared it, or they are equal although declared to differ.
    case unexplained
    /// It cannot be computed.
    case broken
  }

  /// The id of the check or of the fact.
  package var name: String
  /// The result of the comparison.
  package var outcome: Outcome
  /// "comes to 15.81, stated is 15.81", or the reason why it cannot be computed.
  package var words: String
}

extension Subject {
  /// Computes every check, derived fact and derived column from the facts.
  ///
  /// - Complexity: Linear in the facts and checks.
  package func recomputations() -> [Recomputation] {
    var numbers = Numbers()
    for fact in facts { numbers.facts[fact.id] = fact.value.entry }
    var derived: [TableColumn: String] = [:]
    for table in tables {
      for column in table.columns {
        let values = table.rows.map {
          numbers.facts[table.fact(row: $0, column: column.id)] ?? .other
        }
        numbers.facts["\(table.id).\(column.id)"] = .column(values.compactMap(\.number))
        derived[TableColumn(table: table.id, column: column.id)] = column.derived
      }
    }
    var columns: [String: [String]] = [:]
    for table in tables { columns[table.id] = table.columns.map(\.id) }
    var found: [Recomputation] = []
    for fact in facts {
      let column = fact.table.flatMap { derived[TableColumn(table: $0.table, column: $0.column)] }
      guard let expression = fact.expression ?? column, let stated = fact.value.written else {
        continue
      }
      var own = numbers
      if let cell = fact.table {
        for name in columns[cell.table, default: []] where name != cell.column {
          own.columns[name] = numbers.facts["\(cell.table)/\(cell.row)/\(name)"]
        }
      }
      found.append(
        Recomputation(fact.id, expression, stated, digits: nil, differs: false, note: nil, own))
    }
    return found
      + checks.map {
        Recomputation(
          $0.id, $0.expression, $0.equals, digits: $0.digits, differs: $0.differs, note: $0.note,
          numbers)
      }
  }

  private struct TableColumn: Hashable {
    var table: String
    var column: String
  }
}

extension Recomputation {
  fileprivate init(
    _ name: String, _ left: String, _ right: String, digits: Int?, differs: Bool, note: String?,
    _ numbers: Numbers
  ) {
    self.name = name
    do {
      let written = try? DecimalText(right)
      let decimals = digits ?? written?.decimals ?? 0
      let comes = try Expression(left).value(numbers)
      let stated = try written?.double ?? Expression(right).value(numbers)
      let agree = Rounding.agree(comes, stated, decimals: decimals)
      outcome =
        switch (agree, differs) {
        case (true, false): .holds
        case (false, true): note == nil ? .unexplained : .explained
        case (true, true), (false, false): .unexplained
        }
      let shown = [comes, stated].map { Rounding.text($0, decimals: max(decimals, 2)) }
      words = "comes to \(shown[0]), stated is \(shown[1])"
    } catch {
      outcome = .broken
      words = "cannot be computed"
      if case ExpressionError.wrong(let reason) = error { words = reason }
    }
  }
}

extension Value {
  /// The value as a number for expressions.
  var entry: Numbers.Entry {
    written.flatMap(Double.init).map { .number($0) } ?? .other
  }

  /// The value as canonical decimal text, if it is one number.
  fileprivate var written: String? {
    switch self {
    case .quantity(let text, _): text
    case .year(let year): String(year)
    default: nil
    }
  }
}

extension Numbers.Entry {
  /// The number, if it is a single one.
  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }
}
