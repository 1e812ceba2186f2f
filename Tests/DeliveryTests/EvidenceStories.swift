import Foundation
import HTTPTypes
import Strategy
import TestSupport
import Testing
import Web

@testable import Delivery

/// Files sent as evidence: what is taken, who gets them, and how.
@Suite struct EvidenceStories {
    static let pdf = Array("%PDF-1.7\n1 0 obj << >> endobj\n%%EOF".utf8)

    private func send(_ world: DeliveryWorld, _ name: String, _ bytes: [UInt8]) async throws -> Answer {
        let action = try await world.action("Put posters")
        let id = action.id.uuidString.lowercased()
        return try await world.owner.post(
            DeliveryPaths.news(of: action.id, in: world.plan),
            ["status-\(id)": "on_track", "narrative-\(id)": "See the file."],
            file: ("file", name, bytes)
        )
    }

    @Test(arguments: TestStore.allCases)
    func aFileIsKeptAndGivenBackOnlyAsADownloadToThoseWhoMay(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)

            #expect(try await send(world, "../../Posters ‘up’.html.PDF", Self.pdf).status == .seeOther)

            let update = try #require(try await world.updates().first)
            let file = try await site.store.read { db in try db.evidence(ofUpdates: [update.id])[update.id]?.first }
            let evidence = try #require(file)
            let path = DeliveryPaths.evidence(evidence.id, of: update.id, in: world.plan)
            let answer = try await world.lead.get(path)
            #expect(answer.status == .ok && answer.body == Self.pdf)
            #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            #expect(answer.headers[.contentType] == "application/pdf")
            #expect(HTTPField.Name("X-Content-Type-Options").flatMap { answer.headers[$0] } == "nosniff")
            #expect(!evidence.fileName.contains("/") && evidence.fileName.hasSuffix(".pdf"))

            #expect(try await world.owner.get(path).status == .ok)
            #expect(try await site.visitor(.strategyLead, of: "south").get(path).status == .notFound)
            #expect(try await site.visitor().get(path).location?.hasPrefix("/sign-in") == true)
        }
    }

    @Test(arguments: TestStore.allCases)
    func allOfAPlansEvidenceStandsInOneList(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let page = DeliveryPaths.evidence(world.plan)
            #expect(try await world.lead.get(page).text.contains("No file or web address has been given"))

            #expect(try await send(world, "Posters up.pdf", Self.pdf).status == .seeOther)

            let list = try await world.lead.get(page).text
            #expect(list.contains("Posters up.pdf") && list.contains("See the file."))
            #expect(list.contains("Put posters"))
            let themes = try await world.tree().themes
            for theme in themes {
                let of = try await world.lead.get(page + "?theme=" + theme.theme.id.text).text
                let isThere = theme.actions.contains { $0.action.text.contains("Put posters") }
                #expect(of.contains("Posters up.pdf") == isThere)
            }
            #expect(!themes.isEmpty)

            let update = try #require(try await world.updates().first)
            _ = try await world.lead.post(
                DeliveryPaths.update(update.id, of: world.plan) + "/return",
                ["comment": "Which pharmacies?"]
            )
            #expect(try await !world.lead.get(page).text.contains("Posters up.pdf"), "what was sent back shows nothing")
            #expect(try await site.visitor(.strategyLead, of: "south").get(page).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsSaidAgainKeepsItsFilesUnlessTheyAreLeftOut(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            _ = try await send(world, "Posters up.pdf", Self.pdf)
            let first = try #require(try await world.updates().first)
            let returned = DeliveryPaths.update(first.id, of: world.plan) + "/return"
            _ = try await world.lead.post(returned, ["comment": "Which pharmacies?"])
            let action = try await world.action("Put posters").id
            let again = DeliveryPaths.news(of: action, in: world.plan) + "?earlier=\(first.id.text)"

            let form = try await world.owner.get(again).text
            try await world.say("on_track", of: "Put posters", ["earlier": first.id.text])
            let second = try #require(try await world.updates().last)
            let files = try await site.store.read { db in try db.evidence(ofUpdates: [second.id])[second.id] }
            try await world.say("on_track", of: "Put posters", ["earlier": second.id.text, "files-out": "yes"])
            let third = try #require(try await world.updates().last)
            let left = try await site.store.read { db in try db.evidence(ofUpdates: [third.id])[third.id] }

            #expect(form.contains("Given before, and kept with this: Posters up.pdf"))
            #expect(files?.map(\.fileName) == ["Posters up.pdf"])
            #expect(third.id != second.id && left == nil)
            #expect(
                try await world.lead.get(DeliveryPaths.evidence(world.plan)).text.contains("No file or web address")
            )
        }
    }

    private static let zip: [UInt8] = [0x50, 0x4B, 3, 4]
    static let unwanted: [String: [UInt8]] = [
        "page.pdf": Array("<!DOCTYPE html><script>alert(1)</script>".utf8),
        "picture.svg": Array("<svg onload=x>".utf8),
        "run.txt": Array("#!/bin/sh\nrm".utf8),
        "empty.pdf": [],
        "program.pdf": [0x7F, 0x45, 0x4C, 0x46, 0, 1],
        "archive.docx": zip + Array("anything.exe".utf8),
        "macros.docx": zip + Array("word/document.xml word/vbaProject.bin".utf8),
        "large.txt": Array(repeating: 65, count: EvidenceKind.most + 1),
    ]

    @Test(arguments: unwanted.keys.sorted())
    func whatIsNotTakenIsSaidSoAndNothingIsKept(_ name: String) async throws {
        let bytes = try #require(Self.unwanted[name])
        try await withSite(.sqlite) { site in
            let world = try await DeliveryWorld(site)

            let answer = try await send(world, name, bytes)

            #expect(answer.status == .unprocessableContent && answer.text.contains("See the file."))
            #expect(try await world.updates().isEmpty)
        }
    }

    @Test func aFileIsWhatItsBytesSay() {
        let office: [UInt8] = [0x50, 0x4B, 3, 4]
        #expect(EvidenceKind(sniffing: Self.pdf) == .pdf)
        #expect(EvidenceKind(sniffing: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == .png)
        #expect(EvidenceKind(sniffing: [0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
        #expect(EvidenceKind(sniffing: office + Array("....xl/workbook.xml".utf8)) == .xlsx)
        #expect(EvidenceKind(sniffing: office + Array("....word/document.xml".utf8)) == .docx)
        #expect(
            EvidenceKind(sniffing: office + Array("...mimetypeapplication/vnd.oasis.opendocument.text".utf8)) == .odt
        )
        #expect(EvidenceKind(sniffing: Array("Mis Bach, 12 o bosteri – iawn".utf8)) == .text)
        #expect(EvidenceKind(sniffing: [0x41, 0x00, 0x42]) == nil)
        #expect(EvidenceKind(sniffing: [0xC3, 0x28]) == nil, "not UTF-8")
    }
}
