import Foundation
import Testing

@testable import hegang

/// The colours of the pages, as everyone sees them.
struct PaletteTests {
  /// The colours of light and dark screens, and of paper, as they stand in the style sheet.
  private static let schemes: [[String: Colour]] = "\(Palette.style)".components(
    separatedBy: ":root {"
  ).dropFirst().map { block in
    let pairs = block.prefix { $0 != "}" }.matches(of: /--([a-z0-9-]+): #([0-9a-f]{6})/)
    return Dictionary(uniqueKeysWithValues: pairs.map { (String($0.1), Colour(String($0.2))) })
  }

  @Test func `there is a light and a dark scheme, and paper is light`() throws {
    #expect(Self.schemes.count == 3)
    #expect(Set(Self.schemes.map { Set($0.keys) }).count == 1)
    #expect(Self.schemes[0] == Self.schemes[2])
    #expect(try colour("paper", 0).luminance > 0.9)
    #expect(try colour("paper", 1).luminance < 0.02)
  }

  /// WCAG 2.2, 1.4.3 and 1.4.11.
  @Test(
    arguments: [
      ("ink", 4.5), ("quiet", 4.5), ("known", 3), ("other", 3), ("step-1", 3), ("step-2", 3),
      ("step-3", 3), ("step-4", 3),
    ], 0...1)
  func `text and marks stand out from the paper`(role: (name: String, least: Double), scheme: Int)
    throws
  {
    #expect(try colour(role.name, scheme).contrast(to: colour("paper", scheme)) >= role.least)
  }

  /// Marks that appear side by side, and how far apart they must be in OKLab.
  private static let pairs: [(String, String, Double)] = [
    ("known", "other", 0.2), ("known", "pale", 0.2), ("other", "other-pale", 0.2),
    ("other", "step-1", 0.1), ("other", "step-4", 0.1), ("step-1", "step-2", 0.08),
    ("step-2", "step-3", 0.08), ("step-3", "step-4", 0.08), ("pale", "paper", 0.05),
  ]

  @Test(arguments: pairs.indices, Colour.Sight.allCases)
  func `marks differ for every kind of sight`(pair: Int, sight: Colour.Sight) throws {
    let (one, other, least) = Self.pairs[pair]
    for scheme in 0...1 {
      let distance = try colour(one, scheme).seen(by: sight)
        .distance(to: colour(other, scheme).seen(by: sight))
      #expect(distance >= least, "\(one), \(other) in scheme \(scheme)")
    }
  }

  private func colour(_ name: String, _ scheme: Int) throws -> Colour {
    try #require(Self.schemes[scheme][name])
  }
}

/// A colour in linear light.
struct Colour: Hashable {
  /// Red, green and blue, 0...1.
  let parts: [Double]

  /// Reads six hexadecimal digits.
  init(_ text: String) {
    let number = Int(text, radix: 16) ?? 0
    parts = [16, 8, 0].map { shift in
      let part = Double(number >> shift & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }

  private init(parts: [Double]) {
    self.parts = parts
  }

  /// The relative luminance of WCAG.
  var luminance: Double { 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] }

  func contrast(to other: Colour) -> Double {
    (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
  }

  /// Full colour vision, and the three kinds of colour blindness.
  enum Sight: CaseIterable {
    case full, protanopia, deuteranopia, tritanopia

    /// Machado, Oliveira and Fernandes 2009, severity 1.
    var matrix: [[Double]] {
      switch self {
      case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deuteranopia:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      case .tritanopia:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]
      }
    }
  }

  func seen(by sight: Sight) -> Colour {
    Colour(parts: Self.product(sight.matrix, parts).map { min(1, max(0, $0)) })
  }

  /// The distance in OKLab (Ottosson 2020), in which black and white are 1 apart.
  func distance(to other: Colour) -> Double {
    zip(lab, other.lab).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private var lab: [Double] {
    let cones = Self.product(
      [
        [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ], parts)
    return Self.product(
      [
        [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
      ], cones.map { cbrt($0) })
  }

  private static func product(_ matrix: [[Double]], _ parts: [Double]) -> [Double] {
    matrix.map { zip($0, parts).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}
