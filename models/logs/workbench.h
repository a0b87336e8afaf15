// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/logsclient.h"
#include "logs/costhint.h"
#include "logs/draftstore.h"
#include "logs/language.h"
#include "logs/queryhistory.h"
#include "logs/resultmodel.h"

namespace logs {

/// One run of a query after another: what it asks, how far it is, what came. Main thread.
class QueryRun : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Running, Done, Failed };
    QueryRun(azure::LogsClient* client, core::Clock* clock, QObject* parent = nullptr);
    ~QueryRun() override;

    /// Gives up what runs and asks anew.
    void start(const azure::LogsQuestion& question);
    void cancel();
    State state() const { return m_state; }
    const azure::LogsQuestion& question() const { return m_question; }
    /// Of the last run that ended; tables are in results().
    const azure::LogsOutcome& outcome() const { return m_outcome; }
    const QList<TableRef>& results() const { return m_results; }
    /// What the service calls the tables of results().
    const QStringList& resultNames() const { return m_names; }
    qint64 rowsSoFar() const { return m_rowsSoFar; }
    qint64 bytesSoFar() const { return m_bytesSoFar; }
    double elapsedMs() const;
    /// What a person has to know about the result beside its rows: partial, limit, cut, odd cells; one sentence each.
    QStringList remarks() const;

Q_SIGNALS:
    void changed();    ///< state
    void progressed(); ///< rowsSoFar, bytesSoFar

private:
    QCoro::Task<> run(azure::LogsQuestion question, core::CancelSource cancel);
    void take(azure::LogsOutcome outcome);

    azure::LogsClient* m_client;
    core::Clock* m_clock;
    State m_state = State::Idle;
    azure::LogsQuestion m_question;
    azure::LogsOutcome m_outcome;
    QList<TableRef> m_results;
    QStringList m_names;
    core::CancelSource m_cancel;
    core::Milliseconds m_startedAt{0};
    qint64 m_rowsSoFar = 0, m_bytesSoFar = 0;
    int m_sequence = 0;
};

/// What the tabs of the logs page share: where one can ask, what there is to ask about, and what is kept. Main thread.
class Workbench : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        std::shared_ptr<http::Pipeline> pipeline;
        azure::CloudProfile cloud;
        azure::ArmClient* arm = nullptr;
        core::Clock* clock = nullptr;
        std::function<QList<TenantChoice>()> tenants; ///< asked at each reading
        QString folder; ///< of drafts and history; empty: memory only
        QString queries; ///< folder of saved queries
    };
    explicit Workbench(Parts parts, QObject* parent = nullptr);
    ~Workbench() override;

    DraftStore* drafts() { return &m_drafts; }
    QueryHistory* history() { return &m_history; }
    const SavedQueries& saved() const { return m_saved; }
    azure::LogsClient* client() { return &m_client; }
    core::Clock* clock() const { return m_parts.clock; }
    const azure::CloudProfile& cloud() const { return m_parts.cloud; }

    /// Reads what can be asked, once; again with refresh().
    void open();
    void refresh();
    bool isReading() const { return m_isReading; }
    bool isFilled() const { return m_isFilled; }
    const QList<ScopeChoice>& scopes() const { return m_scopes; }
    const core::Error& error() const { return m_error; } ///< kind None: none
    const QList<core::Error>& problems() const { return m_problems; }
    /// By resource id; the first one when there is none such; null without any.
    const ScopeChoice* scope(const QString& resourceId) const;

    /// Tables of a scope; reads them at the first call, changed() tells when they are there.
    QList<TableFacts> tables(const ScopeChoice& scope);
    /// Tables and columns for completion.
    SchemaMap schema(const ScopeChoice& scope);

Q_SIGNALS:
    void changed();
    void tablesRead(const QString& resourceId);

private:
    QCoro::Task<> readScopes();
    QCoro::Task<> readTables(ScopeChoice scope);

    Parts m_parts;
    azure::LogsClient m_client;
    DraftStore m_drafts;
    QueryHistory m_history;
    SavedQueries m_saved;
    QList<ScopeChoice> m_scopes;
    QList<core::Error> m_problems;
    core::Error m_error;
    QHash<QString, QList<TableFacts>> m_tables; ///< by resource id; present once asked
    core::CancelSource m_cancel;
    bool m_isReading = false, m_isFilled = false;
};

} // namespace logs
