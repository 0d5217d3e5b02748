import Foundation
import Testing

@testable import Grading

/// Names that differ in only one or two letters, and must not be confused.
struct DistinctionTests {
  /// Lines of names of which no one is a misspelling of another.
  static let lines: [[String]] = {
    guard
      let url = Bundle.module.url(
        forResource: "distinct", withExtension: "txt", subdirectory: "Fixtures"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.components(separatedBy: " | ") }
  }()

  @Test func `the table is read`() {
    #expect(Self.lines.count >= 150)
  }

  @Test(arguments: lines) func `no name passes for its neighbour`(names: [String]) {
    for name in names {
      let key = Key.name(NameKey(accepted: [name]))
      for other in names where other != name {
        for typed in [other, other.lowercased(), "the " + other] {
          let verdict = judge(typed, against: key).verdict
          #expect(verdict == .wrong || verdict == .prompt, "\(typed) for \(name)")
        }
      }
      #expect(judge(name, against: key).verdict == .correct)
    }
  }

  @Test(arguments: lines) func `no name passes for its neighbour in a list`(names: [String]) {
    let items = Array(names.dropLast())
    guard items.count > 1 else { return }
    let key = Key.list(ListKey(items: items.map { NameKey(accepted: [$0]) }))
    let typed = names.dropFirst().joined(separator: ", ")
    #expect(judge(typed, against: key).verdict != .correct)
  }

  @Test(arguments: [
    ("worldwariii", "World War II"), ("worldwari", "World War II"), ("hepatitisa", "Hepatitis B"),
    ("Hepatitis-A", "Hepatitis B"), ("louisxv", "Louis XIV"), ("xcell", "T cell"),
    ("Wrold War III", "World War II"), ("World War 3", "World War II"),
    ("Louis the 15th", "Louis XIV"), ("hypothermai", "hyperthermia"),
    ("nortwest", "northeast"), ("sulfitte", "sulfate"), ("Austrai", "Australia"),
    ("no Birobidzhan", "Birobidzhan"), ("not Luobei", "Luobei"), ("St Helena", "Helena"),
    ("DR Congo", "Congo"), ("हनदी भाषा", "हिन्दी भाषा"), ("กรงเทพ", "กรุงเทพ"),
  ]) func `nor in another writing`(typed: String, accepted: String) {
    #expect(judge(typed, against: .name(NameKey(accepted: [accepted]))).verdict == .wrong)
  }

  @Test(arguments: [
    ("Wrold War II", "World War II"), ("World War 2", "World War II"),
    ("world war two", "World War II"), ("Louis the 14th", "Louis XIV"),
    ("Louis the Fourteenth", "Louis XIV"), ("louis xiv", "Louis XIV"),
    ("Luois XIV", "Louis XIV"), ("Hepatitus B", "Hepatitis B"), ("hepatitisb", "Hepatitis B"),
    ("Vitmin C", "vitamin C"), ("Noth Korea", "North Korea"), ("nothern lights", "northern lights"),
    ("hyprthermia", "hyperthermia"), ("hypothemia", "hypothermia"), ("decrese", "decrease"),
    ("sulfatte", "sulfate"), ("Shaanxii", "Shaanxi"), ("Austrlia", "Australia"),
    ("Australa", "Australia"), ("Austriia", "Austria"), ("Paragauy", "Paraguay"),
    ("unfertilsed", "unfertilised"), ("Birobidzan", "Birobidzhan"),
    ("Gulf of Adn", "Gulf of Aden"), ("Harry Truman", "Harry S. Truman"),
    ("north east china", "Northeast China"), ("fourtenth century", "fourteenth century"),
    ("Apollo 11", "Apollo XI"), ("5th Republic", "Fifth Republic"),
  ]) func `an honest misspelling is forgiven`(typed: String, accepted: String) {
    let judgement = judge(typed, against: .name(NameKey(accepted: [accepted])))
    #expect(judgement.verdict == .correct, "\(judgement.reason)")
  }

  @Test(arguments: [
    ("World War III", "World War II", "\"III\" is not \"II\"."),
    ("Hepatitis A", "Hepatitis B", "\"A\" is not \"B\"."),
    ("Hepatitis", "Hepatitis B", "Right so far, but more is asked."),
    ("north korea", "South Korea", "\"north\" is not \"South\"."),
    ("unfertilised", "fertilised", "\"unfertilised\" is not \"fertilised\"."),
    ("Shanxi", "Shaanxi", "\"Shanxi\" is not \"Shaanxi\"."),
  ]) func `the reason names the word`(typed: String, accepted: String, reason: String) {
    #expect(judge(typed, against: .name(NameKey(accepted: [accepted]))).reason == reason)
  }

  @Test(arguments: [
    ("gas explosion", "wrong"), ("Gas Explosion", "wrong"), ("gas explosoin", "wrong"),
    ("dust explosion", "correct"), ("dust explosoin", "correct"),
  ]) func `what the author wrote as wrong is never right`(typed: String, verdict: String) {
    let key = NameKey(accepted: ["dust explosion"], refused: ["gas explosion", "Gus explosion"])
    #expect(judge(typed, against: .name(key)).verdict.rawValue == verdict)
  }

  @Test func `case matters if the author wrote a wrong form in another case`() {
    let key = NameKey(accepted: ["Co"], refused: ["CO"])
    #expect(judge("CO", against: .name(key)).verdict == .wrong)
    #expect(judge("Co", against: .name(key)).verdict == .correct)
    #expect(judge("co", against: .name(key)).verdict == .correct)
  }
}
