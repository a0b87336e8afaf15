// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox::entra {

/// One refusal of Entra ID. `error` and `suberror` are what clients branch on; the number and the sentence are for people.
/// Source: MicrosoftDocs/entra-docs, reference-error-codes.
struct Refusal
{
    int number = 0;
    QString error;
    QString sentence;
    QString suberror;
    QJsonObject claims; ///< what an interactive sign-in must carry, empty for none
    int status = 400;
};

/// The refusals by number, sentence with %1, %2 left to fill in.
Refusal refusal(int number, const QStringList& arguments = {});

/// "AADSTS50034: ... Trace ID: ... Correlation ID: ... Timestamp: ..."
struct Description
{
    QString text;
    QString traceId;
    QString correlationId;
    QString timestamp;
};
Description describe(World& world, const Request& request, const Refusal& refusal);

/// The token endpoint's JSON body for a refusal.
Response refusalBody(World& world, const Request& request, const Refusal& refusal);

/// The client's own id for this call: header, query or body; a new one otherwise.
QString correlationId(World& world, const Request& request);

} // namespace sandbox::entra
