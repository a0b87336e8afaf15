// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"

#include "comparison/promptadapter.h"
#include "prompts/references.h"

#include <QCoreApplication>
#include <QSet>

namespace comparison {

namespace {

constexpr int kMostFiles = 200;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(comparison::Comparison)
};

} // namespace

QString stateName(Attempt::State state)
{
    switch (state) {
    case Attempt::State::Waiting: return QStringLiteral("waiting");
    case Attempt::State::Running: return QStringLiteral("running");
    case Attempt::State::Done: return QStringLiteral("done");
    case Attempt::State::Failed: return QStringLiteral("failed");
    case Attempt::State::Cancelled: return QStringLiteral("cancelled");
    }
    return {};
}

QString PromptRow::title() const
{
    if (text.isEmpty()) {
        return Text::tr("Built-in prompt");
    }
    return path.endsWith(QLatin1String(".prompty")) ? path.chopped(8) : path;
}

QString PromptRow::subtitle() const
{
    if (text.isEmpty()) {
        return {};
    }
    const QString shown = version == QLatin1String(playground::PromptSource::kDraftVersion) ? Text::tr("draft") : version.size() == 40 ? version.left(8) : version;
    return label.isEmpty() ? shown : label + QStringLiteral(" · ") + shown;
}

QList<Attempt> Comparison::current(const CellKey& key) const
{
    const QList<Attempt> all = cells.value(key);
    QList<Attempt> last;
    for (const Attempt& attempt : all) {
        if (attempt.run == all.last().run) {
            last << attempt;
        }
    }
    return last;
}

const PromptRow* Comparison::row(const QString& rowId) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const PromptRow& one) { return one.id == rowId; });
    return found == rows.end() ? nullptr : &*found;
}

const DeploymentColumn* Comparison::column(const QString& columnId) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const DeploymentColumn& one) { return one.id == columnId; });
    return found == columns.end() ? nullptr : &*found;
}

QString Comparison::baseColumnId() const
{
    return column(baseColumn) ? baseColumn : columns.isEmpty() ? QString() : columns.first().id;
}

core::Result<playground::PromptSourcePtr> sourceOf(const PromptRow& row)
{
    if (row.text.isEmpty()) {
        return playground::PromptSourcePtr();
    }
    QHash<QString, QByteArray> files;
    for (auto it = row.files.begin(); it != row.files.end(); ++it) {
        files.insert(it.key(), it.value().toUtf8());
    }
    return promptSource(prompts::parsePromptText(row.text, row.path), std::make_shared<prompts::PromptFilesInMemory>(files), row.version);
}

PromptRow rowOf(const QString& path, const QString& version, const QString& text, const prompts::PromptFiles* files)
{
    PromptRow row;
    row.path = path;
    row.version = version;
    row.text = text;
    if (!files) {
        return row;
    }
    QStringList waiting{path};
    for (qsizetype i = 0; i < waiting.size() && i < kMostFiles; ++i) {
        const QString& from = waiting.at(i);
        const QString content = from == path ? text : row.files.value(from);
        for (const prompts::Reference& reference : prompts::referencesOf(from, content, *files)) {
            const std::optional<QByteArray> bytes = reference.to.isEmpty() || reference.to == path || row.files.contains(reference.to) ? std::nullopt : files->read(reference.to);
            if (bytes) {
                row.files.insert(reference.to, QString::fromUtf8(*bytes));
                waiting << reference.to;
            }
        }
    }
    return row;
}

DeploymentColumn columnOf(const playground::DeploymentChoice& choice)
{
    DeploymentColumn column;
    column.name = choice.name;
    column.place = choice.region.isEmpty() ? choice.account : choice.account + QStringLiteral(" · ") + choice.region;
    column.deploymentId = choice.id;
    column.model = choice.model;
    return column;
}

} // namespace comparison
