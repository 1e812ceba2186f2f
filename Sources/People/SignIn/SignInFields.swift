import DesignSystem
import Forms
import Markup

/// The fields that signing in and accounts share.
extension HTML {
    /// The person's own address, offered by the browser.
    static func emailField(_ name: String, _ form: Form, _ invalid: InvalidForm?) -> HTML {
        .textField(
            name,
            label: SignInWords.email,
            type: "email",
            autocomplete: "username",
            form: form,
            invalid: invalid
        )
    }

    /// The box for a one-time code, filled by the device where it can.
    static func codeField(_ form: Form, _ invalid: InvalidForm?) -> HTML {
        .textField(
            "code",
            label: SignInWords.code,
            hint: SignInWords.codeHint,
            width: "w10",
            autocomplete: "one-time-code",
            form: form,
            invalid: invalid
        )
    }

    static func newPassword(_ form: Form, _ invalid: InvalidForm?) -> HTML {
        .textField(
            "password",
            label: SignInWords.newPassword,
            hint: SignInWords.newPasswordHint,
            type: "password",
            autocomplete: "new-password",
            form: form,
            invalid: invalid
        )
    }
}
