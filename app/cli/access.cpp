// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/connection.h"
#include "cli/features.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Access", text);
}

class AccessCheckCommand : public Command
{
public:
    QString name() const override { return QStringLiteral("access check"); }
    QString summary() const override { return tr("Says whether you may use a feature or do an action, and who could allow it."); }
    QString arguments() const override { return QStringLiteral("FEATURE|ACTION"); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("scope"), tr("Resource id of a subscription, resource group or resource; without it every place that fits."),
                          QStringLiteral("id")});
        parser.addOption({QStringLiteral("data-action"), tr("The action is one of the data plane.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

/// A feature by its name, else an action ("Provider/type/verb").
core::Result<rbac::Feature> featureOf(const Invocation& invocation)
{
    if (invocation.arguments.size() != 1) {
        return core::Error::make(core::ErrorKind::InvalidInput, tr("Name one feature or one action."), tr("The command"));
    }
    const QString word = invocation.arguments.first();
    if (const auto feature = rbac::featureById(word)) {
        return *feature;
    }
    if (word.count(QLatin1Char('/')) >= 2) {
        const bool data = invocation.parser->isSet(QStringLiteral("data-action"));
        return rbac::featureOfAction(data ? rbac::Plane::Data : rbac::planeOfAction(word), word);
    }
    QStringList names;
    const QList<rbac::Feature> all = rbac::features();
    for (const rbac::Feature& feature : all) {
        names.append(feature.id);
    }
    return core::Error::make(core::ErrorKind::InvalidInput,
                             tr("There is no feature '%1'. There are: %2.").arg(word, names.join(QStringLiteral(", "))), word);
}

QCoro::Task<int> AccessCheckCommand::run(Invocation invocation)
{
    const core::Result<rbac::Feature> feature = featureOf(invocation);
    if (!feature) {
        co_return report(invocation, feature.error());
    }
    const QString scope = invocation.parser->value(QStringLiteral("scope"));
    if (!scope.isEmpty() && !scope.startsWith(QLatin1String("/subscriptions/"), Qt::CaseInsensitive)) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput,
                                                       tr("'%1' is no resource id: it begins with /subscriptions/.").arg(scope),
                                                       QStringLiteral("--scope")));
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    invocation.output.terminal().progress(tr("Reading your permissions ..."));
    const QList<rbac::Feature> features{*feature};
    const core::Result<QList<rbac::Verdict>> verdicts = co_await checkFeatures(invocation, services->get(), features, scope);
    if (!verdicts) {
        co_return report(invocation, verdicts.error());
    }
    invocation.output.rows(verdictRows(*verdicts, invocation.output.format()), verdictColumns());
    for (const rbac::Verdict& verdict : *verdicts) {
        if (verdicts->size() == 1 && !verdict.isAllowed()) {
            invocation.output.terminal().message(Terminal::safeText(verdict.reason()));
        }
    }
    if (verdicts->isEmpty()) {
        invocation.output.terminal().message(tr("You see no place where this could be used."));
    }
    co_return int(exitStatusOf(*verdicts));
}

} // namespace

std::unique_ptr<Command> makeAccessCheck()
{
    return std::make_unique<AccessCheckCommand>();
}

} // namespace cli
