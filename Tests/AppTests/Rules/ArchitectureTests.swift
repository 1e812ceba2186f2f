import Foundation
import Testing

/// The rules of the house that the compiler does not keep, read off the sources.
@Suite struct ArchitectureTests {
    /// Who may import what is not ours, by target or by file.
    static let imports: [String: Set<String>] = [
        "Hummingbird": ["Web", "TestSupport", "App/Serve.swift"],
        "ServiceLifecycle": ["Jobs", "Web", "App/Serve.swift"],
        "NIOCore": ["Web", "TestSupport", "RecordsInPostgres"],
        "NIOPosix": ["Web", "RecordsInPostgres"],
        "HTTPTypes": ["Web", "TestSupport"],
        "GRDB": ["RecordsInSQLite"],
        "CSQLite": ["RecordsInSQLite"],
        "CCurl": ["Mail", "Outbound"],
        "CPostgres": ["RecordsInPostgres"],
        "CQRCode": ["People/Codes/QRCode.swift"],
        "CXML": ["PlanReading"],
        "CArchive": ["PlanReading", "DocumentWriting"],
        "CXLSXWriter": ["Strategy"],
        "RecordsInSQLite": ["App", "TestSupport", "alongside"],
        "RecordsInPostgres": ["App", "TestSupport", "alongside"],
    ]

    @Test(arguments: imports.keys.sorted())
    func onlyThoseWhoMayImport(_ module: String) throws {
        let allowed = try #require(Self.imports[module])

        let found = importers(of: module).filter { path in
            !allowed.contains { path.hasPrefix("Sources/\($0)/") || path == "Sources/\($0)" }
        }

        #expect(found == [], "only \(allowed.sorted()) may import \(module)")
    }

    /// An area may ask an earlier one, never a later one.
    @Test func areasDoNotImportSideways() {
        let areas = ["People", "Strategy"]
        for (place, area) in areas.enumerated() {
            for later in areas.dropFirst(place + 1) {
                #expect(importers(of: later).filter { $0.hasPrefix("Sources/\(area)/") } == [])
            }
        }
        let house = [
            "Dates", "PlanReading", "Markup", "Forms", "DesignSystem", "Records", "Desk", "Jobs", "Web", "Mail",
        ]
        for area in areas + ["App"] {
            let found = importers(of: area).filter { path in house.contains { path.hasPrefix("Sources/\($0)/") } }
            #expect(found == [], "the house knows no area")
        }
    }

    /// Reading and wording are pure: no records, no desk, no web.
    @Test(arguments: ["Dates", "PlanReading", "Markup", "Forms", "DesignSystem", "PageChecking"])
    func whatIsPureStaysPure(_ target: String) {
        for module in ["Records", "Desk", "Web", "Logging", "Hummingbird"] {
            #expect(importers(of: module).filter { $0.hasPrefix("Sources/\(target)/") } == [])
        }
    }

    /// Where time, ids and chance may come from, each with its reason.
    static let chance: [String: String] = [
        "Desk/Clock.swift": "the clock",
        "Records/Migrations/RecordStore+Migrating.swift":
            "when a migration was made, with no desk there yet; a test gives it",
        "RecordsInPostgres/PostgresDatabase.swift": "how long to wait before a write is tried again",
        "Strategy/Export/PlanWorkbook.swift": "the name of a file gone at once",
        "Web/Bodies/TemporaryFile.swift": "the name of a file gone at once",
        "App/Configuration+Keys.swift": "a place's keys, made before there is a desk",
        "Web/Site.swift": "how long an answer took, for the log",
        "App/Operating/LogLines.swift": "when a line of the log was written",
        "App/Operating/ChangeKeys.swift": "a place's new key, made where there is no desk",
        "Support/Example": "invented lives, the same for the same seed",
        "Carers/Example": "invented people, the same for the same seed",
        "TestSupport": "tests",
    ]

    @Test func timeIDsAndChanceComeFromTheClock() {
        let pattern =
            /\bDate\(\)|\bUUID\(\)|\.random\(in|SystemRandomNumberGenerator|ContinuousClock\.now|\.shuffled\(|\.randomElement\(/

        #expect(Repository.places(of: pattern, except: Set(Self.chance.keys)) == [])
    }

    @Test func nothingStopsTheServer() {
        let pattern =
            /\btry!|\bas!|\bfatalError\(|\bpreconditionFailure\(|\bprecondition\(|\bassertionFailure\(|nonisolated\(unsafe\)/

        #expect(Repository.places(of: pattern) == [])
    }

    /// Where one type stands in for the compiler's word that it may be shared.
    @Test func nothingIsSharedOnTrustButTheSession() {
        let allowed: Set = ["RecordsInPostgres", "RecordsInSQLite"]

        #expect(Repository.places(of: /@unchecked Sendable/, except: allowed) == [])
    }

    /// Classes could be changed from a write that is tried again; values cannot.
    @Test func areasAreMadeOfValues() {
        let areas = Repository.sources.filter { ["People", "Strategy"].contains($0.target) }
        // Holds the threads on which passwords are hashed; gathers the bytes of one text, within one call.
        let allowed: Set = ["People/Passwords/PasswordMill.swift", "Strategy/Import/Reading/JSONWriter.swift"]

        #expect(
            Repository.places(
                of: #/^\s*((public|package|private|fileprivate|final) )*(class|actor) /#,
                in: areas,
                except: allowed
            ) == []
        )
    }

    private func importers(of module: String) -> [String] {
        Repository.sources.filter { source in
            source.code.contains { line in
                line.text.hasSuffix("import \(module)")
                    && line.text.prefix { $0 != " " }.allSatisfy { $0.isLetter || $0 == "@" }
            }
        }.map(\.path)
    }
}
