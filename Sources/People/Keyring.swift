import Desk

/// What signing in works with: the place's settings, where passwords are hashed, and what seals second factors.
struct Keyring: Sendable {
    let settings: PeopleSettings
    let passwords: PasswordMill
    let sealed: SealedText

    init(keys: PlaceKeys, settings: PeopleSettings) {
        self.settings = settings
        passwords = PasswordMill(cost: settings.passwordCost, pepper: keys.pepper)
        sealed = SealedText(keys)
    }
}
