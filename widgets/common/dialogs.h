// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QDialog;
class QWidget;

namespace widgets::common {

/// A question before something happens.
struct Question
{
    QString title;
    QString text;       ///< what will happen, full sentences
    QString action;     ///< the verb on the button ("Delete")
    bool danger = false;
    QString typedName;  ///< when set, this name must be typed before the button works
};

/// Asks without blocking (no nested event loop); `accepted` runs when the person agrees. The dialog belongs to `parent`.
QDialog* ask(QWidget* parent, const Question& question, std::function<void()> accepted);

/// Asks for one line of text, never empty.
QDialog* askForText(QWidget* parent, const QString& title, const QString& label, const QString& initial,
                    std::function<void(const QString&)> accepted);

/// Shows the whole address of a link out of untrusted text and opens it in the browser only when the person agrees.
/// Only http, https and mailto; others can just be copied.
QDialog* askBeforeOpening(QWidget* parent, const QString& address);

} // namespace widgets::common
