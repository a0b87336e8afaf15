// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <functional>
#include <memory>
#include <vector>
#include <stop_token>

namespace re2 {
class RE2;
}

namespace prompts {

struct SearchQuery
{
    enum Where { Body = 1, FrontMatter = 2, Names = 4, Tags = 8, Everywhere = Body | FrontMatter | Names | Tags };
    QString text;
    bool isRegex = false; ///< RE2's syntax; otherwise as it stands
    bool matchesCase = false;
    bool wholeWord = false;
    int where = Everywhere;
    QString folder = {};  ///< only below
    QStringList tags = {}; ///< only prompts that have all of these
    qsizetype limit = 5000; ///< matches in all
};

/// One match. Names and tags: line 0 with `context` the name or tag; otherwise the line of the file.
struct SearchMatch
{
    QString path;
    int line = 0;
    int column = 0, endColumn = 0; ///< from 1, UTF-16, in the line; cut at the line's end
    QString context;               ///< the line, cut to what a list shows around the match
    int contextBegin = 0, contextLength = 0; ///< the match in `context`
    SearchQuery::Where where = SearchQuery::Body;
    friend bool operator==(const SearchMatch&, const SearchMatch&) = default;
};

/// What is searched: a file's UTF-8 and where its parts begin. Shared with the library; never changed.
struct SearchableFile
{
    QString path, name;
    QStringList tags;
    std::shared_ptr<const QByteArray> text;
    qsizetype bodyBegin = 0; ///< bytes
};

struct SearchOutcome
{
    qsizetype matches = 0, files = 0;
    bool isCut = false; ///< the limit was reached
    bool isCancelled = false;
};

/// A query made ready once and used on many files. Linear in the text (RE2), so no pattern can hang. Any thread; searching is const.
class Searcher
{
public:
    /// InvalidInput with RE2's reason for an unusable pattern; also for an empty text.
    static core::Result<Searcher> make(const SearchQuery& query);

    /// Hands over each file's matches as they are found, in the order of `files`; runs on the calling thread.
    SearchOutcome search(const std::vector<SearchableFile>& files, const std::function<void(const QList<SearchMatch>&)>& found,
                         std::stop_token stop = {}) const;
    /// The same over all processors, ordered; for a worker thread.
    SearchOutcome searchParallel(const std::vector<SearchableFile>& files, const std::function<void(const QList<SearchMatch>&)>& found,
                                 std::stop_token stop = {}) const;
    QList<SearchMatch> matchesIn(const SearchableFile& file, qsizetype limit) const;

private:
    SearchQuery m_query;
    std::shared_ptr<const re2::RE2> m_pattern;
};

} // namespace prompts
