extension NumberComparison {
  static let otherSign = "The figures are right, the sign is not."

  /// A remark on a number that shares no figures with the key, as specific as possible.
  var mismatch: String {
    let typed = reading.amount.value
    guard conversion == nil, typed.mantissa != 0, target.mantissa != 0 else {
      return (conversion?.converted(typed) ?? typed) < target ? "Too low." : "Too high."
    }
    if typed == -target { return Self.otherSign }
    if typed.mantissa == target.mantissa {
      return typed.exponent == target.exponent - 3 && typed.exponent < 0 && target.exponent >= 0
        ? "A point marks decimals here; thousands take a comma."
        : "The figures are right, the size is not."
    }
    if typed.exponent == target.exponent, swapsNeighbours(typed.digits, target.digits) {
      return "Two figures have changed places."
    }
    return typed < target ? "Too low." : "Too high."
  }

  private func swapsNeighbours(_ first: [Int], _ second: [Int]) -> Bool {
    guard first.count == second.count else { return false }
    let different = first.indices.filter { first[$0] != second[$0] }
    guard different.count == 2, different[1] == different[0] + 1 else { return false }
    return first[different[0]] == second[different[1]]
      && first[different[1]] == second[different[0]]
  }

  /// A number of figures in words: "one figure", "two figures".
  func figureWords(_ count: Int) -> String {
    spelled(count) + (count == 1 ? " figure" : " figures")
  }
}
