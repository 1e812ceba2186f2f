// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors everywhere.
///
/// An expression the compiler has to search for longer than 0.4 s is a warning. A plain `swift build` keeps both gates
/// on; a slow machine may loosen the second with ALONGSIDE_TYPE_CHECK_MS.
let limit = Int(Context.environment["ALONGSIDE_TYPE_CHECK_MS"] ?? "") ?? 400
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(
        ["-Xfrontend", "-warn-long-expression-type-checking=\(limit)"],
        .when(configuration: .debug)
    ),
]

/// What reckons much is optimised in the debug build too: the tests would wait for it else.
let optimisation: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

func house(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    resources: [Resource] = [],
    optimised: Bool = false
) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        resources: resources,
        swiftSettings: settings + (optimised ? optimisation : [])
    )
}

/// Tests are held to the same warnings; only the imports that a member needs are left to the compiler to find.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies,
        resources: resources,
        swiftSettings: [
            .swiftLanguageMode(.v6), .treatAllWarnings(as: .error),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"), .enableUpcomingFeature("ExistentialAny"),
        ]
    )
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "alongside",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "alongside", targets: ["alongside"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.30.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.6.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.8.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin.git", from: "1.4.0"),
    ],
    targets: [
        // C libraries from Debian.
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        // Pure values and rules: no I/O.
        house("Dates", optimised: true),
        house("PlanReading", ["CArchive", "CXML", "Dates"], optimised: true),
        house("DocumentWriting", ["CArchive", "PlanReading"]),
        house("Markup", optimised: true),
        house("Forms", ["Dates", "Markup"]),
        house("PageChecking"),
        house("Statistics", optimised: true),
        house(
            "DesignSystem",
            ["Dates", "Forms", "Markup", crypto],
            resources: [
                .embedInCode("Assets/app.css"), .embedInCode("Assets/app.js"), .embedInCode("Assets/mark.svg"),
            ]
        ),

        // Where records are kept.
        house("Records", ["Dates"], optimised: true),
        house("RecordsInSQLite", ["CSQLite", "Records", grdb], optimised: true),
        house(
            "RecordsInPostgres",
            ["CPostgres", "Records", .product(name: "NIOPosix", package: "swift-nio")],
            optimised: true
        ),

        // The one way in, and the way there.
        house("Desk", ["Dates", "Markup", "Records", crypto]),
        house("Jobs", ["Dates", "Desk", "Markup", "Records", logging, lifecycle]),
        house(
            "Web",
            [
                "Dates", "Desk", "DesignSystem", "Forms", "Jobs", "Markup", "Records", hummingbird, crypto,
                logging,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ]
        ),

        // The product, one target an area.
        house("Mail", ["CCurl", "Dates", "Desk", "DesignSystem", "Jobs", "Markup", "Records", "Web", crypto]),
        house(
            "People",
            [
                "CQRCode", "Dates", "Desk", "DesignSystem", "Forms", "Jobs", "Mail", "Markup", "Records", "Web", crypto,
                cryptoExtras,
            ]
        ),
        house(
            "Strategy",
            [
                "CXLSXWriter", crypto, "Dates", "Desk", "DesignSystem", "DocumentWriting", "Forms", "Markup", "People",
                "PlanReading",
                "Records",
                "Web",
            ]
        ),

        // A plan delivered: who is asked, what they say, who hears of it.
        house(
            "Delivery",
            [
                "Dates", "Desk", "DesignSystem", "DocumentWriting", "Forms", "Jobs", "Mail", "Markup", "People",
                "PlanReading",
                "Records", "Strategy", "Web", crypto,
            ]
        ),
        house(
            "Voice",
            [
                "Dates", "Delivery", "Desk", "DesignSystem", "Forms", "Jobs", "Mail", "Markup", "People", "PlanReading",
                "Records", "Strategy", "Web",
            ]
        ),
        house(
            "Boards",
            [
                "Dates", "Delivery", "Desk", "DesignSystem", "DocumentWriting", "Forms", "Mail", "Markup", "People",
                "Measures", "PlanReading",
                "Records", "Strategy", "Voice", "Web", crypto,
            ]
        ),

        // Other programs: what they may ask, and what they are told.
        house("Outbound", ["CCurl"]),
        house(
            "Connections",
            [
                "Boards", "Carers", "Dates", "Delivery", "Desk", "DesignSystem", "Forms", "Jobs", "Mail", "Markup",
                "Outbound", "People", "Records", "Strategy", "Voice", "Web", crypto,
            ]
        ),

        house(
            "Publishing",
            [
                "Dates", "Delivery", "Desk", "DesignSystem", "Forms", "Markup", "Measures", "People", "Records",
                "Strategy",
                "Voice",
                "Web", crypto,
            ]
        ),

        // The work itself, and what it adds up to.
        house(
            "Carers",
            [
                "Dates", "Desk", "DesignSystem", "DocumentWriting", "Forms", "Jobs", "Mail", "Markup", "People",
                "PlanReading", "Records", "Web", crypto,
            ],
            resources: [.embedInCode("Codes/codes.tsv")]
        ),
        house(
            "Support",
            [
                "Carers", "Dates", "Desk", "DesignSystem", "DocumentWriting", "Forms", "Jobs", "Mail",
                "Markup", "People", "PlanReading", "Records", "Web", crypto,
            ]
        ),
        house(
            "Own",
            [
                "Carers", "Dates", "Desk", "DesignSystem", "Forms", "Markup", "People", "Records", "Support", "Web",
            ]
        ),
        house(
            "Measures",
            [
                "Carers", "Dates", "Delivery", "Desk", "DesignSystem", "Forms", "Jobs", "Markup", "People",
                "PlanReading", "Records", "Statistics", "Strategy", "Support", "Web",
            ],
            resources: [.embedInCode("Returns/ClientLevelData/cld.tsv")]
        ),

        house(
            "App",
            [
                "Boards", "Carers", "Connections", "Dates", "Delivery", "Desk", "DesignSystem", "DocumentWriting",
                "Forms",
                "Jobs", "Mail",
                "Markup",
                "Measures", "Outbound", "Own", "People", "PlanReading", "Publishing",
                "Records", "RecordsInPostgres",
                "RecordsInSQLite", "Strategy", "Support", "Voice", "Web", hummingbird, logging,
                lifecycle,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: [
                .embedInCode("Example/Plans/equalities.html"), .embedInCode("Example/Plans/strategy.html"),
                .embedInCode("Example/Plans/employer-return.html"), .embedInCode("Example/Plans/joint-plan.html"),
                .embedInCode("Example/Plans/two-year-plan.csv"),
            ]
        ),
        .executableTarget(
            name: "alongside",
            dependencies: ["App", "Markup", "PlanReading", "Strategy", arguments, logging],
            swiftSettings: settings
        ),

        .executableTarget(
            name: "ComposeBench",
            dependencies: ["App", "Boards", "Dates", "Desk", "Records", "RecordsInSQLite", "Strategy"],
            path: "bench/reports/ComposeBench",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "ListsBench",
            dependencies: [
                "App", "Carers", "Dates", "Desk", "Jobs", "Mail", "People", "Records", "RecordsInSQLite", "Web",
                logging,
            ],
            path: "bench/lists/ListsBench",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "MeasuresBench",
            dependencies: [
                "App", "Dates", "Desk", "Jobs", "Mail", "Markup", "Measures", "People", "Records", "RecordsInSQLite",
                "Strategy", "Web", hummingbird, logging,
            ],
            path: "bench/measures/MeasuresBench",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "CarersBench",
            dependencies: ["App", "Carers", "Dates", "Desk", "Mail", "People", "Records"],
            path: "bench/carers/CarersBench",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "BareSite",
            dependencies: [hummingbird],
            path: "bench/site/BareSite",
            swiftSettings: settings
        ),

        house(
            "TestSupport",
            [
                "App", "Dates", "Desk", "Forms", "Jobs", "Mail", "Markup", "People", "Records", "RecordsInPostgres",
                "RecordsInSQLite", "Web", hummingbird, logging,
            ],
            optimised: true
        ),
        tests("DatesTests", ["Dates"]),
        tests("PlanReadingTests", ["Dates", "PlanReading"]),
        tests("DocumentWritingTests", ["DocumentWriting", "PlanReading"]),
        tests("DesignSystemTests", ["Dates", "DesignSystem", "Forms", "Markup", "PageChecking"]),
        .executableTarget(
            name: "DurabilityProbe",
            dependencies: ["Records", "RecordsInPostgres", "RecordsInSQLite"],
            path: "Tests/Durability/Probe",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "AskingProbe",
            dependencies: [
                "App", "Dates", "Delivery", "Desk", "Jobs", "Mail", "Markup", "People", "Records", "Strategy", logging,
            ],
            path: "Tests/Asking/Probe",
            swiftSettings: settings
        ),
        tests("RecordsTests", ["Dates", "Records", "RecordsInPostgres", "RecordsInSQLite", "TestSupport"]),
        tests("DeskTests", ["Dates", "Desk", "Records", "TestSupport"]),
        tests("WebTests", ["Markup", "Web", .product(name: "HTTPTypes", package: "swift-http-types")]),
        .executableTarget(
            name: "JobProbe",
            dependencies: ["Desk", "Jobs", "Records", "RecordsInPostgres", "RecordsInSQLite", logging],
            path: "Tests/Durability/JobProbe",
            swiftSettings: settings
        ),
        tests(
            "JobsTests",
            ["Dates", "Desk", "JobProbe", "Jobs", "Markup", "Records", "RecordsInSQLite", "TestSupport", logging]
        ),
        tests(
            "MailTests",
            ["App", "Dates", "Desk", "Jobs", "Mail", "Markup", "People", "Records", "TestSupport", "Web"]
        ),
        tests("PeopleTests", ["Desk", "People", "Records", "TestSupport", "Web"]),
        tests(
            "StrategyTests",
            [
                "Dates", "Desk", "Forms", "PlanReading", "Records", "Strategy", "TestSupport", "Web",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        tests(
            "BoardsTests",
            [
                "Boards", "Dates", "Delivery", "Desk", "Markup", "PlanReading", "Records", "Strategy", "TestSupport",
                "Web",
            ]
        ),
        tests(
            "VoiceTests",
            [
                "App", "Dates", "Delivery", "Desk", "Forms", "Jobs", "Mail", "Markup", "People", "PlanReading",
                "Publishing", "Records",
                "Strategy", "TestSupport", "Voice", "Web",
            ]
        ),
        tests(
            "DeliveryTests",
            [
                "Dates", "Delivery", "Desk", "DocumentWriting", "Forms", "Markup", "People", "PlanReading", "Records",
                "Strategy",
                "TestSupport", "Web",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        tests(
            "ConnectionsTests",
            [
                "Carers", "Connections", "Dates", "Delivery", "Desk", "Jobs", "Mail", "Markup", "Outbound",
                "Publishing",
                "Records",
                "Strategy", "TestSupport", "Voice", "Web", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        tests(
            "PublishingTests",
            [
                "App", "Dates", "Delivery", "DesignSystem", "Desk", "Markup", "PageChecking", "Publishing", "Records",
                "Strategy", "TestSupport", "Voice", "Web",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        tests("CommandLineTests", ["alongside", "RecordsInPostgres", "TestSupport", arguments]),
        tests("StatisticsTests", ["Statistics", "TestSupport"]),
        tests(
            "CarersTests",
            [
                "App", "Carers", "Dates", "Desk", "Forms", "Jobs", "Mail", "Markup", "People", "PlanReading", "Records",
                "TestSupport", "Web", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        tests(
            "SupportTests",
            [
                "App", "Carers", "Dates", "Desk", "Forms", "Markup", "People", "Records", "Support", "TestSupport",
                "Web", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        tests(
            "OwnTests",
            [
                "App", "Carers", "Dates", "Desk", "Mail", "Markup", "Own", "PageChecking", "People", "Records",
                "Support",
                "TestSupport", "Web", .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        tests(
            "MeasuresTests",
            [
                "App", "Boards", "Carers", "Dates", "Delivery", "Desk", "Forms", "Markup", "Measures", "PlanReading",
                "Publishing", "Records", "Statistics", "Strategy", "Support", "TestSupport", "Web",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        tests(
            "AppTests",
            [
                "App", "Boards", "Carers", "Dates", "Delivery", "Desk", "Markup", "PageChecking", "PlanReading",
                "Records",
                "Strategy",
                "TestSupport",
                "Web",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
    ]
)
