import Glibc

/// Standard input, output and error.
enum StandardFiles {
  /// Opens those that the caller has closed, before any other file is opened.
  ///
  /// Otherwise the next file, perhaps the journal, would get the number of standard output, and
  /// messages would be written into it. Input is empty. Output fails, so that `hegang export >&-`
  /// does not end as if everything had been written.
  static func open() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 && errno == EBADF {
      // The lowest free number is this one.
      _ = Glibc.open("/dev/null", O_RDONLY)
    }
  }
}
