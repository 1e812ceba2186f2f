/// The columns for values that have names of their own, such that every action's values stand in them from left to right
/// in the order that it has them.
///
/// A name that an action has twice has two columns.
struct NamedColumns {
    private(set) var names: [String] = []

    init(_ lists: [[String]]) {
        var last: [String] = []
        for list in lists where !list.isEmpty && list != last {
            last = list
            var next = 0
            for name in list {
                if let found = names[next...].firstIndex(of: name) {
                    next = found + 1
                } else {
                    names.insert(name, at: next)
                    next += 1
                }
            }
        }
    }

    /// The column of each of an action's names.
    func places(of list: [String]) -> [Int] {
        var next = 0
        return list.compactMap { name in
            guard let found = names[next...].firstIndex(of: name) else { return nil }
            next = found + 1
            return found
        }
    }
}
