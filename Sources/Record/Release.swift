/// Which release of the program this is; the only place that names it.
public enum Release {
    /// As Semantic Versioning writes it.
    public static let number = "0.1.0"
}
