// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/librarydelegate.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/prompts/librarymodel.h"

#include <QApplication>
#include <QPainter>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::FileState;
using ::prompts::editor::TreeEntry;

namespace {

constexpr int kMostLabels = 2;

QColor markColour(FileState state)
{
    const Tokens& t = Theme::tokens();
    switch (state) {
    case FileState::Conflicted:
    case FileState::Deleted: return t.error;
    case FileState::Added:
    case FileState::Untracked: return t.ok;
    default: return t.warning;
    }
}

/// What stands at the end of the line, from right to left. Moves `right` before it.
void paintFacts(QPainter* painter, const QRect& row, const TreeEntry& entry, int& right)
{
    const Tokens& t = Theme::tokens();
    const QFont caption = Theme::font(TypeRole::Caption);
    painter->setFont(caption);
    const QFontMetrics metrics(caption);
    const QString mark = markOf(entry.state);
    if (!mark.isEmpty() || entry.hasDraft) {
        QFont bold = caption;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(mark.isEmpty() ? t.textSecondary : markColour(entry.state));
        const QString shown = entry.hasDraft ? QStringLiteral("\u25CF") + mark : mark;
        const int width = QFontMetrics(bold).horizontalAdvance(shown);
        painter->drawText(QRect(right - width, row.top(), width, row.height()), Qt::AlignVCenter | Qt::AlignRight, shown);
        painter->setFont(caption);
        right -= width + space::s;
    }
    if (entry.errors > 0 || entry.warnings > 0) {
        const QRect icon(right - 14, row.center().y() - 6, 14, 14);
        const bool isError = entry.errors > 0;
        lineIcon(isError ? QStringLiteral("error") : QStringLiteral("warning"), isError ? Tone::Error : Tone::Warning).paint(painter, icon);
        right -= 14 + space::s;
    }
    int shown = 0;
    for (const QString& label : entry.labels) {
        const bool isRest = ++shown > kMostLabels;
        const QString text = isRest ? QStringLiteral("+%1").arg(entry.labels.size() - kMostLabels) : metrics.elidedText(label, Qt::ElideRight, 84);
        const int width = metrics.horizontalAdvance(text) + space::m;
        if (right - width < row.left() + 120) {
            return; // the name comes first
        }
        const QRectF chip(right - width, row.center().y() - metrics.height() / 2.0 - 0.5, width, metrics.height() + 2);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentTint);
        painter->drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
        painter->setPen(t.link);
        painter->drawText(chip, Qt::AlignCenter, text);
        right -= width + space::xs;
        if (isRest) {
            return;
        }
    }
}

} // namespace

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {100, option.fontMetrics.height() + space::s + 2};
}

void LibraryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle* const style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const auto* const model = qobject_cast<const LibraryModel*>(index.model());
    const TreeEntry* const entry = model ? model->entry(index) : nullptr;
    const Tokens& t = Theme::tokens();
    painter->save();
    QRect row = option.rect.adjusted(space::xs, 0, -space::s, 0);
    const QString path = index.data(LibraryModel::PathRole).toString();
    const bool isPrompt = entry && path.endsWith(QLatin1String(".prompty"), Qt::CaseInsensitive);
    const QString icon = !entry ? QStringLiteral("folder") : isPrompt ? QStringLiteral("prompt") : QStringLiteral("document");
    lineIcon(icon).paint(painter, QRect(row.left(), row.center().y() - 7, space::icon, space::icon));
    row.setLeft(row.left() + space::icon + space::s);
    int right = row.right();
    if (entry) {
        paintFacts(painter, row, *entry, right);
    }
    painter->setFont(option.font);
    painter->setPen(entry && entry->state == FileState::Deleted ? t.textHelper : t.text);
    QString name = index.data().toString();
    if (isPrompt) {
        name.chop(8);
    }
    const QRect place(row.left(), row.top(), right - row.left(), row.height());
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, option.fontMetrics.elidedText(name, Qt::ElideRight, place.width()));
    painter->restore();
}

} // namespace widgets::prompts
