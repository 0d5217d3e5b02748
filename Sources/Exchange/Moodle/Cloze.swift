/// The text of a question with a gap, which Moodle reads as HTML with the answers in it:
///
///     The mouth is in the {1:SHORTANSWER:=Amur River~=Amur}.
struct Cloze {
  let written: String

  init(_ text: String, _ answers: [String], capitalsMatter: Bool) {
    let kind = capitalsMatter ? "SHORTANSWER_C" : "SHORTANSWER"
    let right = answers.map { "=" + Cloze.escaped(Wildcards.escaped($0)) }.joined(separator: "~")
    let parts = text.split(
      separator: BankQuestion.gap, maxSplits: 1, omittingEmptySubsequences: false
    ).map { Cloze.escaped(String($0)) }
    written = parts[0] + "{1:\(kind):\(right)}" + (parts.count > 1 ? parts[1] : "")
  }

  /// A text in HTML in which nothing is markup and nothing ends an answer.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\n": escaped += "<br>"
      case "{", "}", "~", "#", "=", "%", "\\": escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
