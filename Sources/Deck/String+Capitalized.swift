extension StringProtocol {
  /// The text with a capital letter in front, and otherwise as it is.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
