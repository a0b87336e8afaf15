// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace identity {

/// One HTTP request on the sign-in's loopback port, read strictly: anything that a browser would not send for a redirect or a
/// form post is Bad. Pure; takes bytes from anybody.
struct CallbackRequest
{
    static constexpr int kMaxBytes = 64 * 1024;

    enum class Progress { NeedMore, Complete, TooLong, Bad };

    /// Whether a Complete request answers the sign-in that listens, or why not.
    enum class Verdict {
        Ours,
        WrongHost,   ///< not this listener's name: DNS rebinding
        WrongMethod,
        WrongPath,
        NoAnswer,    ///< neither state nor code nor error
        WrongState,  ///< missing, repeated or another's
        Repeated,    ///< code or error more than once
    };

    QByteArray method; ///< "GET" or "POST" when Complete and well formed; any token otherwise
    QByteArray path;
    QByteArray host;   ///< Host header, lower case; empty when missing or repeated
    QList<QPair<QString, QString>> parameters; ///< of the query (GET) or the form body (POST), decoded

    /// Reads as much as is there.
    static Progress parse(const QByteArray& bytes, CallbackRequest* request);

    /// Ours only with exactly one state, equal to `state`, at most one code and one error, sent to / of this listener.
    Verdict verdict(quint16 port, const QByteArray& state) const;
    /// Whether Host names this loopback listener: localhost:PORT or 127.0.0.1:PORT (against DNS rebinding).
    bool isForPort(quint16 port) const;
    /// The only value of `name`; empty when absent or repeated.
    QString single(const QString& name) const;
    int count(const QString& name) const;
};

/// application/x-www-form-urlencoded, as a query or a body (WHATWG URL §5.1): `+` is a space.
QList<QPair<QString, QString>> formDecoded(const QByteArray& encoded);

/// Compares without a time that tells how much was right.
bool equalsConstantTime(const QByteArray& a, const QByteArray& b);

} // namespace identity
