// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracesummary.h"

namespace traces {

/// What is wrong with a search, and where.
struct SearchProblem
{
    qsizetype position = 0, length = 0; ///< in the text, UTF-16 units
    QString message; ///< "“lateny” is no field."
    QString remedy;  ///< "Did you mean “latency”?"
};

/// One field of the search language, for help and proposals.
struct SearchField
{
    enum class Kind { Text, Contains, Set, Number, Duration, Money, Time, Status, Prompt, Mode };
    QString name;
    Kind kind = Kind::Text;
    QString help;    ///< a few words, translated
    QString example; ///< "latency>2s"
};

/// One node of a parsed search; children stand before their parents.
struct SearchNode
{
    enum class Type { And, Or, Not, Term } type = Type::Term;
    QList<int> children;
    QString field; ///< of SearchField; "" for a text anywhere in the trace
    SearchField::Kind kind = SearchField::Kind::Contains;
    QString op;    ///< ":", ">", "<", ">=", "<=", "~"
    QString value;
    QString version;   ///< of prompt:name@version
    double number = 0; ///< ms, count or money; of a time: ms since 1970
    int text = -1;     ///< place in texts()
};

/// A search over traces: words, `field:value`, `field>number`, `-` or NOT before a term, OR between terms, parentheses; terms side by
/// side must all hold. README.md has the whole language. The same text is compiled to KQL and evaluated on traces in memory, with
/// equal results. Value type.
class Search
{
public:
    using HasText = std::function<bool(const QString& text)>;

    /// Never fails as a whole: terms that are wrong are left out and named in problems().
    static Search parse(const QString& text);
    static const QList<SearchField>& fields();
    /// What could stand at `caret`: field names, or words of a field's set; each replaces `length` characters from `position` on.
    struct Proposals
    {
        qsizetype position = 0, length = 0;
        QStringList words;
    };
    static Proposals proposals(const QString& text, qsizetype caret);
    /// `field:value` with quotes where the value needs them: for links and filters.
    static QString term(const QString& field, const QString& value);

    bool isEmpty() const { return m_nodes.isEmpty(); }
    const QList<SearchProblem>& problems() const { return m_problems; }
    const QString& text() const { return m_text; }
    const QList<SearchNode>& nodes() const { return m_nodes; } ///< the last one is the root

    /// Condition over the columns of the list's query (tracequery.cpp), literals escaped; empty for an empty search.
    QString kql() const;
    /// Texts that must stand anywhere in a trace; the query finds them in a step of its own.
    const QStringList& texts() const { return m_texts; }
    bool hasTexts() const { return !m_texts.isEmpty(); }
    /// Whether a trace is found. `hasText` says whether a text stands anywhere in the trace.
    bool matches(const TraceSummary& trace, const HasText& hasText) const;

private:
    friend class SearchParser;
    QString kqlOf(int node, int depth) const;
    bool matches(int node, const TraceSummary& trace, const HasText& hasText) const;
    QString m_text;
    QList<SearchNode> m_nodes;
    QStringList m_texts;
    QList<SearchProblem> m_problems;
};

/// KQL of one term that is no text and no mode, and whether a trace meets it.
QString kqlOfTerm(const SearchNode& term);
bool meetsTerm(const SearchNode& term, const TraceSummary& trace);

} // namespace traces
