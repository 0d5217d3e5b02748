import TestSupport
import Testing

@testable import Generator

struct BalancedDesignTests {
  static let names = [
    "Xingshan", "Xiangyang", "Gongnong", "Nanshan", "Dongshan", "Luobei", "Suibin", "Hegang",
  ]

  @Test(arguments: [3, 4])
  func `whichever name is right, the drawn options do not reveal it`(size: Int) {
    let design = BalancedDesign(BalancedDesignTests.names.map { OptionText($0) }, size: size)
    let draws = isThorough ? 2000 : 1200
    var shown: [[Int]: [Int: Int]] = [:]
    for right in BalancedDesignTests.names.indices {
      for seed in 0..<draws {
        if let set = design.draw(with: right, seed: "\(seed)/\(right)") {
          #expect(set.count == size && set.contains(right))
          shown[set, default: [:]][right, default: 0] += 1
        }
      }
    }
    // Over all sets, the share of the name that was right oftenest is near one in k.
    for (set, rights) in shown {
      let total = rights.values.reduce(0, +)
      guard total >= draws / 5 else { continue }
      for name in set {
        let share = Double(rights[name, default: 0]) / Double(total)
        #expect(abs(share - 1 / Double(size)) < 0.09, "\(set): \(share)")
      }
    }
  }

  @Test func `names that must not be shown together never are`() {
    // Nanshan and Anshan differ by one letter.
    let names = ["Anshan", "Nanshan", "Luobei", "Suibin", "Gongnong"].map { OptionText($0) }
    let design = BalancedDesign(names, size: 3)
    for seed in 0..<500 {
      let set = design.draw(with: 2, seed: "\(seed)") ?? []
      #expect(!(set.contains(0) && set.contains(1)))
    }
  }

  @Test func `too few fitting names give no options`() {
    #expect(BalancedDesign([OptionText("Luobei")], size: 3).draw(with: 0, seed: "s") == nil)
    let alike = ["Anshan", "Nanshan", "Bnshan"].map { OptionText($0) }
    #expect(BalancedDesign(alike, size: 3).draw(with: 0, seed: "s") == nil)
  }
}
