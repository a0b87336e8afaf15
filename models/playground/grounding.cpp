// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/grounding.h"

#include "playground/promptsource.h"
#include "playground/tokenestimate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <limits>

namespace playground {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(playground::Grounding)
};

/// Compares chunks by what they say: case and white space do not count.
QString fingerprint(const QString& content)
{
    return content.simplified().toCaseFolded();
}

/// Overlapping chunks are normal; only one that says nothing new is a repetition.
bool isRepetition(const QString& text, const QStringList& kept)
{
    for (const QString& other : kept) {
        if (other.contains(text)) {
            return true;
        }
    }
    return false;
}

QString defused(QString text)
{
    static const QRegularExpression citation(QStringLiteral("\\[(\\d{1,3}(?:\\s*,\\s*\\d{1,3})*)\\]"));
    static const QRegularExpression mark(QStringLiteral("<(/?)documents>"), QRegularExpression::CaseInsensitiveOption);
    text.replace(citation, QStringLiteral("(\\1)"));
    text.replace(mark, QStringLiteral("(\\1documents)"));
    text.replace(QLatin1String("\"\"\""), QLatin1String("'''"));
    return text;
}

QString blockOf(const QString& text)
{
    return QStringLiteral("\"\"\" <documents>\n") + text + QStringLiteral("\n</documents> \"\"\"");
}

azure::ChatMessage message(const QString& role, const QString& content)
{
    azure::ChatMessage m;
    m.role = role;
    m.content = content;
    return m;
}

} // namespace

QString documentBlock(const QList<Chunk>& chunks)
{
    QStringList parts;
    for (const Chunk& chunk : chunks) {
        if (chunk.number <= 0) {
            continue;
        }
        QString head = QStringLiteral("[%1] ").arg(chunk.number);
        QString title = defused(chunk.title).simplified();
        const QString heading = defused(chunk.heading).simplified();
        if (!heading.isEmpty() && !title.contains(heading)) {
            title += QStringLiteral(" - ") + heading;
        }
        head += title;
        if (!chunk.url.isEmpty()) {
            head += QStringLiteral("\nSource: ") + defused(chunk.url).simplified();
        }
        parts << head + QStringLiteral("\n\n") + defused(chunk.content.trimmed());
    }
    if (parts.isEmpty()) {
        parts << QStringLiteral("(no documents were found)");
    }
    return blockOf(parts.join(QStringLiteral("\n\n")));
}

QJsonArray documentValues(const QList<Chunk>& chunks)
{
    QJsonArray documents;
    for (const Chunk& chunk : chunks) {
        if (chunk.number <= 0) {
            continue;
        }
        const QString title = defused(chunk.title).simplified();
        const QString url = defused(chunk.url).simplified();
        const QString content = blockOf(defused(chunk.content.trimmed()));
        documents.append(QJsonObject{{QStringLiteral("number"), chunk.number}, {QStringLiteral("id"), defused(chunk.id)}, {QStringLiteral("title"), title},
                                     {QStringLiteral("heading"), defused(chunk.heading).simplified()}, {QStringLiteral("url"), url},
                                     {QStringLiteral("source"), url.isEmpty() ? title : url}, {QStringLiteral("score"), chunk.score},
                                     {QStringLiteral("content"), content}, {QStringLiteral("text"), content}});
    }
    return documents;
}

Grounding chooseChunks(QList<Chunk> chunks, int budget)
{
    Grounding grounding;
    QStringList kept;
    for (Chunk& chunk : chunks) {
        chunk.number = 0;
        chunk.tokens = tokenEstimate(chunk.content);
        const QString print = fingerprint(chunk.content);
        if (print.isEmpty()) {
            chunk.dropped = DropReason::Empty;
            chunk.droppedWhy = Text::tr("It has no text.");
            ++grounding.empty;
            continue;
        }
        if (isRepetition(print, kept)) {
            chunk.dropped = DropReason::Duplicate;
            chunk.droppedWhy = Text::tr("A better ranked chunk already says all of it.");
            ++grounding.duplicates;
            continue;
        }
        if (grounding.tokens + chunk.tokens > budget) {
            if (grounding.used > 0 || budget <= 0) {
                chunk.dropped = DropReason::Budget;
                chunk.droppedWhy = Text::tr("Its %1 tokens do not fit: %2 of %3 are taken.")
                                       .arg(chunk.tokens).arg(grounding.tokens).arg(budget);
                ++grounding.overBudget;
                continue;
            }
            chunk.content = fittingStart(chunk.content, budget).toString();
            chunk.tokens = tokenEstimate(chunk.content);
            grounding.shortened = true;
        }
        chunk.dropped = DropReason::None;
        chunk.droppedWhy.clear();
        chunk.number = ++grounding.used;
        grounding.tokens += chunk.tokens;
        kept << print;
    }
    grounding.chunks = chunks;
    return grounding;
}

QList<Exchange> recentHistory(const QList<Exchange>& history, int budget)
{
    QList<Exchange> recent;
    int tokens = 0;
    for (auto it = history.crbegin(); it != history.crend(); ++it) {
        tokens += tokenEstimate(it->question) + tokenEstimate(it->answer);
        if (tokens > budget) {
            break;
        }
        recent.prepend(*it);
    }
    return recent;
}

QList<azure::ChatMessage> remainingMessages(const PromptInputs& inputs, bool withHistory, bool withDocuments)
{
    return buildPrompt(QString(), withHistory ? inputs.history : QList<Exchange>(), std::numeric_limits<int>::max(),
                       withDocuments && inputs.grounded, inputs.chunks, inputs.question);
}

QList<azure::ChatMessage> historyMessages(const QList<Exchange>& history, int budget)
{
    QList<azure::ChatMessage> messages;
    for (const Exchange& exchange : recentHistory(history, budget)) {
        messages << message(QStringLiteral("user"), exchange.question) << message(QStringLiteral("assistant"), exchange.answer);
    }
    return messages;
}

QList<azure::ChatMessage> buildPrompt(const QString& systemPrompt, const QList<Exchange>& history, int historyBudget, bool grounded,
                                      const QList<Chunk>& chunks, const QString& question)
{
    QList<azure::ChatMessage> messages;
    if (!systemPrompt.isEmpty()) {
        messages << message(QStringLiteral("system"), systemPrompt);
    }
    messages << historyMessages(history, historyBudget);
    if (grounded) {
        messages << message(QStringLiteral("user"), documentBlock(chunks) + QStringLiteral("\n\nQuestion: ") + question);
    } else {
        messages << message(QStringLiteral("user"), question);
    }
    return messages;
}

} // namespace playground
