// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/paths.h"

#include "audit/document.h"

#include <QCoreApplication>

namespace audit {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::Paths)
};

tl::unexpected<core::Error> broken(const QString& text)
{
    return core::failure(core::ErrorKind::InvalidInput, Text::tr("\"%1\" is no path. Write it as properties.name, list[*].name or tags['a.name'].").arg(text.left(200)));
}

Step member(const QString& name, Names& names)
{
    return {Step::Kind::Member, names.number(lowered(name.toStdString()))};
}

/// The step in brackets that begins at `at`; moves `at` behind them. None for a bracket that is not understood.
std::optional<Step> bracket(const QString& text, qsizetype& at, Names& names)
{
    const QChar quote = at + 1 < text.size() ? text[at + 1] : QChar();
    if (quote == u'\'' || quote == u'"') {
        const qsizetype end = text.indexOf(QString(quote) + u']', at + 2);
        if (end < 0) {
            return std::nullopt;
        }
        const QString name = text.mid(at + 2, end - at - 2);
        at = end + 2;
        return member(name, names);
    }
    const qsizetype end = text.indexOf(u']', at);
    const QString inner = end < 0 ? QString() : text.mid(at + 1, end - at - 1);
    at = end + 1;
    if (inner == QLatin1String("*")) {
        return Step{Step::Kind::Each, 0};
    }
    bool isNumber = false;
    const uint number = inner.toUInt(&isNumber);
    return isNumber ? std::optional<Step>(Step{Step::Kind::Index, number}) : std::nullopt;
}

} // namespace

core::Result<Path> parsePath(const QString& text, const QString& element, Names& names)
{
    Path path;
    path.text = text;
    QString rest = text;
    if (!element.isEmpty() && rest.startsWith(element, Qt::CaseInsensitive) && (rest.size() == element.size() || rest[element.size()] == u'.')) {
        rest = rest.size() == element.size() ? QStringLiteral("@") : rest.mid(element.size() + 1);
    }
    if (rest == QLatin1String("@")) {
        path.isSelf = true;
        return path;
    }
    if (rest.startsWith(QLatin1String("@."))) {
        rest = rest.mid(2);
    }
    if (rest.startsWith(QLatin1String("joined."))) {
        rest = rest.mid(7);
        qsizetype end = 0;
        while (end < rest.size() && rest[end] != u'.' && rest[end] != u'[') {
            ++end;
        }
        path.computed = rest.left(end);
        rest = rest.mid(end + (end < rest.size() && rest[end] == u'.' ? 1 : 0));
        if (path.computed.isEmpty()) {
            return broken(text);
        }
        if (rest.isEmpty()) {
            return path;
        }
    }
    if (rest.isEmpty()) {
        return broken(text);
    }
    for (qsizetype at = 0; at < rest.size();) {
        if (rest[at] == u'[') {
            const std::optional<Step> step = bracket(rest, at, names);
            if (!step) {
                return broken(text);
            }
            path.steps.push_back(*step);
            if (at < rest.size() && rest[at] == u'.') {
                ++at;
            }
            continue;
        }
        qsizetype end = at;
        while (end < rest.size() && rest[end] != u'.' && rest[end] != u'[') {
            ++end;
        }
        if (end == at || end + 1 == rest.size()) {
            return broken(text);
        }
        path.steps.push_back(member(rest.mid(at, end - at), names));
        at = end < rest.size() && rest[end] == u'.' ? end + 1 : end;
    }
    return path;
}

} // namespace audit
