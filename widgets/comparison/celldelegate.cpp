// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/celldelegate.h"

#include "widgets/common/badge.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

namespace widgets::comparison {

using namespace common;
using ::comparison::Attempt;
using ::comparison::CellSummary;
using ::comparison::ComparisonModel;
using ::comparison::Spread;

namespace {

constexpr qsizetype kMostPainted = 4000; ///< characters; a cell never shows more

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::comparison::Cell)
};

QString starred(const ComparisonModel& model, int row, int column, std::optional<Spread> CellSummary::*value, const QString& text)
{
    return model.isBest(row, column, value) ? QStringLiteral("★ ") + text : text;
}

QString median(const std::optional<Spread>& spread)
{
    return QLocale().toString(spread->median, 'f', 0);
}

QList<QTextLayout::FormatRange> formatsOf(const QList<prompts::DiffRange>& ranges)
{
    QList<QTextLayout::FormatRange> formats;
    for (const prompts::DiffRange& range : ranges) {
        formats << QTextLayout::FormatRange{int(range.begin), int(range.length), differenceFormat()};
    }
    return formats;
}

void paintText(QPainter* painter, const QRect& rect, const QString& text, const QList<prompts::DiffRange>& ranges, const QColor& colour)
{
    QString shown = text.left(kMostPainted);
    shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(shown, painter->font());
    layout.setFormats(formatsOf(ranges));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    bool isWhole = true;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(rect.width());
        if (y + line.height() > rect.height()) {
            line.setPosition({0, 1e6}); // outside of what is painted
            isWhole = false;
            break;
        }
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    painter->setPen(colour);
    painter->save();
    painter->setClipRect(rect);
    layout.draw(painter, rect.topLeft());
    painter->restore();
    if (!isWhole) {
        painter->setPen(Theme::tokens().textSecondary);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("…"));
    }
}

} // namespace

QTextCharFormat differenceFormat()
{
    const Tokens& t = Theme::tokens();
    QTextCharFormat format;
    format.setBackground(t.warningTint);
    format.setForeground(t.text);
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(t.warning);
    return format;
}

QString factsText(const ComparisonModel& model, int row, int column)
{
    const CellSummary summary = model.summary(row, column);
    QStringList parts;
    if (summary.firstToken) {
        parts << starred(model, row, column, &CellSummary::firstToken, Text::tr("%1 to first token").arg(::comparison::durationText(summary.firstToken->median)));
    }
    if (summary.total) {
        parts << starred(model, row, column, &CellSummary::total, Text::tr("%1 in all").arg(::comparison::durationText(summary.total->median)));
    }
    if (summary.inputTokens && summary.outputTokens) {
        QString tokens = Text::tr("%1 → %2 tokens").arg(median(summary.inputTokens), median(summary.outputTokens));
        if (summary.cachedTokens && summary.cachedTokens->median > 0) {
            tokens += QLatin1Char(' ') + Text::tr("(%1 cached)").arg(median(summary.cachedTokens));
        }
        parts << tokens;
    }
    if (summary.cost) {
        parts << starred(model, row, column, &CellSummary::cost, ::comparison::costText(summary.cost->median, model.comparison().currency));
    }
    return parts.join(QStringLiteral("  ·  "));
}

QString repeatsText(const CellSummary& summary)
{
    QStringList parts;
    if (summary.done > 1) {
        parts << (summary.distinct == 1 ? Text::tr("%n equal answers", nullptr, summary.done)
                                        : Text::tr("%1 answers, %2 different").arg(summary.done).arg(summary.distinct));
        if (summary.total) {
            parts << Text::tr("%1 to %2").arg(::comparison::durationText(summary.total->smallest), ::comparison::durationText(summary.total->largest));
        }
    }
    if (summary.failed > 0 && summary.attempts() > 1) {
        parts << Text::tr("%1 of %2 failed").arg(summary.failed).arg(summary.attempts());
    }
    return parts.join(QStringLiteral("  ·  "));
}

CellState cellState(const ComparisonModel& model, int row, int column)
{
    const CellSummary summary = model.summary(row, column);
    if (summary.attempts() == 0) {
        return {QStringLiteral("clock"), Text::tr("Not asked yet"), Tone::Neutral};
    }
    if (summary.running > 0) {
        return {QStringLiteral("busy"), Text::tr("Answering"), Tone::Accent};
    }
    if (summary.waiting > 0) {
        const std::optional<Attempt> shown = model.shown(row, column);
        return {QStringLiteral("clock"), shown && shown->tries > 0 ? Text::tr("Told to wait") : Text::tr("Waiting"), Tone::Neutral};
    }
    if (summary.filtered) {
        return {QStringLiteral("blocked"), Text::tr("Filtered"), Tone::Warning};
    }
    if (summary.failed > 0) {
        return {QStringLiteral("error"), Text::tr("Failed"), Tone::Error};
    }
    if (summary.done == 0) {
        return {QStringLiteral("stop"), Text::tr("Cancelled"), Tone::Neutral};
    }
    return {QStringLiteral("ok"), Text::tr("Not filtered"), Tone::Ok};
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {280, option.fontMetrics.height() * 9};
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* const model = qobject_cast<const ComparisonModel*>(index.model());
    if (!model) {
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle* const style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const Tokens& t = Theme::tokens();
    painter->save();
    QRect rest = option.rect.adjusted(space::m, space::s, -space::m, -space::s);
    const CellState state = cellState(*model, index.row(), index.column());
    const QSize badge = Badge::sizeOf(state.icon, state.text);
    Badge::paintOn(painter, QRect(rest.topLeft(), badge), state.icon, state.text, state.tone, option.direction);
    const QFont caption = Theme::font(TypeRole::Caption);
    const QFontMetrics small(caption);
    painter->setFont(caption);
    painter->setPen(t.textSecondary);
    const QString repeats = index.data(ComparisonModel::IsBaseRole).toBool() && model->columnCount() > 1
        ? QStringList{Text::tr("Base"), repeatsText(model->summary(index.row(), index.column()))}.join(QStringLiteral("  ")).trimmed()
        : repeatsText(model->summary(index.row(), index.column()));
    const QRect beside(rest.left() + badge.width() + space::s, rest.top(), rest.width() - badge.width() - space::s, badge.height());
    painter->drawText(beside, Qt::AlignRight | Qt::AlignVCenter, small.elidedText(repeats, Qt::ElideRight, beside.width()));
    rest.setTop(rest.top() + badge.height() + space::xs);
    const QString facts = factsText(*model, index.row(), index.column());
    if (!facts.isEmpty()) {
        const QRect bound = small.boundingRect(rest, Qt::TextWordWrap, facts);
        painter->drawText(rest, Qt::TextWordWrap, facts);
        rest.setTop(rest.top() + bound.height() + space::xs);
    }
    painter->setFont(option.font);
    const QString answer = index.data(ComparisonModel::AnswerRole).toString();
    if (!answer.isEmpty()) {
        paintText(painter, rest, answer, model->differences(index.row(), index.column()), t.text);
    } else {
        paintText(painter, rest, index.data().toString(), {}, t.textSecondary);
    }
    painter->restore();
}

} // namespace widgets::comparison
