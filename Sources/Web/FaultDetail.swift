import Records

/// What may be said of a fault in the log: never a value, which might be about a person.
enum FaultDetail {
    static func safe(_ error: any Error) -> String {
        switch error {
        case let store as StoreError: "\(store)".prefix { $0 != "(" }.description
        default: String(describing: type(of: error))
        }
    }
}
