import Foundation
import Testing

@testable import Records

/// Ids as text: quicker than Foundation's, and the same.
@Suite struct IDTextTests {
    @Test func anIDIsWrittenAsFoundationWritesItInLowerCase() {
        for _ in 0..<100 {
            let id = UUID()
            #expect(id.text == id.uuidString.lowercased())
            #expect(UUID(text: id.text) == id)
            #expect(UUID(text: id.uuidString) == id)
        }
    }

    @Test(arguments: [
        "", "-", "01a201fb-5d7d-7f55-b319-75cb3d654c8", "01a201fb-5d7d-7f55-b319-75cb3d654c8ee",
        "01a201fb5d7d-7f55-b319-75cb3d654c8e-", "01a201fb-5d7d-7f55-b319-75cb3d654c8g",
        "01a201fb-5d7d-7f55-b319-75cb3d65-c8e", "01a201fb 5d7d 7f55 b319 75cb3d654c8e",
        "01a201fb-5d7d-7f55-b319-75cb3d654cé", "01a201fb-5d7d-7f55-b319-75cb3d654c8e ",
    ])
    func anythingElseIsNoID(_ text: String) {
        #expect(UUID(text: text) == nil)
    }
}
