// SPDX-License-Identifier: GPL-3.0-or-later
// One trace, the one beside it, and the turns of a conversation.
#include "traces/tracebrowser.h"

#include <QCoroFuture>
#include <QFutureWatcher>
#include <QPointer>
#include <QtConcurrentRun>

namespace traces {

namespace filter = monitoring::filter;
using core::Error;
using core::ErrorKind;

namespace {

OpenedTraceRef fromFile(const TraceFile& file, const QString& traceId, const PriceOf& price)
{
    return openedTrace(file.trace(traceId), price);
}

Error notInFile(const QString& traceId, const QString& file)
{
    return Error::make(ErrorKind::NotFound, TraceBrowser::tr("The file %1 has no trace %2.").arg(file, traceId), traceId);
}

QString textKey(const QString& index, const QString& id)
{
    return index + QLatin1Char('\n') + id;
}

} // namespace

QList<Document> TraceBrowser::withTexts(const QString& index, const QList<Document>& documents)
{
    QList<Document> all = documents;
    QStringList missing;
    for (Document& document : all) {
        const auto known = m_texts.constFind(textKey(index, document.id));
        if (!document.text.isEmpty() || document.id.isEmpty()) {
            continue;
        }
        if (known == m_texts.constEnd()) {
            missing << document.id;
            continue;
        }
        document.text = known->text;
        document.title = document.title.isEmpty() ? known->title : document.title;
        document.url = document.url.isEmpty() ? known->url : document.url;
    }
    if (!missing.isEmpty() && m_parts.documents && !index.isEmpty() && !m_hasFile) {
        for (const QString& id : std::as_const(missing)) {
            m_texts.insert(textKey(index, id), {}); // asked for once
        }
        readTexts(index, missing);
    }
    return all;
}

QCoro::Task<> TraceBrowser::readTexts(QString index, QStringList keys)
{
    const QPointer<TraceBrowser> guard(this);
    http::CallContext context;
    context.label = tr("Looking documents up");
    const core::Result<QList<Document>> found = co_await m_parts.documents(index, keys, context);
    if (!guard) {
        co_return;
    }
    if (!found) {
        m_textProblems.insert(index, core::explainInOneLine(found.error()));
        for (const QString& key : std::as_const(keys)) {
            m_texts.remove(textKey(index, key)); // another look may succeed
        }
        Q_EMIT textsRead();
        co_return;
    }
    m_textProblems.remove(index);
    for (const Document& document : *found) {
        m_texts.insert(textKey(index, document.id), document);
    }
    Q_EMIT textsRead();
}

void TraceBrowser::open(const QString& traceId, Place place)
{
    Reading& reading = slot(place);
    if (traceId.isEmpty()) {
        reading.cancel.cancel();
        ++reading.sequence;
        reading.state = State::Idle;
        reading.error = Error();
        reading.id.clear();
        reading.trace.reset();
        Q_EMIT openChanged(place);
        return;
    }
    const int sequence = begin(reading);
    reading.id = traceId;
    reading.trace.reset();
    Q_EMIT openChanged(place);
    if (!m_hasFile) {
        readTrace(traceId, place, sequence);
        return;
    }
    const qsizetype index = m_file.spans ? m_file.spans->find(traceId) : -1;
    if (index >= 0) {
        openFromFile(place);
        return;
    }
    reading.state = State::Failed;
    reading.error = notInFile(traceId, m_file.path);
    Q_EMIT openChanged(place);
}

void TraceBrowser::openFromFile(Place place)
{
    const int sequence = slot(place).sequence;
    auto* watcher = new QFutureWatcher<OpenedTraceRef>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, place, sequence] {
        watcher->deleteLater();
        take(place, sequence, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([file = m_file, id = slot(place).id, price = price()] { return fromFile(file, id, price); }));
}

void TraceBrowser::take(Place place, int sequence, const OpenedTraceRef& trace)
{
    Reading& reading = slot(place);
    if (sequence == reading.sequence) {
        reading.state = State::Done;
        reading.trace = trace;
        Q_EMIT openChanged(place);
    }
}

QCoro::Task<> TraceBrowser::readTrace(QString traceId, Place place, int sequence)
{
    const QPointer<TraceBrowser> guard(this);
    http::CallContext context;
    context.cancel = slot(place).cancel.token();
    context.label = tr("Reading a trace");
    const logs::ScopeChoice* const known = m_parts.workbench->scope(m_parts.focus->look().system);
    const logs::ScopeChoice scope = known ? *known : logs::ScopeChoice();
    const logs::TimeRange range = m_asked.range == logs::TimeRange() ? question().range : m_asked.range;
    const QDateTime near = summaryOf(traceId).time;
    core::Result<LoadedTrace> loaded = co_await m_reader.trace(scope, traceId, range, near, context);
    if (!guard || sequence != slot(place).sequence) {
        co_return;
    }
    if (!loaded) {
        slot(place).state = State::Failed;
        slot(place).error = loaded.error();
        Q_EMIT openChanged(place);
        co_return;
    }
    const auto shared = std::make_shared<LoadedTrace>(std::move(*loaded));
    const QFuture<OpenedTraceRef> building = QtConcurrent::run([shared, price = price()] { return openedTrace(std::move(*shared), price); });
    const OpenedTraceRef trace = co_await building;
    if (guard) {
        take(place, sequence, trace);
    }
}

void TraceBrowser::openConversation(const QString& conversationId)
{
    const int sequence = begin(m_story);
    m_story.id = conversationId;
    m_turns.clear();
    Q_EMIT storyChanged();
    readConversation(conversationId, sequence);
}

QCoro::Task<> TraceBrowser::readConversation(QString conversationId, int sequence)
{
    const QPointer<TraceBrowser> guard(this);
    QStringList ids;
    if (conversationId.isEmpty()) {
        ids << slot(Place::Main).id;
    } else if (m_hasFile) {
        const Search search = Search::parse(Search::term(QStringLiteral("conversation"), conversationId));
        const QFuture<TracePage> searching = QtConcurrent::run([file = m_file, search] { return file.page(search, {}, kMostTurns); });
        const TracePage page = co_await searching;
        if (!guard || sequence != m_story.sequence) {
            co_return;
        }
        for (const TraceSummary& trace : page.traces) {
            ids.prepend(trace.id); // the newest came first
        }
    } else {
        TraceQuestion wanted = question();
        wanted.filters = {{filter::kConversation, conversationId}};
        wanted.search = Search();
        wanted.order = TraceOrder::Newest;
        wanted.limit = kMostTurns;
        http::CallContext context;
        context.cancel = m_story.cancel.token();
        context.label = tr("Reading a conversation");
        const core::Result<TracePage> page = co_await m_reader.list(wanted, context);
        if (!guard || sequence != m_story.sequence) {
            co_return;
        }
        if (!page) {
            m_story.state = State::Failed;
            m_story.error = page.error();
            Q_EMIT storyChanged();
            co_return;
        }
        for (const TraceSummary& trace : page->traces) {
            ids.prepend(trace.id);
        }
    }
    const QStringList last = ids.mid(std::max<qsizetype>(0, ids.size() - kMostTurns));
    const bool isWhole = co_await tellTurns(last, sequence);
    if (guard && isWhole && sequence == m_story.sequence) {
        m_story.state = State::Done;
        Q_EMIT storyChanged();
    }
}

/// One after the other, so that the page grows from its beginning. False when it was given up.
QCoro::Task<bool> TraceBrowser::tellTurns(QStringList ids, int sequence)
{
    const QPointer<TraceBrowser> guard(this);
    for (const QString& id : std::as_const(ids)) {
        OpenedTraceRef trace = id == slot(Place::Main).id ? slot(Place::Main).trace : OpenedTraceRef();
        if (!trace && m_hasFile) {
            const QFuture<OpenedTraceRef> building =
                QtConcurrent::run([file = m_file, id, price = price()] { return fromFile(file, id, price); });
            trace = co_await building;
        } else if (!trace) {
            http::CallContext context;
            context.cancel = m_story.cancel.token();
            context.label = tr("Reading a conversation");
            const logs::ScopeChoice scope = m_asked.scope;
            const logs::TimeRange range = m_asked.range;
            const QDateTime near = summaryOf(id).time;
            core::Result<LoadedTrace> loaded = co_await m_reader.trace(scope, id, range, near, context);
            if (!guard || sequence != m_story.sequence) {
                co_return false;
            }
            if (!loaded) {
                m_story.state = State::Failed;
                m_story.error = loaded.error();
                Q_EMIT storyChanged();
                co_return false;
            }
            trace = openedTrace(std::move(*loaded), price());
        }
        if (!guard || sequence != m_story.sequence) {
            co_return false;
        }
        const QFuture<StoryTurn> telling = QtConcurrent::run([trace, price = price()] { return storyOf(*trace, price); });
        const StoryTurn turn = co_await telling;
        if (!guard || sequence != m_story.sequence) {
            co_return false;
        }
        m_turns.append(turn);
        Q_EMIT storyChanged();
    }
    co_return true;
}

} // namespace traces
