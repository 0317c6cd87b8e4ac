// swift-tools-version: 6.2
import PackageDescription

// Cross-module inlining is worth four times the speed in the hot loops; it needs an unsafe flag, which a root
// package may use.
let hot: [SwiftSetting] = [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]

let package = Package(
    name: "chancery",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "chancery", targets: ["chancery"])
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
        .target(name: "CMigrations", path: "Migrations", sources: ["migrations.c"], publicHeadersPath: "include"),
        .target(name: "CTables", path: "Tables", sources: ["tables.c"], publicHeadersPath: "include"),

        .target(name: "Record", swiftSettings: hot),
        .target(name: "CModels", path: "Models", sources: ["models.c"], publicHeadersPath: "include"),
        .target(name: "Language", dependencies: ["Record", "CModels"], swiftSettings: hot),
        .executableTarget(name: "train-syntax", dependencies: ["Language"], swiftSettings: hot),
        .target(name: "Extraction", dependencies: ["Language", "Record", "CTables"], swiftSettings: hot),
        .target(name: "Ingestion", dependencies: ["Record", "CGumbo"], swiftSettings: hot),
        .target(name: "Storage", dependencies: ["Record", "CMigrations", "CSQLite"], swiftSettings: hot),
        .target(name: "Answering", dependencies: ["Extraction", "Language", "Record"], swiftSettings: hot),
        .target(name: "Export", dependencies: ["Record"], swiftSettings: hot),
        .target(
            name: "KnowledgeBase",
            dependencies: ["Answering", "Export", "Extraction", "Ingestion", "Language", "Record", "Storage"],
            swiftSettings: hot),
        .executableTarget(
            name: "chancery",
            dependencies: [
                "KnowledgeBase", "Record",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: hot),
    ],
    swiftLanguageModes: [.v6]
)
