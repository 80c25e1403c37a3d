/// An outlet: who publishes, and in whose clock its stamps are.
struct Outlet: Sendable {
  var name: String
  var zone: String
  var language: Language
}

/// The outlets by their names and host names.
struct OutletTable: Sendable {
  private var outlets: [Outlet] = []
  private var byHost: [String: Int] = [:]
  private var byName: [UInt64: Int] = [:]
  /// The words of a language's own clock, for pages of unknown outlets.
  static let fallbackZones: [Language: String] = [
    .english: "America/New_York", .simplifiedChinese: "Asia/Shanghai",
    .traditionalChinese: "Asia/Hong_Kong",
  ]

  init(lexicon: Lexicon) throws(LexiconError) {
    for row in lexicon.rows(of: "outlets") {
      let zone = lexicon.value(row, "zone")
      guard let name = row.phrases.first, ZoneRules.isKnown(zone),
        let language = Language(rawValue: lexicon.value(row, "language"))
      else { throw lexicon.error(row, "unknown time zone or language") }
      let index = outlets.count
      outlets.append(Outlet(name: name, zone: zone, language: language))
      for phrase in row.phrases where byName[OutletTable.key(phrase.utf8)] == nil {
        byName[OutletTable.key(phrase.utf8)] = index
      }
      for host in lexicon.value(row, "host").split(separator: "|") { byHost[String(host)] = index }
    }
  }

  /// The outlet of an address: the longest host name of the table that the address's host ends with.
  func outlet(url: String) -> Outlet? {
    guard let host = OutletTable.host(of: url) else { return nil }
    var rest = host[...]
    while true {
      if let index = byHost[String(rest)] { return outlets[index] }
      guard let dot = rest.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
      rest = rest[rest.utf8.index(after: dot)...]
    }
  }

  /// The outlet of a name, whatever its capitals and spaces.
  func outlet(named name: some Sequence<UInt8>) -> Outlet? {
    byName[OutletTable.key(name)].map { outlets[$0] }
  }

  /// The host of an address, small letters; `nil` for a relative address.
  static func host(of url: String) -> String? {
    let bytes = Array(url.utf8)
    guard
      let slashes = bytes.indices.dropLast().first(where: {
        bytes[$0] == UInt8(ascii: "/") && bytes[$0 + 1] == UInt8(ascii: "/")
      }), slashes < 12
    else { return nil }
    var host: [UInt8] = []
    for byte in bytes[(slashes + 2)...] {
      if byte == UInt8(ascii: "@") {
        host = []
        continue
      }
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
        || byte == UInt8(ascii: ":")
      {
        break
      }
      host.append(WordHash.lowered(byte))
    }
    return host.isEmpty ? nil : String(decoding: host, as: UTF8.self)
  }

  private static func key(_ name: some Sequence<UInt8>) -> UInt64 {
    WordHash.of(name.lazy.filter { $0 > 0x20 && $0 != UInt8(ascii: ".") })
  }
}
