extension MilestoneSorter {
    /// Gives times without a year the year of their neighbour ("March and June 2009"), or of what they stand under.
    func withYears(_ segment: Segment) -> Segment {
        var segment = segment
        for index in segment.times.indices.reversed() {
            guard let pending = segment.times[index].pending, segment.times[index].first == nil else { continue }
            let next = segment.times.indices.contains(index + 1) ? segment.times[index + 1] : nil
            set(next?.isPoint == true ? next?.last.flatMap { pending.last(by: $0) } : nil, &segment.times[index])
        }
        for index in segment.times.indices {
            guard let pending = segment.times[index].pending, segment.times[index].first == nil else { continue }
            let before = index > 0 ? segment.times[index - 1] : nil
            set(
                before?.isPoint == true ? before?.first.flatMap { pending.first(after: $0) } : nil,
                &segment.times[index]
            )
            if segment.times[index].first == nil {
                set(reader.context.single.flatMap { pending.only(in: $0) }, &segment.times[index])
            }
        }
        return segment
    }

    private func set(_ days: ClosedRange<Day>?, _ found: inout Found) {
        guard let days else { return }
        (found.first, found.last) = (days.lowerBound, days.upperBound)
    }
}
