// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QWidget>
#include <functional>

namespace widgets::common {

/// Something a person can do, declared once: menu, palette, shortcut sheet and key binding all read this.
struct Command
{
    QString id;    ///< "playground.new"
    QString title; ///< "New conversation"
    QString group; ///< "Playground"
    QString icon;
    QKeySequence shortcut;
    std::function<void()> run;
    std::function<bool()> isEnabled = {}; ///< absent: always
    QKeySequence alternate = {};          ///< a second key for the same
};

/// One page of the main window. GUI thread; owned by the window.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Panes in the order in which F6 visits them.
    virtual QList<QWidget*> panes() const { return {}; }
    /// Where the keyboard belongs when the page opens.
    virtual void focusContent() { setFocus(); }
    /// Esc was pressed and nothing else took it. True when the page did something.
    virtual bool handleEscape() { return false; }
    /// Filled with what it has to show (an error counts): for the tour.
    virtual bool isReady() const { return true; }
    /// The sentence of the error that the page shows, or empty.
    virtual QString problem() const { return {}; }

Q_SIGNALS:
    void readyChanged();
    /// The page asks the shell to go elsewhere ("settings", "sign-in", another page's id).
    void navigationRequested(const QString& target);
};

} // namespace widgets::common
