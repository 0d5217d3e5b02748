import Glibc

/// An open file, closed when it is no longer used.
package struct Descriptor: ~Copyable, Sendable {
  /// The number.
  package let number: Int32

  /// Takes a number over; it is closed with this value.
  package init(_ number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }

  /// Opens a folder; a symbolic link is followed only if `follow` is true.
  package init(folder path: String, in parent: Int32 = AT_FDCWD, follow: Bool) throws(SystemError) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (follow ? 0 : O_NOFOLLOW)
    let number = openat(parent, path, flags)
    guard number >= 0 else { throw .last }
    self.number = number
  }
}
