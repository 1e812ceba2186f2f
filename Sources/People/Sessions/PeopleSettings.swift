/// What a place may set about signing in.
public struct PeopleSettings: Sendable {
    /// A session nobody used for so long is over.
    public var idleMinutes: Int64
    /// A session is over after so long, used or not.
    public var absoluteHours: Int64
    /// What a password costs to hash; dearer than before is taken up at each person's next sign-in.
    public var passwordCost: PasswordCost
    /// What an authenticator app calls this place.
    public var issuer: String

    public init(
        idleMinutes: Int64 = 60,
        absoluteHours: Int64 = 12,
        passwordCost: PasswordCost = .standard,
        issuer: String = "Alongside"
    ) {
        self.idleMinutes = idleMinutes
        self.absoluteHours = absoluteHours
        self.passwordCost = passwordCost
        self.issuer = issuer
    }
}
