// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as JSON and back. Keys of backends are in no file.
#include "comparison/comparison.h"
#include "playground/flowjson.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace comparison {

namespace {

constexpr qsizetype kMostBody = 64 * 1024;
const auto kFormat = QStringLiteral("pilothouse.comparison/1");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(comparison::Comparison)
};

QJsonObject fromRow(const PromptRow& row)
{
    QJsonObject files;
    for (auto it = row.files.begin(); it != row.files.end(); ++it) {
        files.insert(it.key(), it.value());
    }
    return {{QStringLiteral("id"), row.id}, {QStringLiteral("path"), row.path}, {QStringLiteral("version"), row.version},
            {QStringLiteral("label"), row.label}, {QStringLiteral("text"), row.text}, {QStringLiteral("files"), files}};
}

PromptRow toRow(const QJsonObject& object)
{
    const auto text = [&](const char* name) { return object.value(QLatin1String(name)).toString(); };
    PromptRow row{text("id"), text("path"), text("version"), text("label"), text("text"), {}};
    const QJsonObject files = object.value(QLatin1String("files")).toObject();
    for (auto it = files.begin(); it != files.end(); ++it) {
        row.files.insert(it.key(), it->toString());
    }
    return row;
}

QJsonObject fromColumn(const DeploymentColumn& column)
{
    QJsonObject object{{QStringLiteral("id"), column.id}, {QStringLiteral("name"), column.name}, {QStringLiteral("place"), column.place},
                       {QStringLiteral("deploymentId"), column.deploymentId}, {QStringLiteral("model"), column.model}};
    if (column.backend) {
        object.insert(QStringLiteral("backend"), column.backend->toJson());
    }
    return object;
}

DeploymentColumn toColumn(const QJsonObject& object)
{
    const auto text = [&](const char* name) { return object.value(QLatin1String(name)).toString(); };
    DeploymentColumn column{text("id"), text("name"), text("place"), text("deploymentId"), text("model"), {}};
    if (object.contains(QLatin1String("backend"))) {
        column.backend = playground::CustomBackend::fromJson(object.value(QLatin1String("backend")).toObject());
    }
    return column;
}

QJsonObject fromAttempt(const Attempt& attempt)
{
    QJsonObject object{{QStringLiteral("state"), stateName(attempt.state)}, {QStringLiteral("run"), attempt.run},
                       {QStringLiteral("repeat"), attempt.repeat}, {QStringLiteral("tries"), attempt.tries},
                       {QStringLiteral("result"), playground::json::fromResult(attempt.result, kMostBody)}};
    if (attempt.cost) {
        object.insert(QStringLiteral("cost"), *attempt.cost);
    }
    return object;
}

Attempt toAttempt(const QJsonObject& object)
{
    Attempt attempt;
    attempt.state = Attempt::State::Cancelled; // also what was under way when it was written
    const QString state = object.value(QLatin1String("state")).toString();
    for (const Attempt::State known : {Attempt::State::Done, Attempt::State::Failed}) {
        if (state == stateName(known)) {
            attempt.state = known;
        }
    }
    attempt.run = object.value(QLatin1String("run")).toInt(1);
    attempt.repeat = object.value(QLatin1String("repeat")).toInt();
    attempt.tries = object.value(QLatin1String("tries")).toInt();
    attempt.result = playground::json::toResult(object.value(QLatin1String("result")).toObject());
    if (object.contains(QLatin1String("cost"))) {
        attempt.cost = object.value(QLatin1String("cost")).toDouble();
    }
    return attempt;
}

template <typename T, typename F> QJsonArray listOf(const QList<T>& items, F make)
{
    QJsonArray list;
    for (const T& item : items) {
        list.append(make(item));
    }
    return list;
}

} // namespace

QJsonObject Comparison::toJson() const
{
    QJsonArray cellList;
    for (auto it = cells.begin(); it != cells.end(); ++it) {
        cellList.append(QJsonObject{{QStringLiteral("row"), it.key().first}, {QStringLiteral("column"), it.key().second},
                                    {QStringLiteral("attempts"), listOf(it.value(), fromAttempt)}});
    }
    return {{QStringLiteral("format"), kFormat}, {QStringLiteral("id"), id}, {QStringLiteral("name"), name},
            {QStringLiteral("created"), created.toUTC().toString(Qt::ISODateWithMs)}, {QStringLiteral("changed"), changed.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("question"), question}, {QStringLiteral("variables"), variables}, {QStringLiteral("repeats"), repeats},
            {QStringLiteral("parameters"), parameters.toJson()}, {QStringLiteral("rows"), listOf(rows, fromRow)},
            {QStringLiteral("columns"), listOf(columns, fromColumn)}, {QStringLiteral("baseColumn"), baseColumn},
            {QStringLiteral("currency"), currency}, {QStringLiteral("priceNote"), priceNote}, {QStringLiteral("runs"), runs},
            {QStringLiteral("cells"), cellList}};
}

core::Result<Comparison> Comparison::fromJson(const QJsonObject& object)
{
    if (object.value(QLatin1String("format")).toString() != kFormat) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("It is no kept comparison, or one of a newer version."), Text::tr("The file"));
    }
    const auto text = [&](const char* key) { return object.value(QLatin1String(key)).toString(); };
    Comparison comparison;
    comparison.id = text("id");
    comparison.name = text("name");
    comparison.created = QDateTime::fromString(text("created"), Qt::ISODateWithMs);
    comparison.changed = QDateTime::fromString(text("changed"), Qt::ISODateWithMs);
    comparison.question = text("question");
    comparison.variables = object.value(QLatin1String("variables")).toObject();
    comparison.repeats = std::clamp(object.value(QLatin1String("repeats")).toInt(1), 1, kMostRepeats);
    comparison.parameters = playground::Parameters::fromJson(object.value(QLatin1String("parameters")).toObject());
    comparison.baseColumn = text("baseColumn");
    comparison.currency = text("currency");
    comparison.priceNote = text("priceNote");
    comparison.runs = object.value(QLatin1String("runs")).toInt();
    for (const QJsonValue& row : object.value(QLatin1String("rows")).toArray()) {
        comparison.rows << toRow(row.toObject());
    }
    for (const QJsonValue& column : object.value(QLatin1String("columns")).toArray()) {
        comparison.columns << toColumn(column.toObject());
    }
    for (const QJsonValue& cell : object.value(QLatin1String("cells")).toArray()) {
        QList<Attempt>& attempts = comparison.cells[{cell[QLatin1String("row")].toString(), cell[QLatin1String("column")].toString()}];
        for (const QJsonValue& attempt : cell[QLatin1String("attempts")].toArray()) {
            attempts << toAttempt(attempt.toObject());
        }
    }
    return comparison;
}

} // namespace comparison
