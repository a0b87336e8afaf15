// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/tokenprices.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace deployments {

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::optional<double> TokenPrices::costOf(const QString& model, double promptTokens, double completionTokens) const
{
    const auto found = byModel.constFind(model.toLower());
    if (found == byModel.constEnd()) {
        return std::nullopt;
    }
    return (promptTokens * found->input + completionTokens * found->output) / 1e6;
}

core::Result<TokenPrices> readTokenPrices(const QByteArray& json, const QString& target)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    TokenPrices prices;
    prices.currency = document.value(QLatin1String("currency")).toString();
    prices.source = document.value(QLatin1String("source")).toString();
    prices.asOf = QDate::fromString(document.value(QLatin1String("asOf")).toString(), Qt::ISODate);
    const QJsonArray rows = document.value(QLatin1String("perMillionTokens")).toArray();
    bool isSound = !prices.currency.isEmpty() && prices.asOf.isValid() && !rows.isEmpty();
    for (const QJsonValue& row : rows) {
        const QString model = row[QLatin1String("model")].toString().toLower();
        const TokenPrice price{row[QLatin1String("input")].toDouble(-1), row[QLatin1String("output")].toDouble(-1)};
        isSound = isSound && !model.isEmpty() && price.input >= 0 && price.output >= 0;
        prices.byModel.insert(model, price);
    }
    if (!isSound) {
        return core::failure(core::ErrorKind::MalformedResponse,
                             QCoreApplication::translate("deployments", "The price table cannot be read."), target);
    }
    return prices;
}

TokenPrices tokenPrices(const QString& file)
{
    const core::Result<TokenPrices> own = readTokenPrices(contentOf(file), file);
    if (own) {
        return *own;
    }
    const QString shipped = QStringLiteral(":/deployments/prices.json");
    const core::Result<TokenPrices> list = readTokenPrices(contentOf(shipped), shipped);
    return list ? *list : TokenPrices();
}

} // namespace deployments
