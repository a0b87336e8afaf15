// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that only work on values.
#include "flows/run.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QTextBoundaryFinder>

#include <cmath>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Run)
};

Scope withLocals(const StepWork& work)
{
    Scope scope = work.scope;
    scope.locals = work.inputs();
    return scope;
}

QStringList wordsOf(const QString& text)
{
    QStringList words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    while (finder.toNextBoundary() >= 0) {
        const QString word = text.mid(from, finder.position() - from).toCaseFolded();
        if (!word.isEmpty() && word.at(0).isLetterOrNumber()) {
            words << word;
        }
        from = finder.position();
    }
    return words;
}

QString textOfDocument(const QJsonValue& document)
{
    if (document.isString()) {
        return document.toString();
    }
    const QJsonObject object = document.toObject();
    return object.value(QLatin1String("title")).toString() + QLatin1Char('\n') + object.value(QLatin1String("content")).toString();
}

} // namespace

StepResult conditionResult(const StepWork& work)
{
    const Scope scope = withLocals(work);
    StepResult result;
    for (const Branch& branch : work.step.branches) {
        const core::Result<bool> chosen = isTrue(branch.when, scope);
        if (!chosen) {
            return StepResult::failed(chosen.error());
        }
        if (*chosen) {
            const core::Result<QJsonValue> value = evaluated(branch.when, scope);
            result.output = QJsonObject{{QStringLiteral("branch"), branch.name}, {QStringLiteral("value"), value ? *value : QJsonValue(true)}};
            return result;
        }
    }
    result.output = QJsonObject{{QStringLiteral("branch"), work.step.otherwise}, {QStringLiteral("value"), QJsonValue::Null}};
    return result;
}

StepResult gatherResult(const StepWork& work, const QStringList& skipped)
{
    QJsonArray items;
    QJsonObject byName;
    const QJsonObject inputs = work.inputs();
    for (const Binding& binding : work.step.inputs) { // in the file's order, which the object does not keep
        const QJsonValue value = inputs.value(binding.name);
        if (value.isNull() && skipped.contains(binding.name)) {
            continue;
        }
        items << value;
        byName.insert(binding.name, value);
    }
    StepResult result;
    result.output = QJsonObject{{QStringLiteral("items"), items}, {QStringLiteral("first"), items.isEmpty() ? QJsonValue() : items.first()}, {QStringLiteral("byName"), byName}};
    return result;
}

StepResult transformResult(const StepWork& work)
{
    StepResult result;
    const QString pointer = work.setting("pointer").toString();
    if (!work.input.contains(QLatin1String("result"))) {
        const core::Result<QJsonValue> value = atPointer(work.inputs().value(QLatin1String("from")), pointer);
        if (!value) {
            return StepResult::failed(value.error());
        }
        result.output = QJsonObject{{QStringLiteral("value"), *value}};
        return result;
    }
    const core::Result<QJsonValue> value = filledIn(work.setting("result"), withLocals(work));
    if (!value) {
        return StepResult::failed(value.error());
    }
    result.output = value->isObject() && work.setting("result").isObject() ? *value : QJsonValue(QJsonObject{{QStringLiteral("value"), *value}});
    return result;
}

StepResult unmappedResult(const StepWork& work)
{
    if (!work.input.contains(QLatin1String("result"))) {
        const QString suggestion = work.setting("suggestion").toString();
        core::Error error = core::Error::make(core::ErrorKind::InvalidInput,
                                              Text::tr("It has no counterpart here. %1").arg(suggestion.isEmpty() ? work.setting("reason").toString() : suggestion),
                                              Text::tr("The step \"%1\"").arg(work.step.id));
        return StepResult::failed(error);
    }
    const core::Result<QJsonValue> value = filledIn(work.setting("result"), withLocals(work));
    if (!value) {
        return StepResult::failed(value.error());
    }
    StepResult result;
    result.output = QJsonObject{{QStringLiteral("value"), *value}};
    result.notes << Text::tr("Its stand-in was used.");
    return result;
}

QString contextOf(const QJsonArray& documents)
{
    QStringList parts;
    for (const QJsonValue& each : documents) {
        const QJsonObject document = each.toObject();
        const QString url = document.value(QLatin1String("url")).toString();
        const QString content = each.isString() ? each.toString() : document.value(QLatin1String("content")).toString();
        QString part = QStringLiteral("[%1] %2").arg(parts.size() + 1).arg(document.value(QLatin1String("title")).toString());
        if (!url.isEmpty()) {
            part += QStringLiteral("\nSource: ") + url;
        }
        parts << part + QLatin1Char('\n') + content;
    }
    return parts.join(QStringLiteral("\n\n"));
}

QList<double> wordScores(const QString& query, const QJsonArray& documents)
{
    constexpr double k1 = 1.2; // the usual constants of BM25
    constexpr double b = 0.75;
    QList<QHash<QString, int>> counts;
    QHash<QString, int> documentsWith;
    double total = 0;
    for (const QJsonValue& document : documents) {
        QHash<QString, int> count;
        const QStringList words = wordsOf(textOfDocument(document));
        for (const QString& word : words) {
            ++count[word];
        }
        for (auto word = count.begin(); word != count.end(); ++word) {
            ++documentsWith[word.key()];
        }
        total += static_cast<double>(words.size());
        counts << count;
    }
    const double number = std::max<double>(1, static_cast<double>(counts.size()));
    const double mean = std::max(1.0, total / number);
    QStringList asked = wordsOf(query);
    asked.removeDuplicates();
    QList<double> scores;
    for (const QHash<QString, int>& count : counts) {
        double length = 0;
        for (const int each : count) {
            length += each;
        }
        double score = 0;
        for (const QString& word : asked) {
            const double often = count.value(word);
            const double with = documentsWith.value(word);
            score += std::log(1 + (number - with + 0.5) / (with + 0.5)) * often * (k1 + 1) / (often + k1 * (1 - b + b * length / mean));
        }
        scores << score;
    }
    return scores;
}

} // namespace flows
