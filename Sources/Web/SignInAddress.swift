import Foundation

/// Where the person whom a record is about comes in to their own pages, and leaves them.
public enum CarerAddress {
    public static let home = "/mine"
    public static let comeIn = "/mine/come-in"
    public static let leave = "/mine/leave"
    /// Asked by script when someone wants to stay: to ask is to stay.
    public static let stay = "/mine/session"
    /// Where someone comes who has come in again after a form of theirs came too late.
    public static let typed = "/mine/typed"
    /// What the address of the coming-in page says of such a form.
    public static let unsent = UnsentForms.path
}

/// Where to sign in, and where to go afterwards.
public enum SignInAddress {
    public static let path = "/sign-in"
    /// Where someone signed in gives their code once more, before what can do most harm.
    public static let again = "/sign-in/again"

    static func path(comingBackTo page: String?, from step: String = path) -> String {
        guard let page, page != "/", let encoded = page.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        else { return step }
        return "\(step)?next=\(encoded)"
    }

    /// A page of ours to go on to, or none: never another site.
    public static func next(in text: String) -> String? { SafePath.allows(text) ? text : nil }
}
