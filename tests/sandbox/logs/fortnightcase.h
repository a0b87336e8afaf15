// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxfixture.h"

#include <QDateTime>
#include <QVariantMap>

namespace sandboxtest {

using Rows = QList<QVariantMap>;

/// One workspace of a sandbox with a fortnight, its queries, and the books that say what they must answer.
class FortnightCase
{
public:
    FortnightCase(SandboxFixture& fixture, QString workspace, QString user);

    /// The window that `_from` and `_to` become, and `_grain` when it is not empty.
    void setWindow(const QDateTime& from, const QDateTime& to, const QString& grain = {});
    const QDateTime& from() const { return m_from; }
    const QDateTime& to() const { return m_to; }
    /// Runs a .kql of the query collection, whose name begins with `number`. A problem is kept and no row comes.
    Rows run(const QString& number, const QString& replace = {}, const QString& by = {});
    /// The same by the Application Insights scope.
    Rows runClassic(const QString& number);
    QJsonObject books();
    QString problem() const { return m_problem; }
    QString workspace() const { return m_workspace; }

    /// Rows whose `column` is `value`, added up in `sum`.
    static double sumWhere(const Rows& rows, const QString& column, const QString& value, const QString& sum);
    static double sum(const Rows& rows, const QString& column);
    static QVariantMap first(const Rows& rows, const QString& column, const QString& value);

private:
    QString text(const QString& number);
    Rows ask(const QString& url, const QString& query, const QString& scope);

    SandboxFixture& m_fixture;
    QString m_workspace;
    QString m_user;
    QDateTime m_from;
    QDateTime m_to;
    QString m_grain;
    QString m_problem;
};

/// Folder of the query collection; empty when it is not beside this source tree.
QString queriesFolder();

} // namespace sandboxtest
