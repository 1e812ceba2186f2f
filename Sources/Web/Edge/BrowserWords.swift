/// A browser in two words, "Firefox on Windows", for a person to tell their own sessions apart.
///
/// Never used to decide anything.
enum BrowserWords {
    static func words(_ userAgent: String) -> String {
        let browsers = [
            ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
        ]
        let systems = [
            ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "Mac"),
            ("CrOS", "ChromeOS"), ("Linux", "Linux"),
        ]
        func found(_ names: [(mark: String, name: String)]) -> String {
            names.first { userAgent.contains($0.mark) }?.name ?? ""
        }
        return [found(browsers), found(systems)].filter { !$0.isEmpty }.joined(separator: " – ")
    }
}
