// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals for the caret.
#include "kql/language.h"

#include "kql/signatures.h"
#include "kql/words.h"

#include <algorithm>

namespace kql {

namespace {

QString typesOf(const Schema& columns)
{
    QStringList names;
    for (const Column& column : columns) {
        names << column.name;
    }
    return names.join(QStringLiteral(", "));
}

/// The text up to the caret as tokens, and where in a pipeline it ends.
class Caret
{
public:
    Caret(const QString& text, int position, const Schemas& schemas) : m_before(text.left(position)), m_schemas(schemas)
    {
        QList<Diagnostic> problems;
        m_tokens = tokenize(m_before, problems, true);
        m_tokens.removeLast();
        m_silent = !m_tokens.isEmpty() && m_tokens.last().position + m_tokens.last().length == position &&
                   (m_tokens.last().kind == TokenKind::Comment || m_tokens.last().kind == TokenKind::Text);
        if (!m_silent && !m_tokens.isEmpty() && m_tokens.last().kind == TokenKind::Identifier &&
            m_tokens.last().position + m_tokens.last().length == position) {
            m_word = m_tokens.takeLast();
            takeDashedStart();
        } else {
            m_word = Token{TokenKind::Identifier, position, 0};
        }
        m_tokens.removeIf([](const Token& token) { return token.kind == TokenKind::Comment; });
        findPipe();
    }

    Completion run()
    {
        Completion made{m_word.position, m_word.length, {}};
        if (!m_silent) {
            propose();
            sortInto(made);
        }
        return made;
    }

private:
    QStringView text(qsizetype index) const { return index >= 0 && index < m_tokens.size() ? m_tokens[index].in(m_before) : QStringView(); }
    QStringView last(qsizetype back = 0) const { return text(m_tokens.size() - 1 - back); }

    /// project-aw: the started word begins at project.
    void takeDashedStart()
    {
        while (m_tokens.size() >= 2 && last() == u"-" && m_tokens.last().position + 1 == m_word.position &&
               m_tokens[m_tokens.size() - 2].kind == TokenKind::Identifier &&
               m_tokens[m_tokens.size() - 2].position + m_tokens[m_tokens.size() - 2].length == m_tokens.last().position) {
            const Token& first = m_tokens[m_tokens.size() - 2];
            m_word.length += m_word.position - first.position;
            m_word.position = first.position;
            m_tokens.removeLast();
            m_tokens.removeLast();
        }
    }

    /// The last pipe of the innermost query that the caret is in, and where that query begins.
    void findPipe()
    {
        int depth = 0;
        for (qsizetype i = m_tokens.size() - 1; i >= 0; --i) {
            const QStringView symbol = m_tokens[i].kind == TokenKind::Symbol ? text(i) : QStringView();
            if (symbol == u")" || symbol == u"]" || symbol == u"}") {
                ++depth;
            } else if (symbol == u"(" || symbol == u"[" || symbol == u"{") {
                if (depth == 0 && (m_pipe >= 0 || opensQuery(i))) {
                    m_start = i + 1;
                    return;
                }
                depth = std::max(0, depth - 1);
            } else if (depth == 0 && symbol == u";") {
                m_start = i + 1;
                return;
            } else if (depth == 0 && symbol == u"|" && m_pipe < 0) {
                m_pipe = i;
            }
        }
    }

    /// Whether the parenthesis at `index` begins a query: behind join, union, in and so on, not behind a function's name.
    bool opensQuery(qsizetype index) const
    {
        if (text(index) == u"{") {
            return true;
        }
        if (text(index) != u"(") {
            return false;
        }
        static const QStringList openers{QStringLiteral("join"), QStringLiteral("lookup"), QStringLiteral("union"), QStringLiteral("toscalar"),
                                         QStringLiteral("materialize"), QStringLiteral("on")};
        const QString before = text(index - 1).toString();
        const bool kind = text(index - 2) == u"=";
        return index == 0 || openers.contains(before) || kind || before == u"," || before == u"=" || before == u"(";
    }

    QString operatorName() const
    {
        QString name = text(m_pipe + 1).toString();
        for (qsizetype i = m_pipe + 2; text(i) == u"-" && m_tokens[i].position == m_tokens[i - 1].position + m_tokens[i - 1].length; i += 2) {
            name += u'-' + text(i + 1).toString();
        }
        return name;
    }

    /// Columns behind the steps before the caret's own: that part of the text is checked as a query of its own.
    Schema columnsInScope() const
    {
        QString lets;
        int depth = 0;
        qsizetype first = 0;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const QStringView symbol = text(i);
            depth += (symbol == u"(" || symbol == u"{" || symbol == u"[") - (symbol == u")" || symbol == u"}" || symbol == u"]");
            if (depth == 0 && symbol == u";" && i < std::max<qsizetype>(m_start, 0)) {
                const int begin = m_tokens[first].position;
                lets += m_before.mid(begin, m_tokens[i].position + 1 - begin) + u'\n';
                first = i + 1;
            }
        }
        if (m_pipe < 0 || m_start > m_pipe) {
            return {};
        }
        qsizetype begin = m_start;
        if (text(begin) == u"let" && text(begin + 2) == u"=") {
            begin += 3;
        }
        const int from = m_tokens[begin].position;
        return check(lets + m_before.mid(from, m_tokens[m_pipe].position - from), m_schemas).columns;
    }

    void add(const QString& word, ProposalKind kind, const QString& detail = {}, const QString& help = {})
    {
        m_proposals << Proposal{word, detail, help, kind};
    }
    void addWords(const QStringList& words, ProposalKind kind = ProposalKind::Keyword)
    {
        for (const QString& word : words) {
            add(word, kind, {}, kind == ProposalKind::Operator ? helpOn(word) : QString());
        }
    }

    void propose()
    {
        if (m_pipe >= 0 && m_pipe == m_tokens.size() - 1) {
            QStringList operators(queryOperators().begin(), queryOperators().end());
            operators.sort();
            addWords(operators, ProposalKind::Operator);
            return;
        }
        const QString step = m_pipe >= 0 ? operatorName() : QString();
        if (last() == u"=" && m_tokens.size() > 1) {
            const QStringList words = wordsFor(step, last(1).toString());
            if (!words.isEmpty()) {
                addWords(words);
                return;
            }
        }
        if (step == u"render" && m_tokens.size() - 1 == m_pipe + 1) {
            addWords(chartKinds());
            return;
        }
        if (last() == u":" || (last() == u"(" && last(1) == u"typeof")) {
            addWords(typeWords(), ProposalKind::Type);
            return;
        }
        if (m_pipe < 0) {
            proposeStart();
            return;
        }
        proposeInside(step);
    }

    void proposeLets()
    {
        for (qsizetype i = 0; i + 2 < m_tokens.size(); ++i) {
            if (text(i) == u"let" && text(i + 2) == u"=") {
                add(text(i + 1).toString(), ProposalKind::Let);
            }
        }
    }

    void proposeStart()
    {
        for (auto it = m_schemas.begin(); it != m_schemas.end(); ++it) {
            add(it.key(), ProposalKind::Table, typesOf(it.value()));
        }
        proposeLets();
        addWords({QStringLiteral("let"), QStringLiteral("print"), QStringLiteral("range"), QStringLiteral("union"), QStringLiteral("search"),
                  QStringLiteral("datatable")});
        if (!m_tokens.isEmpty() && m_start < m_tokens.size()) {
            proposeFunctions(false);
        }
    }

    void proposeFunctions(bool aggregates)
    {
        if (aggregates) {
            for (const QString& name : knownAggregates()) {
                add(name, ProposalKind::Aggregate, signatureOf(name), helpOn(name));
            }
        }
        for (const QString& name : knownScalars()) {
            add(name, ProposalKind::Function, signatureOf(name), helpOn(name));
        }
    }

    void proposeInside(const QString& step)
    {
        static const QStringList tableSteps{QStringLiteral("join"), QStringLiteral("lookup"), QStringLiteral("union")};
        if (tableSteps.contains(step) && (m_tokens.size() - 1 == m_pipe + 1 || last() == u"(" || last(1) == u"=")) {
            proposeStart();
            if (step != u"union") {
                add(QStringLiteral("kind"), ProposalKind::Keyword);
            }
            return;
        }
        for (const Column& column : columnsInScope()) {
            add(column.name, ProposalKind::Column, typeName(column.type));
        }
        const bool sums = step == u"summarize" || step == u"make-series" || step == u"top-nested" || step == u"mv-apply" || step == u"partition";
        proposeFunctions(sums);
        proposeLets();
        QStringList words(keywords().begin(), keywords().end());
        words.sort();
        addWords(words);
    }

    void sortInto(Completion& made) const
    {
        const QStringView word = m_word.in(m_before);
        QList<Proposal> inner;
        for (const Proposal& proposal : m_proposals) {
            if (proposal.text.startsWith(word, Qt::CaseInsensitive)) {
                made.proposals << proposal;
            } else if (proposal.text.contains(word, Qt::CaseInsensitive)) {
                inner << proposal;
            }
        }
        made.proposals << inner;
    }

    QString m_before;
    const Schemas& m_schemas;
    QList<Token> m_tokens;
    Token m_word;
    bool m_silent = false;
    qsizetype m_pipe = -1;
    qsizetype m_start = 0;
    QList<Proposal> m_proposals;
};

} // namespace

Completion complete(const QString& text, int position, const Schemas& schemas)
{
    return Caret(text, std::clamp(position, 0, int(text.size())), schemas).run();
}

QString signatureOf(const QString& function)
{
    const FunctionSignature* found = scalarSignature(function);
    found = found ? found : aggregateSignature(function);
    return found ? found->text() : QString();
}

} // namespace kql
