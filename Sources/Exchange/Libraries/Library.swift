import Glibc

/// A library in C that is opened when it is first needed and stays open.
struct Library {
  private let handle: UnsafeMutableRawPointer
  private let file: String

  /// Opens a library.
  /// - Parameters:
  ///   - file: The name by which the linker finds it: `libsqlite3.so.0`.
  ///   - package: The Debian package that installs it.
  /// - Throws: ``LibraryError`` if the machine does not have it.
  init(_ file: String, package: String) throws(LibraryError) {
    guard let handle = dlopen(file, RTLD_NOW | RTLD_LOCAL) else {
      throw .missing(file: file, package: package)
    }
    self.handle = handle
    self.file = file
  }

  /// A function of the library.
  /// - Parameters:
  ///   - name: Its name.
  ///   - type: Its type, a C function as declared in the header.
  /// - Returns: The function.
  /// - Throws: ``LibraryError`` if the library is too old to have it.
  func function<Function>(_ name: String, _ type: Function.Type) throws(LibraryError) -> Function {
    guard let symbol = dlsym(handle, name) else { throw .old(file: file, function: name) }
    return unsafeBitCast(symbol, to: type)
  }
}

/// The reason why a library cannot be used.
package enum LibraryError: Error, Hashable, Sendable {
  /// It is not installed.
  case missing(file: String, package: String)
  /// It lacks a function.
  case old(file: String, function: String)
}

extension LibraryError: CustomStringConvertible {
  /// A sentence without a full stop that says what to do.
  package var description: String {
    switch self {
    case .missing(let file, let package):
      "Anki packages need \(file), which is not installed: install the package \(package) (sudo apt install \(package)) and try again"
    case .old(let file, let function):
      "\(file) is too old for Anki packages: it lacks \(function); install a newer one"
    }
  }
}
