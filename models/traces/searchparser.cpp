// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/searchparser.h"

#include "kql/regex.h"
#include "traces/modes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>
#include <algorithm>

namespace traces {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(traces::Search)
};

using Kind = SearchField::Kind;

constexpr int kMostTerms = 100;
constexpr int kDeepest = 40;
constexpr int kNothing = -1;

int distance(const QString& a, const QString& b)
{
    QList<int> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j) {
        row[j] = int(j);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int before = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int kept = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, before + (a.at(i - 1) == b.at(j - 1) ? 0 : 1)});
            before = kept;
        }
    }
    return row.last();
}

const SearchField* fieldOf(const QString& name)
{
    static const QHash<QString, QString> others{{QStringLiteral("environment"), QStringLiteral("env")}, {QStringLiteral("tenant"), QStringLiteral("customer")}, {QStringLiteral("duration"), QStringLiteral("latency")},
                                                {QStringLiteral("trace"), QStringLiteral("id")}, {QStringLiteral("operation"), QStringLiteral("name")}};
    const QString wanted = others.value(name.toLower(), name.toLower());
    const QList<SearchField>& fields = Search::fields();
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const SearchField& field) { return field.name == wanted; });
    return found == fields.end() ? nullptr : &*found;
}

/// Number in front and the unit behind it.
bool split(const QString& value, double& number, QString& unit)
{
    qsizetype end = 0;
    while (end < value.size() && (value.at(end).isDigit() || value.at(end) == QLatin1Char('.') || (end == 0 && value.at(end) == QLatin1Char('-')))) {
        ++end;
    }
    bool ok = false;
    number = value.left(end).toDouble(&ok);
    unit = value.mid(end).toLower();
    return ok;
}

} // namespace

void SearchParser::problem(const Token& token, const QString& message, const QString& remedy)
{
    m_search.m_problems << SearchProblem{token.position, token.length, message, remedy};
}

QString SearchParser::nearestField(const QString& name) const
{
    QString nearest;
    int best = 3;
    for (const SearchField& field : Search::fields()) {
        const int away = distance(name.toLower().left(40), field.name);
        if (away < best) {
            best = away;
            nearest = field.name;
        }
    }
    return nearest;
}

/// A value: up to white space or a parenthesis, or in quotes with \" and \\ inside.
QString SearchParser::readValue(bool& isQuoted, bool& isOpen)
{
    QString value;
    isQuoted = m_at < m_text.size() && m_text.at(m_at) == QLatin1Char('"');
    if (!isQuoted) {
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace() && m_text.at(m_at) != QLatin1Char(')') && m_text.at(m_at) != QLatin1Char('(')) {
            value += m_text.at(m_at++);
        }
        return value;
    }
    ++m_at;
    while (m_at < m_text.size() && m_text.at(m_at) != QLatin1Char('"')) {
        const bool isEscaped = m_text.at(m_at) == QLatin1Char('\\') && m_at + 1 < m_text.size() && (m_text.at(m_at + 1) == QLatin1Char('"') || m_text.at(m_at + 1) == QLatin1Char('\\'));
        m_at += isEscaped ? 1 : 0;
        value += m_text.at(m_at++);
    }
    isOpen = m_at >= m_text.size();
    m_at += isOpen ? 0 : 1;
    return value;
}

SearchParser::Token SearchParser::next()
{
    while (m_at < m_text.size() && m_text.at(m_at).isSpace()) {
        ++m_at;
    }
    Token token;
    token.position = m_at;
    if (m_at >= m_text.size()) {
        return token;
    }
    const QChar c = m_text.at(m_at);
    if (c == QLatin1Char('(') || c == QLatin1Char(')') || (c == QLatin1Char('-') && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace())) {
        token.type = c == QLatin1Char('(') ? Token::Type::Open : c == QLatin1Char(')') ? Token::Type::Close : Token::Type::Not;
        token.length = 1;
        ++m_at;
        return token;
    }
    bool isOpen = false;
    qsizetype end = m_at;
    while (end < m_text.size() && m_text.at(end).isLetter()) {
        ++end;
    }
    const QString name = m_text.mid(m_at, end - m_at);
    const QStringView behind = QStringView(m_text).mid(end);
    for (const char* const op : {">=", "<=", ":", ">", "<", "=", "~"}) {
        if (!name.isEmpty() && behind.startsWith(QLatin1String(op))) {
            token.field = name;
            token.op = QLatin1String(op) == QLatin1String("=") ? QStringLiteral(":") : QLatin1String(op);
            m_at = end + qsizetype(qstrlen(op));
            break;
        }
    }
    token.type = Token::Type::Word;
    token.value = readValue(token.isQuoted, isOpen);
    token.length = m_at - token.position;
    if (token.field.isEmpty() && !token.isQuoted) {
        token.type = token.value == QLatin1String("OR") ? Token::Type::Or : token.value == QLatin1String("AND") ? Token::Type::And : token.value == QLatin1String("NOT") ? Token::Type::Not : Token::Type::Word;
    }
    if (isOpen) {
        problem(token, Text::tr("The quotation mark is not closed."), Text::tr("Put \" behind the text."));
    }
    return token;
}

int SearchParser::add(SearchNode node)
{
    m_search.m_nodes << std::move(node);
    return int(m_search.m_nodes.size()) - 1;
}

int SearchParser::joined(SearchNode::Type type, const QList<int>& children)
{
    if (children.size() < 2) {
        return children.isEmpty() ? kNothing : children.first();
    }
    SearchNode node;
    node.type = type;
    node.children = children;
    return add(node);
}

void SearchParser::run()
{
    advance();
    QList<int> parts;
    while (true) {
        const int part = orOf(0);
        if (part != kNothing) {
            parts << part;
        }
        if (m_token.type == Token::Type::End) {
            break;
        }
        problem(m_token, Text::tr("Nothing is open that this could close."), Text::tr("Take “)” away."));
        advance();
    }
    const int root = joined(SearchNode::Type::And, parts);
    if (root == kNothing) {
        m_search.m_nodes.clear();
    } else if (root != m_search.m_nodes.size() - 1) { // the root stands last
        SearchNode copy = m_search.m_nodes.at(root);
        add(copy);
    }
}

int SearchParser::orOf(int depth)
{
    QList<int> parts;
    while (true) {
        const int part = andOf(depth);
        if (part != kNothing) {
            parts << part;
        }
        if (m_token.type != Token::Type::Or) {
            return joined(SearchNode::Type::Or, parts);
        }
        if (part == kNothing) {
            problem(m_token, Text::tr("There is nothing before OR."), Text::tr("Write a term on both sides."));
        }
        const Token token = m_token;
        advance();
        if (m_token.type == Token::Type::End || m_token.type == Token::Type::Close) {
            problem(token, Text::tr("There is nothing behind OR."), Text::tr("Write a term on both sides."));
        }
    }
}

int SearchParser::andOf(int depth)
{
    QList<int> parts;
    while (m_token.type != Token::Type::End && m_token.type != Token::Type::Close && m_token.type != Token::Type::Or) {
        if (m_token.type == Token::Type::And) {
            advance();
            continue;
        }
        const int part = unary(depth);
        if (part != kNothing) {
            parts << part;
        }
    }
    return joined(SearchNode::Type::And, parts);
}

int SearchParser::unary(int depth)
{
    bool isNot = false;
    const Token first = m_token;
    while (m_token.type == Token::Type::Not) {
        isNot = !isNot;
        advance();
    }
    int inside = kNothing;
    if (m_token.type == Token::Type::Open) {
        const Token open = m_token;
        if (depth >= kDeepest) {
            problem(open, Text::tr("The parentheses are nested too deep."));
            m_at = m_text.size();
            advance();
            return kNothing;
        }
        advance();
        inside = orOf(depth + 1);
        if (m_token.type == Token::Type::Close) {
            advance();
        } else {
            problem(open, Text::tr("The parenthesis is not closed."), Text::tr("Put “)” behind the last term."));
        }
    } else if (m_token.type == Token::Type::Word) {
        inside = term();
        advance();
    } else if (first.type == Token::Type::Not) {
        problem(first, Text::tr("There is nothing that could be negated."));
        return kNothing;
    }
    if (!isNot || inside == kNothing) {
        return inside;
    }
    SearchNode node;
    node.type = SearchNode::Type::Not;
    node.children << inside;
    return add(node);
}

int SearchParser::term()
{
    const Token& token = m_token;
    if (++m_terms > kMostTerms) {
        if (m_terms == kMostTerms + 1) {
            problem(token, Text::tr("The search has more than %1 terms.").arg(kMostTerms));
        }
        return kNothing;
    }
    SearchNode node;
    if (token.field.isEmpty()) {
        if (token.value.isEmpty()) {
            return kNothing;
        }
        node.op = QStringLiteral(":");
        node.value = token.value;
        node.text = int(m_search.m_texts.indexOf(token.value));
        if (node.text < 0) {
            node.text = int(m_search.m_texts.size());
            m_search.m_texts << token.value;
        }
        return add(node);
    }
    const SearchField* const field = fieldOf(token.field);
    if (!field) {
        const QString nearest = nearestField(token.field);
        problem(token, Text::tr("“%1” is no field.").arg(token.field),
                nearest.isEmpty() ? Text::tr("Put the text in quotation marks to search for it.") : Text::tr("Did you mean “%1”?").arg(nearest));
        return kNothing;
    }
    node.field = field->name;
    node.kind = field->kind;
    node.op = token.op;
    node.value = token.value;
    return readValue(token, node) ? add(node) : kNothing;
}

bool SearchParser::readValue(const Token& token, SearchNode& node)
{
    if (token.value.isEmpty() && !token.isQuoted) {
        problem(token, Text::tr("“%1” has no value.").arg(token.field + token.op), Text::tr("For example %1.").arg(fieldOf(token.field)->example));
        return false;
    }
    const bool isNumber = node.kind == Kind::Number || node.kind == Kind::Duration || node.kind == Kind::Money || node.kind == Kind::Time;
    if (isNumber) {
        return readNumber(token, node);
    }
    const bool takesPattern = node.kind == Kind::Text || node.kind == Kind::Contains || node.kind == Kind::Set;
    if (node.op != QLatin1String(":") && !(node.op == QLatin1String("~") && takesPattern)) {
        problem(token, Text::tr("“%1” is a text and cannot be compared with “%2”.").arg(token.field, token.op), Text::tr("Write %1:…").arg(node.field));
        return false;
    }
    if (node.op == QLatin1String("~")) {
        const core::Result<kql::Regex> compiled = kql::Regex::compile(node.value);
        if (!compiled) {
            problem(token, Text::tr("“%1” is no regular expression: %2").arg(node.value, compiled.error().message));
            return false;
        }
    }
    if (node.kind == Kind::Status) {
        static const QStringList words{QStringLiteral("ok"), QStringLiteral("error"), QStringLiteral("blocked"), QStringLiteral("unset")};
        static const QHash<QString, QString> others{{QStringLiteral("failed"), QStringLiteral("error")}, {QStringLiteral("success"), QStringLiteral("ok")}};
        node.value = others.value(node.value.toLower(), node.value.toLower());
        if (!words.contains(node.value)) {
            problem(token, Text::tr("“%1” is no status.").arg(token.value), Text::tr("It is one of %1.").arg(words.join(QStringLiteral(", "))));
            return false;
        }
    } else if (node.kind == Kind::Mode) {
        if (!searchOfMode(node.value)) {
            problem(token, Text::tr("Spans do not show the failure mode “%1”.").arg(node.value), Text::tr("They show %1.").arg(knownModes().join(QStringLiteral(", "))));
            return false;
        }
    } else if (node.kind == Kind::Prompt) {
        const qsizetype at = node.value.lastIndexOf(QLatin1Char('@'));
        node.version = at > 0 ? node.value.mid(at + 1) : QString();
        node.value = at > 0 ? node.value.left(at) : node.value;
    }
    return true;
}

bool SearchParser::readNumber(const Token& token, SearchNode& node)
{
    if (node.op == QLatin1String("~")) {
        problem(token, Text::tr("“%1” is a number and takes no regular expression.").arg(token.field));
        return false;
    }
    if (node.kind == Kind::Time) {
        QDateTime time = QDateTime::fromString(token.value, Qt::ISODate);
        if (time.isValid() && time.timeSpec() == Qt::LocalTime) {
            time.setTimeZone(QTimeZone::utc());
        }
        node.number = double(time.toMSecsSinceEpoch());
        if (!time.isValid()) {
            problem(token, Text::tr("“%1” is no time.").arg(token.value), Text::tr("For example %1.").arg(QStringLiteral("time>2026-01-15T10:00")));
        }
        return time.isValid();
    }
    QString value = token.value;
    if (node.kind == Kind::Money && value.startsWith(QLatin1Char('$'))) {
        value.remove(0, 1);
    }
    QString unit;
    if (!split(value, node.number, unit)) {
        problem(token, Text::tr("“%1” is no number.").arg(token.value), Text::tr("For example %1.").arg(fieldOf(token.field)->example));
        return false;
    }
    static const QHash<QString, double> lengths{{QStringLiteral("ms"), 1}, {QStringLiteral("s"), 1000}, {QStringLiteral("m"), 60'000}, {QStringLiteral("min"), 60'000}, {QStringLiteral("h"), 3'600'000}};
    static const QHash<QString, double> factors{{QString(), 1}, {QStringLiteral("k"), 1000}, {QStringLiteral("m"), 1'000'000}};
    const QHash<QString, double>& units = node.kind == Kind::Duration ? lengths : factors;
    if (!units.contains(unit)) {
        problem(token, unit.isEmpty() ? Text::tr("“%1” needs a unit.").arg(token.value) : Text::tr("“%1” is no unit here.").arg(unit),
                node.kind == Kind::Duration ? Text::tr("Write ms, s, m or h, for example %1.").arg(QStringLiteral("latency>2s")) : Text::tr("Write k for thousands or m for millions."));
        return false;
    }
    node.number *= units.value(unit);
    return true;
}

} // namespace traces
