// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/replycase.h"

namespace monitoring::failures {

Pattern pattern(const char* text)
{
    return Pattern(QLatin1String(text), Pattern::CaseInsensitiveOption);
}

int ReplyCase::effectiveStatus() const
{
    if (reply.status > 0 && reply.status / 100 != 2) {
        return reply.status;
    }
    for (const ErrorPart& part : found.errors) {
        if (part.status >= 300) {
            return part.status;
        }
    }
    return reply.status > 0 ? reply.status : found.textStatus;
}

QList<Evidence> ReplyCase::words(const Pattern& expression) const
{
    for (const ErrorPart& part : found.errors) {
        for (const auto& [name, value] : {std::pair("code", part.code), std::pair("type", part.type), std::pair("message", part.message)}) {
            const QRegularExpressionMatch match = expression.match(value);
            if (match.hasMatch()) {
                const bool isHeader = part.where.startsWith(QLatin1String("header"));
                return {{isHeader ? part.where : part.where + QLatin1Char('/') + QLatin1String(name), match.captured(0)}};
            }
        }
    }
    if (found.text.isEmpty() || !failed()) {
        return {};
    }
    const QRegularExpressionMatch match = expression.match(found.text);
    return match.hasMatch() ? QList<Evidence>{{QStringLiteral("text ~ ") + expression.pattern(), match.captured(0)}} : QList<Evidence>();
}

QList<Evidence> ReplyCase::statusIs(const std::function<bool(int)>& fits) const
{
    return fits(status) ? QList<Evidence>{{QStringLiteral("status"), QString::number(status)}} : QList<Evidence>();
}

bool ReplyCase::hasHeader(const QString& beginning) const
{
    const auto it = reply.headers.lowerBound(beginning);
    return it != reply.headers.end() && it.key().startsWith(beginning);
}

QList<Evidence> ReplyCase::blockedWords() const
{
    static const Pattern codes = pattern("^(content_?filter\\w*|ResponsibleAIPolicyViolation|content_policy_violation|safety_violations)$");
    static const Pattern texts = pattern("content management policy|ResponsibleAIPolicyViolation|content_policy_violation|Request failed content safety check|"
                                         "(blocked|filtered|triggered|rejected)[^.]{0,60}content filter|content filter\\w*[^.]{0,40}(blocked|triggered|filtered)");
    static const Pattern anywhere = pattern("\\bcontent_?filter\\b");
    for (const ErrorPart& part : found.errors) {
        for (const auto& [name, value] : {std::pair("code", part.code), std::pair("type", part.type)}) {
            if (value.contains(codes) && value != QLatin1String("content_filter_error")) {
                return {{part.where + QLatin1Char('/') + QLatin1String(name), value}};
            }
        }
    }
    QList<Evidence> evidence = words(texts);
    if (evidence.isEmpty() && found.errors.isEmpty()) {
        evidence = words(anywhere);
    }
    return evidence;
}

bool ReplyCase::isInputBlocked() const
{
    if (!blockedBy().isEmpty()) {
        return true;
    }
    return failed() && status != 429 && !blockedWords().isEmpty() && ends({QStringLiteral("content_filter")}).isEmpty();
}

QList<FilterHit> ReplyCase::hits(const std::function<bool(const FilterHit&)>& fits) const
{
    QList<FilterHit> list;
    std::copy_if(found.filters.begin(), found.filters.end(), std::back_inserter(list), fits);
    return list;
}

QList<FilterHit> ReplyCase::blockedBy() const
{
    return hits([](const FilterHit& hit) { return hit.isFiltered && hit.isOnInput; });
}

QList<Evidence> ReplyCase::ends(const QSet<QString>& words) const
{
    QList<Evidence> list;
    std::copy_if(found.ends.begin(), found.ends.end(), std::back_inserter(list), [&words](const Evidence& end) { return words.contains(end.value); });
    return list;
}

} // namespace monitoring::failures
