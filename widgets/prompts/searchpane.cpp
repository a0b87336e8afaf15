// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/searchpane.h"

#include "prompts/editor/desk.h"
#include "widgets/common/icons.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeWidget>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Desk;
using ::prompts::editor::SearchHit;
using ::prompts::editor::SearchRequest;
using ::prompts::editor::SearchSummary;

namespace {

constexpr int kRestMs = 180;
enum Role { PathRole = Qt::UserRole, LineRole, ColumnRole, LengthRole, BeginRole };

/// A line with the place that was found marked.
class HitDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QVariant begin = index.data(BeginRole);
        if (begin.isNull()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        const QString text = std::exchange(item.text, QString());
        const QStyle* const style = item.widget ? item.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const Tokens& t = Theme::tokens();
        painter->save();
        painter->setClipRect(option.rect);
        const QString number = QString::number(index.data(LineRole).toInt());
        const QFontMetrics metrics(option.font);
        QRect row = option.rect.adjusted(space::xs, 0, -space::xs, 0);
        painter->setFont(option.font);
        painter->setPen(t.textHelper);
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, number);
        row.setLeft(row.left() + metrics.horizontalAdvance(QStringLiteral("0000")));
        const int at = begin.toInt();
        const int before = metrics.horizontalAdvance(text.left(at));
        const int width = metrics.horizontalAdvance(text.mid(at, index.data(LengthRole).toInt()));
        QColor mark = t.warning;
        mark.setAlphaF(0.3F);
        painter->fillRect(QRect(row.left() + before, row.top() + 2, std::max(2, width), row.height() - 4), mark);
        painter->setPen(t.text);
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, row.width()));
        painter->restore();
    }
};

} // namespace

SearchPane::SearchPane(Desk* desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_line(new QLineEdit), m_regex(new QToolButton), m_case(new QToolButton), m_word(new QToolButton), m_summary(new Label({}, TypeRole::Caption, Ink::Secondary)), m_results(new QTreeWidget)
{
    m_line->setPlaceholderText(tr("Search all prompts"));
    m_line->setAccessibleName(tr("Search all prompts"));
    m_line->setClearButtonEnabled(true);
    const std::pair<QToolButton*, std::pair<QString, QString>> toggles[] = {{m_regex, {QStringLiteral(".*"), tr("Regular expression")}}, {m_case, {QStringLiteral("Aa"), tr("Match case")}}, {m_word, {QStringLiteral("W"), tr("Whole words")}}};
    auto* row = rowLayout(space::xs);
    row->setContentsMargins(space::s, space::s, space::s, 0);
    row->addWidget(m_line, 1);
    for (const auto& [button, texts] : toggles) {
        button->setText(texts.first);
        button->setAccessibleName(texts.second);
        button->setToolTip(texts.second);
        button->setCheckable(true);
        button->setAutoRaise(true);
        row->addWidget(button);
        connect(button, &QToolButton::toggled, this, &SearchPane::start);
    }
    m_summary->setContentsMargins(space::m, 0, space::m, 0);
    m_summary->setWordWrap(true);
    m_results->setHeaderHidden(true);
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setIndentation(space::l);
    m_results->setUniformRowHeights(true);
    m_results->setItemDelegate(new HitDelegate(m_results));
    m_results->setAccessibleName(tr("Places found"));
    auto* column = columnLayout(space::xs);
    column->addLayout(row);
    column->addWidget(m_summary);
    column->addWidget(m_results, 1);
    setLayout(column);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &SearchPane::start);
    connect(m_line, &QLineEdit::textEdited, this, [this] { m_rest.start(); });
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        if (m_rest.isActive()) {
            start();
        } else {
            m_results->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_results, &QTreeWidget::itemActivated, this, &SearchPane::open);
    connect(m_results, &QTreeWidget::itemClicked, this, &SearchPane::open);
}

void SearchPane::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void SearchPane::search(const QString& text, bool isRegex)
{
    m_line->setText(text);
    m_regex->setChecked(isRegex);
    start();
}

void SearchPane::start()
{
    m_rest.stop();
    m_cancel.cancel();
    m_cancel = core::CancelSource();
    const int search = ++m_search;
    m_results->clear();
    m_files.clear();
    m_summary->setText({});
    m_isSearching = false;
    if (m_line->text().isEmpty() || !m_desk) {
        return;
    }
    m_isSearching = true;
    m_summary->setText(tr("Searching"));
    const SearchRequest request{m_line->text(), m_regex->isChecked(), m_case->isChecked(), m_word->isChecked(), {}};
    const QPointer<SearchPane> guard(this);
    const auto found = [guard, search](const QList<SearchHit>& hits) {
        if (guard && guard->m_search == search) {
            guard->add(hits);
        }
    };
    QCoro::connect(m_desk->search(request, found, m_cancel.token()), this, [this, search](const core::Result<SearchSummary>& summary) {
        if (search != m_search) {
            return;
        }
        m_isSearching = false;
        if (!summary) {
            m_summary->setText(core::explain(summary.error()).sentence);
            return;
        }
        const QString places = tr("%n places", nullptr, summary->matches);
        m_summary->setText(summary->matches == 0 ? tr("Nothing found") : summary->isCut ? tr("The first %1 in %2").arg(places, tr("%n files", nullptr, summary->files)) : tr("%1 in %2").arg(places, tr("%n files", nullptr, summary->files)));
    });
}

void SearchPane::add(const QList<SearchHit>& hits)
{
    m_results->setUpdatesEnabled(false);
    for (const SearchHit& hit : hits) {
        QTreeWidgetItem*& file = m_files[hit.path];
        if (!file) {
            file = new QTreeWidgetItem(m_results, {hit.path});
            file->setIcon(0, lineIcon(QStringLiteral("prompt")));
            file->setData(0, PathRole, hit.path);
            file->setExpanded(m_files.size() < 60);
            file->setToolTip(0, plainToolTip(hit.path));
        }
        // The place in the line with its beginning cut: blanks, and what stands far before the place.
        qsizetype from = 0;
        const int begin = hit.textBegin;
        while (from < begin && from < hit.text.size() && hit.text[from].isSpace()) {
            ++from;
        }
        from = std::max<qsizetype>(from, begin - 14);
        auto* const item = new QTreeWidgetItem(file, {hit.text.mid(from, 400)});
        item->setData(0, PathRole, hit.path);
        item->setData(0, LineRole, hit.line);
        item->setData(0, ColumnRole, hit.column);
        item->setData(0, LengthRole, hit.length);
        item->setData(0, BeginRole, int(begin - from));
        item->setData(0, Qt::AccessibleTextRole, tr("Line %1: %2").arg(hit.line).arg(hit.text.trimmed()));
    }
    m_results->setUpdatesEnabled(true);
    if (!m_results->currentItem() && m_results->topLevelItemCount() > 0) {
        m_results->setCurrentItem(m_results->topLevelItem(0)->child(0));
    }
}

void SearchPane::open(QTreeWidgetItem* item)
{
    Q_EMIT placeRequested(item->data(0, PathRole).toString(), item->data(0, LineRole).toInt(), item->data(0, ColumnRole).toInt(), item->data(0, LengthRole).toInt());
}

} // namespace widgets::prompts
