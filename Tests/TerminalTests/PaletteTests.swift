import Foundation
import Testing

@testable import Terminal

/// Colours and links.
struct PaletteTests {
  /// Red, green and blue of a colour of the 6 × 6 × 6 cube, 0...1.
  private static func rgb(_ index: Int) -> [Double] {
    let levels = [0, 95, 135, 175, 215, 255].map { Double($0) / 255 }
    let place = index - 16
    return [place / 36, place / 6 % 6, place % 6].map { levels[$0] }
  }

  /// Relative luminance by WCAG 2.
  private static func luminance(_ rgb: [Double]) -> Double {
    let linear = rgb.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return zip(linear, [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +)
  }

  private static func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// What somebody without green cones sees, by the matrix of Viénot, Brettel and Mollon (1999).
  private static func withoutGreen(_ rgb: [Double]) -> [Double] {
    let linear = rgb.map { pow($0, 2.2) }
    let red = 0.29275 * linear[0] + 0.70725 * linear[1]
    let blue = -0.02234 * linear[0] + 0.02234 * linear[1] + linear[2]
    return [red, red, blue].map { pow(min(1, max(0, $0)), 1 / 2.2) }
  }

  private static func index(_ style: Style) throws -> Int {
    let digits = style.code.split(separator: ";").last?.dropLast() ?? ""
    return try #require(Int(digits))
  }

  @Test(arguments: [Style.good, .bad])
  func `a colour is readable on white and on black`(style: Style) throws {
    let luminance = Self.luminance(Self.rgb(try Self.index(style)))
    #expect(Self.contrast(luminance, 0) > 3.5 && Self.contrast(luminance, 1) > 3.5)
  }

  @Test func `the two colours differ for somebody who sees no green`() throws {
    let good = Self.withoutGreen(Self.rgb(try Self.index(.good)))
    let bad = Self.withoutGreen(Self.rgb(try Self.index(.bad)))
    #expect(zip(good, bad).contains { abs($0 - $1) > 0.3 }, "\(good) \(bad)")
  }

  static let links: [(text: StyledText, shown: String)] = [
    (
      StyledText("An atlas", .quiet, link: "https://example.org/a"),
      "\u{1B}]8;;https://example.org/a\u{1B}\\\u{1B}[2mAn atlas\u{1B}[0m\u{1B}]8;;\u{1B}\\"
    ),
    (StyledText("x", link: "javascript:alert(1)"), "x"),
    (StyledText("x", link: "https://e.org/\u{1B}]0;title\u{07}"), "x"),
    (StyledText("x", link: "https://e.org/a b"), "x"),
    (
      StyledText("a\nb", link: "http://e.org"),
      "\u{1B}]8;;http://e.org\u{1B}\\a\u{1B}]8;;\u{1B}\\\n\u{1B}]8;;http://e.org\u{1B}\\b\u{1B}]8;;\u{1B}\\"
    ),
  ]

  @Test(arguments: links)
  func `a link is a web address, and ends with its line`(text: StyledText, shown: String) {
    #expect(text.rendered(colored: true, linked: true) == shown)
    #expect(!text.rendered(colored: true).contains("]8;"))
    #expect(
      text.wrapped(to: 40).map { $0.rendered(colored: true, linked: true) }
        == shown.components(separatedBy: "\n"))
  }

  static let terminals: [(variables: [String: String], isShown: Bool)] = [
    (["TERM": "xterm-kitty"], true), (["TERM": "xterm-256color"], false),
    (["TERM": "xterm-256color", "VTE_VERSION": "7006"], true),
    (["TERM": "xterm-256color", "VTE_VERSION": "4600"], false),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "vscode"], true),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], false),
    (["TERM": "linux"], false), ([:], false), (["TERM": "foot"], true),
    (["TERM": "xterm", "KONSOLE_VERSION": "220401"], true),
  ]

  @Test(arguments: terminals)
  func `links are written where they are known to work`(
    variables: [String: String], isShown: Bool
  ) {
    #expect(Links.areShown { variables[$0] } == isShown)
  }
}
