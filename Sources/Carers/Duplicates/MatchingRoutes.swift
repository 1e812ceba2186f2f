import Web

/// The pages of duplicates and of merging, in the order in which they are met.
let matchingRoutes: [Route] = duplicateListRoutes + personDuplicatesRoutes + comparisonRoutes
