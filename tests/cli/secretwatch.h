// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QMutex>
#include <QSet>

namespace sandbox {
struct Exchange;
}

namespace support {

/// Collects what really went over the wire between a program and the sandbox and must stand nowhere else: tokens, codes, verifiers,
/// device codes, client secrets, keys. Any thread.
class SecretWatch
{
public:
    void see(const sandbox::Exchange& exchange);
    /// grant_type values that were used.
    QSet<QByteArray> grants() const;
    QSet<QByteArray> secrets() const;
    /// Which of the secrets, in plain or percent-encoded form, or which tell-tale word stands in `text`; empty: none.
    QByteArrayList foundIn(const QByteArray& text, const QByteArrayList& words = {}) const;

private:
    void add(const QByteArray& secret);
    mutable QMutex m_mutex;
    QSet<QByteArray> m_secrets;
    QSet<QByteArray> m_grants;
};

/// Words that stand beside secrets, for texts where not even those belong.
QByteArrayList tellTaleWords();

} // namespace support
