import DesignSystem
import Foundation
import HTTPTypes
import Hummingbird
import Markup

/// Turns a reply into the bytes of an answer.
struct ReplyWriter {
    let language: Language
    let frame: SiteFrame

    /// The answer to be sent; `change` is done to a finished page.
    func response(_ reply: Reply, _ context: PageContext, _ change: ((String) -> String)? = nil) -> Response {
        var response =
            switch reply.body {
            case .page(let page, let status): document(page, status: HTTPResponse.Status(code: status), context, change)
            case .redirect(let path): redirect(path)
            case .file(let file): download(file)
            case .text(let text, let contentType, let status):
                Response(
                    status: HTTPResponse.Status(code: status),
                    headers: [.contentType: contentType],
                    body: .init(byteBuffer: .init(string: text))
                )
            }
        for (name, value) in reply.headers {
            if let name = HTTPField.Name(name) { response.headers[name] = value }
        }
        if let notice = reply.notice {
            response.headers.append(Cookie.notice.setting(notice.code))
        } else if context.notice != nil {
            response.headers.append(Cookie.notice.clearing)
        }
        if let secret = reply.unsent { response.headers.append(Cookie.unsent.setting(secret)) }
        if let key = reply.drafts { response.headers.append(Cookie.drafts.setting(key.text)) }
        switch reply.session {
        case .start(let token)?: response.headers.append(Cookie.session.setting(token.text))
        case .end?:
            response.headers.append(Cookie.session.clearing)
            response.headers.append(Cookie.drafts.clearing)
            if let name = HTTPField.Name("Clear-Site-Data") {
                response.headers[name] = "\"cache\", \"cookies\", \"storage\""
            }
        case nil: break
        }
        return response
    }

    func redirect(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: LanguagePrefix.add(language, to: path)])
    }

    /// Sends the browser to sign in, or on, with the secret of a form of theirs that was kept.
    func redirect(_ path: String, afterKeeping secret: String) -> Response {
        let encoded = UnsentForms.path.replacing("/", with: "%2F")
        var response = redirect(path == UnsentForms.path ? path : "\(path)?next=\(encoded)")
        response.headers.append(Cookie.unsent.setting(secret))
        return response
    }

    private func document(
        _ page: Page,
        status: HTTPResponse.Status,
        _ context: PageContext,
        _ change: ((String) -> String)?
    ) -> Response {
        let make = {
            LanguageSwitch.put(on: LanguagePrefix.localise(page.document(in: context), to: language), context)
        }
        let html: ByteBuffer =
            if let change {
                ByteBuffer(string: change(make()))
            } else {
                frame.fixed.document(page, context, make) ?? ByteBuffer(string: make())
            }
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: language.code],
            body: .init(byteBuffer: html)
        )
    }

    private func download(_ file: Download) -> Response {
        let plain = String(
            file.name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_. ".contains($0)) ? $0 : "_" }
        )
        let encoded = file.name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? plain
        var headers: HTTPFields = [
            .contentType: file.contentType,
            .contentDisposition: "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)",
        ]
        headers[.contentSecurityPolicy] = "sandbox"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: .init(bytes: file.bytes)))
    }
}
