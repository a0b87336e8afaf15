// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversation.h"

#include "playground/flowjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace playground {

namespace {

constexpr qsizetype kTitleLength = 60;
constexpr qsizetype kKeptBody = 128 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(playground::Conversation)
};

/// Text in the middle of Markdown that must not act as Markdown.
QString plain(const QString& text)
{
    QString escaped;
    for (const QChar c : text.simplified()) {
        if (QStringLiteral("\\`*_{}[]()<>#|!").contains(c)) {
            escaped += QLatin1Char('\\');
        }
        escaped += c;
    }
    return escaped;
}

QString quoted(const QString& text)
{
    QStringList lines = text.trimmed().split(QLatin1Char('\n'));
    for (QString& line : lines) {
        line = QStringLiteral("> ") + line;
    }
    return lines.join(QLatin1Char('\n'));
}

QString turnMarkdown(const FlowResult& result)
{
    QString text = quoted(result.question) + QStringLiteral("\n\n");
    if (!result.answer.isEmpty()) {
        text += result.answer.trimmed() + QStringLiteral("\n\n");
    }
    if (result.error) {
        const QString sentence = core::explain(*result.error).sentence;
        text += QStringLiteral("*") +
                (result.partial ? Text::tr("The answer is not whole: %1").arg(plain(sentence)) : plain(sentence)) +
                QStringLiteral("*\n\n");
    }
    for (const Citation& citation : result.citations) {
        text += QStringLiteral("- \\[%1\\] %2").arg(citation.n).arg(plain(citation.title));
        text += citation.url.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(plain(citation.url));
        text += citation.snippet.isEmpty() ? QString() : QStringLiteral(": ") + plain(citation.snippet);
        text += QLatin1Char('\n');
    }
    return result.citations.isEmpty() ? text : text + QLatin1Char('\n');
}

} // namespace

QJsonObject Turn::toJson() const
{
    return {{QStringLiteral("result"), json::fromResult(result, kKeptBody)}, {QStringLiteral("parameters"), parameters.toJson()}};
}

Turn Turn::fromJson(const QJsonObject& object)
{
    Turn turn;
    turn.result = json::toResult(object.value(QLatin1String("result")).toObject());
    turn.parameters = Parameters::fromJson(object.value(QLatin1String("parameters")).toObject());
    return turn;
}

QList<Exchange> Conversation::history() const
{
    QList<Exchange> exchanges;
    for (const Turn& turn : turns) {
        if (!turn.result.answer.isEmpty()) {
            exchanges << Exchange{turn.result.question, turn.result.answer};
        }
    }
    return exchanges;
}

QString titleFor(const QString& question)
{
    QString line = question.trimmed().section(QLatin1Char('\n'), 0, 0).simplified();
    if (line.size() <= kTitleLength) {
        return line;
    }
    line.truncate(kTitleLength - 1);
    if (line.back().isHighSurrogate()) {
        line.chop(1);
    }
    const qsizetype space = line.lastIndexOf(QLatin1Char(' '));
    if (space > kTitleLength / 2) {
        line.truncate(space);
    }
    return line + QChar(0x2026);
}

QString toMarkdown(const Conversation& conversation)
{
    QString text = QStringLiteral("# %1\n\n").arg(plain(conversation.title));
    for (const Turn& turn : conversation.turns) {
        const FlowResult& result = turn.result;
        text += turnMarkdown(result);
        QStringList facts{result.asked.toString(Qt::ISODate)};
        for (const QString& fact : {result.model, result.deployment, result.traceId}) {
            if (!fact.isEmpty()) {
                facts << plain(fact);
            }
        }
        text += QStringLiteral("<sub>%1</sub>\n\n").arg(facts.join(QStringLiteral(" · ")));
    }
    return text;
}

QJsonObject toJson(const Conversation& conversation)
{
    QJsonArray turns;
    for (const Turn& turn : conversation.turns) {
        QJsonObject result = json::fromResult(turn.result, 0);
        QJsonArray steps = result.value(QLatin1String("steps")).toArray();
        for (qsizetype i = 0; i < steps.size(); ++i) {
            QJsonObject step = steps[i].toObject();
            step.remove(QStringLiteral("record"));
            steps[i] = step;
        }
        result.insert(QStringLiteral("steps"), steps);
        turns.append(QJsonObject{{QStringLiteral("result"), result}, {QStringLiteral("parameters"), turn.parameters.toJson()}});
    }
    return {{QStringLiteral("id"), conversation.id},
            {QStringLiteral("title"), conversation.title},
            {QStringLiteral("created"), conversation.created.toString(Qt::ISODateWithMs)},
            {QStringLiteral("updated"), conversation.updated.toString(Qt::ISODateWithMs)},
            {QStringLiteral("turns"), turns}};
}

QByteArray toJsonText(const Conversation& conversation)
{
    return QJsonDocument(toJson(conversation)).toJson(QJsonDocument::Indented);
}

} // namespace playground
