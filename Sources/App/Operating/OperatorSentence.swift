import Desk
import People
import PlanReading
import Records
import Strategy
import Web

/// What an operator is told of an error that says what to do; none for a fault of the program.
public func operatorSentence(for error: any Error) -> String? {
    switch error {
    case let unreadable as UnreadablePlan: unreadable.message
    case Refusal.notFound: "There is no such thing here. `alongside plan names` lists the plans with their ids."
    case Refusal.notPermitted: "The command line may not do that here; sign in and do it on the site."
    case Refusal.changedMeanwhile:
        "It is not as it was: somebody changed it, or it was done already. Look, and try again."
    case let sentence as OperatorError: sentence.description
    case let sentence as StoreError: told(sentence)
    case let sentence as SchemaError: sentence.description
    case let sentence as CopyError: sentence.description
    case let sentence as PlanNotApplied: sentence.description
    case let sentence as PlanClosed: sentence.description
    case let sentence as PlaceNotEmpty: sentence.description
    case let sentence as ServesAsRoot: sentence.description
    case let sentence as KeysMissing: sentence.description
    case let sentence as KeysDoNotFit: sentence.description
    case let sentence as KeysUnreadable: sentence.description
    case let sentence as TrustedProxies.Unreadable: sentence.description
    default: nil
    }
}

/// What an operator can do something about.
private func told(_ error: StoreError) -> String? {
    switch error {
    case .busy, .unavailable, .damaged, .conflict, .outcomeUnknown: error.description
    default: nil
    }
}
