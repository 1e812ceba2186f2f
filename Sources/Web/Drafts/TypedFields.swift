public import Forms

/// What someone typed, field by field, as a draft keeps it: as it was typed, never checked, and never a password, a code
/// or a file.
public struct TypedFields: Codable, Sendable, Equatable {
    public private(set) var values: [String: [String]]

    /// The most that is kept of one form, names and all.
    static let most = 64 << 10

    /// Fields that are never kept: secrets, and what the house itself puts into a form.
    public static let never: Set<String> = [
        "password", "present", "code", FormToken.field, FormAddress.page, FormAddress.action, FormAddress.once,
        FormAddress.again, LanguageSwitch.action, "autosave", "go",
        "return",
    ]

    public init() { values = [:] }

    /// Every field that may be kept.
    init(_ form: Form) { self.init(form, only: form.names) }

    /// The named fields, where they may be kept.
    public init(_ form: Form, only names: [String]) {
        values = [:]
        for name in names where form.has(name) && !Self.never.contains(name) { values[name] = form.all(name) }
    }

    public var form: Form { Form(values) }
    var isEmpty: Bool { values.values.allSatisfy { $0.allSatisfy(\.isEmpty) } }

    var size: Int { values.reduce(0) { $0 + Self.size(of: $1) } }

    /// As much of it as may be kept, the shortest fields first.
    var fitting: TypedFields {
        guard size > Self.most else { return self }
        var kept = TypedFields()
        var left = Self.most
        for field in values.sorted(by: { (Self.size(of: $0), $0.key) < (Self.size(of: $1), $1.key) }) {
            left -= Self.size(of: field)
            guard left >= 0 else { break }
            kept.values[field.key] = field.value
        }
        return kept
    }

    private static func size(of field: (key: String, value: [String])) -> Int {
        field.key.utf8.count + field.value.reduce(0) { $0 + $1.utf8.count }
    }
}

/// A form someone typed into: where it stands, where it is sent, and what was in it.
struct TypedForm: Codable, Sendable, Equatable {
    /// The page it stands on, with its query, without the language's prefix.
    let page: String
    /// Where it is sent.
    let action: String
    let fields: TypedFields
}

/// The fields in which a form says where it stands, where it is sent, and which it is of all that were shown.
enum FormAddress {
    static let once = "form_once"
    static let page = "form_page"
    static let action = "form_action"
    /// On a page that a form leads to and that has no address of its own: the fields that show it again.
    static let again = "form_again"
}
