// SPDX-License-Identifier: GPL-3.0-or-later
// JSON mode without a schema: what the instructions say about the object's keys.
#include "sandbox/reader/schemafill.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace sandbox::reader {

namespace {

const auto kNoCase = QRegularExpression::CaseInsensitiveOption;

/// Type that a key's name suggests.
QString typeByName(const QString& name)
{
    static const QRegularExpression list(QStringLiteral("s$"), kNoCase);
    static const QRegularExpression number(QStringLiteral("confidence|score|count|rating|number"), kNoCase);
    static const QRegularExpression flag(QStringLiteral("^(?:is|has|can|was)_|answered|found|supported|grounded"),
                                         kNoCase);
    if (number.match(name).hasMatch())
        return QStringLiteral("number");
    if (flag.match(name).hasMatch())
        return QStringLiteral("boolean");
    return list.match(name).hasMatch() ? QStringLiteral("array") : QStringLiteral("string");
}

/// Type of a key in an example such as {"answer": "...", "sources": [1]}: how its value begins decides.
QString typeByExample(const QString& name, const QString& start)
{
    if (start == QStringLiteral("["))
        return QStringLiteral("array");
    if (start == QStringLiteral("true") || start == QStringLiteral("false"))
        return QStringLiteral("boolean");
    if (start == QStringLiteral("\"") || start == QStringLiteral("'") || start == QStringLiteral("{"))
        return QStringLiteral("string");
    if (!start.isEmpty() && start.back().isDigit())
        return QStringLiteral("number");
    const QString named = typeByName(name);
    return named == QStringLiteral("array") ? QStringLiteral("string") : named;
}

void add(QJsonObject& properties, const QString& name, const QString& type)
{
    if (properties.contains(name))
        return;
    QJsonObject schema{{QStringLiteral("type"), type}};
    if (type == QStringLiteral("array"))
        schema.insert(QStringLiteral("items"), QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}});
    properties.insert(name, schema);
}

void addExampleKeys(QJsonObject& properties, const QString& instructions)
{
    static const QRegularExpression braces(QStringLiteral("\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}"));
    static const QRegularExpression key(
        QStringLiteral("[\"'`]([A-Za-z_][\\w-]*)[\"'`]\\s*:\\s*([\\[\"'{]|true|false|-?\\d|<|\\w)?"));
    auto blocks = braces.globalMatch(instructions);
    while (blocks.hasNext()) {
        auto keys = key.globalMatch(blocks.next().captured());
        while (keys.hasNext()) {
            const auto match = keys.next();
            add(properties, match.captured(1), typeByExample(match.captured(1), match.captured(2)));
        }
    }
}

void addListedKeys(QJsonObject& properties, const QString& instructions)
{
    static const QRegularExpression named(
        QStringLiteral("\\b(?:keys?|fields?|propert(?:y|ies)|attributes?)\\s*(?:named |called |are |:)?\\s*"
                       "((?:[\"'`]?[A-Za-z_]\\w*[\"'`]?(?:\\s*\\([^)]*\\))?(?:,? and |, |,|\\s*$|(?=[.;\\n])))+)"),
        kNoCase);
    static const QRegularExpression word(QStringLiteral("[A-Za-z_]\\w*"));
    auto names = word.globalMatch(named.match(instructions).captured(1));
    while (names.hasNext()) {
        const QString name = names.next().captured();
        if (name != QStringLiteral("and") && name != QStringLiteral("or"))
            add(properties, name, typeByName(name));
    }
}

} // namespace

QJsonObject schemaFromInstructions(const QString& instructions)
{
    QJsonObject properties;
    addExampleKeys(properties, instructions);
    if (properties.isEmpty())
        addListedKeys(properties, instructions);
    if (properties.isEmpty()) {
        add(properties, QStringLiteral("answer"), QStringLiteral("string"));
        add(properties, QStringLiteral("citations"), QStringLiteral("array"));
    }
    QJsonArray required;
    for (const QString& name : properties.keys())
        required.append(name);
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("required"), required}};
}

} // namespace sandbox::reader
