import Glibc

/// An error number from the operating system.
package struct SystemError: Error, Hashable, Sendable {
  /// The number, such as `ENOSPC`; 0 if a write stopped halfway without a reason.
  package let code: Int32

  /// Creates an error with a number.
  package init(code: Int32) {
    self.code = code
  }

  /// The error of the last failed call.
  package static var last: SystemError { SystemError(code: errno) }

  /// A write that wrote only some of the bytes.
  package static let shortWrite = SystemError(code: 0)

  /// A pipe, a folder or a device where an ordinary file was expected.
  package static let notRegular = SystemError(code: EINVAL)

  /// The error in the system's own words.
  package var systemText: String { String(cString: strerror(code)) }
}

extension SystemError: CustomStringConvertible {
  /// The error in words, to end a sentence.
  package var description: String {
    switch code {
    case 0: "only a part of it could be written"
    case ENOSPC: "the disk is full"
    case EDQUOT: "your disk quota is used up"
    case EFBIG: "the file would become larger than is allowed"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the disk is read-only"
    case EIO: "the disk reports an error"
    case ELOOP: "it is a symbolic link"
    case ENOTDIR: "it is not a folder"
    case ENOENT: "it does not exist"
    default: systemText
    }
  }
}
