import Forms
import Foundation
import Web

/// What someone told in a form, field by field, as it is kept sealed.
package struct Told: Sendable, Codable, Equatable {
    var fields: [String: [String]]

    init(_ form: Form, only names: [String]) {
        fields = TypedFields(form, only: names).values.filter { !$0.value.allSatisfy(\.isEmpty) }
    }
    init(values: [String: [String]]) { fields = values }

    var form: Form { Form(fields) }
}
