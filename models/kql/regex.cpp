// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/regex.h"

#include <QHash>
#include <re2/re2.h>

namespace kql {

namespace {

re2::StringPiece piece(const QByteArray& text)
{
    return {text.constData(), size_t(text.size())};
}

/// Groups of one match from `at` on, the whole first.
std::vector<re2::StringPiece> groupsAt(const re2::RE2& program, const QByteArray& utf8, size_t at, bool& found)
{
    std::vector<re2::StringPiece> groups(size_t(program.NumberOfCapturingGroups()) + 1);
    found = program.Match(piece(utf8), at, size_t(utf8.size()), re2::RE2::UNANCHORED, groups.data(), int(groups.size()));
    return groups;
}

QStringList texts(const std::vector<re2::StringPiece>& groups)
{
    QStringList list;
    for (const re2::StringPiece& group : groups) {
        list << QString::fromUtf8(group.data(), qsizetype(group.size()));
    }
    return list;
}

/// First byte of the character behind `at`, so that an empty match does not stop in the middle of one.
size_t nextCharacter(const QByteArray& utf8, size_t at)
{
    ++at;
    while (at < size_t(utf8.size()) && (uchar(utf8[qsizetype(at)]) & 0xC0) == 0x80) {
        ++at;
    }
    return at;
}

/// Calls `visit` for every match; returns when it says no.
template <typename Visit> void eachMatch(const re2::RE2& program, const QByteArray& utf8, Visit visit)
{
    for (size_t at = 0; at <= size_t(utf8.size());) {
        bool found = false;
        const auto groups = groupsAt(program, utf8, at, found);
        if (!found) {
            return;
        }
        const size_t begin = size_t(groups[0].data() - utf8.constData());
        visit(groups, begin);
        at = groups[0].empty() ? nextCharacter(utf8, begin) : begin + groups[0].size();
    }
}

} // namespace

core::Result<Regex> Regex::compile(const QString& pattern)
{
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_max_mem(16 << 20);
    Regex made;
    made.m_program = std::make_shared<const re2::RE2>(pattern.toStdString(), options);
    if (!made.m_program->ok()) {
        return core::Error::make(core::ErrorKind::BadRequest,
                                 QStringLiteral("The regular expression is not valid: %1.").arg(QString::fromStdString(made.m_program->error())),
                                 QStringLiteral("query"));
    }
    return made;
}

bool Regex::matches(QStringView text) const
{
    const QByteArray utf8 = text.toUtf8();
    return m_program->Match(piece(utf8), 0, size_t(utf8.size()), re2::RE2::UNANCHORED, nullptr, 0);
}

bool Regex::matchesUtf8(std::string_view text) const
{
    return m_program->Match({text.data(), text.size()}, 0, text.size(), re2::RE2::UNANCHORED, nullptr, 0);
}

std::optional<QStringList> Regex::match(const QString& text) const
{
    const QByteArray utf8 = text.toUtf8();
    bool found = false;
    const auto groups = groupsAt(*m_program, utf8, 0, found);
    return found ? std::optional(texts(groups)) : std::nullopt;
}

QList<QStringList> Regex::matchAll(const QString& text) const
{
    const QByteArray utf8 = text.toUtf8();
    QList<QStringList> all;
    eachMatch(*m_program, utf8, [&](const auto& groups, size_t) { all << texts(groups); });
    return all;
}

qsizetype Regex::indexIn(const QString& text, qsizetype from, qsizetype* length) const
{
    const QByteArray utf8 = text.toUtf8();
    const size_t start = size_t(QStringView(text).left(from).toUtf8().size());
    bool found = false;
    const auto groups = groupsAt(*m_program, utf8, start, found);
    if (!found) {
        return -1;
    }
    if (length) {
        *length = QString::fromUtf8(groups[0].data(), qsizetype(groups[0].size())).size();
    }
    return QString::fromUtf8(utf8.constData(), groups[0].data() - utf8.constData()).size();
}

QString Regex::replaced(const QString& text, const QString& rewrite) const
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray result;
    size_t copied = 0;
    const QByteArray form = rewrite.toUtf8();
    eachMatch(*m_program, utf8, [&](const std::vector<re2::StringPiece>& groups, size_t begin) {
        result.append(utf8.constData() + copied, qsizetype(begin - copied));
        for (qsizetype i = 0; i < form.size(); ++i) {
            const bool escape = form[i] == '\\' && i + 1 < form.size();
            const char next = escape ? form[i + 1] : '\0';
            if (next >= '0' && next <= '9') {
                const size_t group = size_t(next - '0');
                if (group < groups.size()) {
                    result.append(groups[group].data(), qsizetype(groups[group].size()));
                }
                ++i;
            } else if (escape && next == '\\') {
                result.append('\\');
                ++i;
            } else {
                result.append(form[i]);
            }
        }
        copied = begin + groups[0].size();
    });
    result.append(utf8.constData() + copied, qsizetype(size_t(utf8.size()) - copied));
    return QString::fromUtf8(result);
}

int Regex::groups() const
{
    return m_program->NumberOfCapturingGroups();
}

int Regex::groupNamed(const QString& name) const
{
    const auto& names = m_program->NamedCapturingGroups();
    const auto found = names.find(name.toStdString());
    return found != names.end() ? found->second : -1;
}

QString quotedRegex(const QString& text)
{
    return QString::fromStdString(re2::RE2::QuoteMeta(text.toStdString()));
}

core::Result<Regex> cachedRegex(const QString& pattern)
{
    static thread_local QHash<QString, Regex> known;
    if (const auto found = known.constFind(pattern); found != known.cend()) {
        return *found;
    }
    const core::Result<Regex> made = Regex::compile(pattern);
    if (made) {
        if (known.size() > 64) {
            known.clear();
        }
        known.insert(pattern, *made);
    }
    return made;
}

} // namespace kql
