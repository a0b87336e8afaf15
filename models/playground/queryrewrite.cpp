// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/queryrewrite.h"

#include "playground/citations.h"
#include "playground/grounding.h"

#include <QRegularExpression>

namespace playground {

namespace {

constexpr int kHistoryBudget = 1500;
constexpr qsizetype kLongestQuery = 300;

} // namespace

QList<azure::ChatMessage> rewriteMessages(const QList<Exchange>& history, const QString& question)
{
    azure::ChatMessage system;
    system.role = QStringLiteral("system");
    system.content = QStringLiteral(
        "Rewrite the last question of the conversation as one search query that stands for itself: replace pronouns and "
        "left-out subjects by what they mean in the conversation, keep the names, numbers and the language of the question. "
        "Answer with the search query alone, on one line.");
    azure::ChatMessage last;
    last.role = QStringLiteral("user");
    last.content = question;
    QList<azure::ChatMessage> messages{system};
    messages << historyMessages(history, kHistoryBudget) << last;
    return messages;
}

QString queryFrom(const QString& modelAnswer)
{
    static const QRegularExpression label(QStringLiteral("^(search )?query\\s*:\\s*"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression marks(QStringLiteral("\\s*\\[\\d{1,3}\\]"));
    QString query = modelAnswer.trimmed();
    if (query.contains(QLatin1Char('\n'))) {
        return {};
    }
    query.remove(label);
    query.remove(marks);
    query = query.simplified();
    const auto quoted = [&](QChar open, QChar close) {
        return query.size() > 2 && query.startsWith(open) && query.endsWith(close);
    };
    if (quoted(u'"', u'"') || quoted(u'“', u'”') || quoted(u'「', u'」') || quoted(u'\'', u'\'')) {
        query = query.mid(1, query.size() - 2).trimmed();
    }
    if (query.size() > kLongestQuery || saysNotKnown(query)) {
        return {};
    }
    return query;
}

} // namespace playground
