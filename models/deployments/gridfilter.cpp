// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/gridfilter.h"

#include <QRegularExpression>
#include <optional>

namespace deployments {

namespace {

/// Column by its stable name or one of the short words that people type.
std::optional<Column> columnOf(const QString& word)
{
    const QString name = word.toLower();
    if (name == QLatin1String("429") || name == QLatin1String("429s")) {
        return Column::Throttled;
    }
    if (name == QLatin1String("days")) {
        return Column::DaysLeft;
    }
    if (name == QLatin1String("ttft")) {
        return Column::FirstToken;
    }
    if (name == QLatin1String("filter")) {
        return Column::ContentFilter;
    }
    for (int i = 0; i < kColumnCount; ++i) {
        if (columnName(Column(i)).toLower() == name) {
            return Column(i);
        }
    }
    return std::nullopt;
}

bool isShare(Column column)
{
    return column == Column::Used || column == Column::Throttled;
}

/// Words; quotes hold blanks together.
QStringList wordsOf(const QString& text)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"')) {
            isQuoted = !isQuoted;
        } else if (c.isSpace() && !isQuoted) {
            words << word;
            word.clear();
        } else {
            word += c;
        }
    }
    words << word;
    words.removeAll(QString());
    return words;
}

std::optional<GridTerm> comparison(const QString& word)
{
    static const QRegularExpression pattern(QStringLiteral("^([A-Za-z0-9]+)(<=|>=|<|>|=)(-?[0-9]+(?:\\.[0-9]+)?)%?$"));
    const QRegularExpressionMatch match = pattern.match(word);
    const std::optional<Column> column = match.hasMatch() ? columnOf(match.captured(1)) : std::nullopt;
    if (!column || !isNumber(*column)) {
        return std::nullopt;
    }
    GridTerm term;
    term.column = *column;
    term.number = match.captured(3).toDouble() / (isShare(*column) ? 100 : 1);
    const QString sign = match.captured(2);
    term.kind = sign.startsWith(QLatin1Char('<')) ? GridTerm::Kind::Less
                : sign.startsWith(QLatin1Char('>')) ? GridTerm::Kind::Greater : GridTerm::Kind::Equal;
    if (sign.size() == 2) { // "at least" is "not less"
        term.kind = term.kind == GridTerm::Kind::Less ? GridTerm::Kind::Greater : GridTerm::Kind::Less;
        term.isExcluding = true;
    }
    return term;
}

bool compares(const GridTerm& term, double value)
{
    switch (term.kind) {
    case GridTerm::Kind::Less: return value < term.number;
    case GridTerm::Kind::Greater: return value > term.number;
    default: return value == term.number;
    }
}

} // namespace

GridFilter GridFilter::parse(const QString& text)
{
    GridFilter filter;
    for (const QString& word : wordsOf(text)) {
        if (const std::optional<GridTerm> compared = comparison(word)) {
            filter.m_terms.push_back(*compared);
            continue;
        }
        GridTerm term;
        term.isExcluding = word.size() > 1 && word.startsWith(QLatin1Char('-'));
        term.text = (term.isExcluding ? word.mid(1) : word).toLower();
        const qsizetype colon = term.text.indexOf(QLatin1Char(':'));
        const std::optional<Column> column = colon > 0 ? columnOf(term.text.left(colon)) : std::nullopt;
        if (column) {
            term.kind = GridTerm::Kind::InColumn;
            term.column = *column;
            term.text = term.text.mid(colon + 1);
        }
        filter.m_terms.push_back(term);
    }
    return filter;
}

bool GridFilter::matches(const DeploymentRow& row, const QString* texts, const QString& haystack, const QDateTime& now) const
{
    for (const GridTerm& term : m_terms) {
        bool isMet = false;
        switch (term.kind) {
        case GridTerm::Kind::Anywhere: isMet = haystack.contains(term.text); break;
        case GridTerm::Kind::InColumn: isMet = texts[int(term.column)].contains(term.text, Qt::CaseInsensitive); break;
        default: {
            const std::optional<double> value = cellNumber(row, term.column, now);
            if (!value) {
                return false; // nothing is known, so no comparison holds
            }
            isMet = compares(term, *value);
        }
        }
        if (isMet == term.isExcluding) {
            return false;
        }
    }
    return true;
}

} // namespace deployments
