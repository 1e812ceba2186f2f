import Foundation
import Testing

/// Flags that cannot be right stop the program before it begins, with one line that names the flag.
@Suite struct BadSettingsTests {
    @Test(arguments: [
        ["--port", "99999999"], ["--port", "0"], ["--port", "-1"], ["--port", "eighty"], ["--metrics-port", "70000"],
        ["--metrics-port", "0"], ["--metrics-port", "8080"], ["--neutral-site", "javascript:alert(1)"],
        ["--neutral-site", "http://example.org"], ["--neutral-site", "https://"],
        ["--neutral-site", "https://a b.example"], ["--neutral-site", "https://me@example.org/"],
        ["--public-host", "a b/c"], ["--public-host", "https://carers.example.org"], ["--public-host", ""],
        ["--public-host", "-a.example"], ["--public-host", "carers.example.org:0"], ["--host", "not a host"],
        ["--host", ""], ["--phone", "<b>call</b>"], ["--phone", "12"], ["--name-english", " "],
        ["--name-welsh", "one\ntwo"], ["--answer-within", "0"], ["--decide-within", "400"],
        ["--contact-within", "-1"], ["--requests-per-minute", "0"], ["--trusted-proxy", "proxy.example"],
        ["--address-header", "X Forwarded"],
    ])
    func aSettingThatCannotBeRightIsRefused(_ setting: [String]) throws {
        try withEmptyFolder { folder in
            let words = setting[0] == "--address-header" ? setting + ["--trusted-proxy", "127.0.0.1"] : setting
            let typed = words.count == 2 ? ["\(words[0])=\(words[1])"] : words

            let said = try Program.run(["serve", "--migrate", "--as-root"] + typed, in: folder)

            #expect(said.code == 1 || said.code == 64, "\(setting): \(said)")
            #expect(said.error.hasPrefix("Error: "))
            #expect((try FileManager.default.contentsOfDirectory(atPath: folder.path)).isEmpty, "nothing was made")
        }
    }
}
