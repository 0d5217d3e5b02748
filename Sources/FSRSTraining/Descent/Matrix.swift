import FSRS
import func Glibc.sqrt

/// A symmetric matrix; only the lower half is used.
struct Matrix {
  /// The number of rows.
  let size: Int
  /// The elements row by row; those above the diagonal are not read.
  var values: [Double]

  /// The element in a row and a column; the column is not after the row.
  subscript(row: Int, column: Int) -> Double {
    get { values[row * size + column] }
    set { values[row * size + column] = newValue }
  }

  /// Solves M x = b by Cholesky's decomposition M = L Lᵀ. O(size³).
  ///
  /// - Parameter right: b.
  /// - Returns: x; nil if the matrix is not positive definite.
  func solution(for right: [Double]) -> [Double]? {
    var lower = self
    for row in 0..<size {
      for column in 0...row {
        var sum = lower[row, column]
        for index in 0..<column {
          sum -= lower[row, index] * lower[column, index]
        }
        if row > column {
          lower[row, column] = sum / lower[column, column]
        } else if sum > 0 {
          lower[row, row] = sqrt(sum)
        } else {
          return nil
        }
      }
    }
    var solution = right
    for row in 0..<size {
      for index in 0..<row {
        solution[row] -= lower[row, index] * solution[index]
      }
      solution[row] /= lower[row, row]
    }
    for row in (0..<size).reversed() {
      for index in row + 1..<size {
        solution[row] -= lower[index, row] * solution[index]
      }
      solution[row] /= lower[row, row]
    }
    return solution
  }
}
