// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "flows/flow.h"

namespace flows {

/// One `${...}`: `inputs.question`, `step.output.documents.0.title`, `item.name`. Names with dots, blanks or braces are written in
/// quotes: `${"my step".output.text}`. Steps in brackets work too: `${find.output.documents[0]}`.
struct Reference
{
    QString root;     ///< "inputs", "item", "index" or a step id
    QStringList path; ///< behind it; for steps without the word "output"
    bool isInput = false, isItem = false;
    bool hasOutput = false; ///< a step was followed by ".output"
    qsizetype begin = 0, length = 0; ///< in the text, the `${` and `}` included
    qsizetype rootBegin = 0, rootLength = 0; ///< the part that names the step
    bool isJinja = false;            ///< found in a Jinja expression, not as `${...}`
};

/// All references of a text, those of `${...}` and those of Jinja parts (`{{ find.output.count }}`, `steps["my step"].output`).
/// `ids`: which bare names of Jinja count as steps; others count only when ".output" follows and the text itself does not set them.
QList<Reference> referencesIn(const QString& text, const QStringList& ids);
/// All texts inside a value.
QList<Reference> referencesIn(const QJsonValue& value, const QStringList& ids);
/// References of a Jinja expression without its braces ("find.output.count > 0").
QList<Reference> referencesInExpression(const QString& expression, const QStringList& ids);

/// `${id.output.path}` with quotes where the id needs them.
QString referenceTo(const QString& stepId, const QStringList& path);
/// The text with every reference to `from` pointing at `to`.
QString withRenamedStep(const QString& text, const QString& from, const QString& to);
/// The same for a Jinja expression without braces.
QString expressionWithRenamedStep(const QString& expression, const QString& from, const QString& to);

/// The value at the path; null when there is none. Numbers index lists.
QJsonValue valueAt(const QJsonValue& root, const QStringList& path);

} // namespace flows
