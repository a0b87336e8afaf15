// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/connection.h"
#include "cli/systemfind.h"
#include "logs/timerange.h"
#include "monitoring/failures/classifier.h"
#include "monitoring/failures/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace cli {

namespace {

namespace failures = monitoring::failures;

constexpr qint64 kLargestFile = 256 * 1024 * 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Failures", text);
}

QString stateName(failures::ModeFigures::State state)
{
    using State = failures::ModeFigures::State;
    return state == State::Measured ? QStringLiteral("measured") : state == State::Failed ? QStringLiteral("failed") : state == State::NotNarrowed ? QStringLiteral("notNarrowed") : QStringLiteral("notMeasured");
}

QJsonObject rowOf(const failures::Mode& mode, const failures::ModeFigures& figures)
{
    const bool isMeasured = figures.state == failures::ModeFigures::State::Measured;
    const std::optional<double> share = figures.share();
    const auto orNull = [](bool isThere, const QJsonValue& value) { return isThere ? value : QJsonValue(); };
    return {{QStringLiteral("mode"), mode.id},
            {QStringLiteral("name"), mode.name},
            {QStringLiteral("category"), mode.group},
            {QStringLiteral("kind"), mode.kind == failures::ModeKind::Protected ? QStringLiteral("protected") : mode.kind == failures::ModeKind::Quality ? QStringLiteral("quality")
                                         : mode.kind == failures::ModeKind::Cost ? QStringLiteral("cost") : QStringLiteral("failure")},
            {QStringLiteral("severity"), mode.severity},
            {QStringLiteral("grade"), mode.grade},
            {QStringLiteral("state"), stateName(figures.state)},
            {QStringLiteral("count"), orNull(isMeasured, figures.count)},
            {QStringLiteral("of"), orNull(isMeasured && figures.of > 0, figures.of)},
            {QStringLiteral("unit"), figures.unit},
            {QStringLiteral("share"), orNull(share.has_value(), share.value_or(0) / 100)},
            {QStringLiteral("previousCount"), orNull(isMeasured && figures.hasPrevious, figures.previousCount)},
            {QStringLiteral("alarming"), figures.isAlarming},
            {QStringLiteral("reason"), figures.reason},
            {QStringLiteral("lastSeen"), orNull(figures.lastSeen.isValid(), figures.lastSeen.toString(Qt::ISODateWithMs))},
            {QStringLiteral("within"), orNull(!mode.within.isEmpty(), mode.within)},
            {QStringLiteral("missing"), QJsonArray::fromStringList(figures.missing)},
            {QStringLiteral("remedy"), mode.remedy},
            {QStringLiteral("example"), orNull(!figures.trace.isEmpty(), figures.trace)}};
}

/// What happened first, the gravest first; then what did not; what cannot be seen last.
QJsonArray rowsOf(const failures::FailureReport& report, const failures::ModeCatalogue& modes)
{
    QList<const failures::ModeFigures*> order;
    for (const failures::ModeFigures& figures : report.modes) {
        order << &figures;
    }
    const auto rank = [&modes](const failures::ModeFigures* figures) {
        const bool isMeasured = figures->state == failures::ModeFigures::State::Measured;
        return std::tuple(isMeasured ? (figures->count > 0 ? 0 : 1) : 2, modes.find(figures->id)->severity, -figures->count);
    };
    std::stable_sort(order.begin(), order.end(), [&rank](const auto* a, const auto* b) { return rank(a) < rank(b); });
    QJsonArray rows;
    for (const failures::ModeFigures* const figures : order) {
        rows.append(rowOf(*modes.find(figures->id), *figures));
    }
    return rows;
}

class Failures : public Command
{
public:
    QString name() const override { return QStringLiteral("failures"); }
    QString summary() const override { return tr("Counts the failure modes of a gen-AI system in a time range."); }
    void declare(QCommandLineParser& parser) const override
    {
        declareSystem(parser);
        parser.addOption({QStringLiteral("timespan"), tr("ISO 8601 duration or interval, such as P1D (the default)."), QStringLiteral("timespan"), QStringLiteral("P1D")});
        parser.addOption({QStringLiteral("rules"), tr("File with your own numbers of the rules, as the app keeps them."), QStringLiteral("file")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> Failures::run(Invocation invocation)
{
    const core::Result<logs::TimeRange> range = logs::timeRangeFrom(invocation.parser->value(QStringLiteral("timespan")));
    if (!range) {
        co_return report(invocation, range.error());
    }
    if (!invocation.arguments.isEmpty()) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("\"failures\" takes no arguments; \"failures classify\" takes a file."), invocation.arguments.first()));
    }
    core::Error problem;
    failures::FailureOrder order;
    order.rules = failures::ModeCatalogue::fromFile(invocation.parser->value(QStringLiteral("rules")), &problem);
    order.look.range = *range;
    if (problem.kind != core::ErrorKind::None) {
        co_return report(invocation, problem);
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<monitoring::System> system = co_await systemOf(invocation, services->get());
    if (!system) {
        co_return report(invocation, system.error());
    }
    order.system = *system;
    core::Clock* const clock = &core::SystemClock::instance();
    monitoring::QueryScheduler scheduler(clock);
    failures::FailureReader reader({(*services)->pipeline(), (*services)->cloud(), (*services)->arm(), clock, &scheduler});
    invocation.output.terminal().progress(tr("Asking %1").arg(Terminal::safeText(system->name)));
    const core::CancelToken cancel = invocation.cancel;
    const failures::FailureReport read = co_await reader.read(order, cancel);
    invocation.output.terminal().clearProgress();
    if (read.error.kind != core::ErrorKind::None) {
        co_return report(invocation, read.error);
    }
    for (const core::Error& each : read.problems) {
        invocation.output.terminal().message(Terminal::safeText(core::explainInOneLine(each)));
    }
    invocation.output.rows(rowsOf(read, order.rules), {{QStringLiteral("mode"), tr("Mode")},
                                                       {QStringLiteral("name"), tr("Name")},
                                                       {QStringLiteral("severity"), tr("Severity")},
                                                       {QStringLiteral("count"), tr("Count")},
                                                       {QStringLiteral("of"), tr("Of")},
                                                       {QStringLiteral("unit"), tr("Unit")},
                                                       {QStringLiteral("lastSeen"), tr("Last seen")},
                                                       {QStringLiteral("state"), tr("State")}});
    co_return int(read.problems.isEmpty() ? Done : ServiceFailed);
}

class FailuresClassify : public Command
{
public:
    QString name() const override { return QStringLiteral("failures classify"); }
    QString summary() const override { return tr("Gives each recorded reply of a service its failure mode."); }
    QString arguments() const override { return QStringLiteral("FILE|-"); }
    QCoro::Task<int> run(Invocation invocation) override;
};

core::Result<QByteArray> fileOf(const Invocation& invocation)
{
    if (invocation.arguments.size() != 1) {
        return core::failure(core::ErrorKind::InvalidInput, tr("Give one file with recorded replies, or - for standard input."), QStringLiteral("FILE"));
    }
    const QString name = invocation.arguments.first();
    QFile file(name);
    const bool isOpen = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return core::failure(core::ErrorKind::Storage, tr("The file cannot be read: %1").arg(file.errorString()), name);
    }
    QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile) {
        return core::failure(core::ErrorKind::InvalidInput, tr("The file is larger than 256 MB."), name);
    }
    return bytes;
}

QCoro::Task<int> FailuresClassify::run(Invocation invocation)
{
    const core::Result<QByteArray> bytes = fileOf(invocation);
    const core::Result<QList<failures::Reply>> replies = bytes ? failures::repliesFrom(*bytes) : core::Result<QList<failures::Reply>>(bytes.error());
    if (!replies) {
        co_return report(invocation, replies.error());
    }
    QJsonArray rows;
    for (const failures::Reply& reply : *replies) {
        const failures::Verdict verdict = failures::classify(reply);
        QJsonArray evidence;
        for (const failures::Evidence& each : verdict.evidence) {
            evidence.append(QJsonObject{{QStringLiteral("where"), each.where}, {QStringLiteral("value"), each.value}});
        }
        rows.append(QJsonObject{{QStringLiteral("id"), reply.id},
                                {QStringLiteral("mode"), verdict.mode},
                                {QStringLiteral("categories"), QJsonArray::fromStringList(verdict.categories)},
                                {QStringLiteral("evidence"), evidence},
                                {QStringLiteral("also"), QJsonArray::fromStringList(verdict.also)}});
    }
    if (invocation.output.format() != Format::Json) { // a table shows the first signal
        for (QJsonValueRef row : rows) {
            QJsonObject object = row.toObject();
            const QJsonValue first = object.value(QLatin1String("evidence"))[0];
            object.insert(QStringLiteral("signal"), first.isObject() ? first[QLatin1String("where")].toString() + QStringLiteral(" = ") + first[QLatin1String("value")].toString() : QString());
            object.insert(QStringLiteral("list"), object.value(QLatin1String("categories")).toVariant().toStringList().join(QStringLiteral(", ")));
            row = object;
        }
    }
    invocation.output.rows(rows, {{QStringLiteral("id"), tr("Reply")}, {QStringLiteral("mode"), tr("Mode")}, {QStringLiteral("list"), tr("Categories")}, {QStringLiteral("signal"), tr("Signal")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeFailures()
{
    return std::make_unique<Failures>();
}

std::unique_ptr<Command> makeFailuresClassify()
{
    return std::make_unique<FailuresClassify>();
}

} // namespace cli
