// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/language.h"
#include "widgets/common/scintilla.h"



namespace widgets::logs {

/// Colours of KQL in the theme's code colours. Texts beyond 200,000 characters stay plain.
class KqlLexer : public QsciLexerCustom
{
    Q_OBJECT
public:
    explicit KqlLexer(QsciScintilla* parent);
    void setSchema(const ::logs::SchemaMap& schema) { m_schema = schema; }
    void applyTheme();
    const char* language() const override { return "KQL"; }
    QString description(int style) const override;
    void styleText(int start, int end) override;

private:
    ::logs::SchemaMap m_schema;
};

} // namespace widgets::logs
