import Foundation
import Synchronization
import Tapecheck

/// The articles that a selection stands for, as a lazy stream in a fixed order.
///
/// The order is that of the inputs named; inside a folder the byte order of the paths below it, inside an archive
/// that of its members. Nothing is read ahead, so whoever asks for an item only when there is room for it holds the
/// memory of a run down: the reader itself keeps one block of a file and at most one page.
///
/// An item is an ``ArticleInput`` or, for what cannot be read, one whose content is a failure; reading always goes
/// on behind it. Every item tells its ``InputItem/position``. To continue a run, create a reader of the same selection
/// behind the position of the last item that was answered: files before it are not opened, the file itself is read
/// from the nearest place where reading can begin (a gzip member of a WARC file, a line, a member of an archive), and
/// what was answered from there on is passed over without being decoded.
///
/// Safe to use from several tasks; calls wait for one another.
public final class InputReader: Sendable {
  private let state: Mutex<InputCursor>
  private let selection: InputSelection
  private let roots: [InputRoot]
  /// What there is up to the file of the position that reading began behind, and that file.
  let come: InputExtent

  /// Opens a selection, at its beginning or behind an item.
  ///
  /// - Throws: ``InputError`` for the first name that stands for nothing, before anything is read. Paths in lists are
  ///   not looked at beforehand; a missing one is an item with a failure.
  public init(_ selection: InputSelection, behind position: InputPosition? = nil) throws(InputError)
  {
    self.selection = selection
    let rules = InputRules(include: selection.include, ignore: selection.ignore)
    var roots: [InputRoot] = []
    for name in selection.inputs {
      guard PageFetch.isAddress(name) else {
        roots.append(try InputRoot(name, rules: rules))
        continue
      }
      guard selection.allowsAddresses else { throw .isAddress(name) }
      roots.append(InputRoot(address: name))
    }
    for list in selection.lists { roots.append(try InputRoot(list: list, rules: rules)) }
    self.roots = roots
    come = InputReader.measure(roots, through: position)
    state = Mutex(InputCursor(roots, behind: position, come: come))
  }

  /// The next item, or `nil` at the end.
  public func next() -> InputItem? {
    state.withLock { $0.next() }
  }

  /// What was passed over so far, as no article.
  public var skipped: [InputSkip: Int] {
    state.withLock { $0.counter.counts }
  }

  /// Counts what there is to read, by looking at names and sizes only.
  ///
  /// - Complexity: O(*n*) in the entries of the folders.
  public func measure() -> InputExtent {
    roots.reduce(into: InputExtent()) { $1.measure(into: &$0) }
  }

  private static func measure(
    _ roots: [InputRoot], through position: InputPosition?
  ) -> InputExtent {
    var extent = InputExtent()
    guard let position else { return extent }
    for (number, root) in roots.prefix(position.root + 1).enumerated() {
      root.measure(into: &extent, through: number == position.root ? position : nil)
    }
    return extent
  }
}
