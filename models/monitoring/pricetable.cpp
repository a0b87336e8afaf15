// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/pricetable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <cmath>

static void initialisePrices()
{
    Q_INIT_RESOURCE(monitoringprices);
}

namespace monitoring {

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;
constexpr double kTokensPriced = 1e6;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(monitoring::PriceTable)
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.read(kLargestFile) : QByteArray();
}

bool isPrice(double value)
{
    return std::isfinite(value) && value >= 0;
}

} // namespace

QString modelWithoutVersion(const QString& model)
{
    static const QRegularExpression version(QStringLiteral("(-\\d{4}-\\d{2}-\\d{2}|@.*)$"));
    return QString(model).remove(version);
}

const ModelPrice* PriceTable::priceOf(const QString& model) const
{
    const QString name = modelWithoutVersion(model).toLower();
    for (const ModelPrice& row : rows) {
        if (row.model == name) {
            return &row;
        }
    }
    return nullptr;
}

std::optional<double> PriceTable::costOf(const QString& model, double input, double cached, double output) const
{
    const ModelPrice* const price = priceOf(model);
    if (!price) {
        return std::nullopt;
    }
    return ((input - cached) * price->input + cached * price->cached + output * price->output) / kTokensPriced;
}

QString PriceTable::caveat() const
{
    return Text::tr("Estimated by the price table of %1 (%2); not verified.").arg(asOf.toString(Qt::ISODate), source);
}

QByteArray PriceTable::json() const
{
    QJsonArray list;
    for (const ModelPrice& row : rows) {
        list.append(QJsonObject{{"model", row.model}, {"input", row.input}, {"cached", row.cached}, {"output", row.output}});
    }
    QJsonObject document{{"currency", currency}, {"asOf", asOf.toString(Qt::ISODate)}, {"source", source}, {"perMillionTokens", list}};
    if (monthlyBudget) {
        document.insert(QStringLiteral("monthlyBudget"), *monthlyBudget);
    }
    return QJsonDocument(document).toJson();
}

core::Result<PriceTable> readPriceTable(const QByteArray& json, const QString& target)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    PriceTable table;
    table.currency = document.value(QLatin1String("currency")).toString();
    table.source = document.value(QLatin1String("source")).toString();
    table.asOf = QDate::fromString(document.value(QLatin1String("asOf")).toString(), Qt::ISODate);
    const QJsonArray rows = document.value(QLatin1String("perMillionTokens")).toArray();
    bool isSound = !table.currency.isEmpty() && table.asOf.isValid() && !rows.isEmpty();
    for (const QJsonValue& row : rows) {
        ModelPrice price;
        price.model = row[QLatin1String("model")].toString().trimmed().toLower();
        price.input = row[QLatin1String("input")].toDouble(-1);
        price.output = row[QLatin1String("output")].toDouble(-1);
        price.cached = row[QLatin1String("cached")].toDouble(price.input);
        isSound = isSound && !price.model.isEmpty() && isPrice(price.input) && isPrice(price.cached) && isPrice(price.output) && !table.priceOf(price.model);
        table.rows << price;
    }
    const QJsonValue budget = document.value(QLatin1String("monthlyBudget"));
    if (!budget.isUndefined() && !budget.isNull()) {
        table.monthlyBudget = budget.toDouble(-1);
        isSound = isSound && isPrice(*table.monthlyBudget);
    }
    if (!isSound) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("This is no price table: it needs a currency, a date, and for each model once the prices of a million tokens."), target);
    }
    return table;
}

PriceTable priceTable(const QString& file)
{
    const core::Result<PriceTable> own = readPriceTable(contentOf(file), file);
    if (own) {
        return *own;
    }
    initialisePrices();
    const QString shipped = QStringLiteral(":/monitoring/prices.json");
    const core::Result<PriceTable> list = readPriceTable(contentOf(shipped), shipped);
    return list ? *list : PriceTable();
}

core::Result<void> writePriceTable(const PriceTable& table, const QString& file)
{
    const core::Result<PriceTable> checked = readPriceTable(table.json(), file);
    if (!checked) {
        return checked.error();
    }
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile target(file);
    const QByteArray content = table.json();
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size() || !target.commit()) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The price table cannot be written: %1").arg(target.errorString()), file);
    }
    return core::Result<void>::ok();
}

} // namespace monitoring
