// SPDX-License-Identifier: GPL-3.0-or-later
// Texts. Positions count Unicode characters; the fast way takes texts without surrogate pairs.
#include "kql/functions.h"

#include <algorithm>

namespace kql {

namespace {

constexpr qsizetype kLongestText = 64 << 20;

/// Where `match` occurs for the n-th time in the window, in characters; -1 when it does not.
Value indexIn(const QString& text, const QString& match, const Values& values)
{
    qint64 start = wholeAt(values, 2, 0);
    const qint64 length = wholeAt(values, 3, -1);
    qint64 occurrence = wholeAt(values, 4, 1);
    if (length < -1 || occurrence < 1) {
        return {};
    }
    if (start < 0) {
        start = std::max<qint64>(0, text.size() + start);
    }
    // The reference's examples count the length anew behind each occurrence.
    qint64 end = length < 0 ? text.size() : std::min<qint64>(text.size(), start + length);
    for (qsizetype at = text.indexOf(match, start); at >= 0 && at + match.size() <= end; at = text.indexOf(match, at + 1)) {
        if (--occurrence == 0) {
            return Value(qint64(at));
        }
        end = length < 0 ? end : std::min<qint64>(text.size(), at + 1 + length);
    }
    return Value(qint64(-1));
}

Value substring(const Types& types, const Values& values, Ticks)
{
    const QString text = textAt(types, values, 0);
    qint64 start = wholeAt(values, 1, 0);
    start = start < 0 ? std::max<qint64>(0, text.size() + start) : start;
    const qint64 length = wholeAt(values, 2, -1);
    if (values.size() > 2 && length < 0) {
        return Value(QString());
    }
    return Value(values.size() > 2 ? text.mid(start, length) : text.mid(start));
}

Value split(const Types& types, const Values& values, Ticks)
{
    const QString text = textAt(types, values, 0);
    const QString delimiter = textAt(types, values, 1);
    Dynamic::Array parts;
    if (delimiter.isEmpty()) {
        parts.push_back(Dynamic(text));
    } else {
        for (const QString& part : text.split(delimiter)) {
            parts.push_back(Dynamic(part));
        }
    }
    if (values.size() > 2) {
        const qint64 index = wholeAt(values, 2, -1);
        return index >= 0 && index < qint64(parts.size()) ? arrayValue({parts[size_t(index)]}) : Value();
    }
    return arrayValue(std::move(parts));
}

Value joined(const Types& types, const Values& values, size_t first, const QString& delimiter)
{
    QString text;
    for (size_t i = first; i < values.size() && text.size() < kLongestText; ++i) {
        text += (i > first ? delimiter : QString()) + textAt(types, values, i);
    }
    return Value(text);
}

Value joinedArray(const Types& types, const Values& values, Ticks)
{
    const Dynamic::Array* array = arrayAt(values, 0);
    if (!array) {
        return Value(QString());
    }
    const QString delimiter = textAt(types, values, 1);
    QString text;
    for (size_t i = 0; i < array->size() && text.size() < kLongestText; ++i) {
        text += (i > 0 ? delimiter : QString()) + toDisplay(Type::Dynamic, Value((*array)[i]));
    }
    return Value(text);
}

/// Each lookup in turn in what no earlier one has replaced.
Value replaceAll(const Types& types, const Values& values, Ticks)
{
    const QString text = textAt(types, values, 0);
    const Dynamic::Array* lookups = arrayAt(values, 1);
    const Dynamic::Array* rewrites = arrayAt(values, 2);
    if (!lookups || !rewrites || lookups->size() != rewrites->size()) {
        return Value(text);
    }
    QList<std::pair<QString, bool>> pieces{{text, false}}; // and whether they are replaced
    for (size_t i = 0; i < lookups->size(); ++i) {
        if (!(*lookups)[i].isText()) {
            continue;
        }
        const QString lookup = (*lookups)[i].toText();
        const QString rewrite = (*rewrites)[i].isText() ? (*rewrites)[i].toText() : lookup; // found and left as it is
        QList<std::pair<QString, bool>> next;
        for (const auto& [piece, done] : std::as_const(pieces)) {
            const QStringList parts = done || lookup.isEmpty() ? QStringList{piece} : piece.split(lookup);
            for (qsizetype k = 0; k < parts.size(); ++k) {
                if (k > 0) {
                    next << std::pair(rewrite, true);
                }
                next << std::pair(parts[k], done);
            }
        }
        pieces = next;
    }
    QString result;
    for (const auto& [piece, done] : std::as_const(pieces)) {
        result += piece;
    }
    return Value(result);
}

/// Each character of the first list becomes the one at its place in the second, whose last one serves for all further ones.
Value translate(const Types& types, const Values& values, Ticks)
{
    const QString from = textAt(types, values, 0);
    const QString to = textAt(types, values, 1);
    QString result;
    for (const QChar c : textAt(types, values, 2)) {
        const qsizetype place = from.indexOf(c);
        if (place < 0) {
            result += c;
        } else if (!to.isEmpty()) {
            result += to[std::min(place, to.size() - 1)];
        }
    }
    return Value(result);
}

Value repeated(const Types& types, const Values& values, Ticks)
{
    const qint64 count = std::clamp<qint64>(wholeAt(values, 1, 0), 0, 1024);
    const QString text = textAt(types, values, 0);
    const QString delimiter = textAt(types, values, 2);
    QString result;
    for (qint64 i = 0; i < count && result.size() < kLongestText; ++i) {
        result += (i > 0 ? delimiter : QString()) + text;
    }
    return Value(result);
}

Value codePoints(const Types& types, const Values& values, Ticks)
{
    Dynamic::Array points;
    for (const uint point : textAt(types, values, 0).toUcs4()) {
        points.push_back(Dynamic(qint64(point)));
    }
    return arrayValue(std::move(points));
}

Value fromCodePoints(const Types&, const Values& values, Ticks)
{
    QString text;
    const auto add = [&text](qint64 point) {
        if (point > 0 && point <= 0x10FFFF) {
            const char32_t code = char32_t(point);
            text += QString::fromUcs4(&code, 1);
        }
    };
    for (size_t i = 0; i < values.size(); ++i) {
        if (const Dynamic::Array* array = arrayAt(values, i)) {
            for (const Dynamic& element : *array) {
                add(element.toLong());
            }
        } else {
            add(values[i].isDynamic() ? values[i].toDynamic().toLong() : values[i].toInteger());
        }
    }
    return Value(text);
}

/// First place in the list whose text occurs as a term.
bool hasTerm(const QString& text, const QString& term)
{
    for (qsizetype at = text.indexOf(term, 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(term, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + term.size();
        const bool before = at == 0 || !text[at - 1].isLetterOrNumber() || term.isEmpty() || !term[0].isLetterOrNumber();
        const bool behind = end == text.size() || !text[end].isLetterOrNumber() || term.isEmpty() || !term.back().isLetterOrNumber();
        if (before && behind) {
            return true;
        }
    }
    return false;
}

Value reversed(const Types& types, const Values& values, Ticks)
{
    const auto points = textAt(types, values, 0).toUcs4();
    QList<uint> turned(points.rbegin(), points.rend());
    return Value(QString::fromUcs4(reinterpret_cast<const char32_t*>(turned.constData()), turned.size()));
}

} // namespace

void addTextFunctions(FunctionTable& table)
{
    table.insert(QStringLiteral("tolower"), [](const Types& t, const Values& v, Ticks) { return Value(textAt(t, v, 0).toLower()); });
    table.insert(QStringLiteral("toupper"), [](const Types& t, const Values& v, Ticks) { return Value(textAt(t, v, 0).toUpper()); });
    table.insert(QStringLiteral("strlen"), [](const Types& t, const Values& v, Ticks) {
        const QString text = textAt(t, v, 0);
        const qsizetype pairs = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
        return Value(qint64(text.size() - pairs));
    });
    table.insert(QStringLiteral("string_size"), [](const Types& t, const Values& v, Ticks) { return Value(qint64(textAt(t, v, 0).toUtf8().size())); });
    table.insert(QStringLiteral("substring"), substring);
    table.insert(QStringLiteral("split"), split);
    table.insert(QStringLiteral("strcat"), [](const Types& t, const Values& v, Ticks) { return joined(t, v, 0, QString()); });
    table.insert(QStringLiteral("strcat_delim"), [](const Types& t, const Values& v, Ticks) { return joined(t, v, 1, textAt(t, v, 0)); });
    table.insert(QStringLiteral("strcat_array"), joinedArray);
    table.insert(QStringLiteral("array_strcat"), joinedArray);
    table.insert(QStringLiteral("strcmp"), [](const Types& t, const Values& v, Ticks) {
        const int order = textAt(t, v, 0).compare(textAt(t, v, 1));
        return Value(qint64(order < 0 ? -1 : (order > 0 ? 1 : 0)));
    });
    table.insert(QStringLiteral("strrep"), repeated);
    table.insert(QStringLiteral("reverse"), reversed);
    table.insert(QStringLiteral("translate"), translate);
    table.insert(QStringLiteral("indexof"), [](const Types& t, const Values& v, Ticks) { return indexIn(textAt(t, v, 0), textAt(t, v, 1), v); });
    table.insert(QStringLiteral("replace_string"), [](const Types& t, const Values& v, Ticks) {
        const QString lookup = textAt(t, v, 1);
        return Value(lookup.isEmpty() ? textAt(t, v, 0) : textAt(t, v, 0).replace(lookup, textAt(t, v, 2)));
    });
    table.insert(QStringLiteral("replace_strings"), replaceAll);
    for (const char* name : {"to_utf8", "unicode_codepoints_from_string"}) {
        table.insert(QString::fromLatin1(name), codePoints);
    }
    for (const char* name : {"make_string", "unicode_codepoints_to_string"}) {
        table.insert(QString::fromLatin1(name), fromCodePoints);
    }
    table.insert(QStringLiteral("isascii"), [](const Types& t, const Values& v, Ticks) {
        const QString text = textAt(t, v, 0);
        return Value(std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; }));
    });
    table.insert(QStringLiteral("isutf8"), [](const Types& t, const Values& v, Ticks) { return Value(textAt(t, v, 0).isValidUtf16()); });
    table.insert(QStringLiteral("has_any_index"), [](const Types& t, const Values& v, Ticks) {
        const Dynamic::Array* terms = arrayAt(v, 1);
        for (size_t i = 0; terms && i < terms->size(); ++i) {
            if (hasTerm(textAt(t, v, 0), toDisplay(Type::Dynamic, Value((*terms)[i])))) {
                return Value(qint64(i));
            }
        }
        return Value(qint64(-1));
    });
}

} // namespace kql
