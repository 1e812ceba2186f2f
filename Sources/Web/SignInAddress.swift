import Foundation

/// Where to sign in, and where to go afterwards.
public enum SignInAddress {
    public static let path = "/sign-in"

    static func path(comingBackTo page: String?) -> String {
        guard let page, page != "/", let encoded = page.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        else { return path }
        return "\(path)?next=\(encoded)"
    }

    /// A page of ours to go on to, or none: never another site.
    public static func next(in text: String) -> String? { SafePath.allows(text) ? text : nil }
}
