// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

namespace widgets::common {

enum class CodeLanguage { Plain, Json, Http };

/// Colours JSON text, and header fields before it, line by line. Lines beyond 20,000 characters stay plain.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit CodeHighlighter(QTextDocument* document);
    void setLanguage(CodeLanguage language);

protected:
    void highlightBlock(const QString& text) override;

private:
    void highlightJson(const QString& text);
    void highlightHeader(const QString& text);
    CodeLanguage m_language = CodeLanguage::Plain;
};

/// Read-only text in the fixed font: requests, responses, chunks. Wraps unless told otherwise.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeView(const QString& accessibleName, QWidget* parent = nullptr);
    void setCode(const QString& text, CodeLanguage language = CodeLanguage::Plain);
    void setWrapped(bool wrapped);

private:
    void refresh();
    CodeHighlighter* m_highlighter;
};

} // namespace widgets::common
