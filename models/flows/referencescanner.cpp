// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/referencescanner.h"

#include <QRegularExpression>

namespace flows {

namespace {

bool isNameStart(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_') || c.isSurrogate();
}

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c.isSurrogate() || c.isMark();
}

/// The names before the word "output", and what follows it, sorted into the reference's members.
void settle(Reference& reference, QStringList names)
{
    reference.root = names.takeFirst();
    reference.isInput = reference.root == QLatin1String("inputs");
    reference.isItem = reference.root == QLatin1String("item") || reference.root == QLatin1String("index");
    if (!reference.isInput && !names.isEmpty() && names.first() == QLatin1String("output")) {
        reference.hasOutput = true;
        names.removeFirst();
    }
    reference.path = names;
}

} // namespace

qsizetype ReferenceScanner::behindQuoted(qsizetype begin, qsizetype end, QString* text) const
{
    const QChar mark = m_text.at(begin);
    for (qsizetype at = begin + 1; at < end; ++at) {
        const QChar c = m_text.at(at);
        if (c == mark) {
            return at + 1;
        }
        if (c == QLatin1Char('\\') && at + 1 < end) {
            ++at;
        }
        if (text) {
            *text += m_text.at(at);
        }
    }
    return -1;
}

qsizetype ReferenceScanner::behindIdentifier(qsizetype begin, qsizetype end) const
{
    qsizetype at = begin;
    while (at < end && isNamePart(m_text.at(at))) {
        ++at;
    }
    return at;
}

qsizetype ReferenceScanner::behindBlanks(qsizetype begin, qsizetype end) const
{
    qsizetype at = begin;
    while (at < end && m_text.at(at).isSpace()) {
        ++at;
    }
    return at;
}

std::optional<Reference> ReferenceScanner::dollarAt(qsizetype begin) const
{
    Reference reference;
    reference.begin = begin;
    QStringList names;
    qsizetype at = behindBlanks(begin + 2, m_text.size());
    bool wantsName = true;
    while (at < m_text.size() && m_text.at(at) != QLatin1Char('}')) {
        const QChar c = m_text.at(at);
        const qsizetype partBegin = at;
        QString name;
        if (c == QLatin1Char('[') && !wantsName) {
            const qsizetype close = m_text.indexOf(QLatin1Char(']'), at);
            if (close < 0) {
                return std::nullopt;
            }
            const QStringView inside = m_text.mid(at + 1, close - at - 1).trimmed();
            const bool isQuoted = inside.size() >= 2 && (inside.front() == QLatin1Char('"') || inside.front() == QLatin1Char('\''));
            name = (isQuoted ? inside.mid(1, inside.size() - 2) : inside).toString();
            at = close + 1;
        } else if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            at = behindQuoted(at, m_text.size(), &name);
            if (at < 0) {
                return std::nullopt;
            }
        } else if (c == QLatin1Char('.') && !wantsName) {
            wantsName = true;
            ++at;
            continue;
        } else {
            while (at < m_text.size() && !QStringView(u".[]{}\n").contains(m_text.at(at))) {
                ++at;
            }
            if (at == partBegin) {
                return std::nullopt;
            }
            name = m_text.mid(partBegin, at - partBegin).trimmed().toString();
        }
        if (names.isEmpty()) {
            reference.rootBegin = partBegin;
            reference.rootLength = at - partBegin;
        }
        names << name;
        wantsName = false;
        at = behindBlanks(at, m_text.size());
    }
    if (at >= m_text.size() || names.isEmpty()) {
        return std::nullopt;
    }
    reference.length = at + 1 - begin;
    settle(reference, names);
    return reference;
}

qsizetype ReferenceScanner::path(qsizetype begin, qsizetype end, QStringList& names) const
{
    qsizetype at = begin;
    while (at < end) {
        const QChar c = m_text.at(at);
        if (c == QLatin1Char('.') && at + 1 < end && isNamePart(m_text.at(at + 1))) {
            const qsizetype behind = behindIdentifier(at + 1, end);
            if (behind < end && m_text.at(behind) == QLatin1Char('(')) { // a method, no member
                return at;
            }
            names << m_text.mid(at + 1, behind - at - 1).toString();
            at = behind;
            continue;
        }
        const qsizetype close = c == QLatin1Char('[') ? m_text.indexOf(QLatin1Char(']'), at) : -1;
        if (close < 0 || close >= end) {
            return at;
        }
        const QStringView inside = m_text.mid(at + 1, close - at - 1).trimmed();
        if (inside.size() >= 2 && (inside.front() == QLatin1Char('"') || inside.front() == QLatin1Char('\''))) {
            names << inside.mid(1, inside.size() - 2).toString();
        } else {
            bool isNumber = false;
            [[maybe_unused]] const qint64 number = inside.toLongLong(&isNumber);
            if (!isNumber) {
                return at;
            }
            names << inside.toString();
        }
        at = close + 1;
    }
    return at;
}

qsizetype ReferenceScanner::stepsMember(qsizetype begin, qsizetype end, QString* id) const
{
    if (begin + 1 < end && m_text.at(begin) == QLatin1Char('.') && isNameStart(m_text.at(begin + 1))) {
        const qsizetype behind = behindIdentifier(begin + 1, end);
        *id = m_text.mid(begin + 1, behind - begin - 1).toString();
        return behind;
    }
    if (begin + 1 >= end || m_text.at(begin) != QLatin1Char('[')) {
        return -1;
    }
    const qsizetype quote = behindBlanks(begin + 1, end);
    if (quote >= end || (m_text.at(quote) != QLatin1Char('"') && m_text.at(quote) != QLatin1Char('\''))) {
        return -1;
    }
    const qsizetype behind = behindQuoted(quote, end, id);
    const qsizetype close = behind < 0 ? -1 : behindBlanks(behind, end);
    return close >= 0 && close < end && m_text.at(close) == QLatin1Char(']') ? close + 1 : -1;
}

QSet<QString> ReferenceScanner::namesSetHere() const
{
    static const QRegularExpression setting(QStringLiteral("\\{%[-+]?\\s*(?:for|set|macro|with)\\s+([\\w\\s,]+)"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> names;
    for (auto match = setting.globalMatch(m_text.toString()); match.hasNext();) {
        const QString list = match.next().captured(1).section(QStringLiteral(" in "), 0, 0);
        for (const QString& name : list.split(QLatin1Char(','))) {
            names << name.trimmed();
        }
    }
    return names;
}

void ReferenceScanner::jinjaParts(const QStringList& ids, QList<Reference>& found) const
{
    for (qsizetype at = m_text.indexOf(QLatin1Char('{')); at >= 0 && at + 1 < m_text.size();
         at = m_text.indexOf(QLatin1Char('{'), at)) {
        const QChar kind = m_text.at(at + 1);
        if (kind == QLatin1Char('{') || kind == QLatin1Char('%')) {
            const QString mark = kind == QLatin1Char('{') ? QStringLiteral("}}") : QStringLiteral("%}");
            const qsizetype close = m_text.indexOf(mark, at + 2);
            jinjaRange(at + 2, close < 0 ? m_text.size() : close, ids, found);
            at = close < 0 ? m_text.size() : close + 2;
        } else if (kind == QLatin1Char('#')) {
            const qsizetype close = m_text.indexOf(QLatin1String("#}"), at + 2);
            at = close < 0 ? m_text.size() : close + 2;
        } else {
            ++at;
        }
    }
}

void ReferenceScanner::jinjaRange(qsizetype begin, qsizetype end, const QStringList& ids, QList<Reference>& found) const
{
    std::optional<QSet<QString>> local;
    for (qsizetype at = begin; at < end;) {
        const QChar c = m_text.at(at);
        if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            const qsizetype behind = behindQuoted(at, end, nullptr);
            at = behind < 0 ? end : behind;
            continue;
        }
        if (!isNameStart(c) || (at > begin && (m_text.at(at - 1) == QLatin1Char('.') || isNamePart(m_text.at(at - 1))))) {
            ++at;
            continue;
        }
        qsizetype behind = behindIdentifier(at, end);
        QString root = m_text.mid(at, behind - at).toString();
        bool isNamed = false;
        if (root == QLatin1String("steps")) {
            QString id;
            const qsizetype member = stepsMember(behind, end, &id);
            isNamed = member >= 0;
            root = isNamed ? id : root;
            behind = isNamed ? member : behind;
        }
        Reference reference;
        reference.isJinja = true;
        reference.rootBegin = reference.begin = at;
        reference.rootLength = behind - at;
        QStringList names{root};
        const qsizetype pathEnd = path(behind, end, names);
        reference.length = pathEnd - at;
        settle(reference, names);
        bool counts = isNamed || reference.isInput || (reference.hasOutput && ids.contains(root));
        if (!counts && reference.hasOutput && !reference.isItem) {
            local = local ? local : namesSetHere();
            counts = !local->contains(root);
        }
        if (counts) {
            reference.isInput = reference.isInput && !isNamed;
            reference.isItem = reference.isItem && !isNamed;
            found << reference;
        }
        at = std::max(pathEnd, behind);
    }
}

} // namespace flows
