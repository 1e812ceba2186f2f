import App
import ArgumentParser
import Foundation

/// What went wrong, as whoever typed the command is told of it: a sentence, and a number for scripts.
struct Failure {
    /// What each number means, as `alongside --help` says it.
    static let codes = """
        Exit codes: 0, done. 1, not done, and the sentence says why. 2, `plan apply --check` found something that would stop \
        it. 64, the command was not typed as it should be. 70, a fault of the program.
        """
    /// What `plan apply --check` ends with where applying would stop.
    static let wouldStop = ExitCode(2)

    let sentence: String
    let code: Int32

    init(_ error: any Error) {
        if let unread = error as? ReadingFailed {
            (sentence, code) = (unread.message, 1)
        } else if let said = operatorSentence(for: error) {
            (sentence, code) = (said, 1)
        } else if let said = Self.ofFiles(error as NSError) {
            (sentence, code) = (said, 1)
        } else {
            sentence = "This is a fault of the program, and nothing was done: \(type(of: error)) (\(error))."
            code = 70
        }
    }

    /// A file that cannot be read or written.
    private static func ofFiles(_ error: NSError) -> String? {
        guard [NSCocoaErrorDomain, NSPOSIXErrorDomain].contains(error.domain) else { return nil }
        let path = (error.userInfo[NSFilePathErrorKey] as? String) ?? (error.userInfo[NSURLErrorKey] as? URL)?.path
        let reason = (error.userInfo[NSUnderlyingErrorKey] as? NSError).map { underlying in
            underlying.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32(underlying.code))) : nil
        }
        let about = path.map { " \($0)" } ?? ""
        return "The file\(about) cannot be read or written\((reason ?? nil).map { ": " + $0 } ?? "")."
    }
}

extension Alongside {
    /// Does what was typed; whatever goes wrong is said in a sentence.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            // What was typed wrongly, help and plain exit codes are told by whoever read the words.
            guard !(error is ExitCode), exitCode(for: error) == .failure else { exit(withError: error) }
            let failure = Failure(error)
            FileHandle.standardError.write(Data("Error: \(failure.sentence)\n".utf8))
            exit(withError: ExitCode(failure.code))
        }
    }
}
