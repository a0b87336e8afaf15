// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/jsonpath.h"

#include <algorithm>

namespace kql {

namespace {

JsonPath stepsOf(QStringView text)
{
    JsonPath path;
    while (!text.isEmpty() && path.size() < 100) {
        if (text[0] == u'.') {
            text = text.mid(1);
            continue;
        }
        if (text[0] == u'[') {
            const qsizetype end = text.indexOf(u']');
            QStringView inner = text.mid(1, end < 0 ? -1 : end - 1).trimmed();
            text = end < 0 ? QStringView() : text.mid(end + 1);
            if (inner.size() > 1 && (inner[0] == u'\'' || inner[0] == u'"')) {
                path << PathStep{inner.mid(1, inner.size() - 2).toString(), -1};
            } else {
                path << PathStep{{}, std::max<qint64>(0, inner.toLongLong())};
            }
            continue;
        }
        qsizetype end = 0;
        while (end < text.size() && text[end] != u'.' && text[end] != u'[') {
            ++end;
        }
        path << PathStep{text.left(end).toString(), -1};
        text = text.mid(end);
    }
    return path;
}

Dynamic changed(const Dynamic& root, const JsonPath& path, qsizetype at, const Dynamic* value)
{
    if (at == path.size()) {
        return value ? *value : root;
    }
    if (path[at].index >= 0 || (!root.isBag() && !value)) {
        return root;
    }
    Dynamic::Bag members = root.bag();
    const auto found = std::find_if(members.begin(), members.end(), [&](const Dynamic::Member& m) { return m.first == path[at].name; });
    if (!value && at + 1 == path.size()) {
        if (found != members.end()) {
            members.erase(found);
        }
    } else if (found != members.end()) {
        found->second = changed(found->second, path, at + 1, value);
    } else if (value) {
        members.emplace_back(path[at].name, changed(Dynamic(Dynamic::Bag()), path, at + 1, value));
    }
    return Dynamic(std::move(members));
}

} // namespace

JsonPath keyPath(const QString& text)
{
    return text.startsWith(u'$') ? stepsOf(QStringView(text).mid(1)) : JsonPath{PathStep{text, -1}};
}

JsonPath jsonPath(const QString& text)
{
    return stepsOf(QStringView(text).mid(text.startsWith(u'$') ? 1 : 0));
}

const Dynamic* atPath(const Dynamic& root, const JsonPath& path)
{
    const Dynamic* here = &root;
    for (const PathStep& step : path) {
        if (step.index >= 0) {
            here = size_t(step.index) < here->array().size() ? &here->array()[size_t(step.index)] : nullptr;
        } else {
            here = here->find(step.name);
        }
        if (!here) {
            return nullptr;
        }
    }
    return here;
}

Dynamic withPath(const Dynamic& root, const JsonPath& path, const Dynamic& value)
{
    return changed(root, path, 0, &value);
}

Dynamic withoutPath(const Dynamic& root, const JsonPath& path)
{
    return changed(root, path, 0, nullptr);
}

} // namespace kql
