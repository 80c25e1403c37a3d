import FuzzEntries

/// The entry that libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  if let complaint = FuzzEntries.recognisers(input) { fatalError(complaint) }
  return 0
}
