// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/tracebrowser.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QPointer>
#include <QtConcurrentRun>

namespace traces {

namespace filter = monitoring::filter;
using core::Error;
using core::ErrorKind;

namespace {

bool asksTheSame(const TraceQuestion& a, const TraceQuestion& b)
{
    return a.scope.scope.resourceId == b.scope.scope.resourceId && a.range == b.range && a.filters == b.filters && a.search.text() == b.search.text() && a.order == b.order;
}

} // namespace

TraceBrowser::TraceBrowser(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts)), m_reader(m_parts.workbench->client(), m_parts.workbench->clock())
{
    connect(m_parts.focus, &monitoring::Focus::changed, this, &TraceBrowser::follow);
    connect(m_parts.workbench, &logs::Workbench::changed, this, &TraceBrowser::follow);
    connect(&m_opener, &TraceFileOpener::opened, this, &TraceBrowser::takeFile);
    connect(&m_opener, &TraceFileOpener::progressed, this, [this](qint64 read, qint64 size) {
        m_progress = {read, size};
        Q_EMIT fileProgressed();
    });
    connect(&m_opener, &TraceFileOpener::failed, this, [this] {
        m_progress = {0, 0};
        const bool isCancelled = m_opener.error().kind == ErrorKind::Cancelled;
        m_list.state = isCancelled ? State::Done : State::Failed;
        m_list.error = isCancelled ? Error() : m_opener.error();
        Q_EMIT listChanged();
    });
}

TraceBrowser::~TraceBrowser()
{
    blockSignals(true); // who listens may be going, too
    cancel();
    for (const Reading& reading : m_open) {
        reading.cancel.cancel();
    }
    m_story.cancel.cancel();
}

int TraceBrowser::begin(Reading& reading)
{
    reading.cancel.cancel();
    reading.cancel = core::CancelSource();
    reading.state = State::Reading;
    reading.error = Error();
    return ++reading.sequence;
}

void TraceBrowser::setActive(bool active)
{
    m_isActive = active;
    if (active) {
        m_parts.workbench->open();
        follow();
    }
}

TraceQuestion TraceBrowser::question() const
{
    const monitoring::Look& look = m_parts.focus->look();
    TraceQuestion wanted;
    if (const logs::ScopeChoice* const scope = m_parts.workbench->scope(look.system)) {
        wanted.scope = *scope;
    }
    wanted.range = look.range;
    if (wanted.range == logs::TimeRange()) {
        wanted.range.lengthSeconds = 24 * 3600;
    }
    wanted.filters = look.filters;
    for (const QString& own : {filter::kTrace, filter::kSpan, filter::kText}) {
        wanted.filters.remove(own);
    }
    wanted.search = m_search;
    wanted.order = m_order;
    if (m_parts.modelOfDeployment) {
        wanted.modelOfDeployment = m_parts.modelOfDeployment();
    }
    return wanted;
}

void TraceBrowser::follow()
{
    if (!m_isActive) {
        return;
    }
    const QString text = m_parts.focus->narrowedTo(filter::kText);
    if (text != m_search.text()) {
        m_search = Search::parse(text);
        if (m_hasFile) {
            searchFile();
        }
    }
    const bool isReady = m_parts.workbench->isFilled();
    if (isReady && !m_hasFile && (!m_hasAsked || !asksTheSame(m_asked, question()))) {
        refresh();
    }
    const QString wanted = m_parts.focus->narrowedTo(filter::kTrace);
    if (wanted != slot(Place::Main).id && (isReady || m_hasFile || wanted.isEmpty())) {
        open(wanted);
    }
    Q_EMIT listChanged();
}

void TraceBrowser::setOrder(TraceOrder order)
{
    m_order = order;
    follow();
}

void TraceBrowser::refresh()
{
    if (m_hasFile) {
        if (QFileInfo::exists(m_file.path)) {
            openFile(m_file.path);
        } else { // what came in another way
            searchFile();
        }
        return;
    }
    if (!m_parts.workbench->isFilled()) {
        m_parts.workbench->refresh();
        return;
    }
    m_asked = question();
    m_hasAsked = true;
    const int sequence = begin(m_list);
    if (m_parts.workbench->scopes().isEmpty()) {
        m_list.state = State::Done;
        m_table.clear();
        Q_EMIT listChanged();
        return;
    }
    Q_EMIT listChanged();
    readList(m_asked, sequence);
}

bool TraceBrowser::canReadMore() const
{
    const qint64 total = m_table.page().total;
    return !m_hasFile && m_list.state == State::Done && m_table.rowCount() > 0 && (total > m_table.rowCount() || (total < 0 && m_table.rowCount() % m_asked.limit == 0));
}

void TraceBrowser::readMore()
{
    if (canReadMore()) {
        TraceQuestion more = m_asked;
        more.skip = m_table.rowCount();
        const int sequence = begin(m_list);
        Q_EMIT listChanged();
        readList(more, sequence);
    }
}

void TraceBrowser::cancel()
{
    m_list.cancel.cancel();
    m_opener.cancel();
}

QCoro::Task<> TraceBrowser::readList(TraceQuestion question, int sequence)
{
    const QPointer<TraceBrowser> guard(this);
    http::CallContext context;
    context.cancel = m_list.cancel.token();
    context.label = tr("Reading traces");
    m_reader.setPrices(price());
    const bool isMore = question.skip > 0;
    const core::Result<TracePage> page = co_await m_reader.list(question, context);
    if (guard) {
        finishList(sequence, page, isMore);
    }
}

void TraceBrowser::finishList(int sequence, const core::Result<TracePage>& page, bool isMore)
{
    if (sequence != m_list.sequence) {
        return;
    }
    const bool isCancelled = !page && page.error().kind == ErrorKind::Cancelled;
    m_list.state = page || isCancelled ? State::Done : State::Failed;
    m_list.error = page || isCancelled ? Error() : page.error();
    if (page) {
        if (isMore) {
            m_table.append(*page);
        } else {
            m_table.setPage(*page);
        }
    } else if (!isMore && !isCancelled) {
        m_table.clear();
    }
    Q_EMIT listChanged();
}

TraceSummary TraceBrowser::summaryOf(const QString& traceId) const
{
    const int row = m_table.rowOf(traceId);
    return row >= 0 ? m_table.trace(row) : TraceSummary();
}

void TraceBrowser::openFile(const QString& path)
{
    m_list.cancel.cancel();
    begin(m_list);
    m_progress = {0, 1};
    Q_EMIT listChanged();
    m_opener.open(path);
}

void TraceBrowser::takeFile()
{
    m_progress = {0, 0};
    showFile(m_opener.file());
}

void TraceBrowser::showFile(const TraceFile& file)
{
    const bool isMore = m_hasFile && file.path == m_file.path; // what is open stays open
    m_file = file;
    m_hasFile = true;
    if (isMore) {
        searchFile();
        return;
    }
    for (const Place place : {Place::Main, Place::Beside}) {
        open({}, place);
    }
    monitoring::Look look = m_parts.focus->look();
    look.filters.remove(filter::kTrace);
    look.filters.remove(filter::kSpan);
    searchFile();
    m_parts.focus->replace(look);
}

/// A search for texts reads every span of the file.
void TraceBrowser::searchFile()
{
    const int sequence = begin(m_list);
    Q_EMIT listChanged();
    auto* watcher = new QFutureWatcher<TracePage>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, sequence] {
        watcher->deleteLater();
        finishList(sequence, core::Result<TracePage>(watcher->result()), false);
    });
    watcher->setFuture(QtConcurrent::run([file = m_file, search = m_search, price = price()] { return file.page(search, price); }));
}

void TraceBrowser::closeFile()
{
    m_hasFile = false;
    m_file = {};
    m_hasAsked = false;
    m_table.clear();
    monitoring::Look look = m_parts.focus->look();
    look.filters.remove(filter::kTrace);
    look.filters.remove(filter::kSpan);
    m_parts.focus->replace(look);
    follow();
}

} // namespace traces
