// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/workbench.h"
#include "monitoring/focus.h"
#include "traces/openedtrace.h"
#include "traces/story.h"
#include "traces/tracefile.h"
#include "traces/tracetable.h"

#include <array>

namespace traces {

/// What the traces page shows: the traces that a Focus narrows to, or those of a file; one trace, another beside it, and a conversation.
/// A newer wish cancels an older one. Main thread; parsing and building run on threads of the pool.
class TraceBrowser : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        logs::Workbench* workbench = nullptr;   ///< outlives the browser
        monitoring::Focus* focus = nullptr;     ///< outlives the browser
        std::function<PriceOf()> prices;        ///< asked before each reading; may be absent
        std::function<QHash<QString, QString>()> modelOfDeployment; ///< may be absent
        /// Looks documents of an index up by their keys, for spans that do not carry the texts; may be absent.
        std::function<QCoro::Task<core::Result<QList<Document>>>(QString index, QStringList keys, http::CallContext context)> documents;
    };
    enum class State { Idle, Reading, Done, Failed };
    enum class Place { Main, Beside }; ///< the open trace, and the one that it is compared with

    explicit TraceBrowser(Parts parts, QObject* parent = nullptr);
    ~TraceBrowser() override;

    monitoring::Focus* focus() const { return m_parts.focus; }
    logs::Workbench* workbench() const { return m_parts.workbench; }
    /// Nothing is read before somebody looks.
    void setActive(bool active);

    TraceTable* table() { return &m_table; }
    State listState() const { return m_list.state; }
    const core::Error& listError() const { return m_list.error; } ///< kind None: none
    /// What the search field says now; its problems are those to be shown.
    const Search& search() const { return m_search; }
    TraceOrder order() const { return m_order; }
    void setOrder(TraceOrder order);
    /// Reads anew what is shown.
    void refresh();
    bool canReadMore() const;
    void readMore();
    void cancel();

    void openFile(const QString& path);
    /// Traces that came in another way (the collector); shown like a file of that name.
    void showFile(const TraceFile& file);
    void closeFile();
    bool isFile() const { return m_hasFile; }
    const TraceFile& file() const { return m_file; }
    /// Shares of a file that is being read: bytes, of bytes. 0, 0 otherwise.
    std::pair<qint64, qint64> fileProgress() const { return m_progress; }

    /// Opens a trace of the list, the file, or the system. An empty id closes.
    void open(const QString& traceId, Place place = Place::Main);
    QString openId(Place place = Place::Main) const { return slot(place).id; }
    State openState(Place place = Place::Main) const { return slot(place).state; }
    const core::Error& openError(Place place = Place::Main) const { return slot(place).error; }
    OpenedTraceRef opened(Place place = Place::Main) const { return slot(place).trace; } ///< null unless Done
    /// The row of the list, when it has one; otherwise empty.
    TraceSummary summaryOf(const QString& traceId) const;

    /// The documents with what was looked up: texts and titles as the index holds them now. Asks for what is missing; textsRead() follows.
    QList<Document> withTexts(const QString& index, const QList<Document>& documents);
    /// Why the texts of an index could not be looked up; empty: they could, or nobody asked.
    QString textProblem(const QString& index) const { return m_textProblems.value(index); }

    /// Reads all turns of a conversation, or of the open trace alone for an empty id.
    void openConversation(const QString& conversationId);
    State storyState() const { return m_story.state; }
    const core::Error& storyError() const { return m_story.error; }
    const QList<StoryTurn>& story() const { return m_turns; }
    static constexpr int kMostTurns = 40;

Q_SIGNALS:
    void listChanged();
    void openChanged(traces::TraceBrowser::Place place);
    void storyChanged();
    void fileProgressed();
    void textsRead();

private:
    struct Reading
    {
        State state = State::Idle;
        core::Error error;
        core::CancelSource cancel;
        int sequence = 0;
        QString id;
        OpenedTraceRef trace;
    };
    const Reading& slot(Place place) const { return m_open[size_t(place)]; }
    Reading& slot(Place place) { return m_open[size_t(place)]; }
    static int begin(Reading& reading);
    void follow();
    TraceQuestion question() const;
    PriceOf price() const { return m_parts.prices ? m_parts.prices() : PriceOf(); }
    void takeFile();
    void searchFile();
    void take(Place place, int sequence, const OpenedTraceRef& trace);
    void openFromFile(Place place);
    QCoro::Task<> readList(TraceQuestion question, int sequence);
    QCoro::Task<> readTrace(QString traceId, Place place, int sequence);
    QCoro::Task<> readConversation(QString conversationId, int sequence);
    QCoro::Task<> readTexts(QString index, QStringList keys);
    QCoro::Task<bool> tellTurns(QStringList ids, int sequence);
    void finishList(int sequence, const core::Result<TracePage>& page, bool isMore);

    Parts m_parts;
    TracesReader m_reader;
    TraceTable m_table;
    TraceFileOpener m_opener;
    TraceFile m_file;
    Search m_search;
    TraceOrder m_order = TraceOrder::Newest;
    Reading m_list, m_story;
    std::array<Reading, 2> m_open;
    QList<StoryTurn> m_turns;
    QHash<QString, Document> m_texts; ///< by index and key; empty ones were not found
    QHash<QString, QString> m_textProblems; ///< by index
    TraceQuestion m_asked; ///< what the table shows, or is going to
    std::pair<qint64, qint64> m_progress{0, 0};
    bool m_isActive = false, m_hasFile = false, m_hasAsked = false;
};

} // namespace traces
