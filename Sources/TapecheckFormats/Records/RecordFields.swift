import Tapecheck

/// The members of one object of a record, read by name.
struct RecordFields {
  let document: JSONDocument
  let index: Int
  /// How many Unicode scalars the record's text has, which bounds its ranges.
  var scalars = 0

  /// The value of a member that is there and not null.
  func member(_ name: String) -> Int? {
    document.member(name, of: index).flatMap { document.isNull($0) ? nil : $0 }
  }

  func optional(_ name: String) -> String? { member(name).flatMap { document.string($0) } }

  func text(_ name: String) throws(RecordError) -> String {
    guard let text = optional(name) else { throw .invalid(key: name) }
    return text
  }

  func number(_ name: String) -> Double? { member(name).flatMap { document.number($0) } }

  func integer(_ name: String) -> Int? { number(name).flatMap { Int(exactly: $0) } }

  func flag(_ name: String) -> Bool { member(name).flatMap { document.boolean($0) } ?? false }

  func day(_ name: String) -> Day? { optional(name).flatMap { Day(iso: $0) } }

  func texts(_ name: String) -> [String] {
    guard let list = member(name) else { return [] }
    return document.children(of: list).compactMap { document.string($0) }
  }

  /// A value of a closed list.
  func value<Value: RawRepresentable>(_ name: String) throws(RecordError) -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: try text(name)) else { throw .invalid(key: name) }
    return value
  }

  /// The object of a member.
  func object(_ name: String) throws(RecordError) -> RecordFields {
    guard let object = member(name), document.isObject(object) else { throw .invalid(key: name) }
    return RecordFields(document: document, index: object, scalars: scalars)
  }

  /// The objects of a list; none where the list is missing.
  func objects<Element>(
    _ name: String, _ read: (RecordFields) throws(RecordError) -> Element
  ) throws(RecordError) -> [Element] {
    guard let list = member(name) else { return [] }
    var elements: [Element] = []
    for child in document.children(of: list) {
      guard document.isObject(child) else { throw .invalid(key: name) }
      elements.append(
        try read(RecordFields(document: document, index: child, scalars: scalars)))
    }
    return elements
  }

  /// The place of an annotation, which must be inside the text.
  func range() throws(RecordError) -> Range<Int> {
    guard let start = integer("start"), start >= 0 else { throw .invalid(key: "start") }
    guard let end = integer("end"), end >= start, end <= scalars else { throw .invalid(key: "end") }
    return start..<end
  }
}
