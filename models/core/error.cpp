// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <QCoreApplication>

namespace core {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("core::Error", text);
}

struct KindRow
{
    ErrorKind kind;
    const char* name;
    const char* sentence;
    const char* remedy;
};

// One row a kind; %1 is the target (a host, a file, a name).
constexpr KindRow kRows[] = {
    {ErrorKind::None, "none", QT_TRANSLATE_NOOP("core::Error", "An unknown error happened."),
     QT_TRANSLATE_NOOP("core::Error", "Try again; if it stays, copy the details into a report.")},
    {ErrorKind::Cancelled, "cancelled", QT_TRANSLATE_NOOP("core::Error", "The operation was cancelled."),
     QT_TRANSLATE_NOOP("core::Error", "Start it again when you are ready.")},
    {ErrorKind::Timeout, "timeout", QT_TRANSLATE_NOOP("core::Error", "%1 did not answer in time."),
     QT_TRANSLATE_NOOP("core::Error", "Try again, or raise the time limit in the settings.")},
    {ErrorKind::Network, "network", QT_TRANSLATE_NOOP("core::Error", "%1 cannot be reached."),
     QT_TRANSLATE_NOOP("core::Error", "Check the network, VPN and proxy, and that the address is right; then try again.")},
    {ErrorKind::Tls, "tls", QT_TRANSLATE_NOOP("core::Error", "The secure connection to %1 failed."),
     QT_TRANSLATE_NOOP("core::Error", "Nothing was sent. Check the address and the computer's clock, or ask who runs the proxy "
                                      "for its certificate.")},
    {ErrorKind::SignInNeeded, "signInNeeded", QT_TRANSLATE_NOOP("core::Error", "You need to sign in to continue."),
     QT_TRANSLATE_NOOP("core::Error", "Sign in with an account of this tenant, then try again.")},
    {ErrorKind::Forbidden, "forbidden", QT_TRANSLATE_NOOP("core::Error", "You are signed in, but %1 does not allow this."),
     QT_TRANSLATE_NOOP("core::Error", "Ask an owner of the resource for the role that the message names, or choose another account.")},
    {ErrorKind::NotFound, "notFound", QT_TRANSLATE_NOOP("core::Error", "%1 was not found."),
     QT_TRANSLATE_NOOP("core::Error", "Check the name; it may have been renamed or deleted, or be in another subscription.")},
    {ErrorKind::Conflict, "conflict", QT_TRANSLATE_NOOP("core::Error", "%1 was changed by somebody else, or is busy."),
     QT_TRANSLATE_NOOP("core::Error", "Reload it, look at the difference, then try again.")},
    {ErrorKind::Throttled, "throttled", QT_TRANSLATE_NOOP("core::Error", "%1 is over its rate limit."),
     QT_TRANSLATE_NOOP("core::Error", "Wait for the time shown and try again, or use a deployment with more capacity.")},
    {ErrorKind::BadRequest, "badRequest", QT_TRANSLATE_NOOP("core::Error", "%1 refused the request."),
     QT_TRANSLATE_NOOP("core::Error", "Read the message of the service, change what it names and try again.")},
    {ErrorKind::ContentFiltered, "contentFiltered", QT_TRANSLATE_NOOP("core::Error", "The content filter blocked this."),
     QT_TRANSLATE_NOOP("core::Error", "Reword the text, or look at the filter verdict to see which category was hit.")},
    {ErrorKind::ContextLength, "contextLength", QT_TRANSLATE_NOOP("core::Error", "The prompt is too long for the model."),
     QT_TRANSLATE_NOOP("core::Error", "Ask a shorter question, retrieve fewer chunks, or lower the token budget.")},
    {ErrorKind::ServiceFailure, "serviceFailure", QT_TRANSLATE_NOOP("core::Error", "%1 failed while working on the request."),
     QT_TRANSLATE_NOOP("core::Error", "Try again in a moment; if it stays, give the request id to support.")},
    {ErrorKind::MalformedResponse, "malformedResponse",
     QT_TRANSLATE_NOOP("core::Error", "%1 answered something that is not its protocol."),
     QT_TRANSLATE_NOOP("core::Error", "Check the address: a proxy or a sign-in page may stand between. The raw answer is in the "
                                      "details.")},
    {ErrorKind::StreamCut, "streamCut", QT_TRANSLATE_NOOP("core::Error", "The connection broke in the middle of the answer."),
     QT_TRANSLATE_NOOP("core::Error", "What had arrived is kept. Regenerate to get a whole answer.")},
    {ErrorKind::InvalidInput, "invalidInput", QT_TRANSLATE_NOOP("core::Error", "%1 cannot be used."),
     QT_TRANSLATE_NOOP("core::Error", "Correct it as the message says and try again.")},
    {ErrorKind::Storage, "storage", QT_TRANSLATE_NOOP("core::Error", "%1 could not be written or read."),
     QT_TRANSLATE_NOOP("core::Error", "Check free space and permissions, or choose another directory with --data.")},
    {ErrorKind::Untrusted, "untrusted", QT_TRANSLATE_NOOP("core::Error", "The call to %1 was stopped for safety."),
     QT_TRANSLATE_NOOP("core::Error", "No token was sent. Check the address of the cloud or of the resource.")},
};

const KindRow& rowOf(ErrorKind kind)
{
    for (const KindRow& row : kRows) {
        if (row.kind == kind) {
            return row;
        }
    }
    return kRows[0];
}

} // namespace

Error Error::make(ErrorKind kind, const QString& message, const QString& target)
{
    Error error;
    error.kind = kind;
    error.message = message;
    error.target = target;
    return error;
}

Error Error::cancelled()
{
    return make(ErrorKind::Cancelled, QStringLiteral("cancelled"));
}

QString kindName(ErrorKind kind)
{
    return QString::fromLatin1(rowOf(kind).name);
}

Explanation explain(const Error& error)
{
    if (error.code == QLatin1String("AccessRefusedByPolicy")) {
        return {tr(QT_TRANSLATE_NOOP("core::Error", "Access was refused by policy.")),
                tr(QT_TRANSLATE_NOOP("core::Error", "Signing in again does not help. Ask your administrator which Conditional Access "
                                                    "policy applies, and give the request id."))};
    }
    const KindRow& row = rowOf(error.kind);
    QString target = error.target;
    if (target.isEmpty()) {
        target = tr(QT_TRANSLATE_NOOP("core::Error", "The service"));
    }
    QString sentence = tr(row.sentence);
    if (sentence.contains(QLatin1String("%1"))) {
        sentence = sentence.arg(target);
    }
    return {sentence, tr(row.remedy)};
}

QString explainInOneLine(const Error& error)
{
    const Explanation explanation = explain(error);
    QStringList parts{explanation.sentence};
    if (!error.message.isEmpty() && error.kind != ErrorKind::Cancelled) {
        parts << error.message;
    }
    parts << explanation.remedy;
    QStringList facts;
    if (error.status != 0) {
        facts << QStringLiteral("HTTP %1").arg(error.status);
    }
    if (!error.code.isEmpty()) {
        facts << tr(QT_TRANSLATE_NOOP("core::Error", "code %1")).arg(error.code);
    }
    if (!error.requestId.isEmpty()) {
        facts << tr(QT_TRANSLATE_NOOP("core::Error", "request id %1")).arg(error.requestId);
    }
    QString line = parts.join(QLatin1Char(' '));
    if (!facts.isEmpty()) {
        line += QStringLiteral(" (%1)").arg(facts.join(QStringLiteral(", ")));
    }
    return line;
}

} // namespace core
