// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/linelexer.h"
#include "widgets/common/scintilla.h"

namespace widgets::prompts {

/// Colours of a prompt file in the theme's code colours. Each line keeps what it begins in, so a keystroke colours its own line and
/// those that it changes the meaning of, however long the text is.
class PromptLexer : public QsciLexerCustom
{
    Q_OBJECT
public:
    explicit PromptLexer(QsciScintilla* parent);
    void applyTheme();
    const char* language() const override { return "Prompt"; }
    QString description(int style) const override;
    void styleText(int start, int end) override;

private:
    void styleLine(int line, ::prompts::editor::LineState& state);
};

} // namespace widgets::prompts
