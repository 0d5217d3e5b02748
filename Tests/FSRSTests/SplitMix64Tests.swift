import Testing

@testable import FSRS

@Suite struct SplitMix64Tests {
  /// The published outputs for the seed 1234567.
  private let known: [UInt64] = [
    6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
    4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
  ]

  @Test func `outputs are the published ones`() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(known.map { _ in generator.next() } == known)
  }

  @Test func `skipping is the same as drawing`() {
    var generator = SplitMix64(seed: 1_234_567)
    generator.skip(3)
    #expect(generator.next() == known[3])
  }
}
