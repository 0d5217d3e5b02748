extension Card {
  /// The name of the card in lists and sentences: the noun phrase of its label, or its question in
  /// quotation marks if the label would be the answer or the whole question.
  package var title: String {
    guard let stem = forms.first?.stem, label == stem || answer.names.contains(label) else {
      return label
    }
    return "\"\(stem)\""
  }
}
