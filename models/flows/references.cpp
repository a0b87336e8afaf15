// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/references.h"

#include "flows/referencescanner.h"

#include <QJsonArray>

namespace flows {

namespace {

/// Bare names may not hold what separates or closes.
bool needsQuotes(const QString& id)
{
    static const QString special = QStringLiteral(".[]{}\"'$");
    return id.isEmpty() || id.trimmed() != id || id == QLatin1String("inputs") || id == QLatin1String("steps") ||
           std::any_of(id.begin(), id.end(), [](QChar c) { return special.contains(c) || c.isSpace(); });
}

QString quoted(const QString& id)
{
    QString text = id;
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

bool isIdentifier(const QString& id)
{
    return !id.isEmpty() && !id.at(0).isDigit() &&
           std::all_of(id.begin(), id.end(), [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_'); });
}

void collect(const QJsonValue& value, const QStringList& ids, QList<Reference>& found)
{
    if (value.isString()) {
        found << referencesIn(value.toString(), ids);
    } else if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items) {
            collect(item, ids, found);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue& member : object) {
            collect(member, ids, found);
        }
    }
}

QJsonValue stepInto(const QJsonValue& value, const QString& name)
{
    if (value.isObject()) {
        return value.toObject().value(name);
    }
    if (value.isArray()) {
        bool isNumber = false;
        const qsizetype index = name.toLongLong(&isNumber);
        const QJsonArray items = value.toArray();
        const qsizetype at = index < 0 ? items.size() + index : index;
        return isNumber && at >= 0 && at < items.size() ? items.at(at) : QJsonValue(QJsonValue::Undefined);
    }
    return QJsonValue(QJsonValue::Undefined);
}

} // namespace

QList<Reference> referencesIn(const QString& text, const QStringList& ids)
{
    QList<Reference> found;
    for (qsizetype at = text.indexOf(QLatin1String("${")); at >= 0; at = text.indexOf(QLatin1String("${"), at)) {
        if (at > 0 && text.at(at - 1) == QLatin1Char('$')) { // $${ is the text ${
            at += 2;
            continue;
        }
        const std::optional<Reference> reference = ReferenceScanner(text).dollarAt(at);
        if (!reference) {
            at += 2;
            continue;
        }
        found << *reference;
        at += reference->length;
    }
    ReferenceScanner(text).jinjaParts(ids, found);
    return found;
}

QList<Reference> referencesIn(const QJsonValue& value, const QStringList& ids)
{
    QList<Reference> found;
    collect(value, ids, found);
    return found;
}

QList<Reference> referencesInExpression(const QString& expression, const QStringList& ids)
{
    if (expression.contains(QLatin1String("${")) || expression.contains(QLatin1String("{{"))) {
        return referencesIn(expression, ids);
    }
    QList<Reference> found;
    ReferenceScanner(expression).jinjaRange(0, expression.size(), ids, found);
    return found;
}

QString referenceTo(const QString& stepId, const QStringList& path)
{
    QString text = QStringLiteral("${") + (needsQuotes(stepId) ? quoted(stepId) : stepId) + QStringLiteral(".output");
    for (const QString& part : path) {
        text += QLatin1Char('.') + (needsQuotes(part) ? quoted(part) : part);
    }
    return text + QLatin1Char('}');
}

QString withRenamedStep(const QString& text, const QString& from, const QString& to)
{
    const bool isExpression = !text.contains(QLatin1String("${")) && !text.contains(QLatin1String("{{")) && !text.contains(QLatin1String("{%"));
    QList<Reference> found = isExpression ? QList<Reference>() : referencesIn(text, {from});
    std::sort(found.begin(), found.end(), [](const Reference& a, const Reference& b) { return a.rootBegin > b.rootBegin; });
    QString result = text;
    for (const Reference& reference : found) {
        if (reference.isInput || reference.isItem || reference.root != from) {
            continue;
        }
        const QString name = reference.isJinja ? (isIdentifier(to) ? to : QStringLiteral("steps[%1]").arg(quoted(to)))
                                               : (needsQuotes(to) ? quoted(to) : to);
        result.replace(reference.rootBegin, reference.rootLength, name);
    }
    return result;
}

QString expressionWithRenamedStep(const QString& expression, const QString& from, const QString& to)
{
    if (expression.contains(QLatin1String("${")) || expression.contains(QLatin1String("{{"))) {
        return withRenamedStep(expression, from, to);
    }
    const QString text = withRenamedStep(QStringLiteral("{{") + expression + QStringLiteral("}}"), from, to);
    return text.mid(2, text.size() - 4);
}

QJsonValue valueAt(const QJsonValue& root, const QStringList& path)
{
    QJsonValue value = root;
    for (const QString& name : path) {
        value = stepInto(value, name);
    }
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

} // namespace flows
