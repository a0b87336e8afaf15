// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/findings.h"

#include <QRegularExpression>
#include <QSet>
#include <functional>

namespace monitoring::failures {

using Pattern = QRegularExpression;
/// Without case.
Pattern pattern(const char* text);

/// A reply with what the rules of classification ask about it.
class ReplyCase
{
public:
    explicit ReplyCase(const Reply& asked) : reply(asked), found(findingsOf(asked)), status(effectiveStatus()) {}

    bool failed() const { return status >= 400 || !found.errors.isEmpty() || (status == 0 && !found.hasData); }
    /// The first error whose code, type or message fits, or the words of a body that is text.
    QList<Evidence> words(const Pattern& expression) const;
    QList<Evidence> statusIs(const std::function<bool(int)>& fits) const;
    QString header(const char* name) const { return reply.headers.value(QLatin1String(name)); }
    bool hasHeader(const QString& beginning) const;
    /// Also behind a gateway, where the answer still shows it.
    bool isEndpoint() const { return reply.service == Service::Endpoint || hasHeader(QStringLiteral("ms-azureml-")) || hasHeader(QStringLiteral("azureml-")); }
    bool isSearch() const { return reply.service == Service::Search; }
    bool isInputBlocked() const;
    QList<FilterHit> hits(const std::function<bool(const FilterHit&)>& fits) const;
    /// Categories that blocked the input.
    QList<FilterHit> blockedBy() const;
    /// Codes and sentences by which services and SDKs say that they blocked an input.
    QList<Evidence> blockedWords() const;
    QList<Evidence> ends(const QSet<QString>& words) const;

    const Reply& reply;
    const Findings found;
    /// The status of the answer; of an error inside a 2xx one (streams, batches, runs), that error's; 0 when nobody says.
    const int status;

private:
    int effectiveStatus() const;
};

} // namespace monitoring::failures
