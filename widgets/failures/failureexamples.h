// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/overview.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace widgets::common {
class Label;
}

namespace widgets::failures {

/// The newest occurrences of a mode: time and exact signal. What people asked and the model answered is fetched and shown only when a
/// person presses the button, as plain text. GUI thread.
class FailureExamples : public QWidget
{
    Q_OBJECT
public:
    explicit FailureExamples(monitoring::failures::FailureOverview* overview, QWidget* parent = nullptr);
    void fill();
    QTreeWidget* list() const { return m_list; }
    QPushButton* revealButton() const { return m_reveal; }
    /// The one that is chosen; nothing without any.
    std::optional<monitoring::failures::Example> current() const;
    /// What was revealed of it, without marks; empty: nothing.
    QString currentInput() const;

Q_SIGNALS:
    void currentChanged();
    void opened(const monitoring::failures::Example& example);

private:
    void showCurrent();
    int currentIndex() const;

    monitoring::failures::FailureOverview* m_overview;
    common::Label* m_state;
    QTreeWidget* m_list;
    common::Label* m_signal;
    QPushButton* m_reveal;
    QPlainTextEdit* m_text;
};

} // namespace widgets::failures
