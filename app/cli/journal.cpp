// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "journal/journal.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Journal", text);
}

journal::Journal journalOf(const Invocation& invocation)
{
    return journal::Journal(invocation.options.stateDirectory() + QStringLiteral("/journal/journal.jsonl"));
}

class JournalList : public Command
{
public:
    QString name() const override { return QStringLiteral("journal list"); }
    QString summary() const override { return tr("Lists every write that was made from here, with before and after."); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> JournalList::run(Invocation invocation)
{
    const core::Result<QList<journal::Entry>> entries = journalOf(invocation).entries();
    if (!entries) {
        co_return report(invocation, entries.error());
    }
    QJsonArray rows;
    for (const journal::Entry& entry : *entries) {
        rows.append(journal::toJson(entry));
    }
    invocation.output.rows(rows, {{QStringLiteral("number"), tr("No.")},
                                  {QStringLiteral("time"), tr("Time")},
                                  {QStringLiteral("actor"), tr("Who")},
                                  {QStringLiteral("action"), tr("What")},
                                  {QStringLiteral("target"), tr("Where")},
                                  {QStringLiteral("outcome"), tr("Outcome")}});
    co_return int(Done);
}

class JournalVerify : public Command
{
public:
    QString name() const override { return QStringLiteral("journal verify"); }
    QString summary() const override { return tr("Checks that no entry was changed, removed or put in later; exits 1 if one was."); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> JournalVerify::run(Invocation invocation)
{
    const core::Result<journal::Verdict> verdict = journalOf(invocation).verify();
    if (!verdict) {
        co_return report(invocation, verdict.error());
    }
    QJsonObject result{{QStringLiteral("intact"), verdict->isIntact},
                       {QStringLiteral("entries"), double(verdict->entries)},
                       {QStringLiteral("endsTorn"), verdict->endsTorn}};
    if (!verdict->isIntact) {
        result.insert(QStringLiteral("brokenAt"), double(verdict->brokenAt));
        result.insert(QStringLiteral("reason"), verdict->reason);
    }
    invocation.output.object(result, {{QStringLiteral("intact"), tr("Intact")},
                                      {QStringLiteral("entries"), tr("Entries")},
                                      {QStringLiteral("brokenAt"), tr("Broken at line")},
                                      {QStringLiteral("reason"), tr("Reason")}});
    co_return verdict->isIntact ? int(Done) : int(CheckFailed);
}

} // namespace

std::unique_ptr<Command> makeJournalList()
{
    return std::make_unique<JournalList>();
}

std::unique_ptr<Command> makeJournalVerify()
{
    return std::make_unique<JournalVerify>();
}

} // namespace cli
