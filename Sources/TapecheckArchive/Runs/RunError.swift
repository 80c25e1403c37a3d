/// Why a run cannot be begun or continued; found before any input is read.
public enum RunError: Error, Equatable {
  /// Another process writes the same output.
  case busy(output: String)
  /// There is an output without a journal beside it, which a run would overwrite.
  case foreignOutput(path: String)
  /// The journal is none, or was cut in its middle.
  case brokenJournal(path: String, line: Int)
  /// The journal was begun under something else.
  case differs(journal: String, part: String)
  /// An input that is done is not what it was, or is gone.
  case changedInput(path: String)
  /// There are other inputs than before up to the place that the run had come to.
  case changedOrder(journal: String)
  /// An output is shorter than what the journal says was written.
  case shortOutput(path: String, committed: Int)
  /// The inputs named stand for nothing.
  case input(InputError)
  /// An output or the journal cannot be written.
  case output(OutputError)
}

extension RunError: CustomStringConvertible {
  /// One sentence for a person.
  public var description: String {
    let remedy = "--restart begins anew"
    return switch self {
    case .busy(let output): "\(output): another run is writing it"
    case .foreignOutput(let path):
      "\(path): exists, and no run can be continued there; \(remedy) and replaces it"
    case .brokenJournal(let path, let line): "\(path):\(line): is no line of a journal; \(remedy)"
    case .differs(let journal, let part):
      "\(journal): the run was begun with other \(part); \(remedy)"
    case .changedInput(let path):
      "\(path): is not what it was when the run read it; \(remedy)"
    case .changedOrder(let journal):
      "\(journal): among the inputs that the run has read there are new ones; \(remedy)"
    case .shortOutput(let path, let committed):
      "\(path): has less than the \(committed) bytes that the run had written; \(remedy)"
    case .input(let error): error.description
    case .output(let error): error.description
    }
  }
}
