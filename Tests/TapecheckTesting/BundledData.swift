import Corpus
import Lexicons
public import Tapecheck

/// The bundled prices and word lists, opened once for all tests of a run.
public enum BundledData {
  /// The bundled prices and lists cannot be found beside the test runner.
  public struct NotFound: Error {}

  private static let openedTape = Result { () throws -> Tape in
    guard let folder = Corpus.folder() else { throw NotFound() }
    return try Tape(folders: [folder + "/Prices"])
  }

  private static let openedLexicon = Result { () throws -> Lexicon in
    guard let folder = Lexicons.folder() else { throw NotFound() }
    return try Lexicon(folders: [folder])
  }

  /// The bundled prices.
  ///
  /// - Throws: ``NotFound``, or the error of the folder that cannot be used.
  public static func tape() throws -> Tape { try openedTape.get() }

  /// The bundled word lists.
  ///
  /// - Throws: ``NotFound``, or the error of the list that cannot be used.
  public static func lexicon() throws -> Lexicon { try openedLexicon.get() }

  /// The folder of the bundled prices.
  ///
  /// - Throws: ``NotFound``.
  public static func pricesFolder() throws -> String {
    guard let folder = Corpus.folder() else { throw NotFound() }
    return folder + "/Prices"
  }
}
