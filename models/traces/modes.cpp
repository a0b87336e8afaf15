// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/modes.h"

#include <QFile>
#include <QJsonDocument>

namespace traces {

namespace {

const QList<std::pair<QString, Search>>& table()
{
    static const QList<std::pair<QString, Search>> modes = [] {
        QList<std::pair<QString, Search>> read;
        QFile file(QStringLiteral(":/traces/modes.json"));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("the table of failure modes is missing from the program");
        }
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("modes")).toObject();
        for (auto mode = object.begin(); mode != object.end(); ++mode) {
            const Search search = Search::parse(mode->toString());
            if (!search.problems().isEmpty() || search.isEmpty()) {
                qFatal("the search of mode %s is wrong", qPrintable(mode.key()));
            }
            read.emplaceBack(mode.key(), search);
        }
        return read;
    }();
    return modes;
}

} // namespace

QStringList knownModes()
{
    QStringList ids;
    for (const auto& [id, search] : table()) {
        ids << id;
    }
    return ids;
}

const Search* searchOfMode(const QString& id)
{
    for (const auto& [known, search] : table()) {
        if (known.compare(id, Qt::CaseInsensitive) == 0) {
            return &search;
        }
    }
    return nullptr;
}

QStringList modesOf(const TraceSummary& trace)
{
    QStringList ids;
    for (const auto& [id, search] : table()) {
        if (search.matches(trace, {})) {
            ids << id;
        }
    }
    return ids;
}

} // namespace traces
