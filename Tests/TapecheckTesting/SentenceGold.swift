import Foundation

/// A sentence on the markets with the claims that a reader finds in it.
public struct SentenceGold: Sendable {
  /// One claim as a reader wrote it down: type, subject, value, window, verdict.
  public struct Claim: Sendable {
    /// The claim's type, as named in the record.
    public var type: String
    /// The symbol; `nil` where the reader left it open.
    public var subject: String?
    /// The magnitude; `nil` where there is none.
    public var value: Double?
    /// Half a unit of the value's last place.
    public var slack: Double
    /// `+` or `-` where the reader fixed the direction.
    public var sign: Character?
    /// The unit, as abbreviated in the file; empty where it is left open.
    public var unit: String
    /// The kinds of window that are right.
    public var windows: [String]
    /// The window's last session, where the reader fixed it.
    public var end: String?
    /// The verdicts that are right.
    public var verdicts: [String]
    /// Whether the claim may be missing.
    public var isOptional: Bool
  }

  /// When it was published, as given to the checker.
  public var published: String
  /// The sentence.
  public var text: String
  /// What it claims.
  public var claims: [Claim]

  /// Why a file of sentences cannot be read.
  public enum Failure: Error, CustomStringConvertible {
    /// A line does not have its three columns, or a claim not its six words.
    case malformed(line: Int)

    /// What a line lacks, with its number.
    public var description: String {
      switch self {
      case .malformed(let line): "line \(line) is no sentence with claims"
      }
    }
  }

  /// The sentences of a file below `Tests/Sentences`.
  ///
  /// - Throws: ``Failure``, or the error of a file that cannot be read.
  public static func sentences(
    _ name: String, beside file: String = #filePath
  ) throws -> [SentenceGold] {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sentences/\(name).tsv")
    var found: [SentenceGold] = []
    let lines = try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 3 else { throw Failure.malformed(line: index + 1) }
      let claims = try columns[2].split(separator: ";").map { part in
        guard let claim = Claim(part.drop { $0 == " " }) else {
          throw Failure.malformed(line: index + 1)
        }
        return claim
      }
      found.append(
        SentenceGold(
          published: String(columns[0]),
          text: columns[1].replacingOccurrences(of: "\\n", with: "\n"), claims: claims))
    }
    return found
  }
}

extension SentenceGold.Claim {
  init?(_ written: Substring) {
    isOptional = written.hasPrefix("?")
    let words = written.drop { $0 == "?" }.split(separator: " ").map(String.init)
    guard words.count == 6 else { return nil }
    type = words[0]
    subject = words[1] == "-" ? nil : words[1]
    windows = words[3].split(separator: "/").map(String.init)
    end = words[4] == "-" ? nil : words[4]
    verdicts = words[5].split(separator: "/").map(String.init)
    value = nil
    sign = nil
    unit = ""
    slack = 0
    guard words[2] != "-" else { return }
    var rest = Substring(words[2])
    if let first = rest.first, first == "+" || first == "-" {
      sign = first
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits) else { return nil }
    unit = rest.dropFirst(digits.count).filter { $0 != ":" }
    let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
    slack = number == number.rounded() && decimals == 0 ? 1e-6 : 0.5 * pow(10, -Double(decimals))
    value = unit == "m" ? number * 1e6 : number
    if unit == "m" { slack *= 1e6 }
  }
}
