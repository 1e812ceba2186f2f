import DesignSystem
import Foundation
import Markup
import PageChecking
import Testing

@Suite("The gallery of components")
struct GalleryTests {
    @Test(arguments: Language.allCases)
    func everyComponentPassesTheChecker(_ language: Language) {
        let context = PageContext(language: language, formToken: "token", path: "/gallery", signedInName: "Asha Patel")

        let checker = PageChecker(galleryPage(context).document(in: context))

        #expect(checker.faults == [])
        #expect(checker.localLinks.contains("/gallery"))
    }

    /// Writes the gallery where someone wants to look at it: GALLERY names a folder.
    @Test func canBeWrittenToLookAt() throws {
        guard let folder = ProcessInfo.processInfo.environment["GALLERY"] else {
            return print("skipped: GALLERY is not set")
        }
        for (name, language, isMirrored) in [
            ("en", Language.english, false), ("cy", .welsh, false), ("rtl", .english, true),
        ] {
            let context = PageContext(
                language: language,
                formToken: "t",
                path: "/gallery",
                placeName: Phrase(en: "Caring in Exampleshire", cy: "Gofalu yn Swydd Enghraifft"),
                signedInName: "Asha Patel",
                sections: [
                    NavigationItem(Phrase(en: "Plans", cy: "Cynlluniau"), path: "/plans"),
                    NavigationItem(Phrase(en: "Gallery", cy: "Oriel"), path: "/gallery"),
                ],
                help: "<p>\(Phrase(en: "Call 01632 960 001", cy: "Ffoniwch 01632 960 001"))</p>",
                isMirrored: isMirrored
            )
            let page = galleryPage(context).document(in: context)
            try Data(page.utf8).write(to: URL(filePath: folder).appending(path: "\(name).html"))
        }
        for asset in Asset.all {
            let file = URL(filePath: folder).appending(path: String(asset.path.dropFirst()))
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(asset.bytes).write(to: file)
        }
    }
}
