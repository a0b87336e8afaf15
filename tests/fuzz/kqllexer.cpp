// SPDX-License-Identifier: GPL-3.0-or-later
// Query texts as tokens and colours: both lie inside the text and in order, and colouring by lines ends.
#include "kql/language.h"

#include "fuzz/require.h"

using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::input(data, size));
    QList<kql::Diagnostic> problems;
    int end = 0;
    const QList<kql::Token> tokens = kql::tokenize(text, problems, true);
    for (const kql::Token& token : tokens) {
        require(token.position >= end && token.length >= 0 && token.position + token.length <= text.size(), "tokens lie in the text, in order");
        end = token.position + token.length;
        if (token.kind == kql::TokenKind::Text) {
            kql::literalText(token.in(text));
        }
    }
    require(tokens.last().kind == kql::TokenKind::End, "the last token is the end");
    for (const kql::Diagnostic& problem : problems) {
        require(problem.position >= 0 && problem.position <= text.size() && problem.line >= 1 && problem.column >= 1, "problems lie in the text");
    }
    kql::LineState state = 0;
    for (const QString& line : text.split(u'\n')) {
        int painted = 0;
        for (const kql::ClassSpan& span : kql::classifyLine(line, state)) {
            require(span.position >= painted && span.length > 0 && span.position + span.length <= line.size(), "colours lie in the line, in order");
            painted = span.position + span.length;
        }
    }
    return 0;
}
