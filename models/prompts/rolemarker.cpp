// SPDX-License-Identifier: GPL-3.0-or-later
// Role lines of a body, by the rules of the published runtimes: alone on the line, an optional '#', any case, attributes in brackets, a
// colon. Read by hand: the published pattern takes exponential time on some lines.
#include "prompts/prompt.h"

namespace prompts {

namespace {

void skipSpaces(QStringView text, qsizetype& at)
{
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
}

bool isWord(QChar character)
{
    return character.isLetterOrNumber() || character == QLatin1Char('_');
}

QVariant typed(const QString& text)
{
    if (text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 || text.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0) {
        return text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
    }
    bool isNumber = false;
    const qlonglong integer = text.toLongLong(&isNumber);
    if (isNumber) {
        return integer;
    }
    const double real = text.toDouble(&isNumber);
    return isNumber ? QVariant(real) : QVariant(text);
}

/// `[name="x", strict=true]`; false when it is no such list.
bool attributesOf(QStringView text, qsizetype& at, QVariantMap& attributes)
{
    ++at; // [
    bool hasAny = false;
    for (;;) {
        skipSpaces(text, at);
        if (at < text.size() && text[at] == QLatin1Char(']') && hasAny) {
            ++at;
            return true;
        }
        const qsizetype nameBegin = at;
        while (at < text.size() && isWord(text[at])) {
            ++at;
        }
        const QString name = text.mid(nameBegin, at - nameBegin).toString();
        skipSpaces(text, at);
        if (name.isEmpty() || at >= text.size() || text[at] != QLatin1Char('=')) {
            return false;
        }
        ++at;
        skipSpaces(text, at);
        if (at < text.size() && text[at] == QLatin1Char('"')) {
            const qsizetype end = text.indexOf(QLatin1Char('"'), at + 1);
            if (end < 0) {
                return false;
            }
            attributes.insert(name, text.mid(at + 1, end - at - 1).toString());
            at = end + 1;
        } else {
            const qsizetype begin = at;
            while (at < text.size() && text[at] != QLatin1Char(',') && text[at] != QLatin1Char(']') && text[at] != QLatin1Char('"')) {
                ++at;
            }
            attributes.insert(name, typed(text.mid(begin, at - begin).trimmed().toString()));
        }
        hasAny = true;
        skipSpaces(text, at);
        if (at < text.size() && text[at] == QLatin1Char(',')) {
            ++at;
        }
    }
}

} // namespace

const QStringList& knownRoles()
{
    static const QStringList roles{"system", "user", "assistant", "developer", "tool", "function"};
    return roles;
}

std::optional<RoleMarker> roleMarker(QStringView line)
{
    if (line.size() > 2000) {
        return std::nullopt;
    }
    qsizetype at = 0;
    skipSpaces(line, at);
    if (at < line.size() && line[at] == QLatin1Char('#')) {
        ++at;
        skipSpaces(line, at);
    }
    const qsizetype begin = at;
    while (at < line.size() && line[at].isLetter()) {
        ++at;
    }
    if (at == begin || at - begin > 9) {
        return std::nullopt;
    }
    RoleMarker marker{line.mid(begin, at - begin).toString().toLower(), {}};
    if (!knownRoles().contains(marker.role)) {
        return std::nullopt;
    }
    if (at < line.size() && line[at] == QLatin1Char('[') && !attributesOf(line, at, marker.attributes)) {
        return std::nullopt;
    }
    skipSpaces(line, at);
    if (at >= line.size() || line[at] != QLatin1Char(':')) {
        return std::nullopt;
    }
    ++at;
    skipSpaces(line, at);
    return at == line.size() ? std::optional(marker) : std::nullopt;
}

} // namespace prompts
