import HTMLTree
import Testing

@Suite struct AccessTests {
  private let page = tree(
    "<body><div id=a class='x y'><p>one <b>two</b></p><p hidden>three</p>tail</div><p>four")

  @Test func `children are those of the node alone`() throws {
    let div = try #require(page.firstNode(.div))
    #expect(page.children(of: div).map { page.tag($0) } == [.p, .p, .text])
    #expect(page.children(of: div).map { page.string(of: $0) } == ["one two", "three", "tail"])
    #expect(page.nextSibling(of: div).map { page.tag($0) } == .p)
  }

  @Test func `attributes come as written`() throws {
    let div = try #require(page.firstNode(.div))
    let hidden = try #require(page.children(of: div).dropFirst().first { _ in true })
    #expect(page.attributeString(div, .classes) == "x y")
    #expect(page.attribute(div, .id).map { Array($0) } == Array("a".utf8))
    #expect(page.attribute(div, .href) == nil)
    #expect(page.attribute(hidden, .hidden)?.isEmpty == true)
  }

  @Test func `ancestors stand above, and no node above itself`() throws {
    let bold = try #require(page.firstNode(.b))
    let div = try #require(page.firstNode(.div))
    #expect(page.isAncestor(div, of: bold) && page.isAncestor(0, of: bold))
    #expect(!page.isAncestor(bold, of: bold) && !page.isAncestor(bold, of: div))
    #expect(page.nearestAncestor(.div, of: bold) == div)
    #expect(page.nearestAncestor(.table, of: bold) == nil)
    #expect(page.firstNode(.p, in: bold) == nil)
  }

  @Test(arguments: [-1, 10_000, Int.max, Int.min])
  func `an index outside the tree gives nothing`(_ index: Int) {
    #expect(!page.contains(index))
    #expect(page.tag(index) == .other && page.parent(of: index) == nil)
    #expect(Array(page.children(of: index)).isEmpty && page.subtree(of: index).isEmpty)
    #expect(page.text(of: index).isEmpty && page.attribute(index, .id) == nil)
    #expect(page.firstNode(.p, in: index) == nil && !page.isAncestor(index, of: 1))
    #expect(page.nextSibling(of: index) == nil && page.nearestAncestor(.p, of: index) == nil)
  }
}
