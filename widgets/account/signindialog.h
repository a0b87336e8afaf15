// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/signin.h"

#include <QDialog>
#include <QTimer>

class QStackedWidget;

namespace widgets::account {

class BrowserPanel;
class CodePanel;
class FailurePanel;

/// The waiting sign-in, wherever it was started from: browser, code, or what went wrong. Comes up by itself while
/// identity::SignIn waits, comes to the front again when a second sign-in is asked for, and closing it ends the wait.
/// What the window shows stays where it was.
class SignInDialog : public QDialog
{
    Q_OBJECT
public:
    /// `signIn` outlives the dialog.
    SignInDialog(identity::SignIn* signIn, QWidget* parent);
    void reject() override;
    BrowserPanel* browserPanel() const { return m_browser; }
    CodePanel* codePanel() const { return m_code; }
    FailurePanel* failurePanel() const { return m_failure; }
    /// The panel in view.
    QWidget* panel() const;

private:
    void refresh();
    void present(QWidget* panel);
    void tick();

    identity::SignIn* m_signIn;
    QStackedWidget* m_stack;
    QWidget* m_busy;
    BrowserPanel* m_browser;
    CodePanel* m_code;
    FailurePanel* m_failure;
    QTimer m_tick;
    QTimer m_patience; ///< a fast answer shows no "asking"
    bool m_usedCode = false;
};

} // namespace widgets::account
