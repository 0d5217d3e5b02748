import Glibc

/// Standard input, output and error.
enum StandardFiles {
  /// Opens those that the caller has closed, before any other file is opened.
  ///
  /// Otherwise the next file, perhaps the journal, would get the number of standard output, and what
  /// is shown would be written into it. Input ends at once. Output takes nothing: `hegang export >&-`
  /// must not end as if all were written.
  static func open() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 && errno == EBADF {
      // The lowest number that is free is this one.
      _ = Glibc.open("/dev/null", O_RDONLY)
    }
  }
}
