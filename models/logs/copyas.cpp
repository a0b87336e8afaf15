// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/copyas.h"

#include "azure/monitor/logswire.h"
#include "core/json.h"

#include <QUrl>

namespace logs {

namespace {

using Kind = azure::LogsScope::Kind;

/// Within single quotes a shell carries nothing out.
QString quoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QString asAz(const azure::LogsQuestion& question)
{
    const bool isWorkspace = question.scope.kind == Kind::Workspace;
    QStringList parts;
    if (isWorkspace) {
        parts << QStringLiteral("az monitor log-analytics query --workspace ") + quoted(question.scope.id);
    } else {
        parts << QStringLiteral("az monitor app-insights query --app ") + quoted(question.scope.id);
    }
    parts << QStringLiteral("--analytics-query ") + quoted(question.query);
    if (!question.timespan.isEmpty()) {
        if (isWorkspace) {
            parts << QStringLiteral("--timespan ") + quoted(question.timespan);
        } else {
            const QStringList ends = question.timespan.split(QLatin1Char('/'));
            parts << (ends.size() == 2 ? QStringLiteral("--start-time %1 --end-time %2").arg(quoted(ends[0]), quoted(ends[1]))
                                       : QStringLiteral("--offset ") + quoted(question.timespan));
        }
    }
    return parts.join(QStringLiteral(" \\\n  ")) + QLatin1Char('\n');
}

QString asCurl(const azure::LogsQuestion& question, const azure::CloudProfile& cloud)
{
    const bool isWorkspace = question.scope.kind == Kind::Workspace;
    QString resource = cloud.scope(isWorkspace ? azure::Audience::LogAnalytics : azure::Audience::AppInsights);
    if (resource.endsWith(QLatin1String("/.default"))) {
        resource.chop(9);
    }
    const QString tenant = question.scope.tenantId.isEmpty() ? QString() : QStringLiteral(" --tenant ") + quoted(question.scope.tenantId);
    const QString body = QString::fromUtf8(core::json::compact(azure::logs::writeQuestion(question)));
    return QStringLiteral("curl -sS -X POST %1 \\\n  -H \"Authorization: Bearer $(az account get-access-token --resource %2%3 --query accessToken -o tsv)\" \\\n"
                          "  -H 'Content-Type: application/json' \\\n  -H %4 \\\n  -d %5\n")
        .arg(quoted(azure::logs::urlOf(cloud, question).toString(QUrl::FullyEncoded)), quoted(resource), tenant,
             quoted(QStringLiteral("Prefer: ") + QString::fromLatin1(azure::logs::preferOf(question))), quoted(body));
}

QString asPortalLink(const azure::LogsQuestion& question, const azure::CloudProfile& cloud)
{
    if (cloud.portal.isEmpty() || question.scope.resourceId.isEmpty()) {
        return {};
    }
    QString portal = cloud.portal;
    while (portal.endsWith(QLatin1Char('/'))) {
        portal.chop(1);
    }
    QString link = portal + QStringLiteral("/#@") + question.scope.tenantId + QStringLiteral("/blade/Microsoft_OperationsManagementSuite_Workspace/Logs.ReactView/resourceId/") +
                   encoded(question.scope.resourceId) + QStringLiteral("/source/LogsBlade.AnalyticsShareLinkToQuery/query/") + encoded(question.query);
    if (!question.timespan.isEmpty()) {
        link += QStringLiteral("/timespan/") + encoded(question.timespan);
    }
    return link;
}

} // namespace logs
