// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/search.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <re2/re2.h>

namespace prompts {

namespace {

constexpr qsizetype shownBefore = 60, shownLine = 240; ///< of a line's text, around the match
constexpr std::size_t portion = 128;                    ///< files that a thread takes at a time

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Search)
};

bool isWordAt(const char* text, qsizetype size, qsizetype at, bool before)
{
    if (before ? at <= 0 : at >= size) {
        return false;
    }
    qsizetype begin = before ? at - 1 : at;
    while (begin > 0 && (uchar(text[begin]) & 0xC0) == 0x80) {
        --begin;
    }
    qsizetype end = begin + 1;
    while (end < size && (uchar(text[end]) & 0xC0) == 0x80) {
        ++end;
    }
    const QString character = QString::fromUtf8(text + begin, end - begin);
    const char32_t point = character.isEmpty() ? 0 : character.toUcs4().value(0);
    return QChar::isLetterOrNumber(point) || QChar::isMark(point) || point == U'_';
}

/// The line around a match, cut to what a list shows.
void fillContext(SearchMatch& match, const char* lineBegin, qsizetype lineSize, qsizetype at, qsizetype length)
{
    const QString before = QString::fromUtf8(lineBegin, at);
    const QString hit = QString::fromUtf8(lineBegin + at, std::min(length, lineSize - at));
    match.column = int(before.size()) + 1;
    match.endColumn = match.column + int(hit.size());
    const qsizetype cut = std::max<qsizetype>(0, before.size() - shownBefore);
    // Long lines are not decoded as a whole.
    const QString after = QString::fromUtf8(lineBegin + at + std::min(length, lineSize - at), std::min<qsizetype>(lineSize - at - std::min(length, lineSize - at), shownLine * 4));
    QString line = (cut > 0 ? QString(QChar(0x2026)) : QString()) + before.mid(cut);
    match.contextBegin = int(line.size());
    line += hit + after;
    match.context = line.left(std::max<qsizetype>(shownLine, match.contextBegin + 20));
    match.contextLength = int(std::min<qsizetype>(hit.size(), match.context.size() - match.contextBegin));
}

} // namespace

core::Result<Searcher> Searcher::make(const SearchQuery& query)
{
    if (query.text.isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("Say what to search for."));
    }
    re2::RE2::Options options;
    options.set_case_sensitive(query.matchesCase);
    options.set_log_errors(false);
    options.set_max_mem(32 << 20);
    const QByteArray text = query.text.toUtf8();
    std::string pattern(text.constData(), std::size_t(text.size()));
    pattern = query.isRegex ? "(?m)" + pattern : re2::RE2::QuoteMeta(pattern);
    const auto compiled = std::make_shared<const re2::RE2>(pattern, options);
    if (!compiled->ok()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("The expression cannot be used: %1.").arg(QString::fromStdString(compiled->error())), query.text);
    }
    Searcher searcher;
    searcher.m_query = query;
    searcher.m_pattern = compiled;
    return searcher;
}

namespace {

/// Finds the matches in one text of a file.
class Scan
{
public:
    Scan(const re2::RE2& pattern, const SearchQuery& query, const QString& path, qsizetype limit) : m_pattern(pattern), m_query(query), m_path(path), m_limit(limit) {}

    void run(const QByteArray& bytes, qsizetype firstByte, qsizetype size, SearchQuery::Where where, bool hasLines)
    {
        const char* const text = bytes.constData();
        re2::StringPiece hit;
        const char* counted = text;
        int line = 1;
        for (qsizetype at = firstByte; at <= size && found.size() < m_limit;) {
            if (!m_pattern.Match(re2::StringPiece(text, std::size_t(size)), std::size_t(at), std::size_t(size), re2::RE2::UNANCHORED, &hit, 1)) {
                return;
            }
            const qsizetype begin = hit.data() - text, length = qsizetype(hit.size());
            at = begin + std::max<qsizetype>(length, 1);
            if (length == 0 || (m_query.wholeWord && (isWordAt(text, size, begin, true) || isWordAt(text, size, begin + length, false)))) {
                continue;
            }
            SearchMatch match;
            match.path = m_path;
            match.where = where;
            const char* lineBegin = text;
            const char* lineEnd = text + size;
            if (hasLines) {
                line += int(std::count(counted, hit.data(), '\n'));
                counted = hit.data();
                match.line = line;
                lineBegin = hit.data();
                while (lineBegin > text && lineBegin[-1] != '\n') {
                    --lineBegin;
                }
                lineEnd = std::find(hit.data(), static_cast<const char*>(text + size), '\n');
                lineEnd -= lineEnd > lineBegin && lineEnd[-1] == '\r' ? 1 : 0;
            }
            fillContext(match, lineBegin, lineEnd - lineBegin, hit.data() - lineBegin, length);
            found << match;
        }
    }
    QList<SearchMatch> found;

private:
    const re2::RE2& m_pattern;
    const SearchQuery& m_query;
    const QString& m_path;
    qsizetype m_limit;
};

} // namespace

QList<SearchMatch> Searcher::matchesIn(const SearchableFile& file, qsizetype limit) const
{
    if (!m_query.folder.isEmpty() && !file.path.startsWith(m_query.folder.endsWith(QLatin1Char('/')) ? m_query.folder : m_query.folder + QLatin1Char('/'))) {
        return {};
    }
    for (const QString& tag : m_query.tags) {
        if (!file.tags.contains(tag, Qt::CaseInsensitive)) {
            return {};
        }
    }
    Scan scan(*m_pattern, m_query, file.path, limit);
    if (m_query.where & SearchQuery::Names) {
        const QByteArray path = file.path.toUtf8(), name = file.name.toUtf8();
        scan.run(path, 0, path.size(), SearchQuery::Names, false);
        if (scan.found.isEmpty() && !name.isEmpty()) {
            scan.run(name, 0, name.size(), SearchQuery::Names, false);
        }
    }
    if (m_query.where & SearchQuery::Tags) {
        for (const QString& tag : file.tags) {
            const QByteArray utf8 = tag.toUtf8();
            scan.run(utf8, 0, utf8.size(), SearchQuery::Tags, false);
        }
    }
    const bool body = m_query.where & SearchQuery::Body, front = m_query.where & SearchQuery::FrontMatter;
    if (file.text && (body || front)) {
        const qsizetype before = scan.found.size();
        scan.run(*file.text, front ? 0 : file.bodyBegin, body ? file.text->size() : file.bodyBegin, SearchQuery::Body, true);
        if (front && file.bodyBegin > 0) {
            const int bodyLine = 1 + int(std::count(file.text->constData(), file.text->constData() + file.bodyBegin, '\n'));
            for (qsizetype i = before; i < scan.found.size() && scan.found[i].line < bodyLine; ++i) {
                scan.found[i].where = SearchQuery::FrontMatter;
            }
        }
    }
    return scan.found;
}

SearchOutcome Searcher::search(const std::vector<SearchableFile>& files, const std::function<void(const QList<SearchMatch>&)>& found, std::stop_token stop) const
{
    SearchOutcome outcome;
    for (const SearchableFile& file : files) {
        if (stop.stop_requested()) {
            outcome.isCancelled = true;
            break;
        }
        const QList<SearchMatch> matches = matchesIn(file, m_query.limit - outcome.matches);
        if (!matches.isEmpty()) {
            outcome.matches += matches.size();
            ++outcome.files;
            found(matches);
        }
        if (outcome.matches >= m_query.limit) {
            outcome.isCut = true;
            break;
        }
    }
    return outcome;
}

SearchOutcome Searcher::searchParallel(const std::vector<SearchableFile>& files, const std::function<void(const QList<SearchMatch>&)>& found, std::stop_token stop) const
{
    const std::size_t portions = (files.size() + portion - 1) / portion;
    const int threads = std::min(int(portions), QThread::idealThreadCount());
    if (threads < 2) {
        return search(files, found, stop);
    }
    std::vector<QList<SearchMatch>> results(portions);
    std::vector<std::uint8_t> isDone(portions, 0);
    std::mutex mutex;
    std::condition_variable finished;
    std::atomic<std::size_t> next{0};
    std::atomic<bool> ends{false};
    QThreadPool pool;
    pool.setMaxThreadCount(threads);
    for (int thread = 0; thread < threads; ++thread) {
        pool.start([&] {
            for (std::size_t at = next++; at < portions; at = next++) {
                QList<SearchMatch> matches;
                for (std::size_t i = at * portion; i < std::min(files.size(), (at + 1) * portion) && !ends && !stop.stop_requested() && matches.size() < m_query.limit; ++i) {
                    matches << matchesIn(files[i], m_query.limit - matches.size());
                }
                const std::lock_guard lock(mutex);
                results[at] = std::move(matches);
                isDone[at] = 1;
                finished.notify_one();
            }
        });
    }
    SearchOutcome outcome;
    QString lastPath;
    for (std::size_t at = 0; at < portions; ++at) {
        std::unique_lock lock(mutex);
        finished.wait(lock, [&] { return isDone[at] != 0; });
        QList<SearchMatch> matches = std::move(results[at]);
        lock.unlock();
        if (outcome.matches + matches.size() > m_query.limit) {
            matches.resize(m_query.limit - outcome.matches);
        }
        for (const SearchMatch& match : std::as_const(matches)) {
            outcome.files += match.path == lastPath ? 0 : 1;
            lastPath = match.path;
        }
        outcome.matches += matches.size();
        outcome.isCut = outcome.matches >= m_query.limit;
        ends = ends || outcome.isCut;
        if (!matches.isEmpty() && !stop.stop_requested()) {
            found(matches);
        }
        if (outcome.isCut) {
            break;
        }
    }
    ends = true;
    pool.waitForDone();
    outcome.isCancelled = stop.stop_requested();
    return outcome;
}

} // namespace prompts
