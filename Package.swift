// swift-tools-version: 6.2
import PackageDescription

// Cross-module inlining is worth four times the speed in the hot loops; it needs an unsafe flag, which a root
// package may use.
let hot: [SwiftSetting] = [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]

let package = Package(
    name: "chancery",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "chancery", targets: ["chancery"]),
        .executable(name: "chancery-fetch", targets: ["chancery-fetch"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CSQLite", path: "Sources/CSQLite", pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .systemLibrary(
            name: "CGumbo", path: "Sources/CGumbo", pkgConfig: "gumbo",
            providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
        .systemLibrary(
            name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        // Part of the C library; only on macOS a library of its own, which Ingestion links.
        .systemLibrary(name: "CIconv", path: "Sources/CIconv"),
        .systemLibrary(
            name: "CCurl", path: "Sources/CCurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
        .target(
            name: "CMigrations", path: "Migrations", exclude: ["M0001_first_schema.sql"], sources: ["migrations.c"],
            publicHeadersPath: "include"),
        .target(
            name: "CTables", path: "Tables",
            exclude: ["README.md", "dates", "events", "language", "names", "questions", "roles"], sources: ["tables.c"],
            publicHeadersPath: "include"),
        .target(
            name: "CModels", path: "Models", exclude: ["README.md", "syntax.model"], sources: ["models.c"],
            publicHeadersPath: "include"),

        .target(name: "Record", swiftSettings: hot),
        .target(name: "Language", dependencies: ["Record", "CModels"], swiftSettings: hot),
        .target(name: "Extraction", dependencies: ["Language", "Record", "CTables"], swiftSettings: hot),
        .target(
            name: "Ingestion", dependencies: ["Record", "CGumbo", "CIconv", "CZlib"], swiftSettings: hot,
            linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        .target(name: "Storage", dependencies: ["Record", "CMigrations", "CSQLite"], swiftSettings: hot),
        .target(name: "Answering", dependencies: ["Extraction", "Language", "Record"], swiftSettings: hot),
        .target(name: "Export", dependencies: ["Record"], swiftSettings: hot),
        .target(name: "Fetching", swiftSettings: hot),
        .target(
            name: "KnowledgeBase",
            dependencies: ["Answering", "Export", "Extraction", "Ingestion", "Language", "Record", "Storage"],
            swiftSettings: hot),
        .executableTarget(
            name: "chancery",
            dependencies: [
                "Fetching", "KnowledgeBase", "Record",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: hot),
        .executableTarget(
            name: "chancery-fetch",
            dependencies: [
                "CCurl", "Fetching", "Record",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: hot),
        .executableTarget(
            name: "time-stages", dependencies: ["Extraction", "Language", "Record"], swiftSettings: hot),
        .executableTarget(name: "train-syntax", dependencies: ["Language"], swiftSettings: hot),

        .target(name: "TestSupport", dependencies: ["Record"], path: "Sources/TestSupport"),
        .testTarget(name: "RecordTests", dependencies: ["Record", "TestSupport"]),
        .testTarget(name: "LanguageTests", dependencies: ["Language", "Record", "TestSupport"]),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Language", "Record", "TestSupport"]),
        .testTarget(name: "IngestionTests", dependencies: ["Ingestion", "Record", "TestSupport"]),
        .testTarget(name: "FetchTests", dependencies: ["chancery-fetch", "Fetching", "TestSupport"]),
        .testTarget(
            name: "StorageTests", dependencies: ["Storage", "Record", "CMigrations", "TestSupport"],
            exclude: ["schema.sql", "Databases"]),
        .testTarget(
            name: "AnsweringTests", dependencies: ["Answering", "Extraction", "Language", "Record", "TestSupport"]),
        .testTarget(name: "ExportTests", dependencies: ["Export", "Record", "TestSupport"]),
        .testTarget(
            name: "KnowledgeBaseTests",
            dependencies: [
                "chancery", "KnowledgeBase", "Export", "Extraction", "Ingestion", "Record", "Storage", "TestSupport",
            ]),
        .testTarget(name: "CommandTests", dependencies: ["chancery", "chancery-fetch", "Record", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)
