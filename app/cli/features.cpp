// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/features.h"

#include "cli/connection.h"
#include "identity/session.h"
#include "rbac/accesscheck.h"
#include "rbac/scopefinder.h"

#include <QCoreApplication>
#include <vector>

namespace cli {

namespace {

constexpr size_t kAtOnce = 8;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Features", text);
}

QString member(const char* name)
{
    return QString::fromLatin1(name);
}

/// "oai-contoso-dev, 3 more".
QString shortNames(const QStringList& scopes)
{
    QStringList names;
    for (const QString& scope : scopes.mid(0, 2)) {
        names.append(rbac::Scope(scope).name());
    }
    if (scopes.size() > 2) {
        names.append(tr("%1 more").arg(scopes.size() - 2));
    }
    return names.join(QStringLiteral(", "));
}

QString missingText(const rbac::Verdict& verdict)
{
    if (verdict.missing.isEmpty()) {
        return verdict.isAllowed() ? QString() : verdict.reason();
    }
    QStringList actions;
    for (const rbac::Need& need : verdict.missing) {
        actions.append(need.action);
    }
    return actions.join(QStringLiteral(", "));
}

QString roleText(const rbac::Verdict& verdict)
{
    QStringList roles;
    for (const rbac::Role& role : verdict.roles) {
        roles.append(role.name);
    }
    return roles.join(tr(" or "));
}

/// What two verdicts must share to stand on one line.
bool isAlike(const rbac::Verdict& a, const rbac::Verdict& b)
{
    return a.feature == b.feature && a.decision == b.decision && a.cause == b.cause && a.missing == b.missing &&
           a.grantableBy() == b.grantableBy();
}

QJsonArray groupedRows(const QList<rbac::Verdict>& verdicts)
{
    QJsonArray rows;
    QList<bool> taken(verdicts.size(), false);
    for (qsizetype i = 0; i < verdicts.size(); ++i) {
        if (taken.at(i)) {
            continue;
        }
        const rbac::Verdict& first = verdicts.at(i);
        QStringList scopes;
        for (qsizetype j = i; j < verdicts.size(); ++j) {
            if (!taken.at(j) && isAlike(first, verdicts.at(j))) {
                taken[j] = true;
                scopes.append(verdicts.at(j).scope);
            }
        }
        rows.append(QJsonObject{{member("title"), first.title},
                                {member("feature"), first.feature},
                                {member("verdict"), rbac::decisionName(first.decision)},
                                {member("scopes"), shortNames(scopes)},
                                {member("missing"), missingText(first)},
                                {member("roles"), roleText(first)},
                                {member("grantableBy"), first.grantableBy()}});
    }
    return rows;
}

} // namespace

QCoro::Task<core::Result<QList<rbac::Verdict>>> checkFeatures(Invocation invocation, app::Services* services,
                                                              QList<rbac::Feature> features, QString scope)
{
    http::CallContext context;
    context.cancel = invocation.cancel;
    rbac::Scopes scopes;
    if (scope.isEmpty()) {
        const QString tenant = services->session()->currentTenantId();
        const core::Result<rbac::Scopes> found = co_await rbac::findScopes(services->arm(), tenant, context);
        if (!found) {
            co_return found.error();
        }
        scopes = *found;
        for (const core::Error& problem : scopes.problems) {
            invocation.output.terminal().message(Terminal::safeText(core::explainInOneLine(problem)));
        }
    }
    QList<std::pair<rbac::Feature, QString>> questions;
    for (const rbac::Feature& feature : features) {
        const QStringList places = scope.isEmpty() ? scopes.fitting(feature) : QStringList{scope};
        for (const QString& place : places) {
            questions.append({feature, place});
        }
    }
    QList<rbac::Verdict> verdicts;
    for (qsizetype next = 0; next < questions.size(); next += qsizetype(kAtOnce)) {
        std::vector<QCoro::Task<rbac::Verdict>> tasks;
        for (qsizetype i = next; i < questions.size() && tasks.size() < kAtOnce; ++i) {
            tasks.push_back(services->access()->check(questions.at(i).first, questions.at(i).second, context));
        }
        for (QCoro::Task<rbac::Verdict>& task : tasks) {
            const rbac::Verdict verdict = co_await task;
            verdicts.append(verdict);
        }
        if (invocation.cancel.isCancelled()) {
            co_return core::Error::cancelled();
        }
    }
    co_return verdicts;
}

ExitStatus exitStatusOf(const QList<rbac::Verdict>& verdicts)
{
    ExitStatus status = verdicts.isEmpty() ? ServiceFailed : Done;
    for (const rbac::Verdict& verdict : verdicts) {
        if (verdict.isDenied()) {
            return CheckFailed;
        }
        if (!verdict.isAllowed()) {
            status = ServiceFailed;
        }
    }
    return status;
}

QJsonArray verdictRows(const QList<rbac::Verdict>& verdicts, Format format)
{
    if (format == Format::Table) {
        return groupedRows(verdicts);
    }
    QJsonArray rows;
    for (const rbac::Verdict& verdict : verdicts) {
        QJsonObject row = rbac::toJson(verdict);
        if (format == Format::Tsv) { // cells are text
            row.insert(member("missing"), missingText(verdict));
            row.insert(member("roles"), roleText(verdict));
            row.insert(member("grantableBy"), verdict.grantableBy());
            row.insert(member("scopes"), verdict.scope);
        }
        rows.append(row);
    }
    return rows;
}

QList<Column> verdictColumns()
{
    return {{member("feature"), tr("Feature")}, {member("title"), tr("What")},      {member("verdict"), tr("Verdict")},
            {member("scopes"), tr("Where")},    {member("missing"), tr("Missing")}, {member("roles"), tr("Role")},
            {member("grantableBy"), tr("Ask")}};
}

} // namespace cli
