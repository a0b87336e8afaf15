// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/spantexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTextBoundaryFinder>

namespace traces {

namespace {

constexpr double kNsPerMs = 1e6;
constexpr int kMostPieces = 500;
constexpr int kShortestWord = 3;
constexpr int kShortestStem = 5;
constexpr qsizetype kLongestText = 200'000;

QString textOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Array: return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object: return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Null: return QStringLiteral("null");
    default: return value.toVariant().toString();
    }
}

QString indented(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

QString timeText(qint64 ns)
{
    return QDateTime::fromMSecsSinceEpoch(ns / 1'000'000, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonArray eventsJson(const SpanDetail& detail)
{
    QJsonArray events;
    for (const SpanEvent& event : detail.events) {
        events.append(QJsonObject{{QStringLiteral("name"), event.name}, {QStringLiteral("time"), timeText(event.timeNs)}, {QStringLiteral("attributes"), event.attributes}});
    }
    return events;
}

QJsonObject detailJson(const SpanDetail& detail)
{
    QJsonObject object{{QStringLiteral("traceId"), detail.traceId}, {QStringLiteral("spanId"), detail.spanId}, {QStringLiteral("parentId"), detail.parentId},
                       {QStringLiteral("name"), detail.name}, {QStringLiteral("service"), detail.service}, {QStringLiteral("kind"), kindName(detail.kind)},
                       {QStringLiteral("status"), statusName(detail.status)}, {QStringLiteral("start"), timeText(detail.startNs)},
                       {QStringLiteral("durationMs"), double(detail.durationNs) / kNsPerMs}, {QStringLiteral("attributes"), detail.attributes},
                       {QStringLiteral("resource"), detail.resource}, {QStringLiteral("events"), eventsJson(detail)}};
    if (!detail.statusMessage.isEmpty()) {
        object.insert(QStringLiteral("statusMessage"), detail.statusMessage);
    }
    QJsonArray links;
    for (const SpanLink& link : detail.links) {
        links.append(QJsonObject{{QStringLiteral("traceId"), link.traceId}, {QStringLiteral("spanId"), link.spanId}, {QStringLiteral("attributes"), link.attributes}});
    }
    if (!links.isEmpty()) {
        object.insert(QStringLiteral("links"), links);
    }
    return object;
}

/// Words that say nothing about a topic, in the languages of the product's texts.
bool isFiller(const QString& word)
{
    static const QSet<QString> fillers{QStringLiteral("the"), QStringLiteral("and"), QStringLiteral("for"), QStringLiteral("are"), QStringLiteral("what"), QStringLiteral("which"),
                                       QStringLiteral("how"), QStringLiteral("who"), QStringLiteral("when"), QStringLiteral("where"), QStringLiteral("with"), QStringLiteral("that"),
                                       QStringLiteral("this"), QStringLiteral("from"), QStringLiteral("can"), QStringLiteral("does"), QStringLiteral("was"), QStringLiteral("not"),
                                       QStringLiteral("you"), QStringLiteral("our"), QStringLiteral("der"), QStringLiteral("die"), QStringLiteral("das"), QStringLiteral("und"),
                                       QStringLiteral("ist"), QStringLiteral("wie"), QStringLiteral("och"), QStringLiteral("det"), QStringLiteral("som"), QStringLiteral("hur")};
    return fillers.contains(word);
}

/// Words of a text with their places; languages without spaces are divided by Unicode's rules.
template <typename Take>
void eachWord(const QString& text, Take take)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        if (text.at(from).isLetterOrNumber() && !take(from, to - from)) {
            return;
        }
        from = to;
    }
}

bool isWide(QChar c)
{
    return c.unicode() >= 0x2e80; // one sign can be a word
}

} // namespace

QList<NamedText> namedTexts(const QJsonObject& object)
{
    QList<NamedText> all;
    for (auto it = object.begin(); it != object.end(); ++it) {
        all.append({it.key(), textOf(it.value())});
    }
    return all;
}

QString toolCallsText(const Message& message)
{
    QStringList lines;
    for (const QJsonValue& call : message.toolCalls) {
        const QJsonObject object = call.toObject();
        lines << object.value(QLatin1String("name")).toString() + QLatin1Char('(') + textOf(object.value(QLatin1String("arguments"))) + QLatin1Char(')');
    }
    return lines.join(QLatin1Char('\n'));
}

QString attributesText(const SpanDetail& detail)
{
    QJsonObject whole{{QStringLiteral("attributes"), detail.attributes}};
    if (!detail.resource.isEmpty()) {
        whole.insert(QStringLiteral("resource"), detail.resource);
    }
    return indented(whole);
}

QString detailText(const SpanDetail& detail)
{
    return indented(detailJson(detail));
}

QByteArray traceText(const OpenedTrace& trace, qsizetype limit)
{
    const TraceTree& tree = *trace.tree;
    QJsonArray spans;
    for (qsizetype node = 0; node < std::min(tree.size(), limit); ++node) {
        QJsonObject span = detailJson(detailOf(tree, node));
        span.insert(QStringLiteral("depth"), tree.depth(node));
        spans.append(span);
    }
    QJsonObject whole{{QStringLiteral("traceId"), tree.traceId()}, {QStringLiteral("source"), trace.source.text},
                      {QStringLiteral("durationMs"), double(tree.endNs() - tree.startNs()) / kNsPerMs}, {QStringLiteral("spanCount"), double(tree.size())},
                      {QStringLiteral("spans"), spans}};
    if (tree.size() > limit) {
        whole.insert(QStringLiteral("truncatedAt"), double(limit));
    }
    return QJsonDocument(whole).toJson(QJsonDocument::Indented);
}

QString traceKql(const OpenedTrace& trace)
{
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(trace.tree->startNs() / 1'000'000, Qt::UTC).addSecs(-3600);
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(trace.tree->endNs() / 1'000'000, Qt::UTC).addSecs(3600);
    return traceQuery(trace.tree->traceId(), from, to);
}

QList<EventText> eventTexts(const SpanDetail& detail)
{
    QList<EventText> all;
    for (const SpanEvent& event : detail.events) {
        EventText text;
        text.name = event.name;
        text.afterMs = double(event.timeNs - detail.startNs) / kNsPerMs;
        const QString type = event.attributes.value(QLatin1String("exception.type")).toString();
        const QString message = event.attributes.value(QLatin1String("exception.message")).toString();
        text.isException = event.name == QLatin1String("exception") || !type.isEmpty();
        text.title = text.isException ? QStringList{type, message}.filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(": ")) : event.name;
        QStringList lines;
        for (const NamedText& pair : namedTexts(event.attributes)) {
            if (pair.name == QLatin1String("exception.stacktrace")) {
                lines.prepend(pair.value);
            } else if (pair.name != QLatin1String("exception.type") && pair.name != QLatin1String("exception.message")) {
                lines << pair.name + QStringLiteral(": ") + pair.value;
            }
        }
        text.details = lines.join(QLatin1Char('\n'));
        all.append(text);
    }
    return all;
}

QueryMatch matchOf(const QString& query, const QString& wholeText)
{
    QueryMatch match;
    const QString text = wholeText.left(kLongestText);
    QStringList wanted;
    eachWord(query, [&](qsizetype at, qsizetype length) {
        const QString word = query.mid(at, length).toLower();
        const bool counts = word.size() >= kShortestWord || (!word.isEmpty() && isWide(word.at(0)));
        if (counts && !isFiller(word) && !wanted.contains(word)) {
            wanted << word;
        }
        return wanted.size() < 60;
    });
    QSet<QString> found;
    eachWord(text, [&](qsizetype at, qsizetype length) {
        const QString word = text.mid(at, length).toLower();
        for (const QString& want : std::as_const(wanted)) {
            const bool isSame = word == want;
            const bool sharesStem = want.size() >= kShortestStem && word.size() >= kShortestStem &&
                                    word.left(std::max<qsizetype>(kShortestStem, want.size() - 2)) == want.left(std::max<qsizetype>(kShortestStem, want.size() - 2));
            if (isSame || sharesStem) {
                match.pieces.append({at, length});
                found.insert(want);
                break;
            }
        }
        return match.pieces.size() < kMostPieces;
    });
    for (const QString& want : std::as_const(wanted)) {
        (found.contains(want) ? match.found : match.missing) << want;
    }
    return match;
}

} // namespace traces
