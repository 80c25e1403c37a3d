public import TapecheckFormats

extension RecordStore {
  /// A line that is fit for the database: the record of an article, or an error record.
  public struct Entry: Sendable {
    enum Content: Sendable {
      case record(Record)
      case failure(id: String, message: String)
    }
    let content: Content
    let line: [UInt8]

    /// The id of the record.
    var id: String {
      switch content {
      case .record(let record): record.id
      case .failure(let id, _): id
      }
    }

    /// Reads a line.
    ///
    /// - Throws: ``RecordError`` for one that is neither.
    /// - Complexity: O(*n*) in the bytes of the line.
    public init(line: [UInt8]) throws(RecordError) {
      self.line = line
      do throws(RecordError) {
        content = .record(try Record(line: line))
      } catch {
        guard case .failure(let id, let message) = error else { throw error }
        content = .failure(id: id, message: message)
      }
    }
  }
}
