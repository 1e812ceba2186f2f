import DesignSystem
import Desk
import HTTPTypes
import Hummingbird
import Markup

/// The pages for when things go wrong: what happened, and what to do next.
///
/// No detail of the fault.
struct ProblemPages {
    let frame: SiteFrame
    let settings: SiteSettings
    /// Who asked, and the token of their session's forms: the header is theirs, and the problem the same for all.
    var asker: (signedIn: SignedIn, formToken: String?)?

    func page(_ status: HTTPResponse.Status, _ language: Language) -> Response {
        switch status {
        case .notFound: answer(.notFound, .pageNotFound, language)
        case .forbidden: answer(.forbidden, .notForYou, language)
        case .conflict: answer(.conflict, .changedMeanwhile, language)
        default: answer(.internalServerError, .somethingWentWrong, language)
        }
    }

    func page(_ bad: BadRequest, _ language: Language) -> Response {
        switch bad {
        case .otherSite, .staleForm: answer(.forbidden, .formNotAccepted, language)
        case .tooLarge: closing(answer(.contentTooLarge, .fileTooLarge, language))
        case .unreadable: closing(answer(.badRequest, .requestNotUnderstood, language))
        case .noRoomForFiles: closing(answer(.serviceUnavailable, .noRoomForFiles, language))
        }
    }

    /// The rest of a refused request is not read.
    private func closing(_ response: Response) -> Response {
        var response = response
        response.headers[.connection] = "close"
        return response
    }

    private func answer(_ status: HTTPResponse.Status, _ problem: ProblemPage, _ language: Language) -> Response {
        let full = asker.flatMap { $0.signedIn.stage == .full ? $0 : nil }
        var context = PageContext(
            language: language,
            formToken: full?.formToken,
            path: "/",
            placeName: settings.placeName,
            signedInName: full?.signedIn.actor.name,
            sections: frame.sections(for: full?.signedIn.actor)
        )
        if asker?.signedIn.stage == .own {
            context.formToken = asker?.formToken
            context.leave = CarerAddress.leave
        }
        let html = LanguagePrefix.localise(problem.page.document(in: context), to: language)
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: language.code],
            body: .init(byteBuffer: .init(string: html))
        )
    }
}
