import Files
import Glibc
import Progress

/// The server with which a learner's journal is exchanged, as this machine remembers it.
///
///     STATE/ada/server-0f3c…     two lines: the address, and the role by which the server knows the learner
package struct RememberedServer: Hashable, Sendable {
  /// The address.
  package let address: String
  /// The name of the role.
  package let role: String

  /// Creates an entry from an address and the name of a role.
  package init(address: String, role: String) {
    self.address = address
    self.role = role
  }
}

extension JournalPlace {
  /// The server that was exchanged with last; nil if none was named yet.
  package var server: RememberedServer? {
    guard let folder = try? Descriptor(folder: locks, follow: true),
      let bytes = try? FileText.read(serverFile, in: folder, limit: 1 << 14)
    else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return lines.count == 2 ? RememberedServer(address: lines[0], role: lines[1]) : nil
  }

  /// Remembers a server for later exchanges.
  /// - Throws: `JournalError.folder` if it cannot be written.
  package func remember(_ server: RememberedServer) throws(JournalError) {
    guard server != self.server else { return }
    do throws(SystemError) {
      let state = try Folders.openOrMake(state)
      let folder = try Folders.openOrMake(learner.name, in: state)
      let text = "\(server.address)\n\(server.role)\n"
      try FileText.replace(serverFile, in: folder, with: Array(text.utf8))
    } catch {
      throw .folder(path: locks, error)
    }
  }

  /// Forgets the server.
  package func forgetServer() {
    if let folder = try? Descriptor(folder: locks, follow: true) {
      FileText.remove(serverFile, in: folder)
    }
  }

  /// The name of the file; it contains the digest of the progress folder's path, as that of the copies.
  private var serverFile: String {
    copyName.replacing("copy-", with: "server-", maxReplacements: 1)
  }
}
