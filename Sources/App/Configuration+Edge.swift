package import Web

extension Configuration {
    /// Whose word is taken for where a request came from.
    ///
    /// - Throws: `TrustedProxies.Unreadable`.
    package var proxies: TrustedProxies {
        get throws {
            trustedProxies.isEmpty ? TrustedProxies() : try TrustedProxies(trustedProxies, header: addressHeader)
        }
    }

    /// Whoever answers strangers should be able to do little: the machine's administrator may do everything.
    ///
    /// - Throws: `ServesAsRoot` for user 0, unless that was asked for.
    package func checkWhoServes(_ user: UInt32) throws {
        if user == 0, !servesAsRoot { throw ServesAsRoot() }
    }
}

/// The program was started by the machine's administrator, who did not say so.
package struct ServesAsRoot: Error, CustomStringConvertible {
    package var description: String {
        """
        It will not serve as root: a fault in it would then be a fault in the whole machine. Start it as a user of its own, \
        as the service in deploy/ does; or, where there is nothing to lose, add --as-root.
        """
    }
}
