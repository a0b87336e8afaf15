// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/search.h"

#include <QObject>
#include <QStringListModel>
#include <QTimer>

class QCompleter;
class QLineEdit;

namespace widgets::common {
class Label;
}

namespace widgets::traces {

/// Makes a line a field for the search language: proposes fields and their values while one types (Ctrl+Space asks for them), says below
/// what is wrong, where, and what to do. A text counts when one stops typing or presses Return. GUI thread; belongs to the line.
class SearchAssist : public QObject
{
    Q_OBJECT
public:
    explicit SearchAssist(QLineEdit* line);
    /// The line below the field; whoever lays out the page takes it.
    common::Label* problemLabel() const { return m_problem; }
    /// Shows a text that came from elsewhere; says nothing.
    void setText(const QString& text);
    QStringList proposals() const { return m_words.stringList(); }
    void propose();
    /// Replaces what is being typed by a proposal.
    void take(const QString& word);

Q_SIGNALS:
    /// `isFinal`: by Return.
    void searchWanted(const QString& text, bool isFinal);
    /// Down, or Return without a proposal open: to the list.
    void leftDownwards();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void inspect();
    void openList();
    QLineEdit* m_line;
    common::Label* m_problem;
    QStringListModel m_words;
    QCompleter* m_completer;
    ::traces::Search::Proposals m_proposals;
    QTimer m_rest;
};

} // namespace widgets::traces
