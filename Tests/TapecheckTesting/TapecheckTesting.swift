/// Support for the tests of all targets.
public enum TapecheckTesting {}
