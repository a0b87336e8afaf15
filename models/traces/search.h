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
    QString name;
    enum class Kind { Text, Number, Duration, Money, Time, Status, Kind, Prompt, Mode } kind = Kind::Text;
    QString help;    ///< one sentence
    QString example; ///< "latency>2s"
};

/// A search over traces: words, `field:value`, `field>number`, `-` or NOT before a term, OR between terms, parentheses; terms side by
/// side must all hold. README.md has the whole language. The same text is compiled to KQL and evaluated on traces in memory, with
/// equal results. Value type.
class Search
{
public:
    /// Never fails as a whole: terms that are wrong are left out and named in problems().
    static Search parse(const QString& text);
    static QList<SearchField> fields();
    /// What could stand at `caret`: field names, or words of a field's set; each replaces `length` characters before the caret.
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

    /// Condition over the columns of the list's query (tracequery.h), literals escaped; empty for an empty search.
    QString kql() const;
    /// Texts that must stand anywhere in a trace, for the first step of the query (see tracequery.h).
    QStringList texts() const;
    /// Whether it asks for texts in whole traces; then matches() needs `hasText`.
    bool hasTexts() const { return !texts().isEmpty(); }
    /// Whether a trace is found. `hasText` says whether one of texts() stands in the trace.
    bool matches(const TraceSummary& trace, const std::function<bool(const QString& text)>& hasText) const;

private:
    friend class SearchParser;
    struct Node
    {
        enum class Type { And, Or, Not, Term } type = Type::Term;
        QList<int> children;
        QString field; ///< "" for a bare text
        QString op;    ///< ":", "=", ">", "<", ">=", "<="
        QString text;
        QString version; ///< of prompt:name@version
        double number = 0; ///< ms, tokens, money, ticks of a time
        bool isPattern = false; ///< has *
    };
    QString kqlOf(int node) const;
    QString kqlOfTerm(const Node& node) const;
    bool matches(int node, const TraceSummary& trace, const std::function<bool(const QString&)>& hasText) const;
    QString m_text;
    QList<Node> m_nodes; ///< the last one is the root
    QList<SearchProblem> m_problems;
};

} // namespace traces
