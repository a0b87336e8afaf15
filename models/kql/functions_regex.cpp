// SPDX-License-Identifier: GPL-3.0-or-later
// Functions that take regular expressions; their patterns are checked when the query is bound.
#include "kql/functions.h"
#include "kql/regex.h"

namespace kql {

namespace {

/// Result typed by the fourth argument of extract() when there is one.
Value typed(const Types& types, qsizetype index, const QString& text)
{
    return types.size() > index ? convert(Type::String, Value(text), types[index]) : Value(text);
}

Value extract(const Types& types, const Values& values, Ticks)
{
    const auto regex = cachedRegex(textAt(types, values, 0));
    const auto groups = regex ? regex->match(textAt(types, values, 2)) : std::nullopt;
    const qint64 group = wholeAt(values, 1, 0);
    const bool found = groups && group >= 0 && group < groups->size();
    return typed(types, 3, found ? groups->at(group) : QString());
}

/// Numbers or names of the groups that extract_all() is asked for; all but the whole match when none are named.
QList<qsizetype> wantedGroups(const Values& values, const Regex& regex)
{
    QList<qsizetype> wanted;
    if (const Dynamic::Array* list = values.size() > 2 ? arrayAt(values, 1) : nullptr) {
        for (const Dynamic& element : *list) {
            wanted << qsizetype(element.isText() ? regex.groupNamed(element.toText()) : element.toLong());
        }
        return wanted;
    }
    for (int i = 1; i <= regex.groups(); ++i) {
        wanted << i;
    }
    return wanted.isEmpty() ? QList<qsizetype>{0} : wanted;
}

Value extractAll(const Types& types, const Values& values, Ticks)
{
    const auto regex = cachedRegex(textAt(types, values, 0));
    if (!regex) {
        return {};
    }
    const QList<qsizetype> wanted = wantedGroups(values, *regex);
    Dynamic::Array all;
    for (const QStringList& groups : regex->matchAll(textAt(types, values, values.size() - 1))) {
        if (wanted.size() == 1) {
            all.push_back(Dynamic(groups.value(wanted[0])));
            continue;
        }
        Dynamic::Array one;
        for (const qsizetype group : wanted) {
            one.push_back(Dynamic(groups.value(group)));
        }
        all.push_back(Dynamic(std::move(one)));
    }
    return all.empty() ? Value() : arrayValue(std::move(all));
}

Value trimmed(const Types& types, const Values& values, bool start, bool end)
{
    QString text = textAt(types, values, 1);
    const QString pattern = textAt(types, values, 0);
    if (pattern.isEmpty()) {
        return Value(text);
    }
    if (start) {
        if (const auto regex = cachedRegex(QStringLiteral("^(?:%1)").arg(pattern))) {
            const auto groups = regex->match(text);
            text = groups ? text.mid(groups->first().size()) : text;
        }
    }
    if (end) {
        if (const auto regex = cachedRegex(QStringLiteral("(?:%1)$").arg(pattern))) {
            const qsizetype at = regex->indexIn(text, 0);
            text = at >= 0 ? text.left(at) : text;
        }
    }
    return Value(text);
}

Value replaced(const QString& text, const QString& pattern, const QString& rewrite)
{
    const auto regex = cachedRegex(pattern);
    return Value(regex ? regex->replaced(text, rewrite) : text);
}

Value counted(const Types& types, const Values& values, Ticks)
{
    const QString text = textAt(types, values, 0);
    const QString search = textAt(types, values, 1);
    if (textAt(types, values, 2) == u"regex") {
        const auto regex = cachedRegex(search);
        return Value(qint64(regex ? regex->matchAll(text).size() : 0));
    }
    qint64 count = 0; // plain texts are counted where they overlap too
    for (qsizetype at = search.isEmpty() ? -1 : text.indexOf(search); at >= 0; at = text.indexOf(search, at + 1)) {
        ++count;
    }
    return Value(count);
}

Value indexOfRegex(const Types& types, const Values& values, Ticks)
{
    const QString text = textAt(types, values, 0);
    const auto regex = cachedRegex(textAt(types, values, 1));
    qint64 start = wholeAt(values, 2, 0);
    const qint64 length = wholeAt(values, 3, -1);
    qint64 occurrence = wholeAt(values, 4, 1);
    if (!regex || start < 0 || length < -1 || occurrence < 1) {
        return {};
    }
    const QString window = text.mid(start, length);
    qsizetype size = 0;
    for (qsizetype at = regex->indexIn(window, 0, &size); at >= 0; at = regex->indexIn(window, at + std::max<qsizetype>(1, size), &size)) {
        if (--occurrence == 0) {
            return Value(qint64(start + at));
        }
        if (at >= window.size()) {
            break;
        }
    }
    return Value(qint64(-1));
}

} // namespace

void addRegexFunctions(FunctionTable& table)
{
    table.insert(QStringLiteral("extract"), extract);
    table.insert(QStringLiteral("extract_all"), extractAll);
    table.insert(QStringLiteral("extractall"), extractAll);
    table.insert(QStringLiteral("trim"), [](const Types& t, const Values& v, Ticks) { return trimmed(t, v, true, true); });
    table.insert(QStringLiteral("trim_start"), [](const Types& t, const Values& v, Ticks) { return trimmed(t, v, true, false); });
    table.insert(QStringLiteral("trim_end"), [](const Types& t, const Values& v, Ticks) { return trimmed(t, v, false, true); });
    table.insert(QStringLiteral("replace_regex"), [](const Types& t, const Values& v, Ticks) { return replaced(textAt(t, v, 0), textAt(t, v, 1), textAt(t, v, 2)); });
    table.insert(QStringLiteral("replace"), [](const Types& t, const Values& v, Ticks) { return replaced(textAt(t, v, 2), textAt(t, v, 0), textAt(t, v, 1)); });
    table.insert(QStringLiteral("countof"), counted);
    table.insert(QStringLiteral("indexof_regex"), indexOfRegex);
    table.insert(QStringLiteral("regex_quote"), [](const Types& t, const Values& v, Ticks) { return Value(quotedRegex(textAt(t, v, 0))); });
}

} // namespace kql
