import HTTPTypes

/// The headers every answer carries, errors and redirects too.
enum SecurityHeaders {
    /// Nothing inline, nothing from elsewhere, no framing.
    static let contentPolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; \
        connect-src 'self'; frame-ancestors 'none'; base-uri 'none'
        """

    private static let fields: [(HTTPField.Name?, String)] = [
        (.contentSecurityPolicy, contentPolicy),
        (.xContentTypeOptions, "nosniff"),
        (HTTPField.Name("Referrer-Policy"), "no-referrer"),
        (HTTPField.Name("Cross-Origin-Opener-Policy"), "same-origin"),
        (HTTPField.Name("Cross-Origin-Resource-Policy"), "same-origin"),
        (HTTPField.Name("Permissions-Policy"), "camera=(), microphone=(), geolocation=(), interest-cohort=()"),
        (.strictTransportSecurity, "max-age=31536000; includeSubDomains"),
    ]

    static func add(to headers: inout HTTPFields) {
        for case (let name?, let value) in fields { headers[name] = value }
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    }
}
