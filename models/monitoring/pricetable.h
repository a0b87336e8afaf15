// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace monitoring {

/// What a million tokens of one model cost.
struct ModelPrice
{
    QString model; ///< lower case, without a version
    double input = 0, cached = 0, output = 0;
    friend bool operator==(const ModelPrice&, const ModelPrice&) = default;
};

/// Prices that people edit. What the program ships are list prices of one day that nobody verified. The file is the one that the spill-over
/// page uses; `cached` (a price of cached input, otherwise that of input) and `monthlyBudget` are read beside its members.
struct PriceTable
{
    QString currency, source;
    QDate asOf;
    QList<ModelPrice> rows;
    std::optional<double> monthlyBudget;

    /// By name without version ("gpt-4o-2024-08-06" is "gpt-4o"), without case; null when there is none.
    const ModelPrice* priceOf(const QString& model) const;
    /// Nothing without a price. `input` includes `cached`.
    std::optional<double> costOf(const QString& model, double input, double cached, double output) const;
    /// "list price of 2025-08-01, unverified": said beside each cost.
    QString caveat() const;
    QByteArray json() const;
    friend bool operator==(const PriceTable&, const PriceTable&) = default;
};

/// InvalidInput, naming `target`, when it is no such table, or a price is negative or not finite.
core::Result<PriceTable> readPriceTable(const QByteArray& json, const QString& target);
/// The person's own table at `file`, or the shipped one when there is none or it cannot be read as such.
PriceTable priceTable(const QString& file);
/// Replaces `file` as a whole. Storage when it cannot be written.
core::Result<void> writePriceTable(const PriceTable& table, const QString& file);
/// "gpt-4o-2024-08-06" and "gpt-4o@2024-08-06" are "gpt-4o".
QString modelWithoutVersion(const QString& model);

} // namespace monitoring
