// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <optional>

namespace deployments {

/// What a million tokens cost.
struct TokenPrice
{
    double input = 0, output = 0;
};

/// A small price table that people edit: what the program ships are list prices of one day, nobody's contract.
struct TokenPrices
{
    QString currency, source;
    QDate asOf;
    QHash<QString, TokenPrice> byModel; ///< by model name in lower case
    std::optional<double> costOf(const QString& model, double promptTokens, double completionTokens) const;
};

/// MalformedResponse, naming `target`, when it is not such a table or holds a negative price.
core::Result<TokenPrices> readTokenPrices(const QByteArray& json, const QString& target);
/// The person's own table at `file`, or the shipped one when there is none or it is not readable as such.
TokenPrices tokenPrices(const QString& file);

} // namespace deployments
