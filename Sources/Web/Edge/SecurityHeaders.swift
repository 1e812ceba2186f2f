import HTTPTypes

/// The headers every answer carries, errors and redirects too.
enum SecurityHeaders {
    /// Nothing inline, nothing from elsewhere, no framing.
    static let contentPolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; \
        connect-src 'self'; frame-ancestors 'none'; base-uri 'none'
        """

    private static let named: [(HTTPField.Name?, String)] = [
        (.contentSecurityPolicy, contentPolicy),
        (.xContentTypeOptions, "nosniff"),
        (HTTPField.Name("Referrer-Policy"), "no-referrer"),
        (HTTPField.Name("Cross-Origin-Opener-Policy"), "same-origin"),
        (HTTPField.Name("Cross-Origin-Resource-Policy"), "same-origin"),
        (HTTPField.Name("Permissions-Policy"), "camera=(), microphone=(), geolocation=(), interest-cohort=()"),
        (.strictTransportSecurity, "max-age=31536000; includeSubDomains"),
    ]

    private static let fields = named.compactMap { name, value in name.map { HTTPField(name: $0, value: value) } }
    private static let notKept = HTTPField(name: .cacheControl, value: "no-store")

    static func add(to headers: inout HTTPFields) {
        // An answer has a handful of its own, none of these: looked through once, not once for each.
        let own = headers.contains { field in fields.contains { $0.name == field.name } }
        if own {
            for field in fields { headers[field.name] = field.value }
        } else {
            headers.reserveCapacity(headers.count + fields.count + 2)
            headers.append(contentsOf: fields)
        }
        if !headers.contains(.cacheControl) { headers.append(notKept) }
    }
}
