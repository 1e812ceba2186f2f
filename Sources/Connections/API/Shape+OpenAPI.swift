import Markup

extension Shape {
    /// As a schema of the document; a named object is a reference to its component.
    var schema: JSON {
        guard case .object(let name?, _) = self else { return written }
        return ["$ref": .text("#/components/schemas/\(name)")]
    }

    /// The named objects in it, each with its schema.
    var components: [(name: String, schema: JSON)] {
        switch self {
        case .list(let shape), .nullable(let shape): return shape.components
        case .object(let name, let members):
            let inner = members.flatMap(\.shape.components)
            return name.map { [($0, written)] + inner } ?? inner
        default: return []
        }
    }

    private var written: JSON {
        switch self {
        case .id: ["type": "string", "format": "uuid"]
        case .day: ["type": "string", "format": "date"]
        case .month: ["type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"]
        case .moment: ["type": "string", "format": "date-time"]
        case .address: ["type": "string", "pattern": "^https?://"]
        case .boolean: ["type": "boolean"]
        case .integer(let range):
            ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
        case .words: ["type": "string"]
        case .text(let least, let most):
            ["type": "string", "minLength": .integer(least), "maxLength": .integer(most)]
        case .choice(let words): ["type": "string", "enum": .list(words.map(JSON.text))]
        case .list(let shape): ["type": "array", "items": shape.schema]
        case .nullable(let shape): ["anyOf": [shape.schema, ["type": "null"]]]
        case .object(_, let members):
            [
                "type": "object",
                "properties": .object(members.map { JSON.Member($0.name, $0.schema) }),
                "required": .list(members.filter(\.isRequired).map { .text($0.name) }),
                "additionalProperties": .boolean(false),
            ]
        }
    }
}

extension Shape.Member {
    fileprivate var schema: JSON {
        guard let about, case .object(let parts) = shape.schema else { return shape.schema }
        return .object(parts + [JSON.Member("description", .text(about.en))])
    }
}
