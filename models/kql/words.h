// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace kql {

/// Query operators as they are written behind a pipe, those that are supported.
const QSet<QString>& queryOperators();
/// Words with a meaning of their own inside operators and expressions.
const QSet<QString>& keywords();
/// Words that can stand behind `name=`, for join's and lookup's kind and so on; empty when nothing is known.
QStringList wordsFor(const QString& queryOperator, const QString& parameter);
QStringList chartKinds();
QStringList typeWords();

} // namespace kql
