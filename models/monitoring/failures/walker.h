// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/findings.h"

#include <QJsonObject>

namespace monitoring::failures {

/// Goes through a body's data and gathers what matters. Bounded in depth and in values.
class Walker
{
public:
    Walker(Findings& findings, int status) : m_findings(findings), m_status(status) {}
    /// `where` is the pointer of `value`.
    void walk(const QJsonValue& value, const QString& where);
    /// A text that may hold data: JSON, Python's repr, server-sent events, a log with several of them.
    void walkText(const QString& text, const QString& where);

private:
    struct Place
    {
        QString where;
        int depth = 0;
        bool isAnswer = false;   ///< inside what the model wrote
        bool isError = false;    ///< inside an error
        QString source;          ///< "prompt" or "completion" when the body says so
    };
    void value(const QJsonValue& value, const Place& place);
    void object(const QJsonObject& object, const Place& place);
    void member(const QString& key, const QJsonValue& value, const Place& place);
    void text(const QString& key, const QString& value, const Place& place);
    void filters(const QJsonValue& results, const Place& place);
    void category(const QString& name, const QJsonValue& value, const Place& place, bool isOnInput);
    void error(const QJsonValue& value, const Place& place);
    void errorLike(const QJsonObject& object, const Place& place);
    void answerEnds(const QJsonObject& object, const Place& place);
    void events(const QString& text, const QString& where);

    Findings& m_findings;
    int m_status;
    int m_values = 0;
    int m_texts = 0; ///< how deep texts are inside texts
    bool m_isQuoted = false; ///< inside a text of an error: only errors are looked for, not how answers ended
};

/// What the plain words of a body say: status, HTML. `text` is looked at up to 64 KiB.
void readWords(const QString& text, Findings& findings);

} // namespace monitoring::failures
