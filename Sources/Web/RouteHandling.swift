import DesignSystem
import Desk
import Forms
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Markup
import Records

/// What happens between a route being found and its answer: who it is, whether the route is for them, the form, the handler.
///
/// This is the only `catch` in the product that makes a status.
struct RouteHandling: Sendable {
    let desk: Desk
    let doorkeeper: Doorkeeper
    let sealing: Sealing
    let settings: SiteSettings
    let frame: SiteFrame

    func respond(to request: Request, on route: Route, _ context: SiteContext) async -> Response {
        if route.audience == .program { return await respondToProgram(request, on: route, context) }
        let writer = ReplyWriter(language: context.language, frame: frame)
        let token = Cookie.session.value(in: request.headers).flatMap { SessionToken($0) }
        var signedIn: SignedIn?
        do {
            signedIn = try await who(token)
            if let redirect = turnAway(signedIn, from: route, request) {
                if signedIn == nil, route.method == .get,
                    let page = try await frame.publicPage(request.uri.path, desk)
                {
                    return writer.redirect(page)
                }
                if let turned = context.turned,
                    let secret = try await unsentForms.keep(turned.form, sentTo: turned.action)
                {
                    let path = route.audience == .carer ? redirect : SignInAddress.path
                    return writer.redirect(path, afterKeeping: secret)
                }
                if route.method == .post, let secret = await unsentForms.keep(request, on: route) {
                    let isForStaff = signedIn == nil && route.audience != .carer
                    return writer.redirect(isForStaff ? SignInAddress.path : redirect, afterKeeping: secret)
                }
                return writer.redirect(redirect)
            }
            try admit(signedIn, to: route)
            let body = try await readBody(request, route, token: token, signedIn: signedIn)
            defer { body.discard() }
            let page = pageContext(request, context, body.form, signedIn: signedIn, token: token)
            var visit = Visit(
                actor: signedIn?.actor ?? .visitor,
                signedIn: signedIn,
                form: body.form,
                uploads: body.uploads,
                context: page,
                clock: desk.clock,
                sealing: sealing,
                draftKey: Cookie.drafts.value(in: request.headers).flatMap { SessionToken($0) },
                unsent: unsent(request, route),
                parameters: Dictionary(
                    context.parameters.map { (String($0.key), String($0.value)) },
                    uniquingKeysWith: { first, _ in first }
                ),
                host: request.head.authority ?? "",
                userAgent: request.headers[.userAgent] ?? "",
                site: context,
                desk: desk
            )
            visit.sent = sentForm(body.form, by: visit.actor, to: request.uri.path)
            return try await answer(visit, on: route, page, writer)
        } catch let kept as UnsentFormKept {
            let path = route.audience == .carer ? CarerAddress.typed : UnsentForms.path
            return writer.redirect(path, afterKeeping: kept.secret)
        } catch {
            return failure(error, context, problems(for: signedIn, token))
        }
    }

    /// The page for what is not there, in the frame of whoever asked.
    func nothing(for request: Request, _ language: Language) async -> Response {
        let token = Cookie.session.value(in: request.headers).flatMap { SessionToken($0) }
        let signedIn = try? await who(token)
        return problems(for: signedIn, token).page(.notFound, language)
    }

    private func problems(for signedIn: SignedIn?, _ token: SessionToken?) -> ProblemPages {
        ProblemPages(
            frame: frame,
            settings: settings,
            asker: signedIn.map { ($0, formToken($0, token)) }
        )
    }

    private func formToken(_ signedIn: SignedIn?, _ token: SessionToken?) -> String? {
        guard let signedIn, let token else { return nil }
        return FormToken.text(token, for: signedIn.actor.id, sealing)
    }

    /// What the route makes of it: long work on threads of its own, never on the loop that other visitors wait on.
    func reply(to visit: Visit, on route: Route) async throws -> Reply {
        guard route.isLong else { return try await route.handler(visit) }
        return try await withTaskExecutorPreference(globalConcurrentExecutor) { try await route.handler(visit) }
    }

    private func who(_ token: SessionToken?) async throws -> SignedIn? {
        guard let token else { return nil }
        return try await doorkeeper.whoHolds(token, desk)
    }

    /// Where someone is sent who must sign in first.
    ///
    /// A page asked for is come back to; a form sent is not sent again for them. Who may not be here at all is not asked
    /// for a code first.
    private func turnAway(_ signedIn: SignedIn?, from route: Route, _ request: Request) -> String? {
        let page = route.method == .get ? request.uri.path : nil
        if route.needsFreshCode, let signedIn, signedIn.stage == .full, signedIn.codeAge > SignedIn.codeIsFresh,
            (try? admit(signedIn, to: route)) != nil
        {
            return SignInAddress.path(comingBackTo: page, from: SignInAddress.again)
        }
        return switch (route.audience, signedIn?.stage) {
        case (.everyone, _), (.program, _), (.halfSignedIn, .half), (.staff, .full), (.staffWho, .full), (.carer, .own):
            nil
        case (.carer, _): CarerAddress.comeIn
        case (.halfSignedIn, .full): "/"
        case (_, .half): "/sign-in/code"
        case (_, .own), (_, nil): SignInAddress.path(comingBackTo: page)
        }
    }

    private func admit(_ signedIn: SignedIn?, to route: Route) throws {
        if case .staffWho(let permission) = route.audience, signedIn?.actor.may(permission) != true {
            throw Refusal.notPermitted
        }
    }

    private func readBody(
        _ request: Request,
        _ route: Route,
        token: SessionToken?,
        signedIn: SignedIn?
    ) async throws -> FormBody {
        guard route.method == .post else { return FormBody(form: Form(encoded: request.uri.query ?? "")) }
        guard SameOrigin.allows(request.headers, hosts: settings.hosts) else { throw BadRequest.otherSite }
        let body = try await FormBody.read(
            request,
            limit: route.bodyLimit,
            files: route.files,
            folder: settings.uploadFolder
        )
        if let signedIn, !FormToken.proves(body.form[FormToken.field], token) {
            defer { body.discard() }
            // It may come from this person's session before this one.
            if UnsentForms.keeps(route),
                FormToken.account(in: body.form[FormToken.field], sealing) == signedIn.actor.id,
                let secret = try await unsentForms.keep(body.form, sentTo: request.uri.path)
            {
                throw UnsentFormKept(secret: secret)
            }
            throw BadRequest.staleForm
        }
        return body
    }

    /// Looked for only where it can matter.
    private func unsent(_ request: Request, _ route: Route) -> SessionToken? {
        guard request.uri.query != nil || route.path == UnsentForms.path || route.path == CarerAddress.typed else {
            return nil
        }
        return Cookie.unsent.value(in: request.headers).flatMap { SessionToken($0) }
    }

    private var unsentForms: UnsentForms { UnsentForms(desk: desk, sealing: sealing, settings: settings) }

    private func pageContext(
        _ request: Request,
        _ context: SiteContext,
        _ form: Form,
        signedIn: SignedIn?,
        token: SessionToken?
    ) -> PageContext {
        let full = signedIn?.stage == .full ? signedIn : nil
        var page = PageContext(
            language: context.language,
            formToken: formToken(signedIn, token),
            path: request.uri.path,
            placeName: settings.placeName,
            signedInName: full?.actor.name,
            notice: Cookie.notice.value(in: request.headers).flatMap { frame.notices[$0]?.words },
            sections: frame.sections(for: full?.actor)
        )
        page.secondsLeft = signedIn?.stage == .half ? nil : signedIn?.secondsLeft
        page.leave = signedIn?.stage == .own ? CarerAddress.leave : nil
        // A form that is shown again with its problems still stands on the page it was first shown on.
        let sent = form[FormAddress.page]
        page.formPage =
            request.method == .post && SafePath.allows(sent) ? sent : DraftPaths.unmarked(request.uri.string)
        page.answersForm = request.method == .post
        if request.method == .post, form.has(FormAddress.action) { page.formAction = request.uri.path }
        // Shown again with its problems it is the same form still.
        if full != nil { page.once = form.has(FormAddress.once) ? form[FormAddress.once] : desk.clock.newID().text }
        return page
    }

    private func failure(_ error: any Error, _ context: SiteContext, _ problems: ProblemPages) -> Response {
        switch error {
        case Refusal.notFound: return problems.page(.notFound, context.language)
        case Refusal.notPermitted: return problems.page(.forbidden, context.language)
        case Refusal.changedMeanwhile: return problems.page(.conflict, context.language)
        case let bad as BadRequest: return problems.page(bad, context.language)
        default:
            noteFault(error, context)
            return problems.page(.internalServerError, context.language)
        }
    }

    /// The page for a form that could not be read.
    func unread(_ error: any Error, _ context: SiteContext) -> Response {
        failure(error, context, problems(for: nil, nil))
    }

    /// A fault is told once, with the request it was in.
    func noteFault(_ error: any Error, _ context: SiteContext) {
        settings.logger.error(
            "fault",
            metadata: [
                "request": "\(context.request)", "route": "\(context.endpointPath ?? "none")",
                "kind": "\(type(of: error))", "detail": "\(FaultDetail.safe(error))",
            ]
        )
    }
}
