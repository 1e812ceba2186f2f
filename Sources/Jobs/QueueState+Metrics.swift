import Dates
public import Desk

extension QueueState {
    /// How long the queue is, in the text form that Prometheus reads; nothing when the records do not answer.
    public static func metrics(of desk: Desk) async -> String {
        guard let state = try? await desk.ask(QueueState(), as: .system("metrics")) else { return "" }
        let now = desk.clock.now()
        let late = state.oldestDue.map { max(0, (now.milliseconds - $0.milliseconds) / 1000) } ?? 0
        return """
            # TYPE alongside_jobs_waiting gauge
            alongside_jobs_waiting \(state.waiting)
            # TYPE alongside_jobs_failed gauge
            alongside_jobs_failed \(state.failed.count)
            # TYPE alongside_jobs_oldest_due_seconds gauge
            alongside_jobs_oldest_due_seconds \(late)

            """
    }
}
