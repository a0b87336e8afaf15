// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/highlight.h"

#include "templates/lexer.h"
#include "templates/rendering.h"

#include <unordered_set>

namespace templates {

namespace {

bool isKeyword(const std::string& name, bool first)
{
    static const std::unordered_set<std::string> kTags = {"if", "elif", "else", "endif", "for", "endfor", "set", "endset", "with", "endwith", "block", "endblock", "macro", "endmacro",
                                                          "call", "endcall", "filter", "endfilter", "include", "import", "from", "extends", "autoescape", "endautoescape", "do", "break",
                                                          "continue", "raw", "endraw"};
    static const std::unordered_set<std::string> kWords = {"in", "is", "not", "and", "or", "if", "else", "recursive", "as", "import", "with", "without", "context", "ignore", "missing",
                                                           "scoped", "required", "true", "false", "none", "True", "False", "None"};
    return first ? kTags.contains(name) : kWords.contains(name);
}

SpanKind kindOf(const std::vector<Token>& tokens, std::size_t index)
{
    const Token& token = tokens[index];
    const Token* before = index > 0 ? &tokens[index - 1] : nullptr;
    switch (token.kind) {
    case TokenKind::Comment:
        return SpanKind::Comment;
    case TokenKind::Raw:
        return SpanKind::Raw;
    case TokenKind::Integer:
    case TokenKind::Float:
        return SpanKind::Number;
    case TokenKind::String:
        return SpanKind::String;
    case TokenKind::Operator:
        return SpanKind::Operator;
    case TokenKind::Invalid:
        return SpanKind::Invalid;
    case TokenKind::Name:
        break;
    default:
        return SpanKind::Delimiter;
    }
    if (before && before->is("|")) {
        return SpanKind::Filter;
    }
    if (before && before->is(".")) {
        return index + 1 < tokens.size() && tokens[index + 1].is("(") ? SpanKind::Function : SpanKind::Name;
    }
    const bool first = before && before->kind == TokenKind::BlockBegin;
    if (isKeyword(token.text, first)) {
        return SpanKind::Keyword;
    }
    const bool behindIs = before && (before->isName("is") || (before->isName("not") && index > 1 && tokens[index - 2].isName("is")));
    if (behindIs) {
        return SpanKind::Test;
    }
    return index + 1 < tokens.size() && tokens[index + 1].is("(") ? SpanKind::Function : SpanKind::Name;
}

} // namespace

QList<Span> highlight(const QString& text)
{
    // Line ends keep their length here, so that offsets are those of the text.
    const std::string bytes = text.toStdString();
    std::vector<Finding> findings;
    const std::vector<Token> tokens = tokenize(bytes, {}, findings);
    QList<Span> spans;
    std::size_t place = 0;
    int units = 0;
    const auto unitsTo = [&](std::size_t offset) {
        for (; place < offset && place < bytes.size(); ++place) {
            const auto byte = static_cast<unsigned char>(bytes[place]);
            units += (byte & 0xC0) == 0x80 ? 0 : (byte >= 0xF0 ? 2 : 1);
        }
        return units;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (token.kind == TokenKind::Data || token.kind == TokenKind::End || token.length == 0) {
            continue;
        }
        const int start = unitsTo(token.start);
        spans << Span{start, unitsTo(token.start + token.length) - start, kindOf(tokens, i)};
    }
    return spans;
}

} // namespace templates
