extension RandomCasework {
    /// Lists of practices and schools that were read in.
    mutating func lists() throws {
        let list = try rows.add(
            "list_import",
            [
                "kind": one(of: ["gp", "gp", "school", "other"]), "committed_at": moment(day()),
                "state": isSo(80) ? "committed" : "taken_back",
            ]
        )
        for _ in 0..<4 {
            try rows.add(
                "list_row",
                [
                    "list_id": list, "person_id": maybe(one(of: people), 80), "is_made": isSo(50),
                    "choice": one(of: ["register", "same", "leave"]),
                ]
            )
        }
    }
}
