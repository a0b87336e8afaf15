// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"

#include <QHash>

namespace comparison {

/// An input of the prompts that the person may fill.
struct OpenInput
{
    QString name;
    QString example; ///< sample or default of the first prompt that has one
    QString text;    ///< what the comparison has for it
};
/// Inputs of all rows besides question, documents and history; each once, in the order of the files.
QList<OpenInput> openInputs(const Comparison& comparison);
/// Values from what a person typed: JSON numbers, booleans, lists and objects as such, everything else as text; empty texts are left out.
QJsonObject inputsFromTexts(const QHash<QString, QString>& texts);

} // namespace comparison
