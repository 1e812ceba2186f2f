import DesignSystem
import Markup
import Web

/// The ways between the area's lists, the same on each of them.
func supportLists(_ visit: Visit) -> HTML {
    let lists = [
        NavigationItem(SupportWords.work, path: SupportPaths.work), EmergencyWords.crumb, CardWords.crumb,
        BreakWords.crumb, NavigationItem(ToolWords.title, path: SupportPaths.tools),
    ]
    let label = Phrase(en: "Lists of support", cy: "Rhestri cymorth")
    return .subNavigation(label, lists, current: visit.context.path)
}
