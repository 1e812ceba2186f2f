/// Small sets of words that tell where a sentence, a name or a cell begins or goes on.
enum FlatWords {
    /// After one of these a sentence cannot end.
    static let dangling: Set<String> = [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "as", "that", "which",
        "who",
        "their", "our", "its", "this", "these", "those", "is", "are", "be", "been", "being", "will", "can", "such",
        "into",
        "through", "between", "within", "during", "since", "until", "after", "before", "about", "via", "per", "than",
        "have",
        "has", "not", "including", "therefore", "where", "when", "how", "more", "any", "all", "other", "re", "inc",
        "eg",
    ]
    /// Small words inside a name.
    static let connectors: Set<String> = ["of", "and", "for", "the", "in", "with", "de", "on", ""]
    /// Common nouns that stand for an agency without a capital.
    static let agencyNouns: Set<String> = [
        "partners", "partner", "providers", "provider", "partnership", "team", "teams", "agencies", "agency", "schools",
        "practices", "services", "service", "organisations", "organisation", "carers", "all", "other", "group",
        "groups",
        "sector", "trusts", "trust", "everyone", "voluntary", "colleges", "commissioners", "staff", "managers",
        "manager",
        "lead", "leads", "officer", "officers", "board", "centre", "health", "council", "forum", "members",
        "stakeholders",
    ]
    /// What promises begin with, beside "To" and "We will".
    static let doing: Set<String> = [
        "to", "we", "develop", "ensure", "work", "review", "promote", "provide", "increase", "improve", "explore",
        "continue",
        "identify", "raise", "support", "establish", "create", "deliver", "implement", "produce", "introduce",
        "commission",
        "recommission", "monitor", "engage", "consult", "agree", "build", "maintain", "encourage", "offer", "publish",
        "run",
        "train", "map", "undertake", "carry", "set", "reduce", "strengthen", "expand", "extend", "launch", "design",
        "co",
        "use", "make", "help", "share", "hold", "invite", "recruit", "pilot", "refresh", "update", "evaluate", "gather",
        "collect", "seek", "address", "confirm", "investigate", "scope", "embed", "enable", "involve", "include",
        "link",
        "lobby", "assist", "access", "adapt", "target", "test", "write", "prepare", "plan", "organise", "facilitate",
        "complete", "conduct", "distribute", "enhance", "evidence", "fund", "give", "grow", "invest", "join", "keep",
        "lead",
        "locate", "look", "measure", "meet", "offering", "open", "participate", "place", "position", "protect", "put",
        "recognise", "refer", "register", "report", "research", "respond", "roll", "secure", "send", "signpost",
        "simplify",
        "start", "take", "tackle", "tell", "visit", "widen", "analyse", "arrange", "ask", "assess", "audit",
        "benchmark",
        "bring", "campaign", "celebrate", "champion", "check", "communicate", "consider", "contribute", "coordinate",
        "define", "describe", "discuss", "ensuring", "examine", "finalise", "find", "focus", "form", "formalise",
        "liaise",
        "listen", "nominate", "obtain", "optimise", "procure", "progress", "redesign", "relaunch", "renew", "replace",
        "streamline", "supply", "translate", "utilise", "maximise", "minimise", "appoint", "attend", "apply",
        "advertise",
    ]
    /// What measures begin with.
    static let measuring: Set<String> = [
        "number", "numbers", "percentage", "proportion", "increase", "increased", "reduction", "reduced", "improved",
        "more",
        "fewer", "report", "reports", "evidence", "feedback", "survey", "carers", "annual", "quarterly", "data", "all",
        "successful", "progress", "evaluation", "uptake", "attendance", "results", "at", "rate", "score", "service",
    ]
}
