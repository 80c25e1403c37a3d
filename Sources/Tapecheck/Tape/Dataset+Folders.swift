import Foundation

extension Dataset {
  /// Describes a folder that has no dataset file: called after the folder, its version a digest of the price files'
  /// names and sizes, so that opening it reads none of them.
  init(of folder: PriceFolder) {
    var hash = StableHash()
    for file in folder.files {
      let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
      let size = (attributes?[.size] as? NSNumber)?.int64Value ?? 0
      hash.update("\(file.name) \(size)\n".utf8)
    }
    let name = (folder.path as NSString).lastPathComponent
    self.init(name: name, version: "unnamed", lastSession: nil, digest: hash.hex)
  }

  /// Puts a later folder's description behind the earlier ones'.
  init(joining earlier: Dataset?, _ later: Dataset) {
    guard let earlier else {
      self = later
      return
    }
    var hash = StableHash()
    hash.update("\(earlier.digest) \(later.digest)".utf8)
    let last = [earlier.lastSession, later.lastSession].compactMap { $0 }.max()
    self.init(
      name: "\(earlier.name) + \(later.name)", version: "\(earlier.version) + \(later.version)",
      lastSession: last, digest: hash.hex)
  }
}
