import DesignSystem
import Forms
import Markup

/// Changing the language of a page keeps what was typed on it.
///
/// Where a page has a form to type in, the languages at its top are buttons of that form. They send it to the page’s own
/// address in the other language, with a mark; there nothing is taken and nothing is kept: the page is shown as it would be,
/// with what was typed in it. So it is the same with and without an account, and needs no script.
enum LanguageSwitch {
    /// In the address: the form that comes is to be shown, not taken.
    static let mark = "turned"
    /// The button says where its form would have been sent.
    static let action = "form_turned"
    /// A form that stands on no page of its own names the fields that, sent alone, show it.
    static let again = FormAddress.again

    /// The address without the mark, where it has one.
    static func page(_ path: String) -> String? {
        for ending in ["?\(mark)=1", "&\(mark)=1"] where path.hasSuffix(ending) {
            return String(path.dropLast(ending.count))
        }
        return nil
    }

    /// The finished page with its languages as buttons, if there is a form on it to type in.
    static func put(on html: String, _ context: PageContext) -> String {
        let page = Array(html.utf8)
        guard let form = TypedFormTag.first(in: page),
            let start = page.place(of: "<ul class=\"lang\">", from: 0), start < form.start,
            let end = page.place(of: "</ul>", from: start)
        else { return html }
        let tag = Tag(Substring(decoding: page[form.start..<form.opened], as: UTF8.self))
        guard let sent = tag["action"], let languages = languages(form, sentTo: sent, context) else { return html }
        let named = tag.setting("id", TypedFormTag.id)
        var made = Array(page[..<start])
        made += Array((languages + "</ul>").utf8)
        made += page[(end + 5)..<form.start]
        made += Array(named.utf8)
        made += page[form.opened...]
        return String(decoding: made, as: UTF8.self)
    }

    private static func languages(_ form: TypedFormTag, sentTo sent: String, _ context: PageContext) -> String? {
        let (_, action) = LanguagePrefix.split(sent)
        let own = context.formPage.isEmpty ? context.path : context.formPage
        let page = context.answersForm ? action : own
        let marked = page + (page.contains("?") ? "&" : "?") + "\(mark)=1"
        guard SafePath.allows(marked), SafePath.allows(action) else { return nil }
        let lines = Language.allCases.map { language in
            guard language != context.language else {
                return "<li><span aria-current=\"true\" lang=\"\(language.code)\">\(language.ownName)</span></li>"
            }
            let address = LanguagePrefix.add(language, to: marked).escaped
            return """
                <li><button class="btn text" form="\(TypedFormTag.id)" formaction="\(address)" name="\(Self.action)" \
                value="\(action.escaped)" lang="\(language.code)" data-language>\(language.ownName)</button></li>
                """
        }
        return "<ul class=\"lang\">\(form.firstButton)\(lines.joined())"
    }
}

/// A form that came to be shown in another language.
struct TurnedForm: Sendable {
    let form: Form
    /// Where it would have been sent.
    let action: String

    /// The finished page with what was typed in it; what has no field there any more, as text to copy.
    func shown(on html: String, language: Language) -> String {
        let prefix = language == .english ? "" : "/" + language.code
        let fields = TypedFields(form)
        let filling = FormFilling(html, action: action, languagePrefix: prefix, fields: fields)
        guard let texts = FormLeft.texts(filling.leftOver) else { return filling.html }
        let main = " id=\"main\" tabindex=\"-1\">"
        let note: HTML = "<div class=\"flash warn\" role=\"status\" tabindex=\"-1\">\(texts)</div>"
        return filling.html.replacing(main, with: main + note.rendered(in: language), maxReplacements: 1)
    }

    /// The page, where the one it stood on is not there any more.
    var pageOfItsOwn: Page {
        Page(DraftWords.notSent, body: FormLeft.texts(TypedFields(form).values) ?? "")
    }
}

/// Where on a page the form begins that people type into.
private struct TypedFormTag {
    static let id = "form-typed"

    let start: Int
    let opened: Int
    /// A button nobody sees, before all others of the form: Enter in a field presses the first of them.
    let firstButton: String
    private let fields: Int

    /// The form that is saved as it is typed, or else the one with most fields to type or choose in.
    ///
    /// Never one that asks for a password, which is not sent twice. A file has to be chosen again.
    static func first(in page: [UInt8]) -> TypedFormTag? {
        var first: TypedFormTag?
        var from = page.place(of: "<main", from: 0) ?? page.count
        while let start = page.place(of: "<form class=\"stack\" method=\"post\"", from: from) {
            guard let close = page.place(of: ">", from: start), let end = page.place(of: "</form>", from: close) else {
                break
            }
            from = end
            let inside = page[(close + 1)..<end]
            guard let (button, fields) = button(in: inside) else { continue }
            let found = TypedFormTag(start: start, opened: close + 1, firstButton: button, fields: fields)
            if page[start...close].place(of: " data-autosave=", from: start) != nil { return found }
            if fields > first?.fields ?? 0 { first = found }
        }
        return first
    }

    /// The first button of a form to type in, as it stands before the languages, and how many fields there are; none where
    /// nothing is typed.
    private static func button(in form: ArraySlice<UInt8>) -> (String, Int)? {
        var fields = 0
        var first: Tag?
        var from = form.startIndex
        while let start = form.place(of: "<", from: from), let close = form.place(of: ">", from: start) {
            from = close + 1
            let name = form[(start + 1)...].prefix { $0 >= 97 && $0 <= 122 }
            guard
                name.elementsEqual("input".utf8) || name.elementsEqual("textarea".utf8)
                    || name.elementsEqual("select".utf8) || name.elementsEqual("button".utf8)
            else { continue }
            let tag = Tag(Substring(decoding: form[start...close], as: UTF8.self))
            switch (tag.name, tag["type"] ?? "text") {
            case ("input", "password"): return nil
            case ("input", "hidden"), ("input", "file"): continue
            case ("button", _): if first == nil { first = tag }
            default: fields += 1
            }
        }
        guard fields > 0, let first else { return nil }
        let more = ["name", "value", "formaction"].compactMap { name in
            first[name].map { " \(name)=\"\($0.escaped)\"" }
        }
        let unseen = "tabindex=\"-1\" aria-hidden=\"true\""
        return ("<li class=\"vh\"><button form=\"\(id)\"\(more.joined()) \(unseen)>·</button></li>", fields)
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Where `needle` next begins.
    fileprivate func place(of needle: StaticString, from: Int) -> Int? {
        let length = needle.utf8CodeUnitCount
        return needle.withUTF8Buffer { needle -> Int? in
            guard let first = needle.first, endIndex - from >= length else { return nil }
            var place = from
            while place <= endIndex - length {
                guard let next = self[place...(endIndex - length)].firstIndex(of: first) else { return nil }
                if self[next..<(next + length)].elementsEqual(needle) { return next }
                place = next + 1
            }
            return nil
        }
    }
}
