// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/mappingtable.h"

#include "core/json.h"

#include <QFile>
#include <algorithm>

namespace traces {

namespace {

std::optional<SpanKind> kindFromName(const QString& name)
{
    for (int i = 0; i < kSpanKinds; ++i) {
        if (kindName(SpanKind(i)) == name) {
            return SpanKind(i);
        }
    }
    return std::nullopt;
}

QStringList textsOf(const QJsonValue& list)
{
    QStringList texts;
    for (const QJsonValue& entry : list.toArray()) {
        texts << entry.toString();
    }
    return texts;
}

bool startsWith(std::string_view text, const QByteArray& begin)
{
    return text.size() >= size_t(begin.size()) && qstrnicmp(text.data(), begin.size(), begin.constData(), begin.size()) == 0;
}

QString quoted(const QString& name)
{
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\"")) + QLatin1Char('"');
}

} // namespace

const MappingTable& MappingTable::shipped()
{
    static const MappingTable table = [] {
        QFile file(QStringLiteral(":/traces/attributes.json"));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("the table of attribute names is missing from the program");
        }
        const core::Result<MappingTable> read = MappingTable::read(file.readAll(), QStringLiteral("attributes.json"));
        if (!read) {
            qFatal("the table of attribute names is damaged: %s", qPrintable(read.error().message));
        }
        return *read;
    }();
    return table;
}

core::Result<MappingTable> MappingTable::read(const QByteArray& json, const QString& target)
{
    const core::Result<QJsonObject> document = core::json::parseObject(json, target);
    if (!document) {
        return document.error();
    }
    MappingTable table;
    table.m_version = document->value(QLatin1String("version")).toInt();
    table.m_conventions = document->value(QLatin1String("conventions")).toString();
    const QJsonObject facts = document->value(QLatin1String("facts")).toObject();
    if (table.m_version < 1 || facts.isEmpty()) {
        return core::failure(core::ErrorKind::MalformedResponse, QStringLiteral("It is no table of attribute names: version or facts are missing."), target);
    }
    for (auto fact = facts.begin(); fact != facts.end(); ++fact) {
        table.m_names.insert(fact.key(), textsOf(*fact));
        for (const QString& name : table.m_names.value(fact.key())) {
            if (table.m_factOf.contains(name)) {
                return core::failure(core::ErrorKind::MalformedResponse, QStringLiteral("“%1” is the name of two facts.").arg(name), target);
            }
            table.m_factOf.insert(name, fact.key());
        }
    }
    const QJsonObject numbered = document->value(QLatin1String("numbered")).toObject();
    for (auto fact = numbered.begin(); fact != numbered.end(); ++fact) {
        table.m_numbered.insert(fact.key(), textsOf(*fact));
    }
    const QJsonObject operations = document->value(QLatin1String("operations")).toObject();
    for (auto operation = operations.begin(); operation != operations.end(); ++operation) {
        for (const QString& word : textsOf(*operation)) {
            table.m_operations.insert(word.toLower(), operation.key());
        }
    }
    const auto eachKind = [&](const char* member, auto take) {
        const QJsonObject kinds = document->value(QLatin1String(member)).toObject();
        for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
            for (const QString& word : textsOf(*kind)) {
                take(word, kindFromName(kind.key()).value_or(SpanKind::Other));
            }
        }
    };
    eachKind("kinds", [&](const QString& word, SpanKind kind) { table.m_kinds.insert(word, kind); });
    eachKind("dependencyTypes", [&](const QString& word, SpanKind kind) { table.m_types.emplaceBack(word.toUtf8(), kind); });
    eachKind("dependencyTargets", [&](const QString& word, SpanKind kind) { table.m_targets.emplaceBack(word.toUtf8(), kind); });
    return table;
}

QStringList MappingTable::facts() const
{
    QStringList facts = m_names.keys();
    facts.sort();
    return facts;
}

QString MappingTable::factOf(const QString& attribute) const
{
    const auto known = m_factOf.constFind(attribute);
    if (known != m_factOf.constEnd()) {
        return *known;
    }
    for (auto fact = m_numbered.begin(); fact != m_numbered.end(); ++fact) {
        for (const QString& name : *fact) {
            const qsizetype place = name.indexOf(QLatin1Char('#'));
            qsizetype end = place;
            while (attribute.startsWith(QStringView(name).left(place)) && end < attribute.size() && attribute.at(end).isDigit()) {
                ++end;
            }
            if (end > place && QStringView(attribute).mid(end).startsWith(QStringView(name).mid(place + 1))) {
                return fact.key();
            }
        }
    }
    return {};
}

QJsonValue MappingTable::value(const QJsonObject& attributes, const QString& fact) const
{
    for (const QString& name : m_names.value(fact)) {
        const QJsonValue value = attributes.value(name);
        if (!value.isUndefined() && !value.isNull() && !(value.isString() && value.toString().isEmpty())) {
            return value;
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString MappingTable::text(const QJsonObject& attributes, const QString& fact) const
{
    const QJsonValue found = value(attributes, fact);
    if (found.isDouble()) {
        const double number = found.toDouble();
        return number == double(found.toInteger()) ? QString::number(found.toInteger()) : QString::number(number);
    }
    return found.isBool() ? (found.toBool() ? QStringLiteral("true") : QStringLiteral("false")) : found.toString();
}

QString MappingTable::operationOf(const QString& word) const
{
    return m_operations.value(word.toLower(), word);
}

SpanKind MappingTable::kindOfOperation(const QString& operation) const
{
    return m_kinds.value(operationOf(operation), SpanKind::Other);
}

SpanKind MappingTable::kindOfDependency(std::string_view type, std::string_view target) const
{
    for (const auto& [end, kind] : m_targets) {
        if (target.size() >= size_t(end.size()) && startsWith(target.substr(target.size() - size_t(end.size())), end)) {
            return kind;
        }
    }
    for (const auto& [begin, kind] : m_types) {
        if (startsWith(type, begin)) {
            return kind;
        }
    }
    return SpanKind::Other;
}

QString MappingTable::kql(const QString& fact, const QString& column) const
{
    QStringList parts;
    for (const QString& name : m_names.value(fact)) {
        parts << QStringLiteral("tostring(%1[%2])").arg(column, quoted(name));
    }
    return parts.size() == 1 ? parts.first() : QStringLiteral("coalesce(%1)").arg(parts.join(QStringLiteral(", ")));
}

QStringList MappingTable::wordsOfKind(SpanKind kind) const
{
    QStringList words;
    for (auto word = m_operations.begin(); word != m_operations.end(); ++word) {
        if (m_kinds.value(*word, SpanKind::Other) == kind) {
            words << word.key();
        }
    }
    words.sort();
    return words;
}

} // namespace traces
