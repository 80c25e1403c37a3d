/// A large value behind one reference, which copies share until one of them is changed.
///
/// A value of thirty members, half of them counted, costs as much to hand on as to read; this costs one count.
@dynamicMemberLookup
struct Shared<Value> {
  // An array of one: counted, unique when written, and sendable when the value is, all by the language's own rules.
  private var box: [Value]

  init(_ value: Value) { box = [value] }

  /// The value itself; to hand it on whole copies it, to read a member does not.
  var whole: Value {
    @inline(__always) _read { yield box[0] }
    @inline(__always) _modify { yield &box[0] }
  }

  /// A member of the value that cannot be set.
  subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member {
    @inline(__always) _read { yield box[0][keyPath: path] }
  }

  /// A member of the value.
  subscript<Member>(dynamicMember path: WritableKeyPath<Value, Member>) -> Member {
    @inline(__always) _read { yield box[0][keyPath: path] }
    @inline(__always) _modify { yield &box[0][keyPath: path] }
  }
}

extension Shared: Sendable where Value: Sendable {}
extension Shared: Equatable where Value: Equatable {}
