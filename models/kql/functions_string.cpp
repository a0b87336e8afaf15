// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/functions.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace kql {

namespace {

using Types = QList<Type>;
using Values = std::vector<Value>;

QString textAt(const Types& types, const Values& values, size_t index)
{
    return index < values.size() ? toDisplay(types[qsizetype(index)], values[index]) : QString();
}

void addTextToText(FunctionTable& table)
{
    const struct { const char* name; QString (*function)(const QString&); } rows[] = {
        {"tolower", [](const QString& text) { return text.toLower(); }},
        {"toupper", [](const QString& text) { return text.toUpper(); }},
        {"url_decode", [](const QString& text) { return QUrl::fromPercentEncoding(text.toUtf8()); }},
        {"url_encode", [](const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text).replace("%20", "+")); }},
        {"base64_encode_tostring", [](const QString& text) { return QString::fromLatin1(text.toUtf8().toBase64()); }},
        {"base64_decode_tostring", [](const QString& text) { return QString::fromUtf8(QByteArray::fromBase64(text.toLatin1())); }},
    };
    for (const auto& row : rows) {
        table.insert(QString::fromLatin1(row.name), {1, 1, always(Type::String), [f = row.function](const Types& types, const Values& values, Ticks) {
                                                         return Value(f(textAt(types, values, 0)));
                                                     }});
    }
}

void addTrim(FunctionTable& table)
{
    const struct { const char* name; const char* form; } rows[] = {
        {"trim", "^(?:%1)|(?:%1)$"}, {"trim_start", "^(?:%1)"}, {"trim_end", "(?:%1)$"}};
    for (const auto& row : rows) {
        table.insert(QString::fromLatin1(row.name), {2, 2, always(Type::String), [form = QString::fromLatin1(row.form)](const Types& types, const Values& values, Ticks) {
                                                         QString text = textAt(types, values, 1);
                                                         return Value(text.remove(QRegularExpression(form.arg(textAt(types, values, 0)))));
                                                     }});
    }
}

Value substring(const Types& types, const Values& values, Ticks)
{
    const QString text = textAt(types, values, 0);
    qint64 start = values[1].toInteger();
    start = start < 0 ? std::max<qint64>(0, text.size() + start) : start;
    return Value(values.size() > 2 ? text.mid(start, values[2].toInteger()) : text.mid(start));
}

Value split(const Types& types, const Values& values, Ticks)
{
    const QStringList parts = textAt(types, values, 0).split(textAt(types, values, 1));
    Dynamic::Array list;
    for (const QString& part : parts) {
        list.push_back(Dynamic(part));
    }
    if (values.size() > 2) {
        const qint64 index = values[2].toInteger();
        return Value(Dynamic(index >= 0 && index < parts.size() ? Dynamic::Array{list[size_t(index)]} : Dynamic::Array()));
    }
    return Value(Dynamic(list));
}

Value extract(const Types& types, const Values& values, Ticks)
{
    const auto match = QRegularExpression(textAt(types, values, 0)).match(textAt(types, values, 2));
    return Value(match.hasMatch() ? match.captured(int(values[1].toInteger())) : QString());
}

Value concatenate(const Types& types, const Values& values, Ticks)
{
    QString text;
    for (size_t i = 0; i < values.size(); ++i) {
        text += textAt(types, values, i);
    }
    return Value(text);
}

Value concatenateWith(const Types& types, const Values& values, Ticks)
{
    QStringList parts;
    for (size_t i = 1; i < values.size(); ++i) {
        parts << textAt(types, values, i);
    }
    return Value(parts.join(textAt(types, values, 0)));
}

} // namespace

void addStringFunctions(FunctionTable& table)
{
    addTextToText(table);
    addTrim(table);
    table.insert(QStringLiteral("substring"), {2, 3, always(Type::String), substring});
    table.insert(QStringLiteral("split"), {2, 3, always(Type::Dynamic), split});
    table.insert(QStringLiteral("extract"), {3, 4, always(Type::String), extract});
    table.insert(QStringLiteral("strcat"), {1, 64, always(Type::String), concatenate});
    table.insert(QStringLiteral("strcat_delim"), {2, 64, always(Type::String), concatenateWith});
    table.insert(QStringLiteral("strlen"), {1, 1, always(Type::Long), [](const Types& types, const Values& values, Ticks) {
                                                return Value(qint64(textAt(types, values, 0).toUcs4().size()));
                                            }});
    table.insert(QStringLiteral("indexof"), {2, 2, always(Type::Long), [](const Types& types, const Values& values, Ticks) {
                                                 return Value(qint64(textAt(types, values, 0).indexOf(textAt(types, values, 1))));
                                             }});
    table.insert(QStringLiteral("countof"), {2, 2, always(Type::Long), [](const Types& types, const Values& values, Ticks) {
                                                 return Value(qint64(textAt(types, values, 0).count(textAt(types, values, 1))));
                                             }});
    const ScalarFunction replaceText{3, 3, always(Type::String), [](const Types& types, const Values& values, Ticks) {
                                         return Value(textAt(types, values, 0).replace(textAt(types, values, 1), textAt(types, values, 2)));
                                     }};
    table.insert(QStringLiteral("replace_string"), replaceText);
    const ScalarFunction replaceRegex{3, 3, always(Type::String), [](const Types& types, const Values& values, Ticks) {
                                          return Value(textAt(types, values, 0).replace(QRegularExpression(textAt(types, values, 1)), textAt(types, values, 2)));
                                      }};
    table.insert(QStringLiteral("replace_regex"), replaceRegex);
    table.insert(QStringLiteral("reverse"), {1, 1, always(Type::String), [](const Types& types, const Values& values, Ticks) {
                                                 QString text = textAt(types, values, 0);
                                                 std::reverse(text.begin(), text.end());
                                                 return Value(text);
                                             }});
}

} // namespace kql
