// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/editor/linelexer.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace prompts::editor {

namespace {

using Paint = std::function<void(qsizetype, Ink)>;
using Mode = LineState::Mode;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

bool isWord(char c)
{
    return isWordStart(c) || isDigit(c);
}

QByteArrayView trimmed(QByteArrayView text)
{
    return text.trimmed();
}

bool isNumber(QByteArrayView text)
{
    bool ok = false;
    (void)text.toByteArray().toDouble(&ok);
    return ok;
}

template <size_t N> bool isOneOf(QByteArrayView word, const std::array<const char*, N>& words)
{
    return std::any_of(words.begin(), words.end(), [word](const char* one) { return word == QByteArrayView(one); });
}

constexpr std::array kStatements{"if",     "elif",   "else",       "endif",  "for",     "endfor", "in",       "not",       "and", "or",        "is",     "set",   "endset",
                                 "macro",  "call",   "endmacro",   "filter", "endcall", "include", "import",   "from",      "as",  "endfilter", "with",   "endwith", "without",
                                 "context", "ignore", "missing",    "block",  "endblock", "extends", "recursive", "scoped", "do", "raw", "endraw", "true", "false", "none", "True", "False", "None", "break", "continue"};
constexpr std::array kRoles{"system", "user", "assistant", "developer", "tool", "function"};

void inkScalar(QByteArrayView text, const Paint& paint)
{
    const qsizetype hash = text.indexOf(" #");
    const QByteArrayView value = hash >= 0 ? text.first(hash) : text;
    const QByteArrayView bare = trimmed(value);
    static constexpr std::array words{"true", "false", "null", "~", "yes", "no"};
    Ink ink = Ink::Value;
    if (bare.startsWith('"') || bare.startsWith('\'')) {
        ink = Ink::Quoted;
    } else if (isOneOf(bare, words)) {
        ink = Ink::Word;
    } else if (isNumber(bare)) {
        ink = Ink::Number;
    }
    paint(value.size(), ink);
    if (hash >= 0) {
        paint(text.size() - hash, Ink::YamlComment);
    }
}

void inkYaml(QByteArrayView line, const Paint& paint)
{
    qsizetype at = 0;
    while (at < line.size() && (isSpace(line[at]) || (line[at] == '-' && (at + 1 == line.size() || isSpace(line[at + 1]))))) {
        ++at;
    }
    if (at < line.size() && line[at] == '#') {
        paint(line.size(), Ink::YamlComment);
        return;
    }
    paint(at, Ink::Text);
    const QByteArrayView rest = line.sliced(at);
    const bool isQuoted = rest.startsWith('"') || rest.startsWith('\'');
    const qsizetype from = isQuoted ? std::max<qsizetype>(0, rest.indexOf(rest.front(), 1)) : 0;
    qsizetype colon = rest.indexOf(':', from);
    while (colon >= 0 && colon + 1 < rest.size() && !isSpace(rest[colon + 1])) {
        colon = rest.indexOf(':', colon + 1);
    }
    if (colon >= 0) {
        paint(colon + 1, Ink::Key);
        inkScalar(rest.sliced(colon + 1), paint);
    } else {
        inkScalar(rest, paint);
    }
}

/// One token of an expression or statement; returns its length.
qsizetype inkToken(QByteArrayView rest, char before, const Paint& paint)
{
    const char c = rest.front();
    qsizetype end = 1;
    if (isSpace(c)) {
        while (end < rest.size() && isSpace(rest[end])) {
            ++end;
        }
        paint(end, Ink::Text);
    } else if (c == '"' || c == '\'') {
        while (end < rest.size() && rest[end] != c) {
            end += rest[end] == '\\' ? 2 : 1;
        }
        end = std::min(end + 1, rest.size());
        paint(end, Ink::JinjaText);
    } else if (isDigit(c)) {
        while (end < rest.size() && (isDigit(rest[end]) || (rest[end] == '.' && end + 1 < rest.size() && isDigit(rest[end + 1])) || rest[end] == '_')) {
            ++end;
        }
        paint(end, Ink::JinjaNumber);
    } else if (isWordStart(c)) {
        while (end < rest.size() && isWord(rest[end])) {
            ++end;
        }
        const QByteArrayView word = rest.first(end);
        paint(end, before == '|' ? Ink::Filter : (before != '.' && isOneOf(word, kStatements)) ? Ink::Statement : Ink::Name);
    } else {
        paint(1, Ink::Operator);
    }
    return end;
}

/// Where what is open ends: "}}", "%}", "#}", with the sign of whitespace control before it.
const char* closing(Mode mode)
{
    return mode == Mode::Expression ? "}}" : mode == Mode::Comment ? "#}" : "%}";
}

bool isRawTag(QByteArrayView inside, const char* word)
{
    QByteArrayView bare = inside;
    if (bare.startsWith('-') || bare.startsWith('+')) {
        bare = bare.sliced(1);
    }
    bare = trimmed(bare);
    return bare.startsWith(word) && (bare.size() == qsizetype(qstrlen(word)) || !isWord(bare[qsizetype(qstrlen(word))]));
}

/// The text up to the next place where Jinja begins, and that place's mark. Returns the mode behind it.
Mode inkPlain(QByteArrayView line, qsizetype& at, const Paint& paint)
{
    qsizetype open = at;
    Mode mode = Mode::Plain;
    for (; open + 1 < line.size(); ++open) {
        if (line[open] != '{') {
            continue;
        }
        const char next = line[open + 1];
        mode = next == '{' ? Mode::Expression : next == '%' ? Mode::Statement : next == '#' ? Mode::Comment : Mode::Plain;
        if (mode != Mode::Plain) {
            break;
        }
    }
    if (mode == Mode::Plain) {
        paint(line.size() - at, Ink::Text);
        at = line.size();
        return mode;
    }
    paint(open - at, Ink::Text);
    at = open;
    if (mode == Mode::Comment) {
        return mode;
    }
    if (mode == Mode::Statement && isRawTag(line.sliced(at + 2), "raw")) {
        mode = Mode::RawStatement;
    }
    const bool hasSign = at + 2 < line.size() && (line[at + 2] == '-' || line[at + 2] == '+');
    paint(hasSign ? 3 : 2, Ink::Delimiter);
    at += hasSign ? 3 : 2;
    return mode;
}

/// Inside of "{{", "{%": up to the closing mark or the end of the line.
Mode inkInside(QByteArrayView line, qsizetype& at, Mode mode, const Paint& paint)
{
    char before = 0;
    while (at < line.size()) {
        const QByteArrayView rest = line.sliced(at);
        const bool hasSign = rest.size() > 2 && (rest[0] == '-' || rest[0] == '+') && rest.sliced(1).startsWith(closing(mode));
        if (hasSign || rest.startsWith(closing(mode))) {
            paint(hasSign ? 3 : 2, Ink::Delimiter);
            at += hasSign ? 3 : 2;
            return mode == Mode::RawStatement ? Mode::Raw : Mode::Plain;
        }
        const qsizetype length = inkToken(rest, before, paint);
        if (!isSpace(rest.front())) {
            before = rest[length - 1];
        }
        at += length;
    }
    return mode;
}

Mode inkComment(QByteArrayView line, qsizetype& at, const Paint& paint)
{
    const qsizetype end = line.indexOf("#}", at);
    const qsizetype stop = end < 0 ? line.size() : end + 2;
    paint(stop - at, Ink::JinjaComment);
    at = stop;
    return end < 0 ? Mode::Comment : Mode::Plain;
}

Mode inkRaw(QByteArrayView line, qsizetype& at, const Paint& paint)
{
    qsizetype open = line.indexOf("{%", at);
    while (open >= 0 && !isRawTag(line.sliced(open + 2), "endraw")) {
        open = line.indexOf("{%", open + 2);
    }
    if (open < 0) {
        paint(line.size() - at, Ink::RawText);
        at = line.size();
        return Mode::Raw;
    }
    paint(open - at, Ink::RawText);
    const qsizetype end = line.indexOf("%}", open);
    const qsizetype stop = end < 0 ? line.size() : end + 2;
    paint(stop - open, Ink::Delimiter);
    at = stop;
    return Mode::Plain;
}

Mode inkBody(QByteArrayView line, Mode mode, const Paint& paint)
{
    if (mode == Mode::Plain && isRoleLine(line)) {
        paint(line.size(), Ink::Role);
        return mode;
    }
    if (mode == Mode::Plain && trimmed(line).startsWith("![") && line.contains("](")) {
        paint(line.size(), Ink::Image);
        return mode;
    }
    qsizetype at = 0;
    while (at < line.size()) {
        switch (mode) {
        case Mode::Plain: mode = inkPlain(line, at, paint); break;
        case Mode::Comment: mode = inkComment(line, at, paint); break;
        case Mode::Raw: mode = inkRaw(line, at, paint); break;
        default: mode = inkInside(line, at, mode, paint); break;
        }
    }
    return mode;
}

} // namespace

bool isRoleLine(QByteArrayView line)
{
    QByteArrayView bare = trimmed(line);
    if (bare.size() > 200 || !bare.endsWith(':')) {
        return false;
    }
    if (bare.startsWith('#')) {
        bare = trimmed(bare.sliced(1));
    }
    bare = trimmed(bare.chopped(1));
    const qsizetype bracket = bare.indexOf('[');
    if (bracket > 0 && bare.endsWith(']')) {
        bare = trimmed(bare.first(bracket));
    }
    return isOneOf(QByteArrayView(bare.toByteArray().toLower()), kRoles);
}

LineState inkLine(QByteArrayView line, LineState state, const Paint& paint)
{
    const Paint some = [&paint](qsizetype length, Ink ink) {
        if (length > 0) {
            paint(length, ink);
        }
    };
    const bool isFence = (line.startsWith("---") && trimmed(line) == QByteArrayView("---")) || (line.startsWith("+++") && trimmed(line) == QByteArrayView("+++"));
    if (state.section == LineState::Start) {
        if (isFence) {
            some(line.size(), Ink::Fence);
            return {LineState::FrontMatter, Mode::Plain};
        }
        if (trimmed(line).isEmpty()) {
            some(line.size(), Ink::Text);
            return state;
        }
        state.section = LineState::Body;
    }
    if (state.section == LineState::FrontMatter) {
        if (isFence) {
            some(line.size(), Ink::Fence);
            return {LineState::Body, Mode::Plain};
        }
        inkYaml(line, some);
        return state;
    }
    state.mode = inkBody(line, state.mode, some);
    return state;
}

} // namespace prompts::editor
