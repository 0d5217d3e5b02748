import Progress
import Files
import Glibc
import JSON

/// The id of this machine: seven characters, chosen once at random.
///
/// It is stored in the state folder, which is never shared, together with a mark of the machine, so
/// that a state folder copied with the whole system gets a new id on the new machine. If machines
/// share a state folder nevertheless, the first has its id in `device.json`, every other in a file
/// with its mark.
struct Device: Hashable, Sendable {
  private static let longestFile = 4096

  /// The id, seven of a–z and 0–9.
  let id: String

  /// Reads the id in a state folder; creates one if there is none or it belongs to another machine.
  /// - Parameters:
  ///   - state: The folder.
  ///   - spent: A writer whose numbers are used up, so that this machine needs a new id.
  ///   - generator: The random source for a new id.
  /// - Throws: `SystemError` if the folder cannot be written.
  init(
    in state: borrowing Descriptor, insteadOf spent: WriterID? = nil,
    generator: inout some RandomNumberGenerator
  ) throws(SystemError) {
    // Two first sessions that start at once must agree on one id.
    let lock = try FileLock(name: "device.lock", in: state, LOCK_EX)
    defer { withExtendedLifetime(lock) {} }
    let machine = Self.machine()
    let first = Self.stored("device.json", in: state)
    let isOfOther = first.map { $0.machine != machine } ?? false
    let file = isOfOther ? "device-\(machine).json" : "device.json"
    let own = isOfOther ? Self.stored(file, in: state) : first
    if let own, own.machine == machine, spent?.description.dropLast() != own.id[...] {
      id = own.id
      return
    }
    id = Self.randomName(count: 7, &generator)
    let content: JSONValue = ["v": 1, "device": .string(id), "machine": .string(machine)]
    let line = content.encoded(ascii: true) + "\n"
    try FileText.replace(file, in: state, with: Array(line.utf8))
  }

  /// A random name of letters and digits that begins with a letter.
  static func randomName(count: Int, _ generator: inout some RandomNumberGenerator) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let characters = Array(letters + "0123456789")
    return String(
      (0..<count).map { place in
        characters[
          Int.random(in: 0..<(place == 0 ? letters.count : characters.count), using: &generator)]
      })
  }

  private static func stored(
    _ file: String, in state: borrowing Descriptor
  ) -> (id: String, machine: String)? {
    guard let bytes = try? FileText.read(file, in: state, limit: longestFile) else { return nil }
    var reader = JSONReader(bytes)
    guard let content = try? reader.value(), case .string(let id) = content["device"],
      id.utf8.count == 7, WriterID(id) != nil, case .string(let machine) = content["machine"]
    else { return nil }
    return (id, machine)
  }

  /// A hash of the machine's id in eight hexadecimal digits; empty if it has none.
  private static func machine() -> String {
    guard let folder = try? Descriptor(folder: "/etc", follow: true),
      let bytes = try? FileText.read("machine-id", in: folder, limit: longestFile)
    else { return "" }
    let text = Array("hegang ".utf8) + bytes
    var digits: [UInt8] = []
    digits.append(checksum: CRC32.checksum(text, text.indices))
    return String(decoding: digits, as: UTF8.self)
  }
}
