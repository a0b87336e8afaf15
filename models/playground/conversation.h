// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"
#include "playground/parameters.h"

namespace playground {

/// A question with what came of it and the parameters it was asked with.
struct Turn
{
    FlowResult result;
    Parameters parameters;

    QJsonObject toJson() const;
    static Turn fromJson(const QJsonObject& object);
};

/// One kept conversation. `draft` is the text in the question box as it was last typed.
struct Conversation
{
    QString id;
    QString title; ///< made from the first question until the person renames it
    bool titleIsOwn = false;
    QDateTime created, updated; ///< UTC
    QString draft;
    QList<Turn> turns;

    /// What later questions see of it; failed turns without any answer are left out.
    QList<Exchange> history() const;
};

/// A row of the list of conversations.
struct ConversationSummary
{
    QString id, title;
    QDateTime created, updated;
    int turns = 0;
    QString match; ///< fragment that matched a search
};

/// At most 60 characters of the first line, cut at a word.
QString titleFor(const QString& question);

/// Markdown with numbered sources under each answer. Answers keep their Markdown, questions are quoted.
QString toMarkdown(const Conversation& conversation);
/// Everything but raw exchanges; stable camelCase.
QJsonObject toJson(const Conversation& conversation);
/// toJson() as indented UTF-8 text, for an export file.
QByteArray toJsonText(const Conversation& conversation);

} // namespace playground
