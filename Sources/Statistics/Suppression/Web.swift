/// Counts that add up, as a web of flows: every count is an edge, and what goes into a knot comes out of it.
///
/// A table with margins is such a web (rows to columns, margins back), and so are several breakdowns of one total. What an
/// onlooker can work out of a count, knowing bounds of the others, is then exactly how far the flow on its edge can be
/// pushed up and down: the same answer as a linear program's, in whole numbers, and quick.
struct Web {
    struct Edge {
        let from: Int
        let to: Int
        let count: Int
        var lower: Int
        var upper: Int
    }

    let knots: Int
    var edges: [Edge]

    /// The smallest and the largest value the count can have, looked for no further than `reach` from what it is.
    func bounds(of edge: Int, reach: Int) -> ClosedRange<Int> {
        let own = edges[edge]
        let up = push(around: edge, most: min(reach, own.upper - own.count), up: true)
        let down = push(around: edge, most: min(reach, own.count - own.lower), up: false)
        return (own.count - down)...(own.count + up)
    }

    /// How much more can run over the edge, coming back by other ways.
    private func push(around edge: Int, most: Int, up: Bool) -> Int {
        guard most > 0 else { return 0 }
        let own = edges[edge]
        let (start, end) = up ? (own.to, own.from) : (own.from, own.to)
        var flow = counts
        var done = 0
        while done < most, let way = way(from: start, to: end, flow, without: edge) {
            var room = most - done
            for step in way {
                room = min(
                    room,
                    step.isForward ? edges[step.edge].upper - flow[step.edge] : flow[step.edge] - edges[step.edge].lower
                )
            }
            for step in way { flow[step.edge] += step.isForward ? room : -room }
            done += room
        }
        return done
    }

    private struct Step {
        let edge: Int
        let isForward: Bool
    }

    /// A shortest way with room on every step.
    private func way(from start: Int, to end: Int, _ flow: [Int], without: Int) -> [Step]? {
        if start == end { return nil }
        var came = [Step?](repeating: nil, count: knots)
        var seen = [Bool](repeating: false, count: knots)
        var next = [start]
        seen[start] = true
        var place = 0
        while place < next.count, !seen[end] {
            let knot = next[place]
            place += 1
            for way in touching[knot] where way != without {
                let edge = edges[way]
                if edge.from == knot, !seen[edge.to], flow[way] < edge.upper {
                    seen[edge.to] = true
                    came[edge.to] = Step(edge: way, isForward: true)
                    next.append(edge.to)
                } else if edge.to == knot, !seen[edge.from], flow[way] > edge.lower {
                    seen[edge.from] = true
                    came[edge.from] = Step(edge: way, isForward: false)
                    next.append(edge.from)
                }
            }
        }
        guard seen[end] else { return nil }
        var steps: [Step] = []
        var knot = end
        while knot != start, let step = came[knot] {
            steps.append(step)
            knot = step.isForward ? edges[step.edge].from : edges[step.edge].to
        }
        return steps
    }

    private let counts: [Int]
    private let touching: [[Int]]

    init(knots: Int, edges: [Edge]) {
        self.knots = knots
        self.edges = edges
        counts = edges.map { $0.count }
        var touching = [[Int]](repeating: [], count: knots)
        for (index, edge) in edges.enumerated() {
            touching[edge.from].append(index)
            if edge.to != edge.from { touching[edge.to].append(index) }
        }
        self.touching = touching
    }
}
