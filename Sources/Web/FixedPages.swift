import DesignSystem
import HummingbirdCore
import Markup
import NIOCore
import Synchronization

/// Pages that are the same for every passer-by, each put into its frame once.
///
/// Only what a page of ours says of itself can get here (`Page.isFixed`), at an address without a query: so there are as
/// many as there are such pages, in each language.
final class FixedPages: Sendable {
    private let made = Mutex<[String: ByteBuffer]>([:])

    /// The document of `page`, made by `make` the first time, or nothing where this visit has a page of its own.
    func document(_ page: Page, _ context: PageContext, _ make: () -> String) -> ByteBuffer? {
        let isForAnyone = context.formToken == nil && context.notice == nil && context.formPage == context.path
        guard page.isFixed, isForAnyone else { return nil }
        let address = LanguagePrefix.add(context.language, to: context.path)
        if let known = made.withLock({ $0[address] }) { return known }
        let document = ByteBuffer(string: make())
        made.withLock { $0[address] = document }
        return document
    }
}
