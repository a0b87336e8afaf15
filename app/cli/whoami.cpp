// SPDX-License-Identifier: GPL-3.0-or-later
#include "whoami/whoami.h"

#include "cli/commands.h"
#include "cli/connection.h"
#include "cli/features.h"
#include "identity/session.h"

#include <QCoreApplication>
#include <QLocale>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::WhoAmI", text);
}

QString member(const char* name)
{
    return QString::fromLatin1(name);
}

class WhoAmICommand : public Command
{
public:
    QString name() const override { return QStringLiteral("whoami"); }
    QString summary() const override { return tr("Shows who is signed in, what was granted for how long, and what it is good for."); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("features"), tr("Says for each feature whether you may use it, what is missing and who could give it.")});
        parser.addOption({QStringLiteral("scope"), tr("With --features: resource id of the only place to look at."), QStringLiteral("id")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    static void show(const Output& output, const whoami::Facts& facts, const QList<rbac::Verdict>& verdicts);
};

/// "48 min", "expired".
QString lifetime(const identity::Grant& grant)
{
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(grant.expiresOn);
    return grant.isExpired || seconds <= 0 ? tr("expired") : tr("%1 min").arg((seconds + 59) / 60);
}

void WhoAmICommand::show(const Output& output, const whoami::Facts& facts, const QList<rbac::Verdict>& verdicts)
{
    Terminal& terminal = output.terminal();
    output.object({{member("user"), facts.account.username},
                   {member("name"), facts.account.name},
                   {member("objectId"), facts.objectId},
                   {member("guest"), facts.isGuest ? tr("a guest in this tenant") : QString()},
                   {member("tenant"), facts.currentTenantId},
                   {member("cloud"), facts.cloudName},
                   {member("authority"), facts.authority},
                   {member("clientId"), facts.clientId}},
                  {{member("user"), tr("User")},
                   {member("name"), tr("Name")},
                   {member("objectId"), tr("Object id")},
                   {member("guest"), tr("Here as")},
                   {member("tenant"), tr("Tenant")},
                   {member("cloud"), tr("Cloud")},
                   {member("authority"), tr("Sign-in at")},
                   {member("clientId"), tr("App registration")}});
    QJsonArray grants;
    for (const whoami::AudienceGrant& grant : facts.grants) {
        QStringList scopes;
        for (const QString& scope : grant.grant.scopes) {
            scopes.append(scope.section(QLatin1Char('/'), -1));
        }
        grants.append(QJsonObject{{member("name"), grant.name},
                                  {member("tenant"), grant.tenantName},
                                  {member("scopes"), scopes.join(QStringLiteral(", "))},
                                  {member("lifetime"), lifetime(grant.grant)},
                                  {member("methods"), grant.grant.claims.methods.join(QStringLiteral(", "))}});
    }
    terminal.write(QStringLiteral("\n"));
    output.rows(grants, {{member("name"), tr("Granted for")},
                         {member("tenant"), tr("Tenant")},
                         {member("scopes"), tr("Permissions")},
                         {member("lifetime"), tr("Lives")},
                         {member("methods"), tr("Proved by")}});
    if (!verdicts.isEmpty()) {
        terminal.write(QStringLiteral("\n"));
        output.rows(verdictRows(verdicts, Format::Table), verdictColumns());
    }
}

QCoro::Task<int> WhoAmICommand::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    const core::Result<void> listed = co_await (*services)->readTenants(context);
    if (!listed) { // a blocked tenant list hides nothing else
        invocation.output.terminal().message(Terminal::safeText(core::explainInOneLine(listed.error())));
    }
    QList<rbac::Verdict> verdicts;
    const bool withFeatures = invocation.parser->isSet(QStringLiteral("features"));
    if (withFeatures) {
        invocation.output.terminal().progress(tr("Reading your permissions ..."));
        const QList<rbac::Feature> features = rbac::features();
        const QString scope = invocation.parser->value(QStringLiteral("scope"));
        const core::Result<QList<rbac::Verdict>> checked = co_await checkFeatures(invocation, services->get(), features, scope);
        if (!checked) {
            co_return report(invocation, checked.error());
        }
        verdicts = *checked;
    }
    const whoami::Facts facts = whoami::factsOf(*(*services)->session(), (*services)->cloud());
    if (invocation.output.format() == Format::Json) {
        QJsonObject json = whoami::toJson(facts);
        if (withFeatures) {
            json.insert(QStringLiteral("features"), verdictRows(verdicts, Format::Json));
        }
        invocation.output.json(json);
    } else if (invocation.output.format() == Format::Tsv && withFeatures) {
        invocation.output.rows(verdictRows(verdicts, Format::Tsv), verdictColumns());
    } else {
        show(invocation.output, facts, verdicts);
    }
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeWhoAmI()
{
    return std::make_unique<WhoAmICommand>();
}

} // namespace cli
