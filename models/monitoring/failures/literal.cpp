// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/literal.h"

#include <QJsonArray>
#include <QJsonObject>

namespace monitoring::failures {

namespace {

constexpr int kDepth = 96;
constexpr int kMembers = 2000;
constexpr int kValues = 200'000;

class LiteralReader
{
public:
    LiteralReader(QStringView text, qsizetype at) : m_text(text), m_at(at) {}

    Literal read()
    {
        const QJsonValue value = any(0);
        return {value, m_at, !m_isBroken};
    }

private:
    QChar now() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool isOver() const { return m_at >= m_text.size(); }
    void broken()
    {
        m_isBroken = true;
        m_at = qMin(m_at, m_text.size());
    }

    void skipSpace()
    {
        while (!isOver() && (now().isSpace() || now() == u',')) {
            ++m_at;
        }
    }

    QJsonValue any(int depth)
    {
        skipSpace();
        if (isOver() || depth > kDepth || ++m_values > kValues) {
            broken();
            return QJsonValue::Undefined;
        }
        switch (now().unicode()) {
        case u'{':
            return object(depth);
        case u'[':
            return array(u']', depth);
        case u'(':
            return array(u')', depth);
        case u'"':
        case u'\'':
            return quoted();
        default:
            return word();
        }
    }

    QJsonValue object(int depth)
    {
        ++m_at;
        QJsonObject members;
        while (!m_isBroken) {
            skipSpace();
            if (isOver()) {
                broken();
            } else if (now() == u'}') {
                ++m_at;
                break;
            } else {
                member(members, depth);
            }
        }
        return members;
    }

    void member(QJsonObject& members, int depth)
    {
        const QString name = any(depth + 1).toVariant().toString();
        skipSpace();
        if (m_isBroken || now() != u':' || members.size() >= kMembers) {
            broken();
            return;
        }
        ++m_at;
        const QJsonValue value = any(depth + 1);
        if (!value.isUndefined()) {
            members.insert(name, value);
        }
    }

    QJsonValue array(char16_t end, int depth)
    {
        ++m_at;
        QJsonArray elements;
        while (!m_isBroken) {
            skipSpace();
            if (isOver()) {
                broken();
            } else if (now() == end) {
                ++m_at;
                break;
            } else {
                const QJsonValue value = any(depth + 1);
                if (!value.isUndefined()) {
                    elements.append(value);
                }
            }
        }
        return elements;
    }

    QString quoted()
    {
        const QChar quote = now();
        ++m_at;
        QString text;
        while (!isOver() && now() != quote) {
            if (now() == u'\\') {
                escape(text);
            } else {
                text += now();
                ++m_at;
            }
        }
        if (isOver()) {
            broken();
        } else {
            ++m_at;
        }
        return text;
    }

    void escape(QString& text)
    {
        ++m_at;
        if (isOver()) {
            return;
        }
        const QChar c = now();
        ++m_at;
        const int digits = c == u'u' ? 4 : c == u'x' ? 2 : c == u'U' ? 8 : 0;
        if (digits > 0) {
            bool isNumber = false;
            const uint code = m_text.mid(m_at, digits).toUInt(&isNumber, 16);
            if (isNumber && code <= 0x10FFFF) {
                text += QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1);
                m_at += digits;
            }
            return;
        }
        static const QString from = QStringLiteral("ntrbf");
        static const QString to = QStringLiteral("\n\t\r\b\f");
        const qsizetype known = from.indexOf(c);
        text += known >= 0 ? to[known] : c;
    }

    /// A number, a constant, a text with a prefix (b'...'), or anything else up to the end of the element.
    QJsonValue word()
    {
        const qsizetype begin = m_at;
        while (!isOver() && (now().isLetterOrNumber() || QStringView(u"+-._").contains(now()))) {
            ++m_at;
        }
        const QStringView word = m_text.mid(begin, m_at - begin);
        if (word.size() <= 2 && !isOver() && (now() == u'\'' || now() == u'"')) {
            return quoted();
        }
        const bool isCutTrue = isOver() && !word.isEmpty() && QStringView(u"True").startsWith(word);
        if (isCutTrue || word.compare(u"true", Qt::CaseInsensitive) == 0) {
            m_isBroken = m_isBroken || isCutTrue;
            return true;
        }
        if (word.compare(u"false", Qt::CaseInsensitive) == 0) {
            return false;
        }
        if (word == u"null" || word == u"None" || word == u"undefined") {
            return QJsonValue::Null;
        }
        bool isNumber = false;
        const double number = word.toDouble(&isNumber);
        if (isNumber && qIsFinite(number)) {
            return number;
        }
        skipRest();
        if (m_at == begin) { // a bracket or colon where a value belongs
            ++m_at;
            broken();
            return QJsonValue::Undefined;
        }
        return m_text.mid(begin, m_at - begin).trimmed().toString();
    }

    void skipRest()
    {
        int open = 0;
        for (; !isOver(); ++m_at) {
            const QChar c = now();
            if (QStringView(u"([{<").contains(c)) {
                ++open;
            } else if (QStringView(u")]}>").contains(c) && open-- == 0) {
                return;
            } else if (open == 0 && (c == u',' || c == u':')) {
                return;
            }
        }
    }

    QStringView m_text;
    qsizetype m_at;
    int m_values = 0;
    bool m_isBroken = false;
};

} // namespace

Literal readLiteral(QStringView text, qsizetype from)
{
    return LiteralReader(text, from).read();
}

} // namespace monitoring::failures
