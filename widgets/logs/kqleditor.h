// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/language.h"
#include "logs/querytext.h"
#include "widgets/common/scintilla.h"

#include <QTimer>


namespace widgets::logs {

class KqlLexer;

/// An editor for queries: colours, proposals while typing (Ctrl+Space asks for them), problems underlined. Queries are separated by
/// blank lines; the one that the cursor stands in is marked in the margin and run by Ctrl+Return or Shift+Return. GUI thread.
class KqlEditor : public QsciScintilla
{
    Q_OBJECT
public:
    explicit KqlEditor(QWidget* parent = nullptr);
    ~KqlEditor() override;

    void setSchema(const ::logs::SchemaMap& schema);
    /// The query at the cursor and where it begins.
    QString currentQuery() const;
    ::logs::TextSpan currentSpan() const;
    int cursorOffset() const; ///< in UTF-16 units
    void setCursorOffset(int offset);
    /// Marks a place of the query that was run, as the service named it (line and column from 1), and moves there.
    void showPlace(const ::logs::TextSpan& query, int line, int column, const QString& token);
    void clearPlace();
    /// First problem of the current query, or empty.
    QString problem() const { return m_problem; }
    /// Opens the list of proposals.
    void proposeNow();
    /// What proposeNow() would offer, for tests.
    QStringList proposals() const;

Q_SIGNALS:
    void runRequested();
    void edited();
    void problemChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void applyTheme();
    void setUpKeys();
    void inspect();
    void markCurrent();
    int byteOf(int offset) const;
    int offsetOf(int byte) const;

    KqlLexer* m_lexer;
    ::logs::SchemaMap m_schema;
    QTimer m_inspection; ///< problems are looked for when typing pauses
    QString m_problem;
};

} // namespace widgets::logs
