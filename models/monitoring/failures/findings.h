// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/reply.h"

namespace monitoring::failures {

/// The exact place that says something, and what it says: a JSON pointer ("/error/code"), "status", "header retry-after", or "text".
struct Evidence
{
    QString where, value;
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// What a content filter says of one category.
struct FilterHit
{
    QString category; ///< "self_harm", "jailbreak", "custom_blocklists"
    bool isFiltered = false, isDetected = false;
    bool isOnInput = false; ///< else on the answer
    QString severity;
    QString where;
};

/// One error that a reply tells of. A reply may have several: one in another, one an item.
struct ErrorPart
{
    QString code, message, type, param;
    int status = 0; ///< 0: it does not say
    QString where;
};

/// Everything in a reply that classification reads. What people and models wrote (messages, arguments, inputs) is not looked into.
struct Findings
{
    QList<FilterHit> filters;
    QList<Evidence> filterFailures; ///< content_filter_error: the filter did not run
    QList<ErrorPart> errors;
    QList<Evidence> ends;           ///< finish reasons and their kin, lower case
    QList<Evidence> refusals;
    QList<Evidence> hints;          ///< what heuristics may say; never a verdict
    QString text;                   ///< the body's own words, when it is text and not data
    int textStatus = 0;             ///< a status that the text names
    bool isPage = false;            ///< the body is HTML
    bool isCut = false;             ///< the body broke off
    bool hasData = false;           ///< an object or array was there
};

/// Any thread.
Findings findingsOf(const Reply& reply);

} // namespace monitoring::failures
